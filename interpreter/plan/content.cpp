#include "plan/content.h"

#include <tuple>

namespace footrule::plan {

namespace {

void Mix(std::size_t& hash, std::size_t value) { hash ^= value + 0x9E3779B97F4A7C15ull + (hash << 6) + (hash >> 2); }

template <class Id>
void MixIds(std::size_t& hash, const std::vector<Id>& ids) {
  for (const Id& id : ids) Mix(hash, id.index);
}

auto Scalars(const Node& node) {
  return std::make_tuple(node.op, node.frame, node.link, node.filter, node.field, node.list, node.compare, node.fold, node.shift, node.index, node.flag);
}

struct HashValue {
  std::size_t operator()(const semantics::NoneValue&) const { return 1; }
  std::size_t operator()(bool value) const { return value ? 3 : 2; }
  std::size_t operator()(const semantics::Number& value) const { return value.Hash(); }
  std::size_t operator()(semantics::SymbolId value) const { return value.index; }
  std::size_t operator()(const std::vector<semantics::SymbolId>& value) const {
    std::size_t hash = value.size();
    MixIds(hash, value);
    return hash;
  }
};

struct EqualValues {
  template <class T>
  bool operator()(const T& a, const T& b) const { return a == b; }
  bool operator()(const semantics::NoneValue&, const semantics::NoneValue&) const { return true; }
  template <class A, class B>
  bool operator()(const A&, const B&) const { return false; }
};

}  // namespace

std::size_t HashOf(const Node& node) {
  std::size_t hash = static_cast<std::size_t>(node.op);
  Mix(hash, node.frame.index);
  MixIds(hash, node.inputs);
  Mix(hash, node.link.index);
  Mix(hash, node.filter.index);
  Mix(hash, node.field.index);
  Mix(hash, node.list.index);
  Mix(hash, node.index);
  Mix(hash, static_cast<std::size_t>(node.compare) * 64 + static_cast<std::size_t>(node.fold) * 4 + static_cast<std::size_t>(node.shift));
  return hash;
}
bool SameAs(const Node& a, const Node& b) { return Scalars(a) == Scalars(b) && a.inputs == b.inputs && a.type == b.type; }

std::size_t HashOf(const Frame& frame) {
  std::size_t hash = frame.table.index;
  Mix(hash, frame.where.index);
  MixIds(hash, frame.keys);
  return hash;
}
bool SameAs(const Frame& a, const Frame& b) {
  return std::tie(a.kind, a.table, a.members, a.where, a.keys, a.for_join) == std::tie(b.kind, b.table, b.members, b.where, b.keys, b.for_join);
}

std::size_t HashOf(const Link& link) {
  std::size_t hash = static_cast<std::size_t>(link.kind);
  Mix(hash, link.from.index);
  Mix(hash, link.to.index);
  Mix(hash, link.reference.index);
  MixIds(hash, link.keys);
  return hash;
}
bool SameAs(const Link& a, const Link& b) {
  return std::tie(a.kind, a.from, a.to, a.reference, a.keys) == std::tie(b.kind, b.from, b.to, b.reference, b.keys);
}

std::size_t HashOf(const semantics::Constant& constant) {
  std::size_t hash = constant.value.index();
  Mix(hash, std::visit(HashValue{}, constant.value));
  return hash;
}
bool SameAs(const semantics::Constant& a, const semantics::Constant& b) { return std::visit(EqualValues{}, a.value, b.value); }

}  // namespace footrule::plan
