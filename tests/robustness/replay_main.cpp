// Replays a fuzz target without libFuzzer: every file of a corpus as it is, then damaged in ways that are the same in every run.
//
//     replay_NAME CORPUS-FOLDER [ROUNDS]
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

namespace fs = std::filesystem;

constexpr long kRounds = 40;                    // of damage per file
constexpr std::size_t kLargeFile = 20'000;      // larger files are damaged less often: a round costs as much as the file is long

void Feed(const std::string& text) { LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), text.size()); }

std::vector<fs::path> FilesBelow(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string ReadWhole(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

class Damage {
 public:
  std::string operator()(std::string text) {
    if (text.empty()) return text;
    const std::size_t at = Below(text.size());
    switch (Below(5)) {
      case 0: text.resize(at); break;                                                        // torn off
      case 1: text[at] = static_cast<char>(Below(256)); break;                               // another byte
      case 2: text.erase(at, 1 + Below(20)); break;                                          // a piece lost
      case 3: text.insert(at, text.substr(Below(text.size()), 1 + Below(40))); break;        // a piece doubled
      default: std::swap(text[at], text[Below(text.size())]); break;                         // two bytes exchanged
    }
    return text;
  }

 private:
  std::size_t Below(std::size_t limit) { return static_cast<std::size_t>(random_() % limit); }
  std::mt19937_64 random_{20260301};
};

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return std::fprintf(stderr, "replay_NAME CORPUS-FOLDER [ROUNDS]\n"), 2;
  const long rounds = argc > 2 ? std::atol(argv[2]) : kRounds;
  const auto files = FilesBelow(argv[1]);
  Damage damage;
  std::size_t fed = 0;
  for (const auto& path : files) {
    const std::string text = ReadWhole(path);
    Feed(text);
    const long times = text.size() > kLargeFile ? rounds / 10 : rounds;
    for (long i = 0; i < times; ++i) Feed(damage(text));
    fed += 1 + static_cast<std::size_t>(times);
  }
  std::printf("%zu files of the corpus, %zu inputs, none crashed\n", files.size(), fed);
  return files.empty() ? 1 : 0;
}
