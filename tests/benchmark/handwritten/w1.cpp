// Workload W1 written by hand over simdjson on-demand: what Footrule is measured against, in two ways.
//
//     handwritten_w1 plain|tuned TABLES.json DOSSIERS.ndjson > OUT.ndjson
//
// plain: as such a program is written: lines are read one by one, and texts and numbers asked of simdjson.
// tuned: the file is mapped, not read; names are looked up as they stand in the text, without unescaping; scores are read as whole numbers.
//
// TABLES.json is what w1/tables.py writes; OUT has the form of w1/oracle.py, with totals in floating point. Ends with 1, and the line, at the
// first dossier that lacks something or holds an unknown name: it has no idea of missing data, and need not.
// In both a table is an array of slots small enough for the first cache.
#include <fcntl.h>
#include <simdjson.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

namespace ondemand = simdjson::ondemand;
using std::string_view;

// ---- names ---------------------------------------------------------------------------------------------------------
// A name is told apart by its first, middle and last eight bytes and its length. Texts of the document may be read eight bytes beyond their
// end: simdjson's padding is there.
struct Name {
  std::uint64_t first, middle, last, length;
  bool operator==(const Name&) const = default;
  std::uint64_t Mixed() const { return (first ^ length) + (middle ^ last << 7 ^ last >> 9) * 0xD6E8FEB86659FD93ull; }
};

constexpr std::size_t kToldApart = 24;   // names up to this length are equal if their keys are

Name NameOf(const char* text, std::size_t length) {
  constexpr std::array<std::uint64_t, 8> kMasks = {0, 0xFF, 0xFFFF, 0xFFFFFF, 0xFFFFFFFF, 0xFFFFFFFFFF, 0xFFFFFFFFFFFF, 0xFFFFFFFFFFFFFF};
  Name name{0, 0, 0, length};
  std::memcpy(&name.first, text, 8);
  if (length < 8) {
    name.first &= kMasks[length];
  } else {
    std::memcpy(&name.middle, text + length / 2 - 4, 8);
    std::memcpy(&name.last, text + length - 8, 8);
  }
  return name;
}

// Names of one kind, each with its value. No two of them share a slot: the factor that spreads them is searched for when a name is added.
template <typename Value, int kSlotBits = 8>
class Table {
 public:
  void Put(string_view name, Value value) {
    std::string padded(name);
    padded.resize(name.size() + 8);
    entries_.push_back({NameOf(padded.data(), name.size()), value, std::string(name)});
    if (entries_.size() >= kNobody) throw std::length_error("more names than the table has room for");
    for (int tries = 0; !Spread(); ++tries) {
      if (tries == kTries) throw std::invalid_argument("not told apart from other names: " + std::string(name));
      factor_ = factor_ * 6364136223846793005ull + 1442695040888963407ull;
    }
  }
  const Value& At(string_view name) const {
    const Name key = NameOf(name.data(), name.size());
    const std::uint8_t at = slots_[SlotOf(key)];
    if (at != kNobody && entries_[at].key == key && (key.length <= kToldApart || entries_[at].text == name)) return entries_[at].value;
    throw std::out_of_range("unknown name: " + std::string(name));
  }

 private:
  static constexpr std::uint8_t kNobody = 255;
  static constexpr int kTries = 1000000;
  struct Entry { Name key; Value value; std::string text; };

  std::size_t SlotOf(const Name& key) const { return static_cast<std::size_t>((key.Mixed() * (factor_ | 1)) >> (64 - kSlotBits)); }
  // False if two names meet in a slot.
  bool Spread() {
    slots_.fill(kNobody);
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      std::uint8_t& slot = slots_[SlotOf(entries_[i].key)];
      if (slot != kNobody) return false;
      slot = static_cast<std::uint8_t>(i);
    }
    return true;
  }

  std::uint64_t factor_ = 0x9FB21C651E98DF25ull;
  std::array<std::uint8_t, std::size_t{1} << kSlotBits> slots_{};
  std::vector<Entry> entries_;
};

// ---- the tables ----------------------------------------------------------------------------------------------------
struct Unit { int quantity = 0; double size = 0; };
struct Tables {
  std::vector<std::string> stages;
  Table<int> stage, data_class, source_kind, class_of_process, first_unit_days;
  Table<int, 12> best_source_of_flow;
  Table<Unit> unit, factor_unit;
};

template <int kSlotBits>
void Fill(Table<int, kSlotBits>& table, ondemand::object members) {
  for (auto member : members) table.Put(std::string_view(member.unescaped_key()), static_cast<int>(std::int64_t(member.value())));
}

Tables ReadTables(const char* path) {
  const auto text = simdjson::padded_string::load(path).value();
  ondemand::parser parser;
  auto document = parser.iterate(text).value();
  Tables tables;
  for (auto stage : document["stages"].get_array()) {
    tables.stages.emplace_back(std::string_view(stage));
    tables.stage.Put(tables.stages.back(), static_cast<int>(tables.stages.size()) - 1);
  }
  Fill(tables.data_class, document["class_rank"]);
  Fill(tables.source_kind, document["source_rank"]);
  Fill(tables.class_of_process, document["class_of_process"]);
  Fill(tables.best_source_of_flow, document["best_source_of_flow"]);
  Fill(tables.first_unit_days, document["first_unit_days"]);
  std::vector<int> quantities;
  for (auto unit : document["quantity_of_unit"].get_object()) quantities.push_back(static_cast<int>(std::int64_t(unit.value())));
  std::size_t at = 0;
  for (auto unit : document["size_of_unit"].get_object()) {
    const std::string name(std::string_view(unit.unescaped_key()));
    const Unit value{quantities.at(at++), double(unit.value())};
    tables.unit.Put(name, value);
    tables.factor_unit.Put("kgCO2e/" + name, value);
  }
  return tables;
}

// ---- values of the document ----------------------------------------------------------------------------------------
constexpr int kMillionths = 1000000;

// A text is asked of simdjson; a score is rounded from floating point, exact up to six decimals.
struct Plain {
  static string_view TextOf(ondemand::value value) { return value; }
  static int ScoreOf(ondemand::value value) { return static_cast<int>(double(value) * kMillionths + 0.5); }
};

struct Tuned {
  static string_view TextOf(ondemand::value value);
  static int ScoreOf(ondemand::value value);
};

// A text as it stands between its quotes. One with escapes is no name of ours and is refused by the tables.
string_view Tuned::TextOf(ondemand::value value) {
  const string_view token = value.raw_json_token();
  std::size_t end = token.size() - 1;
  while (end > 0 && token[end] != '"') --end;
  if (end == 0) throw std::invalid_argument("a text was expected, not " + std::string(token));
  return token.substr(1, end - 1);
}

// A score in millionths, exact: up to six decimals.
int Tuned::ScoreOf(ondemand::value value) {
  const string_view token = value.raw_json_token();
  const auto digit = [&](std::size_t at) { return at < token.size() ? static_cast<unsigned>(token[at] - '0') : 10u; };
  unsigned whole = digit(0);
  if (whole > 9) throw std::invalid_argument("a score was expected, not " + std::string(token));
  std::size_t at = 1;
  while (digit(at) <= 9 && at < 4) whole = whole * 10 + digit(at++);
  int score = static_cast<int>(whole) * kMillionths;
  if (at < token.size() && token[at] == '.') {
    int place = kMillionths / 10;
    for (++at; digit(at) <= 9; ++at, place /= 10) score += static_cast<int>(digit(at)) * place;
  }
  while (at < token.size() && (token[at] == ' ' || token[at] == '\n' || token[at] == '\r' || token[at] == '\t')) ++at;
  if (at != token.size()) throw std::invalid_argument("a score was expected, not " + std::string(token));
  return score;
}

// ---- one dossier ---------------------------------------------------------------------------------------------------
enum Check { kClassDemanded, kQuality, kBestSource, kUnitsConvert, kChecks };
constexpr std::array<const char*, kChecks> kCheckNames = {"class_demanded", "quality", "best_source", "units_convert"};
constexpr int kSecondary = 2;

struct Judged {
  std::array<std::vector<int>, kChecks> failures;
  std::vector<double> emissions;
  std::vector<double> by_stage;
  int site_days = 0, sites = 0, units = 0;
  double rated_energy = 0;

  void Clear(std::size_t stages) {
    for (auto& rows : failures) rows.clear();
    emissions.clear();
    by_stage.assign(stages, 0);
    site_days = sites = 0;
  }
};

template <class Way>
bool WithinLimit(bool secondary, ondemand::object scores) {
  // Asked for in the order of the text; in another order simdjson searches, and finds them as well.
  const int technology = Way::ScoreOf(scores["TeR"]), geography = Way::ScoreOf(scores["GeR"]), time = Way::ScoreOf(scores["TiR"]), precision = Way::ScoreOf(scores["P"]);
  const int sum = technology + geography + time + precision;
  return secondary ? sum <= 12 * kMillionths && technology <= 4 * kMillionths : sum <= 8 * kMillionths;
}

template <class Way>
void JudgeRow(const Tables& tables, ondemand::object row, Judged& judged) {
  const int at = static_cast<int>(judged.emissions.size());
  const auto fail = [&](Check check) { judged.failures[check].push_back(at); };
  const int demanded = tables.class_of_process.At(Way::TextOf(row["process"]));
  const int stage = tables.stage.At(Way::TextOf(row["stage"]));
  const int best = tables.best_source_of_flow.At(Way::TextOf(row["flow"]));
  const double amount = row["amount"];
  const Unit unit = tables.unit.At(Way::TextOf(row["unit"]));
  const int data_class = tables.data_class.At(Way::TextOf(row["data_class"]));
  const int source = tables.source_kind.At(Way::TextOf(row["source_kind"]));
  ondemand::object factor = row["factor"];
  const double value = factor["value"];
  const Unit per = tables.factor_unit.At(Way::TextOf(factor["unit"]));
  if (data_class > demanded) fail(kClassDemanded);
  if (!WithinLimit<Way>(data_class == kSecondary, row["dqr"])) fail(kQuality);
  if (data_class == kSecondary && source > best) fail(kBestSource);
  const bool converts = unit.quantity == per.quantity;
  if (!converts) fail(kUnitsConvert);
  const double emission = converts ? amount * unit.size / per.size * value : 0;
  judged.by_stage[static_cast<std::size_t>(stage)] += emission;
  judged.emissions.push_back(emission);
}

template <class Way>
void JudgeDossier(const Tables& tables, ondemand::object dossier, Judged& judged) {
  judged.Clear(tables.stages.size());
  judged.rated_energy = dossier["product"]["rated_energy_kWh"];
  judged.units = static_cast<int>(std::int64_t(dossier["units"]));
  for (ondemand::object site : dossier["sites"]) {
    judged.site_days += tables.first_unit_days.At(Way::TextOf(site["coverage"]));
    ++judged.sites;
  }
  for (ondemand::object row : dossier["rows"]) JudgeRow<Way>(tables, row, judged);
}

// ---- output --------------------------------------------------------------------------------------------------------
class Output {
 public:
  ~Output() { Flush(); }
  void Text(string_view text) { buffer_.append(text); }
  template <typename Number>
  void Digits(Number number) {
    std::array<char, 40> digits;
    buffer_.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr);
  }
  void EndLine() {
    buffer_.push_back('\n');
    if (buffer_.size() > kFull) Flush();
  }

 private:
  static constexpr std::size_t kFull = 1 << 16;
  void Flush() {
    std::fwrite(buffer_.data(), 1, buffer_.size(), stdout);
    buffer_.clear();
  }
  std::string buffer_;
};

class Separator {
 public:
  string_view Next() { return std::exchange(first_, false) ? "" : ","; }

 private:
  bool first_ = true;
};

void WriteRows(Output& out, const std::vector<int>& rows) {
  Separator separator;
  out.Text("[");
  for (const int row : rows) out.Text(separator.Next()), out.Digits(row);
  out.Text("]");
}

void WriteHotspots(Output& out, const Judged& judged, double total) {
  Separator separator;
  out.Text(",\"hotspots\":[");
  for (std::size_t row = 0; row < judged.emissions.size(); ++row) {
    if (20 * judged.emissions[row] >= total) out.Text(separator.Next()), out.Digits(row);
  }
  out.Text("]}");
}

void WriteTotals(Output& out, const Tables& tables, const Judged& judged, double total) {
  out.Text(",\"total\":"), out.Digits(total);
  out.Text(",\"per_rated_energy\":"), out.Digits(total / judged.rated_energy);
  for (std::size_t stage = 0; stage < tables.stages.size(); ++stage) {
    out.Text(stage == 0 ? ",\"by_stage\":{\"" : ",\""), out.Text(tables.stages[stage]);
    out.Text("\":"), out.Digits(judged.by_stage[stage]);
  }
  const int further = judged.units - 1;
  const int assessment = judged.site_days + judged.sites * further, verification = judged.sites * (4 + further);
  out.Text("},\"days\":{\"assessment\":"), out.Digits(assessment);
  out.Text(",\"verification\":"), out.Digits(verification);
  out.Text(",\"surveillance\":"), out.Digits((assessment + verification) / 2.0);
}

void WriteFailures(Output& out, const Judged& judged) {
  for (std::size_t check = 0; check < kChecks; ++check) {
    out.Text(check == 0 ? "},\"counts\":{\"" : ",\""), out.Text(kCheckNames[check]);
    out.Text("\":"), out.Digits(judged.failures[check].size());
  }
  for (std::size_t check = 0; check < kChecks; ++check) {
    out.Text(check == 0 ? "},\"failures\":{\"" : ",\""), out.Text(kCheckNames[check]);
    out.Text("\":"), WriteRows(out, judged.failures[check]);
  }
  out.Text("}");
}

void Write(Output& out, const Tables& tables, const Judged& judged) {
  std::size_t failures = 0;
  for (const auto& rows : judged.failures) failures += rows.size();
  double total = 0;
  for (const double emission : judged.emissions) total += emission;
  out.Text("{\"verdict\":\"");
  out.Text(failures == 0 ? "pass\"" : 20 * failures <= judged.emissions.size() ? "review\"" : "fail\"");
  WriteTotals(out, tables, judged, total);
  WriteFailures(out, judged);
  WriteHotspots(out, judged, total);
  out.EndLine();
}

// ---- the file ------------------------------------------------------------------------------------------------------
// A file in memory, private to us. Behind its last byte there is room only up to the end of the page, so the last line is copied.
string_view Mapped(const char* path) {
  const int file = open(path, O_RDONLY);
  struct stat about {};
  if (file < 0 || fstat(file, &about) != 0 || about.st_size == 0) throw std::runtime_error(std::string("cannot read ") + path);
  const auto size = static_cast<std::size_t>(about.st_size);
  void* const memory = mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file, 0);
  close(file);
  if (memory == MAP_FAILED) throw std::runtime_error(std::string("cannot read ") + path);
  madvise(memory, size, MADV_SEQUENTIAL);
  return {static_cast<const char*>(memory), size};
}

class MappedLines {
 public:
  explicit MappedLines(const char* path) : rest_(Mapped(path)) {}
  // False at the end. The view is good until the next call.
  bool Next(simdjson::padded_string_view& line) {
    if (rest_.empty()) return false;
    const std::size_t end = rest_.find('\n');
    const std::size_t length = end == string_view::npos ? rest_.size() : end;
    const std::size_t taken = end == string_view::npos ? length : length + 1;
    if (rest_.size() - length >= simdjson::SIMDJSON_PADDING) {
      line = simdjson::padded_string_view(rest_.data(), length, length + simdjson::SIMDJSON_PADDING);
    } else {
      copy_ = simdjson::padded_string(rest_.substr(0, length));
      line = copy_;
    }
    rest_.remove_prefix(taken);
    return true;
  }

 private:
  string_view rest_;
  simdjson::padded_string copy_;
};

class ReadLines {
 public:
  explicit ReadLines(const char* path) : in_(path) {
    if (!in_) throw std::runtime_error(std::string("cannot read ") + path);
  }
  bool Next(simdjson::padded_string_view& line) {
    if (!std::getline(in_, line_)) return false;
    line_.reserve(line_.size() + simdjson::SIMDJSON_PADDING);
    line = simdjson::padded_string_view(line_);
    return true;
  }

 private:
  std::ifstream in_;
  std::string line_;
};

template <class Way, class Lines>
void Run(const char* table_path, const char* dossier_path) {
  const Tables tables = ReadTables(table_path);
  Lines lines(dossier_path);
  ondemand::parser parser;
  Judged judged;
  Output out;
  simdjson::padded_string_view line;
  for (std::size_t number = 1; lines.Next(line); ++number) {
    try {
      auto document = parser.iterate(line).value();
      JudgeDossier<Way>(tables, document.get_object(), judged);
    } catch (const std::exception& error) {
      throw std::runtime_error("line " + std::to_string(number) + ": " + error.what());
    }
    Write(out, tables, judged);
  }
}

}  // namespace

int main(int argc, char** argv) {
  const string_view way = argc == 4 ? argv[1] : "";
  if (way != "plain" && way != "tuned") return std::fprintf(stderr, "handwritten_w1 plain|tuned TABLES.json DOSSIERS.ndjson\n"), 2;
  try {
    if (way == "plain") Run<Plain, ReadLines>(argv[2], argv[3]);
    else Run<Tuned, MappedLines>(argv[2], argv[3]);
  } catch (const std::exception& error) {
    return std::fprintf(stderr, "%s\n", error.what()), 1;
  }
  return 0;
}
