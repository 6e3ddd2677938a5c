// Bytes -> structures, by the same descriptions. Trusts nothing: after the first thing that is wrong it only gives zeros, and says so.
#pragma once

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "compiled/archive/archive.h"
#include "foundation/number_exact.h"

namespace footrule::compiled {

class Reader {
 public:
  static constexpr bool kReads = true;

  // The bytes must outlive the reader. `counts`: how many there are of what ids count.
  Reader(std::string_view bytes, const std::array<std::uint32_t, kCountedKinds>& counts);

  template <class... Parts>
  void operator()(Parts&... parts) { (Take(parts), ...); }

  bool failed() const { return failed_; }
  bool at_end() const { return at_ == bytes_.size(); }
  void Fail() { failed_ = true, at_ = bytes_.size(); }

  std::size_t remaining() const { return bytes_.size() - at_; }

 private:
  std::uint8_t Byte() {
    if (at_ < bytes_.size()) return static_cast<std::uint8_t>(bytes_[at_++]);
    Fail();
    return 0;
  }
  std::uint64_t Integer() {
    const std::uint8_t first = Byte();
    return first < 0x80 ? first : LongInteger(first);
  }
  std::uint64_t LongInteger(std::uint8_t first);
  // An integer up to `most`, else 0 and failed.
  std::uint64_t UpTo(std::uint64_t most) {
    const std::uint64_t value = Integer();
    if (value <= most) return value;
    Fail();
    return 0;
  }
  // How many things follow: each takes a byte at least.
  std::size_t Length() { return static_cast<std::size_t>(UpTo(remaining())); }
  std::string_view Text();

  template <class T>
  void Take(T& value) {
    if constexpr (std::is_same_v<T, bool>) value = UpTo(1) != 0;
    else if constexpr (std::is_enum_v<T>) value = static_cast<T>(UpTo(static_cast<std::uint64_t>(kLast<T>)));
    else if constexpr (std::is_signed_v<T>) TakeSigned(value);
    else if constexpr (std::is_unsigned_v<T>) value = static_cast<T>(UpTo(static_cast<T>(-1)));
    else if constexpr (IsStrongId<T>::value) TakeId(value);
    else if constexpr (kRepeats<T>) TakeRepeated(value);
    else Visit(*this, value);
  }
  void Take(std::string& text) { text = std::string(Text()); }
  void Take(foundation::Number& number);
  template <class T>
  void Take(std::vector<T>& all) {
    const std::size_t length = Length();
    all.clear();
    all.reserve(std::min(length, remaining() / 4 + 8));   // what a hostile length asks for is given only as its bytes turn up
    for (std::size_t i = 0; i < length && !failed_; ++i) {
      if constexpr (std::is_same_v<T, bool>) all.push_back(UpTo(1) != 0);
      else Take(all.emplace_back());
    }
  }
  template <class A, class B>
  void Take(std::pair<A, B>& pair) { Take(pair.first), Take(pair.second); }
  template <class T>
  void Take(std::optional<T>& value) {
    if (UpTo(1) == 0) return;
    Take(value.emplace());
  }
  template <class... Ts>
  void Take(std::variant<Ts...>& value) {
    const auto index = static_cast<std::size_t>(UpTo(sizeof...(Ts) - 1));
    std::size_t i = 0;
    ((i++ == index ? Take(value.template emplace<Ts>()) : void()), ...);
  }
  template <class T>
  void Take(std::shared_ptr<const T>& shared) {
    Objects<T>& known = std::get<Objects<T>>(objects_);
    const auto number = static_cast<std::size_t>(UpTo(known.all.size()));
    if (number == 0) return shared.reset();
    shared = known.all[number - 1];
    depth_ = std::max(depth_, known.depths[number - 1]);
  }
  template <class T>
  void TakeSigned(T& value) {
    const std::uint64_t written = Integer();
    const auto number = static_cast<std::int64_t>((written >> 1) ^ (~(written & 1) + 1));
    value = static_cast<T>(number);
    if (value != number) Fail();
  }
  template <class Id>
  void TakeId(Id& id) {
    constexpr Counted counted = kCounts<Id>;
    if constexpr (counted == Counted::kNothing) id.index = static_cast<std::uint32_t>(UpTo(0xFFFFFFFFu)) - 1;
    else id.index = static_cast<std::uint32_t>(UpTo(counts_[static_cast<std::size_t>(counted)])) - 1;
  }

  template <class T>
  struct Objects { std::vector<std::shared_ptr<const T>> all; std::vector<std::uint32_t> depths; };
  template <class T>
  void TakeRepeated(T& value) {
    const auto& known = std::get<std::vector<T>>(repeated_);
    const std::uint64_t number = Integer();
    if (number >= known.size()) return Fail();
    value = known[static_cast<std::size_t>(number)];
  }
  void ReadTexts();
  template <class T>
  void ReadRepeated();
  void ReadObjects();
  template <class T>
  void ReadObject();

  std::string_view bytes_;
  std::array<std::uint32_t, kCountedKinds> counts_;
  std::size_t at_ = 0;
  bool failed_ = false;
  std::size_t budget_;        // characters that texts may still take: a short file must not become a huge rule
  std::uint32_t depth_ = 0;   // of what the object that is being read points to
  std::vector<std::string_view> texts_;
  std::tuple<std::vector<schema::Type>, std::vector<values::UnitExpression>> repeated_;
  std::tuple<Objects<semantics::Expr>, Objects<semantics::Variable>, Objects<semantics::Series>, Objects<semantics::Run>, Objects<semantics::Machine>> objects_;
};

}  // namespace footrule::compiled
