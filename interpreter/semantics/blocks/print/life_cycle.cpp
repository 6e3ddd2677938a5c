// What a life cycle says has no written form; its automaton is printed as a comment would put it.
#include "semantics/blocks/print/text.h"
#include "syntax/ast/machine.h"

namespace footrule::semantics::print {

std::string LifeCycle(const syntax::MachineRead& read) {
  constexpr const char* kParts[] = {"state_before", "state_after", "takes_effect", "act_before", "state", "since", "next", "act"};
  return std::string("life_cycle(") + read.machine->name.text + ", " + kParts[static_cast<std::size_t>(read.part)] + ")";
}

}  // namespace footrule::semantics::print
