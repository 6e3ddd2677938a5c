// Times one process that judges the same dossier again and again: reading, evaluating, building the verdict, printing it. Medians.
//
//     benchmark_warm RULE DOSSIER AS-OF ROWS REPETITIONS
//
// The dossier's inventory is made ROWS long first, by copies of its rows under new keys.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

#include "dossier/read.h"
#include "evaluation/evaluate.h"
#include "report/json.h"
#include "verdict/build.h"
#include "workspace/workspace.h"

namespace {

using footrule::dossier::Dossier;
using footrule::source::FileId;
namespace dossier = footrule::dossier;
namespace workspace = footrule::workspace;

constexpr const char* kTable = "row";   // the noun of the table that grows

class Stopwatch {
 public:
  // Milliseconds of the processor since it was made or last asked: a busy machine does not show.
  double Lap() {
    const std::clock_t now = std::clock();
    const double lap = 1000.0 * static_cast<double>(now - start_) / CLOCKS_PER_SEC;
    start_ = now;
    return lap;
  }

 private:
  std::clock_t start_ = std::clock();
};

double Median(std::vector<double> laps) {
  std::sort(laps.begin(), laps.end());
  return laps.empty() ? 0 : laps[laps.size() / 2];
}

std::unique_ptr<Dossier> MustRead(workspace::LoadedRule& rule, FileId file) {
  auto read = dossier::Read(rule.sources, file, rule.program->schema, {});
  if (auto* found = std::get_if<std::unique_ptr<Dossier>>(&read)) return std::move(*found);
  std::fprintf(stderr, "the dossier cannot be read\n");
  std::exit(2);
}

const footrule::schema::Table& GrowingTable(const footrule::schema::Schema& schema) {
  const auto found = std::find_if(schema.tables.begin(), schema.tables.end(), [](const auto& table) { return table.noun == kTable; });
  if (found == schema.tables.end()) std::exit(2);
  return *found;
}

// The text with rows appended until there are `rows`.
std::string Grown(const std::string& text, const Dossier& read, std::size_t rows) {
  const auto& table = GrowingTable(*read.schema);
  const auto& data = read.tables[table.id.index];
  const std::string array = "/" + table.json_path.front();
  const std::string key = table.key.empty() ? std::string() : read.schema->field(table.key.front()).json_path.front();
  std::vector<dossier::Change> changes;
  for (std::size_t i = data.rows; i < rows && data.rows > 0; ++i) {
    const auto place = data.places[i % data.rows];
    const std::string row = array + "/" + std::to_string(i);
    changes.push_back({row, text.substr(place.begin, place.end - place.begin)});
    if (!key.empty()) changes.push_back({row + "/" + key, "\"copy-" + std::to_string(i) + "\""});
  }
  std::string error;
  return dossier::ApplyChanges(text, changes, &error);
}

FileId Prepare(workspace::LoadedRule& rule, const char* path, std::size_t rows) {
  const auto loaded = rule.sources.Load(path, 1 << 26);
  if (!std::holds_alternative<FileId>(loaded)) std::exit(2);
  const std::string text = rule.sources.file(std::get<FileId>(loaded)).text();
  const auto small = MustRead(rule, std::get<FileId>(loaded));
  return std::get<FileId>(rule.sources.Add("grown.json", Grown(text, *small, rows)));
}

struct Laps { std::vector<double> read, evaluate, verdict, print, all; };

std::size_t Once(workspace::LoadedRule& rule, FileId file, footrule::values::Date as_of, Laps* laps) {
  Stopwatch whole, part;
  const auto read = MustRead(rule, file);
  laps->read.push_back(part.Lap());
  const auto trace = footrule::evaluation::Evaluate(rule.plan, *read, {as_of});
  laps->evaluate.push_back(part.Lap());
  const auto verdict = footrule::verdict::Build(*trace, rule.sources, {});
  laps->verdict.push_back(part.Lap());
  const std::size_t bytes = footrule::report::VerdictJson(verdict, rule.sources).size();
  laps->print.push_back(part.Lap());
  laps->all.push_back(whole.Lap());
  return bytes;
}

}  // namespace

int main(int argc, char** argv) {
  const auto day = argc == 6 ? footrule::values::Date::FromIso(argv[3]) : std::nullopt;
  if (!day) return std::fprintf(stderr, "benchmark_warm RULE DOSSIER AS-OF ROWS REPETITIONS\n"), 2;
  Stopwatch loading;
  const auto rule = workspace::LoadRule(argv[1], {});
  if (!rule->plan) return std::fprintf(stderr, "the rule has errors: see footrule check\n"), 2;
  const double load = loading.Lap();
  const std::size_t rows = static_cast<std::size_t>(std::atol(argv[4]));
  const FileId file = Prepare(*rule, argv[2], rows);
  Laps laps;
  std::size_t bytes = 0;
  for (long i = 0; i < std::atol(argv[5]); ++i) bytes = Once(*rule, file, *day, &laps);
  std::printf("rule loaded in %.1f ms; %zu requirements, %zu nodes\n", load, rule->program->requirements.size(), rule->plan->nodes.size());
  std::printf("a dossier of %zu rows, %zu bytes of verdict, medians of %zu runs, milliseconds of the processor:\n", rows, bytes, laps.all.size());
  std::printf("read %.3f  evaluate %.3f  verdict %.3f  JSON %.3f  all %.3f\n", Median(laps.read), Median(laps.evaluate), Median(laps.verdict), Median(laps.print),
              Median(laps.all));
  return bytes > 0 ? 0 : 1;
}
