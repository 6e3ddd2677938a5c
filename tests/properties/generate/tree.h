// A generated text as a tree, so that what went wrong can be made smaller: parts of one kind stand for each other, and what is
// removable may go.
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace footrule::properties {

struct Tree {
  std::string kind;              // "truth", "number kg", …: may be replaced by any other tree of this kind; empty: by none
  bool removable = false;
  std::vector<std::variant<std::string, Tree>> parts;

  Tree() = default;
  Tree(std::string text) { parts.emplace_back(std::move(text)); }                       // NOLINT: a text is a tree
  Tree(const char* text) { parts.emplace_back(std::string(text)); }                     // NOLINT
  template <class... Parts>
  static Tree Of(std::string kind, Parts&&... parts) {
    Tree tree;
    tree.kind = std::move(kind);
    (tree.Add(std::forward<Parts>(parts)), ...);
    return tree;
  }
  Tree& Add(std::string text) { parts.emplace_back(std::move(text)); return *this; }
  Tree& Add(const char* text) { parts.emplace_back(std::string(text)); return *this; }
  Tree& Add(Tree tree) { parts.emplace_back(std::move(tree)); return *this; }
  Tree Removable() && { removable = true; return std::move(*this); }
  std::string Text() const;
};

}  // namespace footrule::properties
