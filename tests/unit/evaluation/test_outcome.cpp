// Section 6 of the reference: outcomes of requirements, modalities, registers, outcomes as values.
#include "bench.h"
#include "catch.h"

using namespace footrule::test;
using values::Modality;

namespace {

const Cell kCells[] = {false, true, State::kJudgement, State::kUnknown, State::kDefective};

// One row per truth; the registers.
struct Rules : Bench {
  TableId row_table = AddTable("row");
  FieldId id = AddKey(row_table, "id");
  FieldId holds = AddField(row_table, "holds", footrule::test::Truth());
  FieldId applies = AddField(row_table, "applies", footrule::test::Truth());
  schema::ListId outcomes = AddList("judgement_outcome", {"met", "not_met"});
  TableId judgements = AddTable("judgement", {"judgements"}, schema::Schema::kRoot, true);
  FieldId judged = AddField(judgements, "requirement", Words());
  FieldId judged_subject = AddField(judgements, "subject", Words());
  FieldId judged_outcome = AddField(judgements, "outcome", Type{TypeKind::kMember, {}, outcomes, {}, false});
  TableId departures = AddTable("departure", {"departures"}, schema::Schema::kRoot, true);
  FieldId departed = AddField(departures, "requirement", Words());
  FieldId departed_subject = AddField(departures, "subject", Words());
  VariableRef row = Row(row_table);
  RequirementId rule;

  Rules() {
    rule = Require("rule", row, Read(row, holds));
    Fill(id, {"R1", "R2", "R3", "R4", "R5"});
    Fill(holds, {kCells[0], kCells[1], kCells[2], kCells[3], kCells[4]});
    Rows(judgements, 0);
    Rows(departures, 0);
  }
  std::vector<Outcome> Result() {
    Run();
    return Outcomes(rule);
  }
};

using List = std::vector<Outcome>;
constexpr Outcome kMet = Outcome::kMet, kNot = Outcome::kNotMet, kNa = Outcome::kNotApplicable, kOpen = Outcome::kUndetermined,
                  kJudge = Outcome::kForJudgement, kDefect = Outcome::kDefective;

}  // namespace

TEST_CASE("a condition that is false, true, for judgement, unknown, defective") {
  Rules must;
  CHECK(must.Result() == List{kNot, kMet, kJudge, kOpen, kDefect});
  Rules advised;
  advised.requirement(advised.rule).modality = Modality::kAdvised;
  CHECK(advised.Result() == List{kNot, kMet, kJudge, kOpen, kDefect});
  Rules may;
  may.requirement(may.rule).modality = Modality::kMay;
  CHECK(may.Result() == List{kNa, kMet, kJudge, kOpen, kDefect});
}

TEST_CASE("when guards, where says what is a subject") {
  Rules guarded;
  guarded.instance(guarded.rule).guard = guarded.Read(guarded.row, guarded.applies);
  guarded.Fill(guarded.applies, {false, false, false, false, false});
  CHECK(guarded.Result() == List{kNa, kNa, kNa, kNa, kNa});
  guarded.Fill(guarded.applies, {true, kMissing, State::kJudgement, State::kDefective, true});
  CHECK(guarded.Result() == List{kNot, kOpen, kJudge, kDefect, kDefect});

  Rules filtered;
  filtered.instance(filtered.rule).where = filtered.Read(filtered.row, filtered.applies);
  filtered.Fill(filtered.applies, {false, true, kMissing, true, true});
  CHECK(filtered.Result() == List{kNa, kMet, kOpen, kOpen, kDefect});
  CHECK_FALSE(filtered.trace().IsSubject(0, 0));
  CHECK(filtered.trace().IsSubject(0, 1));
  CHECK(filtered.trace().IsSubject(0, 2));
}

TEST_CASE("the phase guards its requirements") {
  Rules bench;
  const FieldId running = bench.AddField(schema::Schema::kRoot, "running", footrule::test::Truth());
  bench.program->phases.push_back({"phase", 0, {}, {}, bench.Read(nullptr, running), {}});
  bench.requirement(bench.rule).phase = 0;
  bench.Fill(running, {false});
  CHECK(bench.Result() == List{kNa, kNa, kNa, kNa, kNa});
  bench.Fill(running, {true});
  CHECK(bench.Result() == List{kNot, kMet, kJudge, kOpen, kDefect});
}

TEST_CASE("false is for judgement where the rule leaves it to a person") {
  Rules always;
  always.instance(always.rule).judgement_when = T(true);
  CHECK(always.Result() == List{kJudge, kMet, kJudge, kOpen, kDefect});
  Rules sometimes;
  sometimes.Fill(sometimes.holds, {false, false, false, false, false});
  sometimes.instance(sometimes.rule).judgement_when = sometimes.Read(sometimes.row, sometimes.applies);
  sometimes.Fill(sometimes.applies, {true, false, kMissing, State::kJudgement, State::kDefective});
  CHECK(sometimes.Result() == List{kJudge, kNot, kOpen, kJudge, kDefect});
}

TEST_CASE("in principle: a recorded departure is for judgement; without a register nothing is decided") {
  Rules bench;
  bench.requirement(bench.rule).modality = Modality::kInPrinciple;
  bench.Fill(bench.holds, {false, false, true, false, kMissing});
  CHECK(bench.Result() == List{kNot, kNot, kMet, kNot, kOpen});
  bench.Rows(bench.departures, 3);
  bench.Fill(bench.departed, {"rule", "rule", "another"});
  bench.Fill(bench.departed_subject, {"R2", kMissing, "R4"});   // one without a subject speaks of the dossier, which has no outcome here
  CHECK(bench.Result() == List{kNot, kJudge, kMet, kNot, kOpen});
  CHECK(bench.trace().departure_used[0] == std::vector<std::int32_t>{-1, 0, -1, -1});
  bench.NotSupplied(bench.departures);
  CHECK(bench.Result() == List{kOpen, kOpen, kMet, kOpen, kOpen});
}

TEST_CASE("a record settles what is for judgement and nothing else") {
  Rules bench;
  bench.Rows(bench.judgements, 5);
  bench.Fill(bench.judged, {"rule", "rule", "rule", "rule", "other"});
  bench.Fill(bench.judged_subject, {"R1", "R2", "R3", "R4", "R3"});
  bench.Fill(bench.judged_outcome, {"met", "not_met", "not_met", "met", "met"});
  CHECK(bench.Result() == List{kNot, kMet, kNot, kOpen, kDefect});
  CHECK(bench.trace().judgement_used[0] == std::vector<std::int32_t>{-1, -1, 2});
  bench.Fill(bench.judged_outcome, {"met", "not_met", kMissing, "met", "met"});
  CHECK(bench.Result() == List{kNot, kMet, kJudge, kOpen, kDefect});
}

TEST_CASE("judged by: met only if a record says so") {
  Rules bench;
  bench.requirement(bench.rule).judged_by = footrule::foundation::Same("reviewer");
  bench.Fill(bench.holds, {true, true, true, false, kMissing});
  CHECK(bench.Result() == List{kJudge, kJudge, kJudge, kNot, kOpen});
  bench.Rows(bench.judgements, 3);
  bench.Fill(bench.judged, {"rule", "rule", "rule"});
  bench.Fill(bench.judged_subject, {"R1", "R2", kMissing});
  bench.Fill(bench.judged_outcome, {"met", "not_met", "met"});
  CHECK(bench.Result() == List{kMet, kNot, kJudge, kNot, kOpen});
}

TEST_CASE("a judgement of the dossier as a whole has no subject; unrolled members are part of the name") {
  Rules bench;
  const RequirementId whole = bench.Require("whole", nullptr, T(true));
  bench.requirement(whole).judged_by = footrule::foundation::Same("reviewer");
  const RequirementId staged = bench.Require("staged", bench.row, T(true));
  bench.requirement(staged).judged_by = footrule::foundation::Same("reviewer");
  bench.instance(staged).members = {{"stage", "use_stage", {"使用", "use"}}};
  bench.Rows(bench.judgements, 3);
  bench.Fill(bench.judged, {"whole", "staged", "staged"});
  bench.Fill(bench.judged_subject, {kMissing, "R1/use_stage", "R2/使用"});
  bench.Fill(bench.judged_outcome, {"not_met", "met", "not_met"});
  bench.Run();
  CHECK(bench.Outcomes(whole) == List{kNot});
  CHECK(bench.Outcomes(staged) == List{kMet, kNot, kJudge, kJudge, kJudge});
  CHECK(bench.trace().SubjectName(1, 0).empty());
  CHECK(bench.trace().SubjectName(2, 3) == "R4/use_stage");
}

TEST_CASE("the outcome of a requirement as a value, as a whole and for the row") {
  Rules bench;
  const DefinitionId met = bench.Define("met", bench.row, bench.MetFor(bench.rule, bench.row));
  const DefinitionId not_met = bench.Define("not_met", bench.row, bench.MetFor(bench.rule, bench.row, false));
  const DefinitionId whole = bench.Define(bench.Met(bench.rule));
  const RequirementId later = bench.Require("later", bench.row, bench.Use(met, {bench.row, {}}));
  bench.Run();
  CHECK(bench.Truths(met) == std::vector{Tri::kFalse, Tri::kTrue, Tri::kJudgement, Tri::kUnknown, Tri::kDefective});
  CHECK(bench.Truths(not_met) == std::vector{Tri::kTrue, Tri::kFalse, Tri::kJudgement, Tri::kUnknown, Tri::kDefective});
  CHECK(bench.TruthOf(whole) == Tri::kDefective);
  CHECK(bench.Outcomes(later) == List{kNot, kMet, kJudge, kOpen, kDefect});
}

TEST_CASE("as a whole: not met is stronger than undetermined, subjects nobody supplied leave it undetermined") {
  Rules bench;
  const DefinitionId whole = bench.Define(bench.Met(bench.rule));
  bench.Fill(bench.holds, {true, true, false, kMissing, true});
  bench.Run();
  CHECK(bench.TruthOf(whole) == Tri::kFalse);
  bench.Fill(bench.holds, {true, true, true, true, true});
  bench.Run();
  CHECK(bench.TruthOf(whole) == Tri::kTrue);
  CHECK_FALSE(bench.trace().SubjectsUnknown(0));
  bench.NotSupplied(bench.row_table);
  bench.Run();
  CHECK(bench.TruthOf(whole) == Tri::kUnknown);
  CHECK(bench.trace().SubjectsUnknown(0));
}
