#include "verdict/words/code_sentence.h"

#include "verdict/words/describe.h"

namespace footrule::verdict {
namespace {

using values::CodeElement;
using values::CodeFault;
using values::CodePart;
using values::CodePattern;

Words Number(std::size_t number) { return Plain(std::to_string(number)); }

Words ElementWords(const CodeElement& element) {
  if (element.kind == CodeElement::Kind::kText) return Say("“{0}”", "\"{0}\"", {Plain(element.text)});
  const bool digits = element.kind == CodeElement::Kind::kDigits;
  const Words count = element.least == element.most ? Number(element.least) : Say("{0} 至 {1}", "{0} to {1}", {Number(element.least), Number(element.most)});
  return Say(digits ? "{0} 位数字" : "{0} 位大写字母", digits ? "{0} digits" : "{0} capital letters", {count});
}

Words FormWords(const CodePart& part) {
  std::vector<Words> forms;
  for (const values::CodeForm& form : part.forms) {
    std::vector<Words> elements;
    for (const CodeElement& element : form) elements.push_back(ElementWords(element));
    forms.push_back(Joined(elements, "加 ", " and "));
  }
  return Joined(forms, "，或 ", ", or ");
}

// "body code (§A4-二)"
Words PartWords(const CodePart& part) {
  const Words name = LabelOr(part.label, part.name);
  return part.clauses.empty() ? name : Say("{0}（§{1}）", "{0} (§{1})", {name, Plain(part.clauses.front())});
}

bool IsDash(const std::string& seen) {
  for (const char* dash : {"‐", "‑", "‒", "–", "—", "―", "−", "－", "﹣", "~", "_", "/", " "})
    if (seen == dash) return true;
  return false;
}

bool TakesLetters(const CodePart& part) {
  for (const values::CodeForm& form : part.forms)
    for (const CodeElement& element : form)
      if (element.kind != CodeElement::Kind::kDigits) return true;
  return false;
}

// What people mean who write so.
Words Hint(const CodePart& part, const CodeFault& fault) {
  const bool lower = fault.seen.size() == 1 && fault.seen[0] >= 'a' && fault.seen[0] <= 'z';
  if (lower && TakesLetters(part)) return Say("；字母应大写", "; letters are capitals");
  if (fault.separator == "-" && IsDash(fault.seen)) return Say("，这是另一种横线", ", this is another dash");
  return {};
}

Words FaultWords(const CodePattern& pattern, const CodeFault& fault) {
  const CodePart& part = pattern.parts[fault.part];
  const Words name = PartWords(part), form = FormWords(part), at = Number(fault.position), length = Number(fault.length), hint = Hint(part, fault);
  switch (fault.kind) {
    case CodeFault::Kind::kCharacter:
      return Say("{0}为“{1}”，应为 {2}（第 {3} 个字符“{4}”不对{5}）", "{0} is \"{1}\", required {2} (character {3}, \"{4}\", does not fit{5})",
                 {name, Plain(fault.part_seen), form, at, Plain(fault.seen), hint});
    case CodeFault::Kind::kEndsEarly:
      return Say("{0}为“{1}”，应为 {2}（全长 {3} 个字符，少了）", "{0} is \"{1}\", required {2} (the code ends after {3} characters)", {name, Plain(fault.part_seen), form, length});
    case CodeFault::Kind::kTooLong:
      return Say("{0}之后多出“{1}”（全长 {2} 个字符）", "\"{1}\" follows {0} and should not (the code has {2} characters)", {name, Plain(fault.seen), length});
    case CodeFault::Kind::kSeparator:
      return Say("{0}之后的第 {1} 个字符为“{2}”，应为“{3}”{4}", "character {1}, behind {0}, is \"{2}\", required \"{3}\"{4}",
                 {name, at, Plain(fault.seen), Plain(fault.separator), hint});
  }
  return {};
}

}  // namespace

bool IsCodeTest(const Context& context, plan::NodeId id) {
  const plan::Node& node = context.reader.node(id);
  if (node.op != plan::Op::kLoad) return false;
  const auto& from = context.reader.schema().field(node.field).from_code;
  return from && from->what == schema::TakenFromCode::What::kFits;
}

Words CodeSentence(const Context& context, Spot spot, bool wanted) {
  const schema::FieldId code = context.reader.schema().field(context.reader.node(spot.node).field).from_code->code;
  const schema::Field& field = context.reader.schema().field(code);
  const Words name = FieldWords(context, code);
  const auto& faults = context.reader.dossier().code_faults;
  const auto fault = faults.find({code.index, static_cast<std::uint32_t>(spot.row)});
  if (!wanted) return Say("{0}的格式正确", "{0} is well formed", {name});
  if (fault == faults.end()) return Say("{0}为“无”", "{0} is \"none\"", {name});
  const Words written = Plain(context.cells.Written({field.table, static_cast<std::uint32_t>(spot.row), code}));
  return Say("{0}“{1}”格式不对：{2}", "{0} \"{1}\" is not well formed: {2}", {name, written, FaultWords(context.reader.schema().pattern(field.pattern), fault->second)});
}

}  // namespace footrule::verdict
