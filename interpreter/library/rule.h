// What stands behind a footrule_rule: nothing in it changes after it is loaded.
#pragma once

#include <memory>

#include "library/messages.h"
#include "workspace/workspace.h"

struct footrule_rule {
  std::shared_ptr<const footrule::workspace::LoadedRule> loaded;   // judges keep it too; null, or without a plan: there are only messages
  footrule::library::Messages messages;

  bool is_usable() const { return loaded && loaded->plan; }
};
