#include "compare/minimise.h"

namespace footrule::properties {

namespace {

struct Minimiser {
  Failure best;
  const StillFails& still_fails;
  std::size_t left;

  bool Try(const Failure& candidate) {
    if (left == 0) return false;
    --left;
    if (!still_fails(candidate)) return false;
    best = candidate;
    return true;
  }

  bool DropDeclarations() {
    bool any = false;
    for (std::size_t i = best.declarations.size(); i-- > 1;) {
      Failure candidate = best;
      candidate.declarations.erase(candidate.declarations.begin() + static_cast<std::ptrdiff_t>(i));
      any = Try(candidate) || any;
    }
    return any;
  }

  // ---- trees: addressed by the indices of parts on the way ----
  using Address = std::vector<std::size_t>;
  static Tree& At(std::vector<Tree>& trees, const Address& address) {
    Tree* tree = &trees[address[0]];
    for (std::size_t i = 1; i < address.size(); ++i) tree = &std::get<Tree>(tree->parts[address[i]]);
    return *tree;
  }
  static void Collect(const Tree& tree, const Address& address, std::vector<Address>& all) {
    all.push_back(address);
    for (std::size_t i = 0; i < tree.parts.size(); ++i) {
      if (!std::holds_alternative<Tree>(tree.parts[i])) continue;
      Address inner = address;
      inner.push_back(i);
      Collect(std::get<Tree>(tree.parts[i]), inner, all);
    }
  }
  static void Descendants(const Tree& tree, const std::string& kind, std::vector<Tree>& found) {
    for (const auto& part : tree.parts) {
      const Tree* inner = std::get_if<Tree>(&part);
      if (!inner) continue;
      if (inner->kind == kind) found.push_back(*inner);
      Descendants(*inner, kind, found);
    }
  }
  static std::vector<std::string> Simplest(const std::string& kind) {
    if (kind == "truth") return {"true", "false"};
    if (kind == "number ") return {"1"};
    if (kind == "number kg / kWh") return {"(1 kg / kWh)"};
    if (kind.rfind("number ", 0) == 0) return {"1 " + kind.substr(7)};
    if (kind == "date") return {"2025-01-01"};
    return {};
  }

  bool ShrinkTree(const Address& address) {
    const Tree& old = At(best.declarations, address);
    if (address.size() > 1 && old.removable) {
      Failure candidate = best;
      At(candidate.declarations, address) = Tree();
      if (Try(candidate)) return true;
    }
    if (old.kind.empty()) return false;
    std::vector<Tree> smaller;
    const std::string text = old.Text();
    for (const std::string& simple : Simplest(old.kind))
      if (text != simple && text.size() > simple.size()) smaller.push_back(Tree::Of(old.kind, simple));
    Descendants(old, old.kind, smaller);
    for (Tree& replacement : smaller) {
      Failure candidate = best;
      At(candidate.declarations, address) = std::move(replacement);
      if (Try(candidate)) return true;
    }
    return false;
  }

  bool ShrinkTrees() {
    bool any = false;
    for (bool again = true; again && left > 0;) {
      again = false;
      std::vector<Address> all;
      for (std::size_t i = 1; i < best.declarations.size(); ++i) Collect(best.declarations[i], {i}, all);
      for (const Address& address : all)
        if (ShrinkTree(address)) {
          any = again = true;
          break;
        }
    }
    return any;
  }

  // ---- dossier ----
  static Json* At(Json& json, const Address& address) {
    Json* at = &json;
    for (const std::size_t i : address) at = at->kind == Json::Kind::kArray ? &at->items[i] : &at->members[i].second;
    return at;
  }
  static void Collect(const Json& json, const Address& address, std::vector<Address>& all) {
    for (std::size_t i = 0; i < json.items.size() + json.members.size(); ++i) {
      Address inner = address;
      inner.push_back(i);
      all.push_back(inner);
      Collect(json.kind == Json::Kind::kArray ? json.items[i] : json.members[i].second, inner, all);
    }
  }
  bool ShrinkDossier() {
    bool any = false;
    for (bool again = true; again && left > 0;) {
      again = false;
      std::vector<Address> all;
      Collect(best.dossier, {}, all);
      for (const Address& address : all) {
        Failure candidate = best;
        Json* parent = At(candidate.dossier, Address(address.begin(), address.end() - 1));
        const auto at = static_cast<std::ptrdiff_t>(address.back());
        if (parent->kind == Json::Kind::kArray) parent->items.erase(parent->items.begin() + at);
        else parent->members.erase(parent->members.begin() + at);
        if (Try(candidate)) {
          any = again = true;
          break;
        }
      }
    }
    return any;
  }
};

}  // namespace

std::string RuleText(const std::vector<Tree>& declarations) {
  std::string text;
  for (const Tree& declaration : declarations) text += declaration.Text() + "\n";
  return text;
}

Failure Minimise(Failure failure, const StillFails& still_fails, std::size_t attempts) {
  Minimiser minimiser{std::move(failure), still_fails, attempts};
  for (bool again = true; again && minimiser.left > 0;) {
    again = minimiser.DropDeclarations();
    again = minimiser.ShrinkTrees() || again;
    again = minimiser.ShrinkDossier() || again;
  }
  return minimiser.best;
}

}  // namespace footrule::properties
