#include "cli/verbs.h"

#include <algorithm>
#include <limits>

namespace footrule::cli {
namespace {

constexpr std::size_t kAnyNumber = std::numeric_limits<std::size_t>::max();

const Text kRule{"规则", "RULE"};
const Text kDossier{"申报资料", "DOSSIER"};
const Text kTarget{"条款或要求", "TARGET"};

const OptionInfo kOptions[] = {
    {Option::kLanguage, "--lang", {"zh|en", "zh|en"}, {"输出所用的语言；不写时按系统的语言设置", "language of the output; by default that of the system"}},
    {Option::kColor, "--color", {"auto|always|never", "auto|always|never"}, {"是否着色；auto：只在终端中着色", "colours; auto: only on a terminal"}},
    {Option::kFormat, "--format", {"text|json", "text|json"}, {"输出的格式", "form of the output"}},
    {Option::kAsOf, "--as-of", {"日期", "DAY"}, {"基准日，如 2026-03-01；不写时为今天", "the day to judge on, such as 2026-03-01; by default today"}},
    {Option::kPhase, "--phase", {"环节", "PHASE"}, {"只判定一个环节的要求和结论", "only the requirements and conclusions of one phase"}},
    {Option::kAll, "--all", {}, {"也列出已符合和不适用的要求与对象", "also list requirements and subjects that are met or not applicable"}},
    {Option::kExpand, "--expand", {}, {"显示各领域语块展开成的基本声明", "show the core declarations that the domain blocks become"}},
    {Option::kRefinement, "--refinement", {}, {"不要申报资料：列出规则对所细化的规则填写、替换、扩充、免除和沿用了什么", "without a dossier: what the rule fills, replaces, extends, waives and takes of the rules it refines"}},
    {Option::kSubject, "--subject", {"对象", "SUBJECT"}, {"只解释一个对象，如 R-07", "explain one subject only, such as R-07"}},
    {Option::kReading, "--reading", {"读法=选择", "NAME=CHOICE"}, {"条文有几种读法时取哪一种；可写多次，不写的按规则的默认", "which reading of the document to take where there are several; may be repeated, the default of the rule holds otherwise"}},
    {Option::kCovered, "--covered", {"百分数", "PERCENT"}, {"未遗漏的条款少于这个百分数时结束码为 1", "end with 1 if fewer clauses than this are not forgotten"}},
    {Option::kTested, "--tested", {"百分数", "PERCENT"}, {"既有符合也有不符合测试的计算要求少于这个百分数时结束码为 1", "end with 1 if fewer computed requirements than this have a test that is met and one that is not"}},
    {Option::kTo, "--to", {"zh|en", "zh|en"}, {"转写成哪种关键词", "which keywords to write"}},
    {Option::kOutput, "-o,--output", {"文件夹", "FOLDER"}, {"写入的文件夹；不写且只有一个文件时输出到屏幕", "folder to write to; without it a single file goes to the screen"}},
    {Option::kBatch, "--batch", {}, {"批量判定：每份申报资料输出一行 JSON 记录", "judge in bulk: a line of JSON, a record, for each dossier"}},
    {Option::kRecords, "-o,--output", {"文件", "FILE"}, {"写入的文件；不写时输出到屏幕", "file to write to; without it the output goes to the screen"}},
    {Option::kResume, "--resume", {}, {"接着上次中断的批量判定继续", "go on with a run in bulk that was interrupted"}},
    {Option::kOnly, "--only", {"结果", "OUTCOMES"}, {"只写出这些结果的记录，如 not-met,undetermined；error 指无法读取的", "write only the records of these outcomes, such as not-met,undetermined; error: those that cannot be read"}},
    {Option::kSummary, "--summary", {"文件", "FILE"}, {"把汇总写入文件；“-”为屏幕", "write a summary of all dossiers to a file; \"-\": the screen"}},
    {Option::kThreads, "--threads", {"数目", "NUMBER"}, {"同时判定的线程数；不写时为处理器核数", "how many threads judge side by side; by default as many as there are processors"}},
    {Option::kLongest, "--longest", {"MiB", "MIB"}, {"一份申报资料最长多少 MiB，至多 512；不写时为 16。更长的不判定，另有记录", "how long a dossier may be, in MiB, at most 512; by default 16. A longer one gets an error record"}},
    {Option::kFile, "-o,--output", {"文件", "FILE"}, {"写入的文件，如 rule.frc", "file to write, such as rule.frc"}},
    {Option::kName, "--name", {"名称", "NAME"}, {"记录中如何称呼输入；用于一个输入的一部分", "what records call the input; for a part of something longer"}},
    {Option::kFirstLine, "--first-line", {"行号", "NUMBER"}, {"输入的第一行在整个输入中的行号", "the line of the whole that the input begins with"}},
    {Option::kHelp, "-h,--help", {}, {"显示这份说明", "show this help"}},
};

const Text kJudgeMore{
    "规则可以是一个 .frl 文件，也可以是存放它们的文件夹。申报资料是 JSON 文件；“-”表示从标准输入读取。\n"
    "多份申报资料依次判定；JSON 格式下每份一行。\n"
    "--batch 时，输入可以是每行一份的 .ndjson 文件、.json 文件、文件夹、加引号的通配符或“-”。",
    "RULE is a .frl file, or a folder of them. A dossier is a JSON file; \"-\" reads the standard input.\n"
    "Several dossiers are judged one after the other; in JSON each takes one line.\n"
    "With --batch inputs are .ndjson files of a dossier per line, .json files, folders, patterns in quotes, or \"-\"."};
const Text kSummarizeMore{"只有按同一规则、基准日、环节和读法得出的汇总可以合并；只给一个文件时显示它。",
                          "Only summaries of the same rule, as-of date, phase and readings can be merged; a single one is shown."};
const Text kExplainMore{"条款写作 5.5.3.7，要求写作它在规则中的名称，如 row_quality.primary。",
                        "A clause is written 5.5.3.7, a requirement by its name in the rule, such as row_quality.primary."};
const Text kTranslateMore{"只替换关键词，名称、注释、标点和换行原样保留；不覆盖原文件。",
                          "Only keywords change; names, comments, punctuation and line ends stay as they are. Originals are never written over."};
const Text kCheckMore{"检查名称、类型、单位、条款以及细化中的冲突；一次报告所有问题。",
                      "Checks names, types, units, clauses and conflicts of refinement, and reports all mistakes at once."};
const Text kCoverMore{"条款取自规则的“条款”清单；“资料性”由清单注明。测试失败时结束码也为 1。",
                      "Clauses are those of the rule's index, which also says which are informative. A failed test ends with 1 as well."};
const Text kBuildMore{"文件中含有规则所依据的全部原文；凡写规则之处都可写这个文件。换用另一构建的 footrule 时须重新编译。",
                      "The file holds the texts of all the rule stands on; it is understood wherever a RULE is. Another build of footrule wants it made anew."};
const Text kTestMore{"没有写基准日的测试按规则施行的第一天判定。", "A test without `as of` judges on the first day the rule is in force."};

std::vector<VerbInfo> MakeVerbs() {
  using O = Option;
  return {
      {Verb::kCheck, "check", "检查", kRule, 1, 1, {kRule}, {"检查一部规则", "check a rule"}, {O::kExpand, O::kFormat, O::kLanguage, O::kColor, O::kHelp}, kCheckMore},
      {Verb::kJudge, "judge", "判定", {"规则 申报资料…", "RULE DOSSIER…"}, 2, kAnyNumber, {kRule, kDossier},
       {"按规则判定申报资料，逐条给出结果和理由", "judge dossiers by a rule, clause by clause, with reasons"},
       {O::kFormat, O::kAsOf, O::kPhase, O::kReading, O::kAll, O::kBatch, O::kRecords, O::kResume, O::kOnly, O::kSummary, O::kThreads, O::kLongest, O::kName, O::kFirstLine, O::kLanguage, O::kColor, O::kHelp}, kJudgeMore},
      {Verb::kSummarize, "summarize", "汇总", {"汇总文件…", "SUMMARY…"}, 1, kAnyNumber, {{"汇总文件", "SUMMARY"}},
       {"合并并显示批量判定的汇总", "merge and show the summaries of judging in bulk"}, {O::kRecords, O::kFormat, O::kLanguage, O::kColor, O::kHelp}, kSummarizeMore},
      {Verb::kExplain, "explain", "解释", {"规则 申报资料 条款或要求", "RULE DOSSIER TARGET"}, 3, 3, {kRule, kDossier, kTarget},
       {"解释一项要求的结果是怎样得出的", "explain how the outcome of a requirement came about"},
       {O::kSubject, O::kReading, O::kRefinement, O::kFormat, O::kAsOf, O::kLanguage, O::kColor, O::kHelp}, kExplainMore},
      {Verb::kTest, "test", "测试", kRule, 1, 1, {kRule}, {"运行写在规则中的测试", "run the tests written in a rule"}, {O::kLanguage, O::kColor, O::kHelp}, kTestMore},
      {Verb::kCover, "cover", "覆盖", kRule, 1, 1, {kRule}, {"逐条列出规则承载了文件的哪些条款、有哪些测试", "tell clause by clause what the rule carries of its document, and its tests"},
       {O::kFormat, O::kCovered, O::kTested, O::kLanguage, O::kColor, O::kHelp}, kCoverMore},
      {Verb::kSchema, "schema", "结构", kRule, 1, 1, {kRule}, {"输出规则所要求的申报资料的 JSON 结构", "print the JSON Schema of the dossiers a rule asks for"},
       {O::kLanguage, O::kColor, O::kHelp}, {}},
      {Verb::kBuild, "build", "编译", kRule, 1, 1, {kRule}, {"把规则编译成一个文件，判定时不必再读原文", "make one file of a rule that is judged by without reading its sources again"},
       {O::kFile, O::kLanguage, O::kColor, O::kHelp}, kBuildMore},
      {Verb::kTranslate, "translate", "转写", {"规则文件…", "RULE-FILE…"}, 1, kAnyNumber, {kRule},
       {"把规则的关键词在中文和英文之间转写", "rewrite the keywords of a rule in Chinese or English"}, {O::kTo, O::kOutput, O::kLanguage, O::kColor, O::kHelp}, kTranslateMore},
      {Verb::kVersion, "version", "版本", {}, 0, 0, {}, {"显示版本", "show the version"}, {O::kLanguage, O::kHelp}, {}},
  };
}

}  // namespace

const std::vector<VerbInfo>& Verbs() {
  static const std::vector<VerbInfo> verbs = MakeVerbs();
  return verbs;
}

const VerbInfo* FindVerb(const std::string& word) {
  const auto& verbs = Verbs();
  const auto found = std::find_if(verbs.begin(), verbs.end(), [&](const VerbInfo& verb) { return word == verb.word || word == verb.chinese; });
  return found == verbs.end() ? nullptr : &*found;
}

const VerbInfo& Info(Verb verb) {
  return *std::find_if(Verbs().begin(), Verbs().end(), [&](const VerbInfo& one) { return one.verb == verb; });
}

const OptionInfo& Info(Option option) {
  return *std::find_if(std::begin(kOptions), std::end(kOptions), [&](const OptionInfo& one) { return one.option == option; });
}

}  // namespace footrule::cli
