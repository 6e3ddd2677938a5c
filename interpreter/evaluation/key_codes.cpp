#include "evaluation/key_codes.h"

namespace footrule::evaluation {

namespace {

KeyCode CodeOfState(State state) {
  switch (state) {
    case State::kNone: return kNoneKey;
    case State::kJudgement: return kJudgementKey;
    case State::kUnknown: return kUnknownKey;
    default: return kDefectiveKey;
  }
}

KeyCode CodeOfTruth(Truth truth) { return values::IsDecided(truth) ? static_cast<KeyCode>(truth) : CodeOfState(OpenState(truth)); }

std::uint32_t Plain(SymbolId symbol) { return symbol.index; }
std::uint32_t Plain(std::int32_t row) { return static_cast<std::uint32_t>(row); }

template <class View>
KeyCode CodeOf(const View& view, std::size_t row) {
  return view.state(row) == State::kKnown ? Plain(view.value(row)) : CodeOfState(view.state(row));
}

// `code_of_number` is asked for known numbers.
template <class CodeOfNumber>
std::vector<KeyCode> Encode(const Run& run, NodeId column, FrameId frame, CodeOfNumber code_of_number) {
  std::vector<KeyCode> codes(run.Rows(frame));
  WithKind(run.node(column).type.kind, [&](auto kind) {
    using Kind = decltype(kind);
    const auto view = Read<Kind>(run, column, frame);
    for (std::size_t row = 0; row < codes.size(); ++row) {
      if constexpr (std::is_same_v<Kind, TruthKind>) codes[row] = CodeOfTruth(view[row]);
      else if constexpr (std::is_same_v<Kind, NumberKind>) codes[row] = view.state(row) == State::kKnown ? code_of_number(view.value(row)) : CodeOfState(view.state(row));
      else if constexpr (std::is_same_v<Kind, SetKind>) codes[row] = kDefectiveKey;   // the checker lets no set be a key
      else codes[row] = CodeOf(view, row);
    }
  });
  return codes;
}

}  // namespace

std::vector<KeyCode> CodesOf(const Run& run, NodeId column, FrameId frame, KeyMap& add_to) {
  return Encode(run, column, frame, [&](const Number& value) {
    return add_to.numbers.emplace(value, static_cast<KeyCode>(add_to.numbers.size())).first->second;
  });
}

std::vector<KeyCode> FindCodes(const Run& run, NodeId column, FrameId frame, const KeyMap& map) {
  return Encode(run, column, frame, [&](const Number& value) {
    const auto found = map.numbers.find(value);
    return found == map.numbers.end() ? kAbsentKey : found->second;
  });
}

}  // namespace footrule::evaluation
