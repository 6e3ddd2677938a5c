// Aggregates over one table: closed, open rows, rows that may not count, tables that are not supplied.
#include "bench.h"
#include "catch.h"

using namespace footrule::test;

namespace {

struct Rowed : Bench {
  TableId table = AddTable("row");
  FieldId counts = AddField(table, "counts", footrule::test::Truth());
  FieldId value = AddField(table, "value", Num());
  VariableRef row = Row(table);
  ExprRef Over(FoldOp op, bool filtered = true) {
    return MakeFold(op, row, Whole(table), filtered ? Read(row, counts) : nullptr, op == FoldOp::kCount ? nullptr : Read(row, value));
  }
};

std::string Folded(FoldOp op, const std::vector<Cell>& counts, const std::vector<Cell>& values, bool supplied = true) {
  Rowed bench;
  bench.program->schema.fields[bench.value.index].type.or_none = false;
  bench.Bound(bench.value, -1, 9);
  const DefinitionId id = bench.Define(bench.Over(op));
  bench.Fill(bench.counts, counts);
  bench.Fill(bench.value, values);
  if (!supplied) bench.NotSupplied(bench.table);
  bench.Run();
  return bench.Numbers(id);
}

}  // namespace

TEST_CASE("count") {
  CHECK(Folded(FoldOp::kCount, {}, {}) == "0");
  CHECK(Folded(FoldOp::kCount, {true, false, true}, {0, 0, 0}) == "2");
  CHECK(Folded(FoldOp::kCount, {true, kMissing, false, kMissing}, {0, 0, 0, 0}) == "?[1,3]");
  CHECK(Folded(FoldOp::kCount, {true, State::kJudgement}, {0, 0}) == "judgement[1,2]");
  CHECK(Folded(FoldOp::kCount, {true, State::kDefective}, {0, 0}) == "defective");
  CHECK(Folded(FoldOp::kCount, {}, {}, false) == "?[0,]");
}

TEST_CASE("sum") {
  CHECK(Folded(FoldOp::kSum, {}, {}) == "0");
  CHECK(Folded(FoldOp::kSum, {true, true, false}, {2, 3, 100}) == "5");
  CHECK(Folded(FoldOp::kSum, {true, true}, {2, kMissing}) == "?[1,11]");
  CHECK(Folded(FoldOp::kSum, {true, kMissing}, {2, 3}) == "?[2,5]");
  CHECK(Folded(FoldOp::kSum, {true, kMissing}, {2, -1}) == "?[1,2]");
  CHECK(Folded(FoldOp::kSum, {true, kMissing}, {2, kMissing}) == "?[1,11]");
  CHECK(Folded(FoldOp::kSum, {true, false}, {2, kMissing}) == "2");
  CHECK(Folded(FoldOp::kSum, {true, true}, {2, kAbsent}) == "defective");
  CHECK(Folded(FoldOp::kSum, {}, {}, false) == "?");
}

TEST_CASE("mean") {
  CHECK(Folded(FoldOp::kMean, {}, {}) == "?");
  CHECK(Folded(FoldOp::kMean, {true, true, false}, {2, 3, 100}) == "2.5");
  CHECK(Folded(FoldOp::kMean, {true, true}, {3, kMissing}) == "?[1,6]");
  CHECK(Folded(FoldOp::kMean, {true, kMissing, kMissing}, {4, 1, 7}) == "?[2.5,5.5]");
  CHECK(Folded(FoldOp::kMean, {true, kMissing}, {4, 4}) == "?[4,4]");
  CHECK(Folded(FoldOp::kMean, {kMissing}, {4}) == "?");
}

TEST_CASE("least and greatest") {
  CHECK(Folded(FoldOp::kLeast, {}, {}) == "?");
  CHECK(Folded(FoldOp::kLeast, {true, true, false}, {2, 3, 1}) == "2");
  CHECK(Folded(FoldOp::kGreatest, {true, true, false}, {2, 3, 9}) == "3");
  CHECK(Folded(FoldOp::kLeast, {true, true}, {2, kMissing}) == "?[-1,2]");
  CHECK(Folded(FoldOp::kGreatest, {true, true}, {2, kMissing}) == "?[2,9]");
  CHECK(Folded(FoldOp::kLeast, {true, kMissing}, {2, 1}) == "?[1,2]");
  CHECK(Folded(FoldOp::kLeast, {true, kMissing}, {2, 3}) == "2");
  CHECK(Folded(FoldOp::kGreatest, {true, kMissing}, {2, 3}) == "?[2,3]");
  CHECK(Folded(FoldOp::kGreatest, {kMissing}, {3}) == "?");
  CHECK(Folded(FoldOp::kGreatest, {true}, {3}, false) == "?[3,]");
  CHECK(Folded(FoldOp::kLeast, {true, true}, {kAbsent, 4}) == "4");
  CHECK(Folded(FoldOp::kLeast, {true, true}, {kAbsent, kAbsent}) == "none");
}

TEST_CASE("an unknown value bounds the greatest by its own bounds; one that may be none does not") {
  Rowed bench;
  const FieldId perhaps = bench.AddField(bench.table, "perhaps", OrNone(Num()));
  bench.Bound(bench.value, 0, 9);
  bench.Bound(perhaps, 0, 9);
  const VariableRef row = bench.Row(bench.table);
  const DefinitionId sure = bench.Define("sure", nullptr, bench.Over(FoldOp::kGreatest));
  const DefinitionId open = bench.Define("open", nullptr, MakeFold(FoldOp::kGreatest, row, Whole(bench.table), nullptr, bench.Read(row, perhaps)));
  bench.Fill(bench.counts, {true, true});
  bench.Fill(bench.value, {4, kMissing});
  bench.Fill(perhaps, {4, kMissing});
  bench.Run();
  CHECK(bench.Numbers(sure) == "?[4,9]");
  CHECK(bench.Numbers(open) == "?[4,]");
}

TEST_CASE("distinct") {
  CHECK(Folded(FoldOp::kDistinct, {}, {}) == "0");
  CHECK(Folded(FoldOp::kDistinct, {true, true, true, false}, {2, 3, 2, 4}) == "2");
  CHECK(Folded(FoldOp::kDistinct, {true, true}, {2, kMissing}) == "?[1,2]");
  CHECK(Folded(FoldOp::kDistinct, {true}, {kMissing}) == "1");
  CHECK(Folded(FoldOp::kDistinct, {true, kMissing}, {2, 2}) == "1");
  CHECK(Folded(FoldOp::kDistinct, {true, kMissing}, {2, 3}) == "?[1,2]");
  CHECK(Folded(FoldOp::kDistinct, {true, true}, {2, kAbsent}) == "2");
  CHECK(Folded(FoldOp::kDistinct, {true}, {2}, false) == "?[1,]");
}

TEST_CASE("days covered: each day once, ends that are missing as far as they may be") {
  Bench bench;
  const TableId table = bench.AddTable("delay", {"delays"}, schema::Schema::kRoot, true);
  const FieldId from = bench.AddField(table, "from", Day());
  const FieldId to = bench.AddField(table, "to", Day());
  const VariableRef row = bench.Row(table);
  const DefinitionId id = bench.Define(MakeFold(FoldOp::kDaysCovered, row, Whole(table), nullptr, bench.Read(row, from), bench.Read(row, to)));
  bench.Fill(from, {10, 15, 40});
  bench.Fill(to, {20, 25, 41});
  bench.Run(30);
  CHECK(bench.Numbers(id) == "16");
  bench.Fill(from, {10, 15, 40});
  bench.Fill(to, {20, kMissing, 41});
  bench.Run(30);
  CHECK(bench.Numbers(id) == "?[22,]");   // the second goes on at least until the day after the as-of date
}

TEST_CASE("every, some with open rows") {
  const auto quantified = [](FoldOp op, std::vector<Cell> where, std::vector<Cell> holds, bool supplied = true) {
    Bench bench;
    const TableId table = bench.AddTable("row");
    const FieldId a = bench.AddField(table, "a", footrule::test::Truth());
    const FieldId b = bench.AddField(table, "b", footrule::test::Truth());
    const VariableRef row = bench.Row(table);
    const DefinitionId id = bench.Define(MakeFold(op, row, Whole(table), bench.Read(row, a), bench.Read(row, b)));
    bench.Fill(a, where);
    bench.Fill(b, holds);
    if (!supplied) bench.NotSupplied(table);
    bench.Run();
    return bench.TruthOf(id);
  };
  CHECK(quantified(FoldOp::kAll, {}, {}) == Tri::kTrue);
  CHECK(quantified(FoldOp::kAny, {}, {}) == Tri::kFalse);
  CHECK(quantified(FoldOp::kAll, {}, {}, false) == Tri::kUnknown);
  CHECK(quantified(FoldOp::kAny, {}, {}, false) == Tri::kUnknown);
  CHECK(quantified(FoldOp::kAny, {true}, {true}, false) == Tri::kTrue);
  CHECK(quantified(FoldOp::kAll, {true}, {false}, false) == Tri::kFalse);
  CHECK(quantified(FoldOp::kAll, {true, false}, {true, false}) == Tri::kTrue);
  CHECK(quantified(FoldOp::kAll, {true, kMissing}, {true, true}) == Tri::kTrue);
  CHECK(quantified(FoldOp::kAll, {true, kMissing}, {true, false}) == Tri::kUnknown);
  CHECK(quantified(FoldOp::kAll, {true, kMissing}, {false, false}) == Tri::kFalse);
  CHECK(quantified(FoldOp::kAll, {true, true}, {true, State::kJudgement}) == Tri::kJudgement);
  CHECK(quantified(FoldOp::kAll, {true, false}, {true, State::kDefective}) == Tri::kTrue);
  CHECK(quantified(FoldOp::kAll, {true, kMissing}, {true, State::kDefective}) == Tri::kDefective);
  CHECK(quantified(FoldOp::kAny, {true, kMissing}, {false, true}) == Tri::kUnknown);
  CHECK(quantified(FoldOp::kAny, {true, kMissing}, {false, false}) == Tri::kFalse);
  CHECK(quantified(FoldOp::kAny, {true, kMissing}, {true, kMissing}) == Tri::kTrue);
  CHECK(quantified(FoldOp::kAny, {false}, {true}) == Tri::kFalse);
  CHECK(quantified(FoldOp::kAny, {State::kDefective}, {true}) == Tri::kDefective);
}
