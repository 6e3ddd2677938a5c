// documents: a list of papers; per paper the requirement that some file of the register is that paper, is about the subject, and is
// as it needs to be.
#include "semantics/blocks/expansions.h"

namespace footrule::semantics::blocks {

using namespace syntax;
using diagnostics::Code;
using diagnostics::Make;

namespace {

constexpr BlockKind kDocuments{"documents", "文件", "documents"};

bool IsItem(const syntax::ExprRef& hole) {
  const auto* name = hole ? As<NameRef>(hole) : nullptr;
  return name && (name->name.text == "item" || name->name.text == "文件项");
}

// The pieces with the item's label in place of `{item}`.
std::vector<syntax::MessagePiece> Named(const std::vector<syntax::MessagePiece>& pieces, const std::string& label) {
  std::vector<syntax::MessagePiece> named;
  std::string before;
  for (const syntax::MessagePiece& piece : pieces) {
    before += piece.literal;
    if (IsItem(piece.value)) {
      before += label;
      continue;
    }
    named.push_back({before, piece.value, piece.span});
    before.clear();
  }
  if (!before.empty()) named.push_back({before, nullptr, pieces.back().span});
  return named;
}

std::string Replaced(std::string text, const std::string& label) {
  for (const char* const hole : {"{item}", "{文件项}"})
    for (auto at = text.find(hole); at != std::string::npos; at = text.find(hole, at + label.size())) text.replace(at, std::string(hole).size(), label);
  return text;
}

// `{item}` in the message of the block is the label of the item that is missing.
void NameItem(const DocumentItem& item, syntax::Message& message) {
  const std::string zh = item.label.zh.empty() ? item.name.text : item.label.zh, en = item.label.en.empty() ? item.name.text : item.label.en;
  message.zh_pieces = Named(message.zh_pieces, zh);
  message.en_pieces = Named(message.en_pieces, en);
  message.zh = Replaced(message.zh, zh);
  message.en = Replaced(message.en, en);
}

class Documents {
 public:
  Documents(Expansion& expansion, const DocumentsBlock& block) : writer_(expansion, kDocuments, block.head, block.span), block_(block) {}

  void Expand() {
    writer_.RefuseConditions(block_.lines);
    writer_.RequireItems(block_.items.size());
    MakeList();
    FindRegister();
    for (const DocumentItem& item : block_.items) Require(item);
  }

 private:
  void MakeList() {
    std::vector<Member> members;
    for (const DocumentItem& item : block_.items)
      if (writer_.IsNew(item.name)) members.push_back({item.name, item.label, item.clauses});
    writer_.List(std::move(members), true);
  }

  // `recorded as TABLE`, else the table `files` of the noun `file`.
  void FindRegister() {
    const Build at = writer_.at_head();
    files_ = at.Words({"files"});
    if (block_.lines.recorded_as)
      for (const Path& path : writer_.RecordedAs(block_.lines, 1, 1, {"文件登记表", "the table of files"})) files_ = path;
    const std::string noun = writer_.shape().NounAt(files_);
    noun_ = {noun.empty() ? "file" : noun, files_.span()};
  }

  void Require(const DocumentItem& item) {
    const Build at{item.name.span};
    BlockLines lines = Inherited(block_.lines);
    if (lines.message) NameItem(item, *lines.message);
    ExprRef which = at.Is(at.Member(at.Ref(noun_.text), "document"), at.Ref(item.name));
    if (item.for_each) lines.for_each.push_back(*item.for_each);
    if (item.when) lines.when.push_back(item.when);
    if (!lines.for_each.empty()) {
      const ExprRef about = AboutSubject(lines.for_each.back());
      if (!about) return;
      which = at.And({which, about});
    }
    lines.conditions = {at.Must(writer_.modality(), at.Some(at.EachIn(noun_, files_, which), item.needs ? item.needs : at.True()))};
    writer_.Require({item.name, item.clauses, item.label, item.span}, std::move(lines));
  }

  // file.about is KEY of the subject; of a member of a list, the member. Null after a report.
  ExprRef AboutSubject(const Binder& subject) {
    const Build at{subject.noun.span};
    const ExprRef about = at.Member(at.Ref(noun_.text), "about");
    const ExprRef named = at.Ref(subject.noun);
    if (subject.series_keys.empty() && writer_.shape().OwnNoun(subject).empty()) return at.Is(about, named);
    const std::vector<Name> key = subject.series_keys.empty() ? writer_.shape().KeyOf(subject) : std::vector<Name>{};
    if (key.size() != 1) {
      writer_.Report(Make(Code::kSubjectWithoutKey, subject.span).With("noun", subject.noun.text));
      return nullptr;
    }
    return at.Is(about, at.Member(named, key.front().text));
  }

  Writer writer_;
  const DocumentsBlock& block_;
  Path files_;
  Name noun_;
};

}  // namespace

void ExpandBlock(Expansion& expansion, const DocumentsBlock& block) { Documents(expansion, block).Expand(); }

}  // namespace footrule::semantics::blocks
