// What records of one run have in common, made once: which requirements, conclusions and results they tell of, and their names ready to be written.
//
// Nothing in it changes after it is made; all threads read it.
#pragma once

#include <array>
#include <memory>

#include "batch/options.h"
#include "plan/last_uses.h"

namespace footrule::batch {

struct RequirementForm {
  semantics::RequirementId id;
  std::vector<std::size_t> instances;
  bool binds = false;
  std::string name;                     // as JSON
};
struct ConclusionForm {
  std::size_t index = 0;                // in Plan::conclusions
  std::string name;                     // as JSON
  std::vector<std::string> cases;       // as JSON; the last is `otherwise`
  std::vector<std::uint32_t> candidate; // of each case, by name: index into the candidates of the summary
  std::size_t candidates = 0;
};
struct ResultForm {
  plan::NodeId node;
  plan::FrameId frame;
  schema::Type type;
  std::string name;                     // as JSON
  values::UnitExpression unit;
  std::string unit_text;                // as JSON
};

struct RecordForm {
  RecordForm(std::shared_ptr<const plan::Plan> plan, const Options& options);

  std::shared_ptr<const plan::Plan> plan;
  plan::LastUses last_uses;
  Options options;
  std::vector<RequirementForm> requirements;   // of the phase that is asked for
  std::vector<ConclusionForm> conclusions;     // likewise
  std::vector<ResultForm> results;
  std::string rule;                            // members of every record: rule, as-of, digest; as JSON, with the comma before
  std::array<std::string, kOutcomes> outcomes; // as JSON
};

}  // namespace footrule::batch
