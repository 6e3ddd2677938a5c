// What an act that its state does not allow is told.
#pragma once

#include "syntax/ast/block.h"

namespace footrule::semantics::blocks {

// "the state is {act.state_before}; Restoration is possible only from: suspended". `act` is the word for an act.
syntax::Message NotAllowed(const syntax::LifeCycleBlock& block, const syntax::LifeEvent& event, const syntax::Name& act);

}  // namespace footrule::semantics::blocks
