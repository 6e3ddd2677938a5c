#include "verdict/parts/message.h"

#include "verdict/words/describe.h"
#include "verdict/words/value.h"

namespace footrule::verdict {
namespace {

Words Hole(const Context& context, Spot spot, const values::UnitExpression& unit) {
  const Words value = ShowValue(context, spot, &unit);
  if (context.reader.StateAt(spot) != values::State::kUnknown || value.exact.zh != "？") return value;
  return Say("？（{0}）", "？ ({0})", {Describe(context, spot.node)});
}

// One language's pieces; its holes are the nodes from `*next` on.
Words Pieces(const Context& context, std::size_t instance, std::size_t row, const std::vector<semantics::MessagePiece>& pieces, std::size_t* next) {
  const auto& holes = context.reader.plan().message_values[instance];
  const plan::FrameId frame = context.reader.plan().instances[instance].frame;
  std::vector<Words> parts;
  for (const semantics::MessagePiece& piece : pieces) {
    if (!piece.literal.empty()) parts.push_back(Plain(piece.literal));
    if (!piece.value) continue;
    if (*next < holes.size()) parts.push_back(Hole(context, context.reader.InFrame(frame, row, holes[*next]), piece.display_unit));
    ++*next;
  }
  return Joined(parts, "", "");
}

}  // namespace

Words RuleMessage(const Context& context, std::size_t instance, std::size_t row) {
  const semantics::Message& message = context.reader.InstanceOf(instance).message;
  if (instance >= context.reader.plan().message_values.size()) return {};
  std::size_t next = 0;
  const Words zh = Pieces(context, instance, row, message.zh, &next);
  const Words en = Pieces(context, instance, row, message.en, &next);
  return {{zh.exact.zh, en.exact.en}, {zh.brief.zh, en.brief.en}};
}

}  // namespace footrule::verdict
