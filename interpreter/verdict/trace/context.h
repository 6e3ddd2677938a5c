// What every part of the room reads from: the trace and the dossier's cells.
#pragma once

#include <map>
#include <optional>

#include "verdict/trace/cells.h"
#include "verdict/trace/reader.h"

namespace footrule::verdict {

// Rows of a fold that decided it, kept because every row of a table may ask for them.
struct Witnesses { std::vector<std::uint32_t> rows; std::size_t total = 0; };

struct Context {
  Context(const evaluation::Trace& trace, const source::SourceMap& source_map)
      : reader(trace), cells(*trace.dossier, source_map), sources(source_map) {}
  TraceReader reader;
  CellReader cells;
  const source::SourceMap& sources;
  mutable std::map<std::pair<std::uint32_t, std::size_t>, Witnesses> witnesses;   // by node and row of the fold
  mutable std::map<std::uint32_t, std::vector<std::int32_t>> followers;           // by kPrevious node: the row behind each row, or -1
};

// The cell a node reads by itself (a field, or whether it is recorded); none for nodes that compute.
inline std::optional<Datum> DatumAt(const TraceReader& reader, Spot spot) {
  const plan::Node& node = reader.node(spot.node);
  if (!node.field.is_valid()) return std::nullopt;
  const schema::Field& field = reader.schema().field(node.field);
  if (field.table != reader.TableOf(node.frame)) return std::nullopt;
  return Datum{field.table, static_cast<std::uint32_t>(spot.row), field.from_code ? field.from_code->code : field.id};
}

}  // namespace footrule::verdict
