#include "semantics/blocks/life_cycle_message.h"

#include <algorithm>

#include "semantics/blocks/build.h"

namespace footrule::semantics::blocks {

using namespace syntax;

namespace {

struct Words { const char *before, *behind, *from, *separator; };
constexpr Words kChinese{"当时状态为“", "”；可以", "的状态：", "、"};
constexpr Words kEnglish{"the state is ", "; ", " is possible only from: ", ", "};

const std::string& Said(const std::string& label, const Name& name) { return label.empty() ? name.text : label; }

std::string StatesOf(const LifeCycleBlock& block, const LifeEvent& event, std::string Text::* language, const char* separator) {
  std::string states;
  for (const Name& name : event.from) {
    const auto state = std::find_if(block.states.begin(), block.states.end(), [&](const LifeState& one) { return one.name.text == name.text; });
    if (!states.empty()) states += separator;
    states += state == block.states.end() ? name.text : Said(state->label.*language, name);
  }
  return states;
}

void Say(const LifeCycleBlock& block, const LifeEvent& event, const ExprRef& state, const std::string& hole, const Words& words, std::string Text::* language, std::string& text, std::vector<MessagePiece>& pieces) {
  const std::string behind = words.behind + Said(event.label.*language, event.name) + words.from + StatesOf(block, event, language, words.separator);
  text = words.before + hole + behind;
  pieces = {{words.before, state, event.span}, {behind, nullptr, event.span}};
}

}  // namespace

Message NotAllowed(const LifeCycleBlock& block, const LifeEvent& event, const Name& act) {
  const Build at{event.name.span};
  const ExprRef state = at.Member(at.Ref(act), "state_before");
  const std::string hole = "{" + act.text + ".state_before}";
  Message message;
  Say(block, event, state, hole, kChinese, &Text::zh, message.zh, message.zh_pieces);
  Say(block, event, state, hole, kEnglish, &Text::en, message.en, message.en_pieces);
  return message;
}

}  // namespace footrule::semantics::blocks
