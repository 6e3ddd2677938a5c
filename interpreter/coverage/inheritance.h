// What a rule does to the rules it refines: terms filled, requirements replaced, lists extended, clauses waived, and what it takes as it is.
#pragma once

#include <string>
#include <vector>

#include "foundation/text.h"
#include "source/source_file.h"
#include "verdict/verdict.h"

namespace footrule::coverage {

using foundation::Text;

enum class ActKind { kFill, kReplace, kExtend, kWaive };
inline constexpr std::size_t kActKinds = 4;

struct Act {
  ActKind kind = ActKind::kFill;
  std::string target;                // full name of what is changed
  std::vector<verdict::ClauseText> clauses;     // of the rule that changes it
  Text because;
  std::string written;               // the first line of a fill; empty of the others
  source::Span at, target_at;
};

// A requirement of a refined rule that is in force as it stands there.
struct Inherited { std::string name; Text label; std::vector<verdict::ClauseText> clauses; };

struct Inheritance {
  std::string rule;
  Text label;
  std::vector<std::string> refined;  // ids of the rules it stands on, in the order they were loaded
  std::vector<Act> acts;             // by kind, then as written
  std::vector<Inherited> inherited;
};

}  // namespace footrule::coverage
