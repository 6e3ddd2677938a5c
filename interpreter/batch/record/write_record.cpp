#include "batch/record/write_record.h"

#include <charconv>

#include "report/json_text.h"

namespace footrule::batch {
namespace {

using report::AppendJsonText;
using values::Outcome;

void Append(std::uint64_t number, std::string* out) {
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof(digits), number).ptr;
  out->append(digits, end);
}

void AppendHead(const RecordForm& form, const RecordPlace& place, std::string* out) {
  *out += "{\"version\":1,\"input\":";
  *out += place.input;
  *out += ",\"line\":";
  Append(place.line, out);
  *out += form.rule;
}

void AppendCounts(const RecordForm& form, const Judged& judged, std::string* out) {
  std::uint64_t counts[kOutcomes] = {};
  for (const Outcome outcome : judged.outcomes) ++counts[static_cast<std::size_t>(outcome)];
  const char* before = ",\"counts\":{";
  for (const Outcome outcome : {Outcome::kDefective, Outcome::kNotMet, Outcome::kUndetermined, Outcome::kForJudgement, Outcome::kMet, Outcome::kNotApplicable}) {
    *out += before;
    *out += form.outcomes[static_cast<std::size_t>(outcome)];
    *out += ':';
    Append(counts[static_cast<std::size_t>(outcome)], out);
    before = ",";
  }
  *out += '}';
}

void AppendState(const RecordForm& form, Outcome state, const char* when_settled, std::string* out) {
  *out += ",\"state\":";
  if (state == Outcome::kMet) *out += when_settled;
  else *out += form.outcomes[static_cast<std::size_t>(state)];
}

void AppendConclusion(const RecordForm& form, const ConclusionForm& conclusion, const verdict::Decision& decision, std::string* out) {
  *out += "{\"name\":";
  *out += conclusion.name;
  AppendState(form, decision.state, "\"decided\"", out);
  *out += ",\"candidates\":[";
  for (std::size_t i = 0; i < decision.cases.size(); ++i) {
    if (i > 0) *out += ',';
    *out += conclusion.cases[decision.cases[i]];
  }
  *out += "]}";
}

void AppendConclusions(const RecordForm& form, const Judged& judged, std::string* out) {
  *out += ",\"conclusions\":[";
  for (std::size_t i = 0; i < form.conclusions.size(); ++i) {
    if (i > 0) *out += ',';
    AppendConclusion(form, form.conclusions[i], judged.conclusions[i], out);
  }
  *out += ']';
}

void AppendValue(const ResultForm& form, const JudgedResult& result, std::string* out) {
  *out += result.is_number ? ",\"number\":" : ",\"value\":";
  AppendJsonText(out, result.text);
  if (!result.is_number) return;
  *out += ",\"unit\":";
  *out += form.unit_text;
}

void AppendResult(const RecordForm& form, const JudgedResult& result, std::string* out) {
  const ResultForm& of = form.results[result.result];
  *out += "{\"name\":";
  *out += of.name;
  if (result.more > 0) {
    *out += ",\"more\":";
    Append(result.more, out);
  } else {
    *out += ",\"subject\":";
    AppendJsonText(out, result.subject);
    AppendState(form, result.state, "\"known\"", out);
    if (result.state == Outcome::kMet) AppendValue(of, result, out);
  }
  *out += '}';
}

void AppendResults(const RecordForm& form, const Judged& judged, std::string* out) {
  *out += ",\"results\":[";
  for (std::size_t i = 0; i < judged.results.size(); ++i) {
    if (i > 0) *out += ',';
    AppendResult(form, judged.results[i], out);
  }
  *out += ']';
}

void AppendSubjects(const RecordForm& form, const Judged& judged, const Unsettled& unsettled, std::string* out) {
  *out += ",\"subjects\":[";
  for (std::uint32_t i = 0; i < unsettled.count; ++i) {
    const JudgedSubject& subject = judged.subjects[unsettled.first + i];
    *out += i > 0 ? ",{\"subject\":" : "{\"subject\":";
    AppendJsonText(out, subject.name);
    *out += ",\"outcome\":";
    *out += form.outcomes[static_cast<std::size_t>(subject.outcome)];
    *out += '}';
  }
  *out += ']';
  if (unsettled.more == 0) return;
  *out += ",\"more\":";
  Append(unsettled.more, out);
}

void AppendRequirements(const RecordForm& form, const Judged& judged, std::string* out) {
  *out += ",\"requirements\":[";
  bool first = true;
  for (const Unsettled& unsettled : judged.unsettled) {
    *out += first ? "{\"name\":" : ",{\"name\":";
    first = false;
    *out += form.requirements[unsettled.requirement].name;
    *out += ",\"outcome\":";
    *out += form.outcomes[static_cast<std::size_t>(judged.outcomes[unsettled.requirement])];
    AppendSubjects(form, judged, unsettled, out);
    *out += '}';
  }
  *out += ']';
}

void AppendFindings(const Judged& judged, std::string* out) {
  *out += ",\"dossier_findings\":{\"count\":";
  Append(judged.finding_count, out);
  *out += ",\"first\":[";
  for (std::size_t i = 0; i < judged.findings.size(); ++i) {
    *out += i > 0 ? ",{\"code\":\"" : "{\"code\":\"";
    *out += judged.findings[i].code;
    *out += "\",\"pointer\":";
    AppendJsonText(out, judged.findings[i].pointer);
    *out += '}';
  }
  *out += "]}";
}

void AppendText(const char* before, const std::string& zh, const std::string& en, std::string* out) {
  *out += before;
  *out += "{\"zh\":";
  AppendJsonText(out, zh);
  *out += ",\"en\":";
  AppendJsonText(out, en);
  *out += '}';
}

void AppendPlace(const Unread& unread, std::string* out) {
  if (unread.column == 0) return;
  *out += ",\"place\":{\"line\":";
  Append(unread.line, out);
  *out += ",\"column\":";
  Append(unread.column, out);
  *out += '}';
}

}  // namespace

void AppendRecord(const RecordForm& form, const RecordPlace& place, const Judged& judged, std::string* out) {
  AppendHead(form, place, out);
  if (!judged.id.empty()) {
    *out += ",\"id\":";
    AppendJsonText(out, judged.id);
  }
  *out += ",\"outcome\":";
  *out += form.outcomes[static_cast<std::size_t>(judged.outcome)];
  AppendCounts(form, judged, out);
  AppendConclusions(form, judged, out);
  AppendResults(form, judged, out);
  AppendRequirements(form, judged, out);
  AppendFindings(judged, out);
  *out += "}\n";
}

void AppendError(const RecordForm& form, const RecordPlace& place, const Unread& unread, std::string* out) {
  using foundation::Language;
  AppendHead(form, place, out);
  *out += ",\"outcome\":\"error\",\"error\":{\"code\":\"";
  *out += diagnostics::Info(unread.why.code).id;
  *out += '"';
  AppendText(",\"message\":", unread.why.Message(Language::kChinese), unread.why.Message(Language::kEnglish), out);
  const std::string help = unread.why.Help(Language::kChinese);
  if (!help.empty()) AppendText(",\"help\":", help, unread.why.Help(Language::kEnglish), out);
  AppendPlace(unread, out);
  *out += "}}\n";
}

}  // namespace footrule::batch
