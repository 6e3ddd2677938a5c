#include "semantics/blocks/writer.h"

namespace footrule::semantics::blocks {

using namespace syntax;
using diagnostics::Code;
using diagnostics::Make;

std::string NameOf(const Head& head, std::string otherwise) {
  if (!head.name.empty()) return head.name.text;
  if (head.extends) return head.extends->parts.back().text;
  return head.replaces ? head.replaces->parts.back().text : otherwise;
}

Writer::Writer(Expansion& expansion, const BlockKind& kind, const Head& head, Span span)
    : expansion_(expansion), words_{kind.zh, kind.words}, block_(kind.words), name_(NameOf(head, kind.default_name)), head_(head), span_(span) {}

CoreDeclaration Writer::Core(CoreSyntax node, std::string full_name, Span span) const {
  CoreDeclaration core;
  core.node = std::move(node);
  core.rule = expansion_.rule;
  core.name = std::move(full_name);
  core.block = block_;
  core.owner = name_;
  core.span = span;
  core.head_span = span == span_ ? head_.span : span;
  core.replaces = head_.replaces;
  core.extends = head_.extends;
  core.written = expansion_.written;
  return core;
}

void Writer::Require(const Item& item, BlockLines lines) {
  RequirementDecl requirement;
  const std::string full_name = item.name.empty() ? name_ : name_ + "." + item.name.text;
  requirement.head.name = {full_name, item.name.empty() ? head_.span : item.name.span};
  requirement.head.clauses = item.clauses.empty() ? head_.clauses : item.clauses;
  requirement.head.label = item.label.empty() ? head_.label : item.label;
  requirement.head.span = item.span;
  requirement.lines = std::move(lines);
  requirement.span = item.span;
  expansion_.out.push_back(Core(std::move(requirement), full_name, item.span));
}

void Writer::Define(DefineDecl define) {
  if (define.clauses.empty()) define.clauses = head_.clauses;
  if (define.label.empty()) define.label = head_.label;
  const std::string full_name = define.name.ToString();
  const Span span = define.span;
  expansion_.out.push_back(Core(std::move(define), full_name, span));
}

void Writer::List(std::vector<Member> members, bool open) {
  ListDecl list;
  list.head.name = {name_, head_.name.empty() ? head_.span : head_.name.span};
  list.head.clauses = head_.clauses;
  list.head.label = head_.label;
  list.head.open = open;
  list.head.extends = head_.extends;
  list.head.replaces = head_.replaces;
  list.head.span = head_.span;
  list.members = std::move(members);
  list.span = span_;
  expansion_.out.push_back(Core(std::move(list), name_, span_));
}

void Writer::Facts(FactsDecl facts) {
  const std::string name = facts.noun.text;
  const Span span = facts.span;
  expansion_.out.push_back(Core(std::move(facts), name, span));
}

void Writer::NamedList(ListDecl list) {
  const std::string name = list.head.name.text;
  const Span span = list.span;
  expansion_.out.push_back(Core(std::move(list), name, span));
}

bool Writer::IsNew(const Name& item) {
  const auto [place, added] = items_.emplace(item.text, item.span);
  if (!added) Report(Make(Code::kItemTwice, item.span).With("item", item.text).Mark(place->second, {"先写在这里", "written here before"}));
  return added;
}

void Writer::RequireItems(std::size_t count) {
  if (count == 0) Report(Make(Code::kEmptyBlock, head_.span));
}

void Writer::RefuseLine(Span span, const char* zh, const char* en) { Report(Make(Code::kLineNotInBlock, span).With("line", Text{zh, en})); }

void Writer::RefuseConditions(const BlockLines& lines) {
  for (const Condition& condition : lines.conditions) RefuseLine(condition.span, "条件", "condition");
}

void Writer::RefuseRecordedAs(const BlockLines& lines) {
  if (lines.recorded_as) RefuseLine(lines.recorded_as->span, "“记录于”", "`recorded as`");
}

void Writer::RefuseForEach(const BlockLines& lines) {
  for (const Binder& binder : lines.for_each) RefuseLine(binder.span, "“对每个”", "`for each`");
}

std::vector<Path> Writer::RecordedAs(const BlockLines& lines, std::size_t least, std::size_t most, Text what) {
  if (!lines.recorded_as) {
    Report(Make(Code::kBlockNeedsRecordedAs, head_.span).With("what", std::move(what)));
    return {};
  }
  const std::vector<Path>& paths = lines.recorded_as->paths;
  if (paths.size() >= least && paths.size() <= most) return paths;
  Report(Make(Code::kRecordedAsCount, lines.recorded_as->span).With("count", std::to_string(paths.size())).With("what", std::move(what)));
  return {};
}

BlockLines Inherited(const BlockLines& block) {
  BlockLines lines = block;
  lines.conditions.clear();
  lines.recorded_as.reset();
  return lines;
}

void DefaultBreach(BlockLines& lines, const char* effect, Span at) {
  if (!lines.breach) lines.breach = Breach{{effect, at}, {}, at};
}

Binder& SubjectOf(BlockLines& lines, const Name& noun) {
  for (Binder& binder : lines.for_each)
    if (binder.noun.text == noun.text) return binder;
  lines.for_each.push_back(Build{noun.span}.Each(noun));
  return lines.for_each.back();
}

}  // namespace footrule::semantics::blocks
