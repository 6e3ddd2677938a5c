// All that a trace says of one of its dossiers, as text: two traces agree on a dossier if they say the same of it.
//
// Rows are counted from the first of the dossier, symbols and units are told by their texts, so nothing depends on what else is in the columns.
#pragma once

#include <string>
#include <vector>

#include "evaluation/evaluate.h"

namespace footrule::properties {

class Sayer {
 public:
  // The trace must outlive it.
  explicit Sayer(const evaluation::Trace& trace);

  // A line per table, field, frame, link, node and subject.
  std::string Of(std::size_t dossier) const;
  // What must hold of the columns whatever is in them: lengths, and that no row of one dossier leads to one of another.
  const std::vector<std::string>& mistakes() const { return mistakes_; }

 private:
  // Rows of a frame or table by the dossier they belong to, and the place of each among them.
  struct Split { std::vector<std::vector<std::size_t>> rows; std::vector<std::size_t> place, dossier; };

  void SplitTables();
  void SplitFrames();
  void CheckRanges(plan::FrameId frame, const Split& split);
  void CheckColumns();
  void CheckLinks();

  void SayTable(std::size_t dossier, schema::TableId table, std::string& said) const;
  void SayField(std::size_t dossier, const schema::Field& field, std::string& said) const;
  void SayFrame(std::size_t dossier, std::size_t frame, std::string& said) const;
  void SayLink(std::size_t dossier, std::size_t link, std::string& said) const;
  void SayNode(std::size_t dossier, std::size_t node, std::string& said) const;
  void SayInstance(std::size_t dossier, std::size_t instance, std::string& said) const;
  void SayRecord(schema::TableId table, const std::vector<std::int32_t>& used, std::size_t row, std::string& said) const;

  const evaluation::Trace& trace_;
  std::vector<Split> tables_, frames_;
  std::vector<std::string> mistakes_;
};

// Findings with code, pointer, place and words, a line each.
std::string TextOf(const std::vector<diagnostics::Diagnostic>& findings);

}  // namespace footrule::properties
