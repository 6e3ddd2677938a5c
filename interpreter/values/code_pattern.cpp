#include "values/code_pattern.h"

#include <algorithm>
#include <map>

namespace footrule::values {
namespace {

// Ends of what was read so far, each with the place where the last part of it began.
using Ends = std::map<std::size_t, std::size_t>;

// The farthest character that did not fit: it tells which way of reading was meant.
struct Obstacle {
  std::size_t at = 0, part = 0, begin = 0;
  bool separator = false;
};

bool Fits(CodeElement::Kind kind, char c) {
  return kind == CodeElement::Kind::kDigits ? c >= '0' && c <= '9' : c >= 'A' && c <= 'Z';
}

class Way {
 public:
  Way(const CodePattern& pattern, const std::string& separator, std::string_view text) : pattern_(pattern), separator_(separator), text_(text) {}

  // Whether the text is read this way; then `parts` holds it.
  bool Read(std::vector<std::string_view>* parts) {
    std::vector<Ends> ends(pattern_.parts.size());
    for (std::size_t i = 0; i < pattern_.parts.size(); ++i) {
      if (i == 0) ends[i] = PartFrom(i, 0);
      else
        for (const auto& [end, begin] : ends[i - 1])
          for (const auto& [next, from] : AfterSeparator(i, end)) ends[i].emplace(next, from);
      if (ends[i].empty()) return false;
    }
    std::size_t end = text_.size();
    if (ends.back().count(end) == 0) return NoteRest(ends.back());
    parts->resize(pattern_.parts.size());
    for (std::size_t i = pattern_.parts.size(); i-- > 0;) {
      const std::size_t begin = ends[i].at(end);
      (*parts)[i] = text_.substr(begin, end - begin);
      end = begin - (i > 0 ? separator_.size() : 0);
    }
    return true;
  }

  const Obstacle& obstacle() const { return obstacle_; }
  const std::string& separator() const { return separator_; }

 private:
  bool NoteRest(const Ends& ends) {
    const auto& [end, begin] = *ends.rbegin();
    if (end >= obstacle_.at) obstacle_ = {end, pattern_.parts.size(), begin, false};
    return false;
  }

  Ends AfterSeparator(std::size_t part, std::size_t at) {
    std::size_t same = 0;
    while (same < separator_.size() && at + same < text_.size() && text_[at + same] == separator_[same]) ++same;
    if (same == separator_.size()) return PartFrom(part, at + same);
    Note(at + same, part - 1, at, true);
    return {};
  }

  Ends PartFrom(std::size_t part, std::size_t begin) {
    Ends ends;
    for (const CodeForm& form : pattern_.parts[part].forms) {
      std::vector<std::size_t> at{begin};
      for (const CodeElement& element : form) at = Step(part, begin, element, at);
      for (const std::size_t end : at) ends.emplace(end, begin);
    }
    return ends;
  }

  std::vector<std::size_t> Step(std::size_t part, std::size_t begin, const CodeElement& element, const std::vector<std::size_t>& from) {
    std::vector<std::size_t> to;
    for (const std::size_t at : from) {
      std::size_t length = 0;
      while (length < element.most && at + length < text_.size() && FitsAt(element, length, text_[at + length])) ++length;
      if (length < element.most) Note(at + length, part, begin, false);
      for (std::size_t n = element.least; n <= length; ++n)
        if (std::find(to.begin(), to.end(), at + n) == to.end()) to.push_back(at + n);
    }
    return to;
  }

  static bool FitsAt(const CodeElement& element, std::size_t index, char c) {
    return element.kind == CodeElement::Kind::kText ? element.text[index] == c : Fits(element.kind, c);
  }

  void Note(std::size_t at, std::size_t part, std::size_t begin, bool separator) {
    if (!noted_ || at > obstacle_.at || (at == obstacle_.at && obstacle_.separator && !separator)) obstacle_ = {at, part, begin, separator};
    noted_ = true;
  }

  const CodePattern& pattern_;
  const std::string& separator_;
  std::string_view text_;
  Obstacle obstacle_;
  bool noted_ = false;
};

bool IsContinuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// The character a byte belongs to, whole.
std::string CharacterAt(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  while (at > 0 && IsContinuation(text[at])) --at;
  std::size_t end = at + 1;
  while (end < text.size() && IsContinuation(text[end])) ++end;
  return std::string(text.substr(at, end - at));
}

// Enough of a text to know it by.
std::string Excerpt(std::string_view text) {
  constexpr std::size_t kShown = 40;   // characters
  std::size_t end = 0;
  for (std::size_t characters = 0; end < text.size(); ++end)
    if (!IsContinuation(text[end]) && ++characters > kShown) return std::string(text.substr(0, end)) + "…";
  return std::string(text);
}

// What stands where the part should be: up to the next separator, or as far as the part may reach.
std::string SeenIn(const CodePattern& pattern, const Way& way, std::string_view text, std::size_t part, std::size_t begin) {
  const std::string_view rest = text.substr(std::min(begin, text.size()));
  if (part >= pattern.parts.size()) return std::string(rest);
  std::size_t length = 0;
  if (!way.separator().empty()) {
    length = std::min(rest.find(way.separator()), rest.size());
  } else {
    for (std::size_t characters = 0; length < rest.size(); ++length)
      if (!IsContinuation(rest[length]) && ++characters > pattern.parts[part].most()) break;
  }
  return std::string(rest.substr(0, length));
}

CodeFault FaultOf(const CodePattern& pattern, const Way& way, std::string_view text) {
  const Obstacle& obstacle = way.obstacle();
  CodeFault fault;
  const bool too_long = obstacle.part >= pattern.parts.size();
  fault.kind = too_long                     ? CodeFault::Kind::kTooLong
               : obstacle.at >= text.size() ? CodeFault::Kind::kEndsEarly
               : obstacle.separator         ? CodeFault::Kind::kSeparator
                                            : CodeFault::Kind::kCharacter;
  fault.part = too_long ? pattern.parts.size() - 1 : obstacle.part;
  fault.position = CountCharacters(text.substr(0, obstacle.at)) + 1;
  fault.length = CountCharacters(text);
  fault.seen = too_long ? Excerpt(text.substr(obstacle.at)) : CharacterAt(text, obstacle.at);
  fault.part_seen = Excerpt(SeenIn(pattern, way, text, fault.part, obstacle.begin));
  fault.separator = way.separator();
  return fault;
}

std::string Escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (std::string_view("\\^$.*+?()[]{}|/").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string ExpressionOf(const CodeElement& element) {
  if (element.kind == CodeElement::Kind::kText) return Escaped(element.text);
  const std::string least = std::to_string(element.least), most = std::to_string(element.most);
  return (element.kind == CodeElement::Kind::kDigits ? "[0-9]{" : "[A-Z]{") + (least == most ? least : least + "," + most) + "}";
}

std::string ExpressionOf(const CodePart& part) {
  std::string either;
  for (const CodeForm& form : part.forms) {
    if (!either.empty()) either += "|";
    for (const CodeElement& element : form) either += ExpressionOf(element);
  }
  return part.forms.size() > 1 ? "(?:" + either + ")" : either;
}

std::size_t Length(const CodeForm& form, bool most) {
  std::size_t length = 0;
  for (const CodeElement& element : form) length += most ? element.most : element.least;
  return length;
}

}  // namespace

std::size_t CodePart::least() const {
  std::size_t length = forms.empty() ? 0 : Length(forms.front(), false);
  for (const CodeForm& form : forms) length = std::min(length, Length(form, false));
  return length;
}

std::size_t CodePart::most() const {
  std::size_t length = 0;
  for (const CodeForm& form : forms) length = std::max(length, Length(form, true));
  return length;
}

bool CodePart::is_digits() const {
  return std::all_of(forms.begin(), forms.end(), [](const CodeForm& form) {
    return std::all_of(form.begin(), form.end(), [](const CodeElement& element) { return element.kind == CodeElement::Kind::kDigits; });
  });
}

CodeReading ReadCode(const CodePattern& pattern, std::string_view text) {
  CodeReading reading;
  std::vector<Way> ways;
  for (const std::string& separator : pattern.separators) {
    Way way(pattern, separator, text);
    if (way.Read(&reading.parts)) {
      if (pattern.parts.size() > 1) reading.separator = separator;
      return reading;
    }
    ways.push_back(std::move(way));
  }
  const auto farthest = std::max_element(ways.begin(), ways.end(), [](const Way& a, const Way& b) { return a.obstacle().at < b.obstacle().at; });
  reading.parts.clear();
  reading.fault = FaultOf(pattern, *farthest, text);
  return reading;
}

std::size_t CountCharacters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return !IsContinuation(c); }));
}

std::string CodeExpression(const CodePattern& pattern) {
  std::string either;
  for (const std::string& separator : pattern.separators) {
    if (!either.empty()) either += "|";
    for (std::size_t i = 0; i < pattern.parts.size(); ++i) either += (i > 0 ? Escaped(separator) : "") + ExpressionOf(pattern.parts[i]);
  }
  return pattern.separators.size() > 1 ? "^(?:" + either + ")$" : "^" + either + "$";
}

}  // namespace footrule::values
