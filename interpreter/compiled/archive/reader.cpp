#include "compiled/archive/reader.h"

#include "compiled/check/complete.h"
#include "compiled/visit/expressions.h"
#include "source/source_file.h"

namespace footrule::compiled {
namespace {

constexpr std::size_t kBudget = 16;   // characters per byte of the form; a rule takes about two

bool BeginsInside(std::string_view character) { return !character.empty() && (static_cast<unsigned char>(character.front()) & 0xC0) == 0x80; }

}  // namespace

Reader::Reader(std::string_view bytes, const std::array<std::uint32_t, kCountedKinds>& counts) : bytes_(bytes), counts_(counts), budget_(bytes.size() * kBudget) {
  ReadTexts();
  ReadRepeated<schema::Type>();
  ReadRepeated<values::UnitExpression>();
  ReadObjects();
}

std::uint64_t Reader::LongInteger(std::uint8_t first) {
  std::uint64_t value = first & 0x7F;
  for (unsigned shift = 7; shift < 64; shift += 7) {
    const std::uint64_t byte = Byte();
    if (shift == 63 && byte > 1) break;
    value |= (byte & 0x7F) << shift;
    if (byte < 0x80) return value;
  }
  Fail();
  return 0;
}

std::string_view Reader::Text() {
  const std::uint64_t number = Integer();
  if (number >= texts_.size() || texts_[number].size() > budget_) {
    Fail();
    return {};
  }
  budget_ -= texts_[number].size();
  return texts_[number];
}

void Reader::Take(foundation::Number& number) {
  const std::uint64_t denominator = UpTo(0x7FFFFFFFFFFFFFFFull);
  std::optional<foundation::Number> read;
  if (denominator == 0) {
    read = foundation::FromExactText(Text());
  } else {
    std::int64_t numerator = 0;
    TakeSigned(numerator);
    read = foundation::Number::FromFraction(numerator, static_cast<std::int64_t>(denominator));
  }
  if (read) number = *read;
  else Fail();
}

// All texts are one piece of UTF-8, cut between characters.
void Reader::ReadTexts() {
  std::vector<std::uint64_t> lengths;
  std::uint64_t total = 0;
  const std::size_t count = Length();
  lengths.reserve(count);
  for (std::size_t i = 0; i < count && !failed_; ++i) {
    lengths.push_back(UpTo(bytes_.size()));
    total += lengths.back();
    if (total > remaining()) Fail();
  }
  if (failed_) return;
  std::string_view all = bytes_.substr(at_, total);
  at_ += total;
  if (source::FindInvalidUtf8(all)) return Fail();
  texts_.reserve(count);
  for (const std::uint64_t length : lengths) {
    texts_.push_back(all.substr(0, length));
    if (BeginsInside(texts_.back())) return Fail();
    all.remove_prefix(length);
  }
}

template <class T>
void Reader::ReadRepeated() {
  auto& known = std::get<std::vector<T>>(repeated_);
  const std::size_t count = Length();
  for (std::size_t i = 0; i < count && !failed_; ++i) Visit(*this, known.emplace_back());
}

template <class T>
void Reader::ReadObject() {
  auto object = std::make_shared<T>();
  depth_ = 0;
  Visit(*this, *object);
  if (failed_ || depth_ >= kDeepest || !IsComplete(*object)) return Fail();
  Objects<T>& known = std::get<Objects<T>>(objects_);
  known.all.push_back(std::move(object));
  known.depths.push_back(depth_ + 1);
}

void Reader::ReadObjects() {
  const std::size_t count = Length();
  std::get<Objects<semantics::Expr>>(objects_).all.reserve(std::min(count, remaining() / 4 + 8));
  for (std::size_t i = 0; i < count && !failed_; ++i) {
    switch (static_cast<Object>(UpTo(static_cast<std::uint64_t>(Object::kMachine)))) {
      case Object::kExpr: ReadObject<semantics::Expr>(); break;
      case Object::kVariable: ReadObject<semantics::Variable>(); break;
      case Object::kSeries: ReadObject<semantics::Series>(); break;
      case Object::kRun: ReadObject<semantics::Run>(); break;
      case Object::kMachine: ReadObject<semantics::Machine>(); break;
    }
  }
}

}  // namespace footrule::compiled
