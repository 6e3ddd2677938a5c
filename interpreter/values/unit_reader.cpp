#include "values/unit_reader.h"

#include <algorithm>
#include <utility>

namespace footrule::values {

using foundation::Number;

namespace {

constexpr std::string_view kMiddleDot = "·";
constexpr std::string_view kNotInNames = "*/.()^ \t\r\n";

void MultiplyBy(UnitExpression* product, const Unit& unit, int power) {
  product->dimension = product->dimension * unit.dimension.Power(power);
  for (int i = 0; i < power; ++i) product->factor = product->factor * unit.factor;
  // A declared factor is never zero; a table that holds one all the same reads as one that fails to convert.
  for (int i = 0; i > power; --i) product->factor = Number::Divide(product->factor, unit.factor).value_or(Number());
}

std::string WithoutBlanks(std::string_view text) {
  std::string joined(text);
  std::erase_if(joined, [](char c) { return c == ' ' || c == '\t'; });
  return joined;
}

// The beginning of a text too long to show, cut between characters.
std::string Beginning(std::string_view text) {
  std::size_t length = std::min<std::size_t>(text.size(), 40);
  while (length > 0 && length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80) --length;
  return std::string(text.substr(0, length)) + "…";
}

}  // namespace

std::variant<UnitExpression, UnitFailure> UnitTable::Read(std::string_view text) const {
  if (text.size() > kMaximumText) return UnitFailure{UnitFailure::Kind::kMalformed, Beginning(text), ""};
  if (const Unit* unit = Find(text)) return UnitExpression{unit->dimension, unit->factor, std::string(text)};
  return UnitReader(*this, text).Read();
}

std::variant<UnitExpression, UnitFailure> UnitReader::Read() {
  UnitExpression product;
  Product(&product);
  if (!rest_.empty()) Malformed();
  if (failure_) return *std::move(failure_);
  product.text = std::string(text_);
  return product;
}

void UnitReader::Product(UnitExpression* product) {
  First(product);
  bool divided = false;
  while (!failure_) {
    const char taken = TakeOperator();
    if (taken == '\0') return;
    if (divided && taken == '*') return Ambiguous();
    divided = divided || taken == '/';
    Factor(product, taken == '/' ? -1 : 1);
  }
}

void UnitReader::First(UnitExpression* product) {
  const bool reciprocal = rest_.starts_with("1/") || rest_.starts_with("1 /");
  if (reciprocal) {
    Take("1");
  } else {
    Factor(product, 1);
  }
}

void UnitReader::Factor(UnitExpression* product, int sign) {
  if (Take("(")) {
    Group(product, sign);
  } else {
    Name(product, sign);
  }
}

void UnitReader::Group(UnitExpression* product, int sign) {
  if (++depth_ > UnitTable::kMaximumDepth) return Malformed();
  UnitExpression inner;
  Product(&inner);
  --depth_;
  if (failure_) return;
  if (!Take(")")) return Malformed();
  MultiplyBy(product, Unit{"", {}, inner.dimension, inner.factor, {}, ""}, sign);
}

void UnitReader::Name(UnitExpression* product, int sign) {
  const std::string_view name = TakeName();
  const Unit* unit = table_.Find(name);
  if (!unit) return NotAUnit(name);
  const std::optional<int> power = Take("^") ? Power() : std::optional(1);
  if (!power) return Malformed();
  MultiplyBy(product, *unit, sign * *power);
}

void UnitReader::NotAUnit(std::string_view name) {
  const bool number = !name.empty() && name.front() >= '0' && name.front() <= '9';
  // `万 kWh`: a name torn apart is better explained as a whole.
  const bool torn = rest_.starts_with(" ") && TakeOperator() == '\0';
  if (name.empty() || number || torn) return Malformed();
  Fail(table_.Explain(name));
}

std::optional<int> UnitReader::Power() {
  const int sign = Take("-") ? -1 : 1;
  if (rest_.empty() || rest_.front() < '1' || rest_.front() > '0' + UnitTable::kMaximumPower) return std::nullopt;
  const int power = rest_.front() - '0';
  rest_.remove_prefix(1);
  return sign * power;
}

// `*` for any product sign, `/`, or 0 if no operator follows; blanks around one go with it.
char UnitReader::TakeOperator() {
  const std::string_view before = rest_;
  SkipBlanks();
  char taken = '\0';
  if (Take("/")) taken = '/';
  if (taken == '\0' && (Take("*") || Take(".") || Take(kMiddleDot))) taken = '*';
  if (taken == '\0') {
    rest_ = before;
  } else {
    SkipBlanks();
  }
  return taken;
}

bool UnitReader::Take(std::string_view token) {
  if (!rest_.starts_with(token)) return false;
  rest_.remove_prefix(token.size());
  return true;
}

void UnitReader::SkipBlanks() {
  while (Take(" ")) {
  }
}

std::string_view UnitReader::TakeName() {
  const std::size_t end = std::min({rest_.find_first_of(kNotInNames), rest_.find(kMiddleDot), rest_.size()});
  const std::string_view name = rest_.substr(0, end);
  rest_.remove_prefix(end);
  return name;
}

void UnitReader::Fail(UnitFailure failure) {
  if (!failure_) failure_ = std::move(failure);
}

void UnitReader::Malformed() {
  if (failure_) return;
  // Blanks in the wrong place are the usual mistake: offer the text without them, if that is a unit.
  std::string joined = WithoutBlanks(text_);
  const bool helps = joined != text_ && std::holds_alternative<UnitExpression>(table_.Read(joined));
  Fail({UnitFailure::Kind::kMalformed, std::string(text_), helps ? std::move(joined) : ""});
}

// A product after a quotient. With a single `/` and no group the writer meant everything after it.
void UnitReader::Ambiguous() {
  const std::size_t slash = text_.find('/');
  const bool simple = text_.find('/', slash + 1) == text_.npos && text_.find('(') == text_.npos;
  std::string repaired = std::string(text_.substr(0, slash + 1)) + "(" + WithoutBlanks(text_.substr(slash + 1)) + ")";
  Fail({UnitFailure::Kind::kMalformed, std::string(text_), simple ? std::move(repaired) : ""});
}

}  // namespace footrule::values
