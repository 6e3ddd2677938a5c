#include "generate/mutate.h"

namespace footrule::properties {

namespace {

struct Spot { Json* holder = nullptr; std::size_t at = 0; };

Json& ValueAt(const Spot& spot) { return spot.holder->kind == Json::Kind::kArray ? spot.holder->items[spot.at] : spot.holder->members[spot.at].second; }

void Collect(Json& json, std::vector<Spot>& all) {
  for (std::size_t i = 0; i < json.items.size() + json.members.size(); ++i) {
    all.push_back({&json, i});
    Collect(ValueAt(all.back()), all);
  }
}

void Remove(const Spot& spot) {
  const auto at = static_cast<std::ptrdiff_t>(spot.at);
  if (spot.holder->kind == Json::Kind::kArray) spot.holder->items.erase(spot.holder->items.begin() + at);
  else spot.holder->members.erase(spot.holder->members.begin() + at);
}

// The same value once more beside itself: a doubled row, a doubled key of an object.
void Double(const Spot& spot) {
  if (spot.holder->kind == Json::Kind::kArray) spot.holder->items.push_back(Json(ValueAt(spot)));
  else spot.holder->members.push_back(std::pair<std::string, Json>(spot.holder->members[spot.at]));
}

Json AnyValue(Random& random) {
  const std::size_t at = random.Below(12);
  if (at == 0) return Json::Array();
  if (at == 1) return Json::Object();
  return Json::Raw(random.Word({"null", "true", "false", "0", "-1", "7", "1e3", "1.00000000000000000000001", "123456789012345678901234567890", "\"\"", "\"none\"", "\"a\"", "\"new text\"",
                                "\"5 furlong\"", "\"3 kg\"", "\"2025-02-30\"", "\"2025-04-01\"", "\"s1\"", "\"s2/l1\"", "\"\\u0041\"", "\"\\u0000\"", "\" \""}));
}

}  // namespace

void Mutate(Random& random, Json& dossier, const Json& other) {
  std::vector<Spot> spots;
  Collect(dossier, spots);
  if (spots.empty()) return;
  const Spot spot = random.Pick(spots);
  const std::size_t how = random.Below(12);
  if (how < 3) return Remove(spot);
  if (how < 5) return Double(spot);
  if (how < 7) return void(ValueAt(spot) = AnyValue(random));
  if (how == 7) return dossier.members.emplace_back(random.Word({"no_such_field", "site", ""}), AnyValue(random)), void();
  if (how == 8 && ValueAt(spot).kind == Json::Kind::kArray) return ValueAt(spot).items.clear();
  Json from = other;
  std::vector<Spot> others;
  Collect(how < 10 ? from : dossier, others);
  if (others.empty()) return;
  Json value = ValueAt(random.Pick(others));
  ValueAt(spot) = std::move(value);
}

std::string BrokenText(Random& random, const Json& dossier) {
  const std::string text = dossier.Text();
  switch (random.Below(8)) {
    case 0: return random.Word({"", " ", "{", "}", "[]", "null", "5", "\"\"", "nonsense", "{\"a\":}", "{\"a\" 1}"});
    case 1: return text + "}";
    case 2: return text + text;
    case 3: return "\xFF" + text;
    case 4: return text.substr(0, text.size() / 2) + "\xC3\x28" + text.substr(text.size() / 2);
    case 5: return "{\"deep\": " + std::string(100, '[') + std::string(100, ']') + "}";
    default: return text.substr(0, random.Below(text.size()));
  }
}

}  // namespace footrule::properties
