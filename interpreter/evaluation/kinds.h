// One name per kind of column, so that an operation that only moves cells is written once.
#pragma once

#include "evaluation/writers.h"
#include "schema/schema.h"

namespace footrule::evaluation {

struct TruthKind { using Column = values::TruthColumn; using View = TruthView; using Writer = TruthWriter; };
struct NumberKind { using Column = values::NumberColumn; using View = NumberView; using Writer = NumberWriter; };
struct SymbolKind { using Column = values::SymbolColumn; using View = SymbolView; using Writer = SymbolWriter; };
struct SetKind { using Column = values::SetColumn; using View = SetView; using Writer = SetWriter; };
struct RowKind { using Column = values::RowColumn; using View = RowView; using Writer = RowWriter; };

// Calls `work` with the kind of column that holds values of the type.
template <class Work>
auto WithKind(schema::TypeKind kind, Work&& work) {
  switch (kind) {
    case schema::TypeKind::kNumber: case schema::TypeKind::kDate: return work(NumberKind{});
    case schema::TypeKind::kText: case schema::TypeKind::kMember: return work(SymbolKind{});
    case schema::TypeKind::kSet: return work(SetKind{});
    case schema::TypeKind::kRow: return work(RowKind{});
    default: return work(TruthKind{});
  }
}

// A column of the type, each row open in the same state.
inline values::Column OpenColumn(schema::TypeKind kind, std::size_t rows, State state) {
  return WithKind(kind, [&](auto column_kind) -> values::Column {
    typename decltype(column_kind)::Writer writer(rows);
    for (std::size_t row = 0; row < rows; ++row) writer.Open(row, state);
    return std::move(writer.column);
  });
}

}  // namespace footrule::evaluation
