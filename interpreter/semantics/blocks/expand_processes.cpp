// processes: which data each unit process needs. A list of the named processes; a requirement per table row; derived fields
// that say of a recorded row whether it is core and which data class it needs.
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
    std::vector<ExprRef> named, earlier;   // processes with a row of their own; what earlier `others` rows took
    bool rest_taken = false;
    int others = 0;
    for (const ProcessRow& row : stage.rows)
      if (!row.others) named.push_back(Build{row.name.span}.Ref(row.name));
    for (const ProcessRow& row : stage.rows) {
      const Build at{row.span};
      ExprRef which = at.Is(Read(fields_.stage), Build{stage.name.span}.Ref(stage.name));
      if (!row.others) {
        const Name item = times_named_[row.name.text] > 1 ? Name{stage.name.text + "_" + row.name.text, row.name.span} : row.name;
        if (writer_.IsNew(item)) ExpandRow(stage, row, item, at.And({which, at.Is(Read(fields_.process), Build{row.name.span}.Ref(row.name))}));
        continue;
      }
      if (rest_taken) {
        writer_.Report(Make(Code::kOthersTwice, row.span).With("stage", stage.name.text));
        continue;
      }
      rest_taken = !row.where;
      if (!named.empty()) which = at.And({which, at.NoneOf(Read(fields_.process), named)});
      which = at.And({which, at.And(earlier), row.where});
      if (row.where) earlier.push_back(at.Not(row.where));
      const std::string item = stage.name.text + "_others" + (++others > 1 ? "_" + std::to_string(others) : "");
      ExpandRow(stage, row, {item, row.span}, which);
    }
  }

  // `which`: the recorded rows that this table row speaks of.
  void ExpandRow(const StageBlock& stage, const ProcessRow& row, Name item, const ExprRef& which) {
    const Build at{row.span};
    if (row.core) core_.push_back(which);
    const ExprRef needed = Build{row.data_class.span}.Ref(row.data_class);
    required_.push_back(at.When(which, needed));
    BlockLines lines = Inherited(block_.lines);
    Narrow(SubjectOf(lines, noun()), which);
    lines.conditions = {at.Must(writer_.modality(), at.Compare(Read(fields_.data_class), Relation::kNoWorseThan, needed))};
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
