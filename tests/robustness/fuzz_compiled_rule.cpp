// Any damage to a compiled rule, with its checksum mended: it is refused, or a dossier is judged by it; no crash, no hang.
//
// The input is not the file itself, which belongs to one build of the program, but what is done to it: four bytes each, two of them a place
// (in the part behind the texts, mostly), one what is done there, one with what.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "compiled/decode.h"
#include "compiled/format.h"
#include "dossier/read.h"
#include "evaluation/evaluate.h"
#include "verdict/build.h"
#include "workspace/workspace.h"

namespace {

using namespace footrule;

struct Sample {
  std::string contents, dossier;
};

std::string WholeFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// FOOTRULE_SAMPLES: the folder of everything.frl and its dossier.
Sample MakeSample() {
  const std::string folder = FOOTRULE_SAMPLES;
  const auto rule = workspace::LoadRule(folder + "/everything.frl", {});
  const auto form = rule->plan ? workspace::CompiledForm(*rule) : std::nullopt;
  if (!form) {
    std::fprintf(stderr, "fuzz_compiled_rule: the sample cannot be compiled\n");
    std::abort();
  }
  return {std::string(std::get<std::string_view>(compiled::WithoutHead(*form))), WholeFile(folder + "/everything.json")};
}

void Change(std::string& bytes, std::size_t at, unsigned what, char with) {
  const auto count = static_cast<std::size_t>(static_cast<unsigned char>(with));
  switch (what % 6) {
    case 0: bytes[at] = with; break;
    case 1: bytes[at] = static_cast<char>(bytes[at] + 1); break;
    case 2: bytes[at] = static_cast<char>(bytes[at] - 1); break;
    case 3: bytes.erase(at, count % 16); break;
    case 4: bytes.insert(at, bytes.substr(count * bytes.size() / 256, count % 32)); break;
    default: bytes[at] = static_cast<char>(0xFF); break;
  }
}

std::string Damaged(std::string bytes, const std::uint8_t* changes, std::size_t size) {
  for (std::size_t i = 0; i + 4 <= size && i < 64 && bytes.size() > 100; i += 4) {
    const std::size_t place = changes[i] * std::size_t{256} + changes[i + 1];
    const std::size_t structures = bytes.size() * 7 / 10;
    const std::size_t at = changes[i + 2] >= 0xC0 ? place % bytes.size() : structures + place % (bytes.size() - structures);
    Change(bytes, at, changes[i + 2], static_cast<char>(changes[i + 3]));
  }
  return bytes;
}

void Judge(compiled::CompiledRule& rule, const std::string& text) {
  source::SourceMap sources;
  for (compiled::SourceText& source : rule.texts) sources.AddChecked(std::move(source.path), std::move(source.text));
  const auto id = std::get<source::FileId>(sources.Add("dossier.json", text));
  auto read = dossier::Read(sources, id, rule.program->schema, {});
  const auto* dossier = std::get_if<std::unique_ptr<dossier::Dossier>>(&read);
  if (dossier == nullptr) return;
  const auto trace = evaluation::Evaluate(rule.plan, **dossier, {*values::Date::FromCivil(2026, 3, 1)});
  verdict::Build(*trace, sources, {"", true});
  verdict::Explain(*trace, sources, "rows", "", 5);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const Sample sample = MakeSample();
  auto decoded = compiled::Decode(compiled::WithHead(Damaged(sample.contents, bytes, size)));
  if (auto* rule = std::get_if<std::unique_ptr<compiled::CompiledRule>>(&decoded)) Judge(**rule, sample.dossier);
  else if (size < 4) std::abort();   // nothing was damaged
  return 0;
}
