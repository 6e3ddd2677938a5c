#include "report/diagnostics.h"
#include "report/excerpts/excerpt.h"
#include "report/layout/page.h"
#include "report/words.h"

namespace footrule::report {
namespace {

using diagnostics::Diagnostic;
using diagnostics::Severity;

std::string SeverityWord(Severity severity, const Style& style) {
  switch (severity) {
    case Severity::kError: return Said(style, "错误", "error");
    case Severity::kWarning: return Said(style, "警告", "warning");
    case Severity::kNote: return Said(style, "提示", "note");
  }
  return {};
}

Paint PaintOf(Severity severity) {
  return severity == Severity::kError ? Paint::kRed : severity == Severity::kWarning ? Paint::kYellow : Paint::kCyan;
}

std::vector<Mark> MarksOf(const Diagnostic& diagnostic, const Style& style) {
  std::vector<Mark> marks{{diagnostic.span, {}, true}};
  for (const diagnostics::Label& label : diagnostic.labels) marks.push_back({label.span, label.text.In(style.language), false});
  return marks;
}

std::string Paragraph(std::size_t indent, const std::string& text, const Style& style) {
  Page page(style);
  page.Line(indent, text, 4);
  return page.Take();
}

void Note(std::string_view zh, std::string_view en, const std::string& text, const Style& style, std::string* out) {
  if (!text.empty()) *out += Paragraph(2, "= " + Painted(Said(style, zh, en), Paint::kBold, style) + Said(style, "：", ": ") + text, style);
}

std::string Told(const Diagnostic& diagnostic, Places* places, const Style& style) {
  const std::string head = SeverityWord(diagnostic.severity(), style) + "[" + diagnostics::Info(diagnostic.code).id + "]";
  std::string out = Paragraph(0, Painted(head, PaintOf(diagnostic.severity()), style) + Said(style, "：", ": ") +
                                     Painted(diagnostic.Message(style.language), Paint::kBold, style), style);
  out += Excerpt(MarksOf(diagnostic, style), places, style);
  Note("位置", "at", diagnostic.pointer, style, &out);
  Note("怎么办", "help", diagnostic.Help(style.language), style, &out);
  return out;
}

std::string Count(std::size_t count, std::string_view zh, std::string_view one, std::string_view many, const Style& style) {
  return count == 0 ? std::string() : Said(style, zh, count == 1 ? one : many, {std::to_string(count)});
}

std::string Total(const std::vector<Diagnostic>& diagnostics, const Style& style) {
  std::size_t errors = 0, warnings = 0;
  for (const Diagnostic& diagnostic : diagnostics) {
    errors += diagnostic.severity() == Severity::kError;
    warnings += diagnostic.severity() == Severity::kWarning;
  }
  const std::string error_text = Count(errors, "{0} 个错误", "{0} error", "{0} errors", style);
  const std::string warning_text = Count(warnings, "{0} 个警告", "{0} warning", "{0} warnings", style);
  const std::string between = error_text.empty() || warning_text.empty() ? "" : Said(style, "，", ", ");
  return error_text + between + warning_text;
}

}  // namespace

std::string DiagnosticText(const Diagnostic& diagnostic, const source::SourceMap& sources, const Style& style) {
  Places places(sources);
  return Told(diagnostic, &places, style);
}

std::string DiagnosticsText(const std::vector<Diagnostic>& diagnostics, const source::SourceMap& sources, const Style& style) {
  Places places(sources);
  std::string out;
  for (const Diagnostic& diagnostic : diagnostics) out += Told(diagnostic, &places, style) + "\n";
  const std::string total = Total(diagnostics, style);
  return total.empty() ? out : out + total + "\n";
}

}  // namespace footrule::report
