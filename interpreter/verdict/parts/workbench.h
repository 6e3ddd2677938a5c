// What the makers of a verdict's parts share: the trace and the memories of walks already made.
#pragma once

#include "verdict/causes/evidence.h"
#include "verdict/causes/missing.h"
#include "verdict/verdict.h"

namespace footrule::verdict {

struct Workbench {
  Workbench(const evaluation::Trace& trace, const source::SourceMap& sources) : context(trace, sources), causes(context), evidence(context) {}
  Context context;
  CauseFinder causes;
  Evidence evidence;
};

}  // namespace footrule::verdict
