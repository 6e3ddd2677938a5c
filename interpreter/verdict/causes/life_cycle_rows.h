// Which rows a life cycle's part is about.
#pragma once

#include "verdict/trace/context.h"

namespace footrule::verdict {

// The row that holds the acts: the spot's own, or the one its act belongs to.
inline std::size_t HolderOf(const Context& context, Spot spot) {
  const plan::Node& node = context.reader.node(spot.node);
  if (node.frame != context.reader.link(node.link).from) return spot.row;
  return static_cast<std::size_t>(context.reader.Target(node.link, spot.row));
}

}  // namespace footrule::verdict
