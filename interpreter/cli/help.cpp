#include "cli/help.h"

#include <algorithm>

#include "report/style.h"

namespace footrule::cli {
namespace {

using Rows = std::vector<std::pair<std::string, std::string>>;

const Text kUsage{"用法：", "Usage: "};
const Text kCommands{"命令：", "Commands:"};
const Text kOptions{"选项：", "Options:"};
const Text kTitle{"footrule：产品碳足迹认证规则的语言和判定程序", "footrule: rules of product carbon footprint certification, as a language and a program that judges by them"};
const Text kForm{"footrule 命令 …", "footrule COMMAND …"};
const Text kClosing{
    "每个命令的说明：footrule 命令 --help。命令也可写中文，如 footrule 判定。\n"
    "\n"
    "结束码：0 全部符合，1 有不符合，2 有待定（缺数据）或待判断，3 规则有误，4 申报资料无法读取，5 用法有误。\n",
    "Help on each command: footrule COMMAND --help.\n"
    "\n"
    "Exit codes: 0 all met, 1 something not met, 2 undetermined or for judgement, 3 the rule is in error, 4 a dossier cannot be read, 5 usage.\n"};

// Two columns; Han characters take two places on a terminal.
std::string Columns(const Rows& rows) {
  std::size_t width = 0;
  for (const auto& [left, right] : rows) width = std::max(width, report::DisplayWidth(left));
  std::string text;
  for (const auto& [left, right] : rows) text += "  " + left + std::string(width - report::DisplayWidth(left) + 2, ' ') + right + "\n";
  return text;
}

std::string Flags(const OptionInfo& option, Language language) {
  std::string flags = option.flags;
  if (const auto comma = flags.find(','); comma != flags.npos) flags.replace(comma, 1, ", ");
  return option.value.empty() ? flags : flags + " " + option.value.In(language);
}

}  // namespace

std::string OverallHelp(Language language) {
  Rows rows;
  for (const VerbInfo& verb : Verbs()) rows.emplace_back(std::string(verb.word) + " " + verb.arguments.In(language), verb.says.In(language));
  return kTitle.In(language) + "\n\n" + kUsage.In(language) + kForm.In(language) + "\n\n" + kCommands.In(language) + "\n" + Columns(rows) + "\n" +
         kClosing.In(language);
}

std::string VerbHelp(const VerbInfo& verb, Language language) {
  Rows rows;
  for (const Option option : verb.options) rows.emplace_back(Flags(Info(option), language), Info(option).says.In(language));
  const std::string arguments = verb.arguments.empty() ? std::string() : " " + verb.arguments.In(language);
  std::string text = verb.says.In(language) + "\n\n" + kUsage.In(language) + "footrule " + verb.word + arguments + "\n\n" + kOptions.In(language) + "\n" + Columns(rows);
  if (!verb.more.empty()) text += "\n" + verb.more.In(language) + "\n";
  return text;
}

}  // namespace footrule::cli
