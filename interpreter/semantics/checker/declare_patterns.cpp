// Patterns of structured codes, and what can be read from a field that holds one.
#include <algorithm>

#include "semantics/checker/declare.h"
#include "semantics/checker/make.h"

namespace footrule::semantics {
namespace {

using schema::TakenFromCode;
using values::CodeElement;
using values::CodePart;
using values::CodePattern;
using What = schema::TakenFromCode::What;

constexpr std::size_t kMaximumCharacters = 64;   // of one part
constexpr std::size_t kMaximumParts = 32;

bool IsDigitOrLetter(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Texts of a dossier come in normal form: what stands in a pattern must be its own. Visible ASCII is, and so are common Han.
bool IsPlain(const std::string& text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte > 0x20 && byte < 0x7F) continue;
    if (byte < 0xE4 || byte > 0xE9 || i + 2 >= text.size() || (byte == 0xE4 && static_cast<unsigned char>(text[i + 1]) < 0xB8)) return false;
    i += 2;
  }
  return true;
}

std::optional<CodeElement::Kind> KindOf(const std::string& word) {
  if (word == "digit" || word == "digits" || word == "数字" || word == "位数字") return CodeElement::Kind::kDigits;
  if (word == "letter" || word == "letters" || word == "字母" || word == "位字母") return CodeElement::Kind::kLetters;
  return std::nullopt;
}

std::optional<CodeElement> ElementOf(Context& context, const syntax::CodeElement& written) {
  if (written.is_text) {
    if (written.text.empty() || written.text.size() > kMaximumCharacters || !IsPlain(written.text)) {
      context.Report(Make(Code::kPatternText, written.span).With("text", written.text));
      return std::nullopt;
    }
    return CodeElement{CodeElement::Kind::kText, written.text.size(), written.text.size(), written.text};
  }
  const auto kind = KindOf(written.kind.text);
  if (!kind) {
    ReportUnknown(context, Code::kPatternCharacters, written.kind.text, written.kind.span, {"digit", "letter", "数字", "字母"});
    return std::nullopt;
  }
  if (written.least == 0 || written.most < written.least || written.most > kMaximumCharacters) {
    context.Report(Make(Code::kPatternCount, written.span).With("limit", std::to_string(kMaximumCharacters)));
    return std::nullopt;
  }
  return CodeElement{*kind, written.least, written.most, {}};
}

CodePart PartOf(Context& context, const syntax::CodePart& written) {
  CodePart part{written.name.text, written.label, {}, {}};
  for (const syntax::Clause& clause : written.clauses) part.clauses.push_back(clause.id);
  for (const syntax::CodeForm& form : written.forms) {
    values::CodeForm elements;
    for (const syntax::CodeElement& element : form.elements)
      if (auto made = ElementOf(context, element)) elements.push_back(std::move(*made));
    part.forms.push_back(std::move(elements));
  }
  return part;
}

std::vector<std::string> SeparatorsOf(Context& context, const syntax::PatternDecl& decl) {
  std::vector<std::string> separators;
  for (const syntax::Separator& separator : decl.separators) {
    const bool plain = IsPlain(separator.text) && std::none_of(separator.text.begin(), separator.text.end(), IsDigitOrLetter);
    if (!plain) context.Report(Make(Code::kPatternSeparator, separator.span).With("text", separator.text));
    separators.push_back(separator.text);
  }
  return separators.empty() ? std::vector<std::string>{""} : separators;
}

// A sign of a separator in a fixed text could be taken for its beginning.
bool HoldsSeparator(const syntax::CodePart& part, const std::vector<std::string>& separators) {
  std::string signs;
  for (const std::string& separator : separators)
    std::copy_if(separator.begin(), separator.end(), std::back_inserter(signs), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  const auto holds = [&](const std::string& text) {
    if (text.find_first_of(signs) != text.npos) return true;
    return std::any_of(separators.begin(), separators.end(), [&](const std::string& separator) { return !separator.empty() && text.find(separator) != text.npos; });
  };
  return std::any_of(part.forms.begin(), part.forms.end(), [&](const syntax::CodeForm& form) {
    return std::any_of(form.elements.begin(), form.elements.end(), [&](const syntax::CodeElement& element) { return holds(element.text); });
  });
}

// Whether all that was written could be used: else a message stands already.
bool IsWhole(const syntax::PatternDecl& decl, const CodePattern& pattern) {
  for (std::size_t i = 0; i < decl.parts.size(); ++i)
    for (std::size_t form = 0; form < decl.parts[i].forms.size(); ++form)
      if (pattern.parts[i].forms[form].size() != decl.parts[i].forms[form].elements.size()) return false;
  return true;
}

// One text is read in one way only: a part of several lengths ends at a separator or is the last, and no part holds a separator.
void CheckOneReading(Context& context, const syntax::PatternDecl& decl, const CodePattern& pattern) {
  const bool may_touch = std::count(pattern.separators.begin(), pattern.separators.end(), "") > 0;
  for (std::size_t i = 0; i < pattern.parts.size(); ++i) {
    const bool unclear = may_touch && i + 1 < pattern.parts.size() && !pattern.parts[i].is_fixed();
    if (unclear) context.Report(Make(Code::kPatternLengthUnclear, decl.parts[i].span).With("name", pattern.parts[i].name));
    if (HoldsSeparator(decl.parts[i], pattern.separators)) context.Report(Make(Code::kPatternHoldsSeparator, decl.parts[i].span).With("name", pattern.parts[i].name));
  }
}

void AddPattern(Context& context, const CoreDeclaration& declaration, const syntax::PatternDecl& decl) {
  if (decl.parts.size() > kMaximumParts) context.Report(Make(Code::kPatternTooLong, decl.head.span).With("limit", std::to_string(kMaximumParts)));
  CodePattern pattern{declaration.name, decl.head.label, {}, SeparatorsOf(context, decl)};
  for (const syntax::CodePart& part : decl.parts) pattern.parts.push_back(PartOf(context, part));
  if (IsWhole(decl, pattern)) CheckOneReading(context, decl, pattern);
  context.names.patterns[pattern.name] = schema::PatternId{context.schema().patterns.size()};
  context.schema().patterns.push_back(std::move(pattern));
}

Text Of(const Text& part, const schema::Field& code) {
  const Text whole = code.label.empty() ? foundation::Same(code.name) : code.label;
  return {whole.In(foundation::Language::kChinese) + "的" + part.In(foundation::Language::kChinese),
          part.In(foundation::Language::kEnglish) + " of " + whole.In(foundation::Language::kEnglish)};
}

struct Codes {
  Context& context;
  FieldId code;
  Span span;

  void Add(const TakenFromCode& taken, Type type, const Text& label, const std::vector<std::string>& clauses, std::initializer_list<std::string> names) const {
    const schema::Field whole = context.schema().field(code);
    schema::Field field;
    field.id = FieldId{context.schema().fields.size()};
    field.table = whole.table;
    field.name = whole.name + *names.begin();
    field.json_path = whole.json_path;
    field.type = std::move(type);
    field.type.or_none = whole.type.or_none && taken.what != What::kFits;
    field.optional = true;
    field.label = Of(label, whole);
    field.clauses = clauses;
    field.from_code = taken;
    for (const std::string& name : names) Name(whole, field, whole.name + name);
    context.schema().fields[code.index].taken.push_back(field.id);
    context.schema().tables[field.table.index].fields.push_back(field.id);
    context.schema().fields.push_back(std::move(field));
  }

  void Name(const schema::Field& whole, const schema::Field& field, const std::string& name) const {
    auto [it, fresh] = context.field_spans.emplace(std::pair{whole.table, name}, span);
    if (fresh) context.names.fields[{whole.table, name}] = field.id;
    else context.Report(Make(Code::kNameTwice, span).With("name", name).Mark(it->second, {"已在此声明", "declared here first"}));
  }
};

}  // namespace

void DeclarePatterns(Context& context) {
  for (const CoreDeclaration& declaration : context.bound.declarations)
    if (const auto* decl = std::get_if<syntax::PatternDecl>(&declaration.node)) AddPattern(context, declaration, *decl);
}

void AddCode(Context& context, FieldId code, schema::PatternId id, Span span) {
  context.schema().fields[code.index].pattern = id;
  const CodePattern pattern = context.schema().pattern(id);
  const Codes codes{context, code, span};
  codes.Add({What::kFits, code, 0}, TruthType(), {"格式", "form"}, {}, {"[form]"});
  codes.Add({What::kPlain, code, 0}, TextType(), {"连写", "characters"}, {}, {".plain", ".连写"});
  codes.Add({What::kSeparator, code, 0}, TextType(), {"分隔符", "separator"}, {}, {".separator", ".分隔符"});
  for (std::uint32_t i = 0; i < pattern.parts.size(); ++i) {
    const CodePart& part = pattern.parts[i];
    const Text label = part.label.empty() ? foundation::Same(part.name) : part.label;
    codes.Add({What::kPart, code, i}, TextType(), label, part.clauses, {"." + part.name});
    if (part.is_digits()) codes.Add({What::kNumber, code, i}, NumberType(), label, part.clauses, {"." + part.name + ".value", "." + part.name + ".数值"});
    const Text length{label.In(foundation::Language::kChinese) + "的位数", "length of " + label.In(foundation::Language::kEnglish)};
    if (!part.is_fixed()) codes.Add({What::kLength, code, i}, NumberType(), length, part.clauses, {"." + part.name + ".length", "." + part.name + ".位数"});
  }
}

}  // namespace footrule::semantics
