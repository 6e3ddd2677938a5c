// However the input is cut into chunks, by however many threads it is judged, and wherever it was broken off: the same records and counts.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include <filesystem>
#include <fstream>

#include "batch/run.h"
#include "workspace/workspace.h"

namespace footrule::batch {
namespace {

constexpr const char* kRule = R"(rule "unit" "单元" "Unit"
facts
    size : number
facts each row in rows
    key id
    id : text
    mass : number
requirement big_enough §1 "够大" "Big enough"
    must size >= 10
requirement light §2 "轻" "Light"
    for each row
    must row.mass <= 5
conclusion decision §3 "决定" "Decision"
    refused "不予" "refused" when size < 10
    otherwise granted "准予" "granted"
result row.fixed : number = 7
)";

// A folder of its own, gone at the end.
struct Folder {
  Folder() : path(std::filesystem::temp_directory_path() / ("footrule-unit-batch-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)))) {
    std::filesystem::create_directories(path);
  }
  ~Folder() { std::filesystem::remove_all(path); }
  std::string Write(const std::string& name, const std::string& text) const {
    std::ofstream(path / name, std::ios::binary) << text;
    return (path / name).generic_string();
  }
  std::filesystem::path path;
};

std::string Dossiers() {
  std::string text;
  for (int i = 0; i < 60; ++i) {
    if (i % 11 == 3) text += "\n";
    if (i % 13 == 5) text += "{\"size\": \n";
    text += "{\"size\": " + std::to_string(i % 20) + ", \"rows\": [{\"id\": \"R-" + std::to_string(i) + "\", \"mass\": " + std::to_string(i % 9) + "}]}" + (i % 7 == 0 ? "\r\n" : "\n");
  }
  return text + "{}";   // without a line end
}

struct Workshop {
  Workshop() : rule(workspace::LoadRule(folder.Write("rule.frl", kRule), {})) {
    REQUIRE(rule->plan);
    const std::string lines = folder.Write("a.ndjson", Dossiers()), one = folder.Write("b.json", "{\n \"size\": 10,\n \"rows\": []\n}\n");
    folder.Write("empty.ndjson", "");
    auto listed = ListInputs({lines, one, (folder.path / "empty.ndjson").generic_string(), lines});
    REQUIRE(std::holds_alternative<InputList>(listed));
    list = std::get<InputList>(std::move(listed));
    options.as_of = *values::Date::FromIso("2026-03-01");
  }

  struct Out { std::string records; Counts counts; std::vector<std::pair<Position, std::size_t>> ends; };
  Out Judge(const Begin& begin = {}) const {
    const RecordForm form(rule->plan, options);
    Out out{{}, NoCounts(form), {}};
    const End end = Run(form, list, {begin.from, begin.counts.requirements.empty() ? NoCounts(form) : begin.counts}, [&](const std::string& records, const Position& at, const Counts& counts) {
      out.records += records;
      out.counts = counts;
      out.ends.emplace_back(at, out.records.size());
      all_counts.push_back(counts);
      return true;
    });
    REQUIRE(end.is_complete);
    return out;
  }

  Folder folder;
  std::unique_ptr<workspace::LoadedRule> rule;
  InputList list;
  Options options;
  mutable std::vector<Counts> all_counts;
};

}  // namespace

TEST_CASE("neither chunks nor threads matter") {
  Workshop workshop;
  const auto whole = workshop.Judge();
  CHECK(std::count(whole.records.begin(), whole.records.end(), '\n') == static_cast<std::ptrdiff_t>(whole.counts.dossiers));
  CHECK(whole.counts.dossiers == 2 * (61 + 6 + 5) + 1);
  CHECK(whole.counts.errors == std::map<std::string, std::uint64_t>{{"FR4003", 12}, {"FR4006", 10}});
  for (const std::size_t bytes : {1u, 50u, 1000u, 1u << 18}) {
    for (const std::size_t dossiers : {1u, 3u, 256u}) {
      for (const std::size_t threads : {1u, 2u, 5u}) {
        workshop.options.limits.chunk_bytes = bytes;
        workshop.options.limits.chunk_dossiers = dossiers;
        workshop.options.limits.waiting_bytes = threads == 5 ? 1 : 32 << 20;
        workshop.options.threads = threads;
        const auto other = workshop.Judge();
        CHECK(other.records == whole.records);
        CHECK(other.counts == whole.counts);
      }
    }
  }
}

TEST_CASE("a run can be gone on with wherever it was broken off") {
  Workshop workshop;
  workshop.options.limits.chunk_dossiers = 5;
  const auto whole = workshop.Judge();
  const std::vector<Counts> counts = workshop.all_counts;
  for (std::size_t i = 0; i < whole.ends.size(); ++i) {
    const auto rest = workshop.Judge({whole.ends[i].first, counts[i]});
    CHECK(whole.records.substr(0, whole.ends[i].second) + rest.records == whole.records);
    CHECK((rest.records.empty() ? counts[i] : rest.counts) == whole.counts);
  }
}

TEST_CASE("a result that is the same for every row, beyond the number that is told") {
  Workshop workshop;
  const auto whole = workshop.Judge();
  workshop.options.limits.subjects = 0;
  CHECK(workshop.Judge().counts == whole.counts);
}

TEST_CASE("only some outcomes are written, all are counted") {
  Workshop workshop;
  const auto whole = workshop.Judge();
  std::size_t written = 0;
  for (std::size_t outcome = 0; outcome <= kError; ++outcome) {
    workshop.options.only = static_cast<OutcomeSet>(1u << outcome);
    const auto some = workshop.Judge();
    CHECK(some.counts == whole.counts);
    written += some.records.size();
  }
  CHECK(written == whole.records.size());
}

}  // namespace footrule::batch
