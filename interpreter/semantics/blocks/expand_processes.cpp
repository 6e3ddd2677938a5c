// processes: which data each unit process needs. A list of the named processes; a requirement per table row; derived fields
// that say of a recorded row whether it is core and which data class it needs.
#include <algorithm>
#include <set>

#include "semantics/blocks/expansions.h"

namespace footrule::semantics::blocks {

using namespace syntax;
using diagnostics::Code;
using diagnostics::Make;

namespace {

constexpr BlockKind kProcesses{"processes", "单元过程", "processes"};

// The three recorded fields.
struct Fields { Path stage, process, data_class; };

class Processes {
 public:
  Processes(Expansion& expansion, const ProcessesBlock& block) : writer_(expansion, kProcesses, block.head, block.span), block_(block) {}

  void Expand() {
    writer_.RefuseConditions(block_.lines);
    CountNames();
    MakeList();
    const std::vector<Path> paths =
        writer_.RecordedAs(block_.lines, 3, 3, {"阶段、单元过程、数据类别三个字段", "the fields of stage, process and data class, in this order"});
    if (paths.empty() || !AreOfOneRow(paths)) return;
    fields_ = {paths[0], paths[1], paths[2]};
    for (const StageBlock& stage : block_.stages) ExpandStage(stage);
    DefineIsCore();
    DefineRequiredClass();
  }

 private:
  bool AreOfOneRow(const std::vector<Path>& paths) {
    for (const Path& path : paths) {
      if (path.parts.size() > 1 && path.parts.front().text == paths.front().parts.front().text) continue;
      writer_.Report(Make(Code::kRecordedNotOfRow, path.span()).With("path", path.ToString()));
      return false;
    }
    return true;
  }

  void CountNames() {
    for (const StageBlock& stage : block_.stages)
      for (const ProcessRow& row : stage.rows)
        if (!row.others) ++times_named_[row.name.text];
    writer_.RequireItems(block_.stages.size());
  }

  void MakeList() {
    std::vector<Member> members;
    std::set<std::string> seen;
    for (const StageBlock& stage : block_.stages)
      for (const ProcessRow& row : stage.rows)
        if (!row.others && seen.insert(row.name.text).second) members.push_back({row.name, row.label, row.clauses});
    writer_.List(std::move(members), true);
  }

  void ExpandStage(const StageBlock& stage) {
    std::vector<ExprRef> named;   // processes with a row of their own
    for (const ProcessRow& row : stage.rows)
      if (!row.others) named.push_back(Process(row));
    for (const ProcessRow& row : stage.rows)
      if (!row.others) RequireNamed(stage, row);
    DeriveNamed(stage);
    RequireOthers(stage, named);
  }

  static ExprRef Process(const ProcessRow& row) { return Build{row.name.span}.Ref(row.name); }
  ExprRef InStage(const StageBlock& stage, Span at) const { return Build{at}.Is(Read(fields_.stage), Build{stage.name.span}.Ref(stage.name)); }

  void RequireNamed(const StageBlock& stage, const ProcessRow& row) {
    const Build at{row.span};
    const Name item = times_named_[row.name.text] > 1 ? Name{stage.name.text + "_" + row.name.text, row.name.span} : row.name;
    if (writer_.IsNew(item)) RequireRow(stage, row, item, at.And({InStage(stage, row.span), at.Is(Read(fields_.process), Process(row))}));
  }

  // The rest of the stage, less what an earlier `others where` took.
  void RequireOthers(const StageBlock& stage, const std::vector<ExprRef>& named) {
    std::vector<ExprRef> taken;
    bool all_taken = false;
    int count = 0;
    for (const ProcessRow& row : stage.rows) {
      if (!row.others) continue;
      if (all_taken) {
        writer_.Report(Make(Code::kOthersTwice, row.span).With("stage", stage.name.text));
        continue;
      }
      const Build at{row.span};
      const ExprRef unnamed = named.empty() ? nullptr : at.NoneOf(Read(fields_.process), named);
      const ExprRef which = at.And({InStage(stage, row.span), unnamed, at.And(taken), row.where});
      all_taken = !row.where;
      if (row.where) taken.push_back(at.Not(row.where));
      RequireRow(stage, row, {stage.name.text + "_others" + (++count > 1 ? "_" + std::to_string(count) : ""), row.span}, which);
      if (row.core) core_.push_back(which);
      required_.push_back(at.When(which, DataClass(row)));
    }
  }

  // The named rows of a stage as the derived fields see them: all core ones at once, and all of one class at once.
  void DeriveNamed(const StageBlock& stage) {
    std::vector<const ProcessRow*> core;
    std::vector<std::pair<std::string, std::vector<const ProcessRow*>>> by_class;
    for (const ProcessRow& row : stage.rows) {
      if (row.others) continue;
      if (row.core) core.push_back(&row);
      auto same = std::find_if(by_class.begin(), by_class.end(), [&](const auto& group) { return group.first == row.data_class.text; });
      if (same == by_class.end()) same = by_class.insert(same, {row.data_class.text, {}});
      same->second.push_back(&row);
    }
    if (!core.empty()) core_.push_back(AnyOf(stage, core));
    for (const auto& [name, rows] : by_class) required_.push_back(Build{rows.front()->span}.When(AnyOf(stage, rows), DataClass(*rows.front())));
  }

  ExprRef AnyOf(const StageBlock& stage, const std::vector<const ProcessRow*>& rows) const {
    const Build at{rows.front()->span};
    std::vector<ExprRef> processes;
    for (const ProcessRow* row : rows) processes.push_back(Process(*row));
    return at.And({InStage(stage, at.at), at.OneOf(Read(fields_.process), std::move(processes))});
  }

  static ExprRef DataClass(const ProcessRow& row) { return Build{row.data_class.span}.Ref(row.data_class); }

  // `which`: the recorded rows that this table row speaks of.
  void RequireRow(const StageBlock& stage, const ProcessRow& row, Name item, const ExprRef& which) {
    const Build at{row.span};
    BlockLines lines = Inherited(block_.lines);
    Narrow(SubjectOf(lines, noun()), which);
    lines.conditions = {at.Must(writer_.modality(), at.Compare(Read(fields_.data_class), Relation::kNoWorseThan, DataClass(row)))};
    if (row.core) lines.judgement.reset();
    writer_.Require({std::move(item), row.clauses.empty() ? stage.clauses : row.clauses, row.label.empty() ? stage.label : row.label, row.span}, std::move(lines));
  }

  const Name& noun() const { return fields_.process.parts.front(); }

  DefineDecl Derived(const char* name, Text label) const {
    const Build at = writer_.at_head();
    DefineDecl define;
    define.name = {{noun(), at.Word(name)}};
    define.label = std::move(label);
    define.span = block_.span;
    return define;
  }

  void DefineIsCore() {
    const Build at = writer_.at_head();
    DefineDecl define = Derived("is_core", {"核心过程", "core process"});
    define.type = at.YesNo();
    define.value = core_.empty() ? at.Ref("false") : at.Or(core_);
    writer_.Define(std::move(define));
  }

  // A recorded row that no table row speaks of needs none. Without a written type of the field there is nothing to say it in, and
  // the field itself will be reported as unknown.
  void DefineRequiredClass() {
    Path field = fields_.data_class;
    field.parts.erase(field.parts.begin());
    const TypeRef* type = field.parts.empty() ? nullptr : writer_.shape().FieldType(noun().text, field.ToString());
    if (!type) return;
    const Build at = writer_.at_head();
    DefineDecl define = Derived("required_class", {"所需数据类别", "data class needed"});
    define.type = *type;
    define.type.bounds.reset();
    define.type.or_none = true;
    define.rows = std::move(required_);
    define.rows.push_back(at.Otherwise(at.Ref("none")));
    writer_.Define(std::move(define));
  }

  Writer writer_;
  const ProcessesBlock& block_;
  Fields fields_;
  std::map<std::string, int> times_named_;
  std::vector<ExprRef> core_;
  std::vector<Row> required_;
};

}  // namespace

void ExpandBlock(Expansion& expansion, const ProcessesBlock& block) { Processes(expansion, block).Expand(); }

}  // namespace footrule::semantics::blocks
