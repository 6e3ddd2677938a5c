#include "cli/command_line.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>

namespace footrule::cli {
namespace {

// The library's message begins with the option and a colon; its words are English, so only the option is taken.
std::string OptionIn(const std::string& message) { return message.substr(0, message.find(':')); }

// Where the library puts what it read. Addresses must hold until it is done.
struct Slots {
  std::map<Option, std::string> values;
  std::map<Option, bool> flags;
  std::vector<std::string> readings;
};

void Declare(CLI::App& app, const VerbInfo& verb, Slots& slots) {
  for (const Option option : verb.options) {
    const OptionInfo& info = Info(option);
    if (info.value.empty()) {
      app.add_flag(info.flags, slots.flags[option]);
    } else if (option == Option::kReading) {
      app.add_option(info.flags, slots.readings)->allow_extra_args(false);   // one for each --reading
    } else {
      app.add_option(info.flags, slots.values[option]);
    }
  }
}

std::string LongFlag(const OptionInfo& option) {
  const std::string flags = option.flags;
  return flags.substr(flags.find("--"));
}

void Collect(const CLI::App& app, const VerbInfo& verb, const Slots& slots, CommandLine& line) {
  for (const Option option : verb.options) {
    if (app.count(LongFlag(Info(option))) == 0) continue;
    const auto value = slots.values.find(option);
    line.options[option] = value == slots.values.end() ? std::string() : value->second;
  }
}

}  // namespace

CommandLine ReadCommandLine(const VerbInfo& verb, const std::vector<std::string>& words) {
  CommandLine line;
  Slots slots;
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  Declare(app, verb, slots);
  app.add_option("arguments", line.arguments);
  std::vector<std::string> backwards(words.rbegin(), words.rend());   // as the library wants them
  try {
    app.parse(backwards);
  } catch (const CLI::ParseError& error) {
    line.bad_option = OptionIn(error.what());
    return line;
  }
  line.unknown = app.remaining();
  line.readings = std::move(slots.readings);
  Collect(app, verb, slots, line);
  return line;
}

}  // namespace footrule::cli
