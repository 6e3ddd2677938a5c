// A plain mutating driver for LLVMFuzzerTestOneInput, for compilers without libFuzzer. The same seed gives the same inputs.
//
// mutate CORPUS [--runs N] [--seconds S] [--seed N] [--save FILE]
//   CORPUS     a folder of inputs, or one input; each is run as it is first
//   --save     write each input here before it runs, so that the last one is at hand after a crash
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

struct Options {
  std::string corpus;
  std::string save;
  std::uint64_t runs = 10000;
  std::uint64_t seconds = 0;  // 0: as many runs as asked
  std::uint64_t seed = 1;
};

constexpr std::size_t kLongest = 1 << 16;

// Bytes that matter to texts and to JSON: brackets, quotes, half and full-width marks, bad UTF-8.
constexpr std::string_view kBits[] = {"(", ")", "{", "}", "[", "]", "\"", "\\", "“", "”", "|", "\n", "\r", ":", ",", "、", "：", "§", "..", "#", "-", "=", "<", "±", " ",
                                      "\t", "\xFF", "\xE5\xBA", "\xEF\xBB\xBF", "0", "999999999999999999999", "1e9", "null", "要求", "且", "not ", "if ", "𠀀", "\x01"};

std::vector<std::string> ReadCorpus(const std::filesystem::path& path) {
  std::vector<std::filesystem::path> files;
  if (std::filesystem::is_directory(path)) {
    for (const auto& entry : std::filesystem::directory_iterator(path)) files.push_back(entry.path());
  } else {
    files.push_back(path);
  }
  std::sort(files.begin(), files.end());  // the order of a folder is not the same everywhere
  std::vector<std::string> inputs;
  for (const auto& file : files) {
    std::ifstream stream(file, std::ios::binary);
    inputs.emplace_back(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
  }
  return inputs;
}

class Mutator {
 public:
  Mutator(std::vector<std::string> corpus, std::uint64_t seed) : corpus_(std::move(corpus)), random_(seed) {}

  std::string Next() {
    std::string input = corpus_[Below(corpus_.size())];
    const std::size_t changes = 1 + Below(6);
    for (std::size_t i = 0; i < changes; ++i) Change(input);
    if (input.size() > kLongest) input.resize(kLongest);
    return input;
  }

 private:
  // Not std::uniform_int_distribution: its numbers differ from library to library.
  std::size_t Below(std::size_t end) { return end == 0 ? 0 : static_cast<std::size_t>(random_() % end); }

  std::size_t LineStart(const std::string& text) {
    const std::size_t at = text.rfind('\n', Below(text.size() + 1));
    return at == text.npos ? 0 : at + 1;
  }

  void Change(std::string& input) {
    const std::size_t at = Below(input.size() + 1);
    const std::size_t length = Below(std::min<std::size_t>(input.size() - at, 40) + 1);
    switch (Below(8)) {
      case 0: input.erase(at, length); break;
      case 1: input.insert(at, kBits[Below(std::size(kBits))]); break;
      case 2: input.insert(at, input.substr(Below(input.size() + 1), length)); break;
      case 3: if (at < input.size()) input[at] = static_cast<char>(random_()); break;
      case 4: Repeat(input, at); break;
      case 5: MoveLine(input); break;
      case 6: Splice(input, at); break;
      default: input.resize(at); break;
    }
  }

  void Repeat(std::string& input, std::size_t at) {
    const std::string_view bit = kBits[Below(std::size(kBits))];
    std::string many;
    for (std::size_t i = Below(200); i > 0; --i) many += bit;
    input.insert(at, many);
  }

  void MoveLine(std::string& input) {
    const std::size_t from = LineStart(input);
    const std::size_t end = std::min(input.find('\n', from), input.size());
    const std::string line = input.substr(from, end - from) + "\n";
    if (Below(2) == 0) input.erase(from, end - from);
    input.insert(LineStart(input), line);
  }

  void Splice(std::string& input, std::size_t at) {
    const std::string& other = corpus_[Below(corpus_.size())];
    const std::size_t from = Below(other.size() + 1);
    input.insert(at, other.substr(from, Below(400)));
  }

  std::vector<std::string> corpus_;
  std::mt19937_64 random_;
};

bool ReadOptions(int count, char** words, Options& options) {
  for (int i = 1; i < count; ++i) {
    const std::string_view word = words[i];
    if (!word.starts_with("--")) {
      options.corpus = word;
      continue;
    }
    if (i + 1 == count) return false;
    const char* value = words[++i];
    if (word == "--save") options.save = value;
    if (word == "--runs") options.runs = std::strtoull(value, nullptr, 10);
    if (word == "--seconds") options.seconds = std::strtoull(value, nullptr, 10);
    if (word == "--seed") options.seed = std::strtoull(value, nullptr, 10);
  }
  return !options.corpus.empty();
}

void Run(const std::string& input, const Options& options) {
  if (!options.save.empty()) std::ofstream(options.save, std::ios::binary) << input;
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

}  // namespace

int main(int count, char** words) {
  Options options;
  if (!ReadOptions(count, words, options)) {
    std::cerr << "usage: mutate CORPUS [--runs N] [--seconds S] [--seed N] [--save FILE]\n";
    return 2;
  }
  const std::vector<std::string> corpus = ReadCorpus(options.corpus);
  if (corpus.empty()) return 2;
  for (const std::string& input : corpus) Run(input, options);
  Mutator mutator(corpus, options.seed);
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(options.seconds);
  std::uint64_t done = 0;
  while (options.seconds > 0 ? std::chrono::steady_clock::now() < end : done < options.runs) {
    Run(mutator.Next(), options);
    ++done;
  }
  std::cout << corpus.size() << " inputs, " << done << " mutations, seed " << options.seed << ": no finding\n";
  return 0;
}
