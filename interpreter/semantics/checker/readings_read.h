// Which readings a definition, requirement or phase rests on, found out while it is checked.
#pragma once

#include "semantics/checker/context.h"

namespace footrule::semantics {

template <class Names>
void AddReadings(Context& context, const Names& names) { context.readings_read.insert(names.begin(), names.end()); }

// While it lives, `context.readings_read` gathers what one declaration reads. At the end that is put into `found`, and added to what
// the declaration around it reads.
class ReadingsRead {
 public:
  ReadingsRead(Context& context, std::set<std::string>& found) : context_(context), found_(found) { around_.swap(context.readings_read); }
  ~ReadingsRead() {
    found_ = context_.readings_read;
    AddReadings(context_, around_);
  }
  ReadingsRead(const ReadingsRead&) = delete;
  ReadingsRead& operator=(const ReadingsRead&) = delete;

 private:
  Context& context_;
  std::set<std::string>& found_;
  std::set<std::string> around_;
};

}  // namespace footrule::semantics
