#include <fmt/format.h>

#include <algorithm>

#include "cli/session.h"
#include "test_runner/run.h"

namespace footrule::cli {
namespace {

using test_runner::ExpectationResult;
using test_runner::TestResult;

std::string PlaceOf(source::Span span, const source::SourceMap& sources) {
  const source::SourceFile& file = sources.file(span.file);
  const auto at = file.At(span.begin);
  return fmt::format("{}:{}:{}", file.path(), at.line, at.column);
}

std::string FailedLine(const ExpectationResult& one, const workspace::LoadedRule& rule, const Arguments& arguments) {
  const Language language = arguments.language;
  const char* form = language == Language::kChinese ? "    {}：{}\n        预期：{}，实际：{}\n" : "    {}: {}\n        expected: {}, found: {}\n";
  return fmt::format(fmt::runtime(form), PlaceOf(one.span, rule.sources), rule.sources.text(one.span), one.expected.In(language), one.found.In(language));
}

std::string ProblemLine(const diagnostics::Diagnostic& problem, const TestResult& test, const workspace::LoadedRule& rule, const Arguments& arguments) {
  const std::string help = problem.Help(arguments.language);
  const std::string place = PlaceOf(problem.span.is_valid() ? problem.span : test.span, rule.sources);
  const char* separator = arguments.language == Language::kChinese ? "：" : ": ";
  return "    " + place + separator + "[" + diagnostics::Info(problem.code).id + "] " + problem.Message(arguments.language) + "\n" + (help.empty() ? "" : "        " + help + "\n");
}

std::string Describe(const TestResult& test, const workspace::LoadedRule& rule, const Arguments& arguments) {
  const bool passed = test.passed();
  std::string text = report::Painted(passed ? "✓" : "✗", passed ? report::Paint::kGreen : report::Paint::kRed, arguments.out) + " " +
                     test.title.In(arguments.language) + "\n";
  for (const auto& one : test.expectations) {
    if (!one.passed) text += FailedLine(one, rule, arguments);
  }
  for (const auto& problem : test.problems) text += ProblemLine(problem, test, rule, arguments);
  return text;
}

std::string Total(std::size_t tests, std::size_t failed, const Arguments& arguments) {
  const bool chinese = arguments.language == Language::kChinese;
  if (tests == 0) return chinese ? "这部规则没有测试\n" : "this rule has no tests\n";
  return fmt::format(fmt::runtime(chinese ? "\n测试 {} 个：通过 {} 个，失败 {} 个\n" : "\ntests: {}, passed: {}, failed: {}\n"), tests, tests - failed, failed);
}

}  // namespace

Result RunTest(const Arguments& arguments) {
  Result result;
  const auto rule = LoadTold(arguments, &result, Needs::kSyntax);
  if (!rule) return result;
  const auto tests = test_runner::RunTests(*rule, {});
  for (const auto& test : tests) result.out += Describe(test, *rule, arguments);
  const auto failed = std::count_if(tests.begin(), tests.end(), [](const TestResult& test) { return !test.passed(); });
  result.out += Total(tests.size(), static_cast<std::size_t>(failed), arguments);
  if (failed > 0) result.code = report::Worse(result.code, report::ExitCode::kNotMet);
  return result;
}

}  // namespace footrule::cli
