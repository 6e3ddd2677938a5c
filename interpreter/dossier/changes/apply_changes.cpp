// Changes to the text of a dossier, spliced in by pointer; every other byte stays as it is.
#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "dossier/json/pointer.h"
#include "dossier/json/scan.h"
#include "dossier/json/string.h"
#include "dossier/read.h"

namespace footrule::dossier {
namespace {

constexpr std::size_t kDepth = 256;

// A member of an object or an element of an array: bytes from its key (or value) to the end of its value.
struct Item { std::size_t begin = 0, value = 0, end = 0; };

// Bytes of a value.
struct Place { std::size_t begin = 0, end = 0; };

class Splice {
 public:
  explicit Splice(std::string& text) : text_(text) {}
  // What is wrong with the change, or empty.
  std::string Apply(const Change& change);

 private:
  char at(std::size_t i) const { return text_[i]; }
  bool IsNull(Place place) const { return text_.compare(place.begin, place.end - place.begin, "null") == 0; }
  std::vector<Item> Items(Place container) const;
  std::string KeyOf(const Item& item) const;
  // Index of the item `segment` names in the container; nullopt if there is none.
  std::optional<std::size_t> Find(Place container, const std::vector<Item>& items, const std::string& segment) const;
  void Take(const std::vector<Item>& items, std::size_t which);
  std::string Insert(Place container, const std::vector<Item>& items, const std::string& segment, const std::string& json);

  std::string Build(Place place, const std::vector<std::string>& segments, std::size_t from, const std::string& json);

  std::string& text_;
};

bool IsIndex(const std::string& segment) {
  return !segment.empty() && segment.size() < 10 && segment.find_first_not_of("0123456789") == std::string::npos;
}

// `json` inside the objects (or first element of an array) that `segments` name.
std::string Wrap(const std::vector<std::string>& segments, std::size_t from, const std::string& json) {
  std::string wrapped = json;
  for (std::size_t i = segments.size(); i-- > from;) wrapped = segments[i] == "0" ? "[" + wrapped + "]" : "{" + Quoted(segments[i]) + ": " + wrapped + "}";
  return wrapped;
}

std::vector<Item> Splice::Items(Place container) const {
  std::vector<Item> items;
  const bool object = at(container.begin) == '{';
  for (std::size_t i = SkipBlanks(text_, container.begin + 1); i + 1 < container.end; i = SkipBlanks(text_, i + 1)) {
    Item item{i, i, 0};
    if (object) item.value = SkipBlanks(text_, SkipBlanks(text_, SkipValue(text_, i)) + 1);
    item.end = SkipValue(text_, item.value);
    items.push_back(item);
    i = SkipBlanks(text_, item.end);   // a comma or the bracket
  }
  return items;
}

std::string Splice::KeyOf(const Item& item) const {
  const std::size_t end = SkipValue(text_, item.begin);
  std::string key;
  Unescape(std::string_view(text_).substr(item.begin + 1, end - item.begin - 2), key);
  return key;
}

std::optional<std::size_t> Splice::Find(Place container, const std::vector<Item>& items, const std::string& segment) const {
  if (at(container.begin) == '[') {
    const std::size_t index = IsIndex(segment) ? std::stoul(segment) : items.size();
    return index < items.size() ? std::optional(index) : std::nullopt;
  }
  for (std::size_t i = 0; i < items.size(); ++i) if (KeyOf(items[i]) == segment) return i;
  return std::nullopt;
}

// The item and the comma next to it.
void Splice::Take(const std::vector<Item>& items, std::size_t which) {
  const bool last = which + 1 == items.size();
  const std::size_t begin = which > 0 && last ? items[which - 1].end : items[which].begin;
  const std::size_t end = last ? items[which].end : items[which + 1].begin;
  text_.erase(begin, end - begin);
}

std::string Splice::Insert(Place container, const std::vector<Item>& items, const std::string& segment, const std::string& json) {
  const bool array = at(container.begin) == '[';
  if (array && segment != "-" && !(IsIndex(segment) && std::stoul(segment) == items.size()))
    return fmt::format("the array has {} elements, so there is no element {}", items.size(), segment);
  const std::string item = array ? json : Quoted(segment) + ": " + json;
  if (items.empty()) text_.insert(container.begin + 1, item);
  else text_.insert(items.back().end, ", " + item);
  return {};
}

// The value is to stand at segments[from...] below something that is neither object nor array.
std::string Splice::Build(Place place, const std::vector<std::string>& segments, std::size_t from, const std::string& json) {
  if (json.empty() || !IsNull(place))
    return fmt::format("there is nothing below '{}'", JoinPointer({segments.begin(), segments.begin() + static_cast<std::ptrdiff_t>(from)}));
  text_.replace(place.begin, place.end - place.begin, Wrap(segments, from, json));
  return {};
}

std::string Splice::Apply(const Change& change) {
  const auto segments = SplitPointer(change.pointer);
  if (!segments || segments->empty()) return "this is no pointer to a value inside the dossier";
  if (!change.json.empty() && FindFault(change.json, kDepth)) return "the new value is not valid JSON";
  Place place{SkipBlanks(text_, 0), 0};
  place.end = SkipValue(text_, place.begin);
  for (std::size_t i = 0; i < segments->size(); ++i) {
    if (at(place.begin) != '{' && at(place.begin) != '[') return Build(place, *segments, i, change.json);
    const std::vector<Item> items = Items(place);
    const auto found = Find(place, items, (*segments)[i]);
    if (!found && change.json.empty()) return "there is nothing to take away";
    if (!found) return Insert(place, items, (*segments)[i], Wrap(*segments, i + 1, change.json));
    if (change.json.empty() && i + 1 == segments->size()) return Take(items, *found), std::string();
    place = {items[*found].value, items[*found].end};
  }
  text_.replace(place.begin, place.end - place.begin, change.json);
  return {};
}

}  // namespace

std::string ApplyChanges(std::string text, const std::vector<Change>& changes, std::string* error) {
  error->clear();
  if (FindFault(text, kDepth)) *error = "the dossier is not valid JSON";
  for (const Change& change : changes) {
    if (!error->empty()) break;
    *error = Splice(text).Apply(change);
    if (!error->empty()) *error = change.pointer + ": " + *error;
  }
  return error->empty() ? text : std::string();
}

}  // namespace footrule::dossier
