// The columns of a dossier while they grow: rows begin, end, and are taken back when they turn out not to be believed.
#pragma once

#include "dossier/reading.h"

namespace footrule::dossier {

// Columns without rows, anew or in the memory of others. `caches` then speaks of them.
void BeginColumns(const schema::Schema& schema, Caches& caches, Dossier& dossier);
// No more dossiers: columns get their final length, unknown numbers their declared bounds.
void FinishColumns(const Layout& layout, Caches& caches, Dossier& dossier);

class Rows {
 public:
  explicit Rows(Reading& reading) : reading_(reading) {}
  // Begins a row with every cell missing. False if that is more cells than the limit allows.
  bool Begin(schema::TableId table, std::uint32_t parent, std::uint32_t place, std::uint32_t* row);
  // All cells of the row have been read; `end` is behind its object.
  void End(schema::TableId table, std::uint32_t row, std::uint32_t end);
  // The array of `table` is there for this parent row.
  void Supply(schema::TableId table, std::uint32_t parent);
  // Takes back the rows of `table` below the parent row that is being read, and all below them: as if the array were not there.
  void Withdraw(schema::TableId table, std::uint32_t parent);
  // Takes back one cell.
  void Withdraw(schema::FieldId field, std::uint32_t row);
  // Takes back the whole dossier; where its last row began.
  std::uint32_t WithdrawAll();

 private:
  // Room for more rows than there is.
  void Reserve(schema::TableId table);
  void Truncate(schema::TableId table, std::size_t rows);
  void Clear(schema::FieldId field, std::uint32_t row);
  template <class Condition>
  void EraseReferences(std::uint32_t place, Condition condition);

  Reading& reading_;
  std::size_t cells_ = 0;
};

}  // namespace footrule::dossier
