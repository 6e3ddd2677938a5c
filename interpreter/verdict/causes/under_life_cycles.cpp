// Open parts of a life cycle: kinds and dates of acts of the same holder, days on which something happens by itself.
#include "verdict/causes/cause_finder.h"
#include "verdict/causes/life_cycle_rows.h"

namespace footrule::verdict::under {

void LifeCycle(const Context& context, Spot spot, values::State wanted, Spots* out) {
  const plan::Node& node = context.reader.node(spot.node);
  const plan::Link& link = context.reader.link(node.link);
  const std::size_t holder = HolderOf(context, spot);
  for (const plan::NodeId input : node.inputs) {
    if (context.reader.node(input).frame != link.from) {
      AddIfOpen(context, context.reader.InFrame(link.to, holder, input), wanted, out);
      continue;
    }
    for (const std::uint32_t row : context.reader.Sources(node.link, holder)) AddIfOpen(context, {input, row}, wanted, out);
  }
}

}  // namespace footrule::verdict::under
