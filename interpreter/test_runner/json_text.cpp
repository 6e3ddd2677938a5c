#include "test_runner/json_text.h"

#include <fmt/format.h>

namespace footrule::test_runner {
namespace {

std::string Quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) < 0x20) {
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    } else {
      out += c;
    }
  }
  return out + "\"";
}

// JSON knows no leading zeros.
std::string Digits(const std::string& written) {
  const std::size_t first = written.find_first_not_of('0');
  if (first == std::string::npos) return "0";
  return written[first] == '.' ? "0" + written.substr(first) : written.substr(first);
}

// `kWh`, `t*km`, `(kWh*h)`: names of units joined by * and /. nullopt if anything else stands in it.
std::optional<std::string> UnitText(const syntax::ExprRef& expr) {
  if (const auto* name = syntax::As<syntax::NameRef>(expr)) return name->name.text;
  const auto* product = syntax::As<syntax::Arithmetic>(expr);
  if (product == nullptr) return std::nullopt;
  std::string text = "(";
  for (const auto& term : product->terms) {
    const auto part = UnitText(term.operand);
    if (!part) return std::nullopt;
    if (text.size() > 1) text += term.op == syntax::ArithmeticOp::kDivide ? "/" : "*";
    text += *part;
  }
  return text + ")";
}

// A number with its unit as people write it, without quotes: `5.1 kWh`, `0.62 kgCO2e/kWh`; a bare number is JSON's own.
struct Quantity { std::string digits, unit; };

std::optional<Quantity> FromNumber(const syntax::NumberLiteral& number) {
  return Quantity{Digits(number.digits), number.percent ? "%" : number.unit.text};
}

// `0.62 kgCO2e / kWh` is a quotient to the grammar and a literal to its reader.
std::optional<Quantity> FromProduct(const syntax::Arithmetic& product) {
  const auto* number = syntax::As<syntax::NumberLiteral>(product.terms.front().operand);
  if (number == nullptr || number->unit.empty()) return std::nullopt;
  Quantity quantity{Digits(number->digits), number->unit.text};
  for (std::size_t i = 1; i < product.terms.size(); ++i) {
    const auto op = product.terms[i].op;
    const auto unit = UnitText(product.terms[i].operand);
    if (!unit || op == syntax::ArithmeticOp::kAdd || op == syntax::ArithmeticOp::kSubtract) return std::nullopt;
    quantity.unit += (op == syntax::ArithmeticOp::kDivide ? "/" : "*") + *unit;
  }
  return quantity;
}

std::optional<Quantity> FromExpr(const syntax::ExprRef& value) {
  if (const auto* number = syntax::As<syntax::NumberLiteral>(value)) return FromNumber(*number);
  if (const auto* product = syntax::As<syntax::Arithmetic>(value)) return FromProduct(*product);
  const auto* negated = syntax::As<syntax::Unary>(value);
  if (negated == nullptr || negated->op != syntax::UnaryOp::kNegate) return std::nullopt;
  auto quantity = FromExpr(negated->operand);
  if (quantity) quantity->digits.insert(0, "-");
  return quantity;
}

std::string FromName(const std::string& name) {
  if (name == "true" || name == "真") return "true";
  if (name == "false" || name == "假") return "false";
  if (name == "none" || name == "无") return Quoted("none");
  return Quoted(name);
}

std::optional<std::string> FromSet(const syntax::SetLiteral& set) {
  std::string out = "[";
  for (const auto& element : set.elements) {
    const auto text = JsonText(element);
    if (!text) return std::nullopt;
    if (out.size() > 1) out += ", ";
    out += *text;
  }
  return out + "]";
}

std::string Escaped(std::string_view key) {
  std::string out;
  for (const char c : key) {
    if (c == '~') out += "~0";
    else if (c == '/') out += "~1";
    else out += c;
  }
  return out;
}

}  // namespace

std::optional<std::string> JsonText(const syntax::ExprRef& value) {
  if (const auto quantity = FromExpr(value)) return quantity->unit.empty() ? quantity->digits : Quoted(quantity->digits + " " + quantity->unit);
  if (const auto* text = syntax::As<syntax::TextLiteral>(value)) return Quoted(text->text);
  if (const auto* name = syntax::As<syntax::NameRef>(value)) return FromName(name->name.text);
  if (const auto* access = syntax::As<syntax::Access>(value)) return Quoted(access->member.text);   // LIST.member
  if (const auto* set = syntax::As<syntax::SetLiteral>(value)) return FromSet(*set);
  if (const auto* date = syntax::As<syntax::DateLiteral>(value)) return fmt::format("\"{:04}-{:02}-{:02}\"", date->year, date->month, date->day);
  return std::nullopt;
}

std::string JsonPointer(const std::vector<syntax::JsonStep>& path) {
  std::string pointer;
  for (const auto& step : path) {
    if (!step.key.empty()) pointer += "/" + Escaped(step.key);
    if (step.index) pointer += "/" + std::to_string(*step.index);
  }
  return pointer;
}

}  // namespace footrule::test_runner
