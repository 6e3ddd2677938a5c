// Structures -> bytes. Integers take as many bytes as they need, seven bits each; texts, types, units and shared objects stand once each.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>
#include <variant>
#include <vector>

#include "compiled/archive/archive.h"
#include "foundation/number_exact.h"

namespace footrule::compiled {

class Writer {
 public:
  static constexpr bool kReads = false;

  template <class... Parts>
  void operator()(const Parts&... parts) { (Put(parts), ...); }

  // All of it: the tables of what is written once, then what was put.
  std::string Finish() const;

 private:
  void Byte(std::uint8_t byte) { bytes_ += static_cast<char>(byte); }
  void Integer(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) Byte(static_cast<std::uint8_t>(value | 0x80));
    Byte(static_cast<std::uint8_t>(value));
  }
  void Signed(std::int64_t value) { Integer((static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63)); }

  template <class T>
  void Put(const T& value) {
    if constexpr (std::is_same_v<T, bool>) Byte(value ? 1 : 0);
    else if constexpr (std::is_enum_v<T>) Integer(static_cast<std::uint64_t>(value));
    else if constexpr (std::is_signed_v<T>) Signed(value);
    else if constexpr (std::is_unsigned_v<T>) Integer(value);
    else if constexpr (IsStrongId<T>::value) Integer(static_cast<std::uint32_t>(value.index + 1));
    else if constexpr (kRepeats<T>) PutRepeated(value);
    else Visit(*this, value);
  }
  void Put(const std::string& text);
  void Put(const foundation::Number& number);
  template <class T>
  void Put(const std::vector<T>& all) {
    Integer(all.size());
    for (const auto& one : all) Put(static_cast<const T&>(one));
  }
  template <class A, class B>
  void Put(const std::pair<A, B>& pair) { Put(pair.first), Put(pair.second); }
  template <class T>
  void Put(const std::optional<T>& value) {
    Byte(value ? 1 : 0);
    if (value) Put(*value);
  }
  template <class... Ts>
  void Put(const std::variant<Ts...>& value) {
    Byte(static_cast<std::uint8_t>(value.index()));
    std::visit([this](const auto& one) { Put(one); }, value);
  }
  template <class T>
  void Put(const std::shared_ptr<const T>& shared) { Integer(shared ? NumberOf(*shared) + 1 : 0); }

  // What `put` writes, not added to the bytes.
  template <class Function>
  std::string Apart(Function put) {
    std::string before;
    before.swap(bytes_);
    put();
    before.swap(bytes_);
    return before;
  }

  struct Repeated { std::unordered_map<std::string, std::size_t> known; std::string bytes; };
  template <class T>
  void PutRepeated(const T& value) {
    Repeated& table = repeated_[std::is_same_v<T, schema::Type> ? 0 : 1];
    std::string written = Apart([&] { Visit(*this, value); });
    const auto [known, fresh] = table.known.try_emplace(std::move(written), table.known.size());
    if (fresh) table.bytes += known->first;
    Integer(known->second);
  }

  // The number of the object among those of its kind; it is written first if it is new, and what it points to before it.
  template <class T>
  std::size_t NumberOf(const T& object) {
    if (const auto known = numbers_.find(&object); known != numbers_.end()) return known->second;
    const std::string written = Apart([&] { Visit(*this, object); });
    constexpr auto kind = static_cast<std::size_t>(KindOf<T>());
    objects_ += static_cast<char>(kind);
    objects_ += written;
    ++object_count_;
    return numbers_.emplace(&object, next_[kind]++).first->second;
  }
  template <class T>
  static constexpr Object KindOf() {
    if constexpr (std::is_same_v<T, semantics::Expr>) return Object::kExpr;
    else if constexpr (std::is_same_v<T, semantics::Variable>) return Object::kVariable;
    else if constexpr (std::is_same_v<T, semantics::Series>) return Object::kSeries;
    else if constexpr (std::is_same_v<T, semantics::Run>) return Object::kRun;
    else return Object::kMachine;
  }

  std::string bytes_;
  std::vector<std::string> texts_;
  std::unordered_map<std::string, std::size_t> text_numbers_;
  std::array<Repeated, 2> repeated_;   // types, units
  std::string objects_;
  std::size_t object_count_ = 0;
  std::array<std::size_t, 5> next_{};
  std::unordered_map<const void*, std::size_t> numbers_;
};

}  // namespace footrule::compiled
