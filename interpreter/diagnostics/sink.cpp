#include <algorithm>
#include <tuple>

#include "diagnostics/diagnostic.h"

namespace footrule::diagnostics {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

std::string_view TakeDigits(std::string_view& text) {
  std::size_t length = 0;
  while (length < text.size() && IsDigit(text[length])) ++length;
  const std::string_view digits = text.substr(0, length);
  text.remove_prefix(length);
  return digits;
}

// Order of JSON pointers as a reader counts: `/rows/2` before `/rows/10`.
bool PointerLess(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty()) {
    if (IsDigit(a.front()) && IsDigit(b.front())) {
      const std::string_view left = TakeDigits(a);
      const std::string_view right = TakeDigits(b);
      if (left != right) return std::tuple(left.size(), left) < std::tuple(right.size(), right);
      continue;
    }
    if (a.front() != b.front()) return static_cast<unsigned char>(a.front()) < static_cast<unsigned char>(b.front());
    a.remove_prefix(1);
    b.remove_prefix(1);
  }
  return a.size() < b.size();
}

bool Before(const Diagnostic& a, const Diagnostic& b) {
  const auto place = [](const Diagnostic& d) { return std::tuple(d.span.file.index, d.span.begin, d.span.end); };
  if (place(a) != place(b)) return place(a) < place(b);
  if (a.pointer != b.pointer) return PointerLess(a.pointer, b.pointer);
  return std::string_view(Info(a.code).id) < std::string_view(Info(b.code).id);
}

// What makes two diagnostics the same. Without any place, only equal words do.
std::string IdentityOf(const Diagnostic& diagnostic) {
  std::string identity = Info(diagnostic.code).id;
  for (const std::uint32_t number : {diagnostic.span.file.index, diagnostic.span.begin, diagnostic.span.end}) {
    identity += ' ' + std::to_string(number);
  }
  identity += ' ' + diagnostic.pointer;
  if (!diagnostic.span.is_valid() && diagnostic.pointer.empty()) identity += diagnostic.Message(foundation::Language::kEnglish);
  return identity;
}

}  // namespace

void Sink::Add(Diagnostic diagnostic) {
  if (!seen_.insert(IdentityOf(diagnostic)).second) return;
  if (diagnostic.severity() == Severity::kError && ++errors_ > limit_) return;
  all_.push_back(std::move(diagnostic));
}

std::vector<Diagnostic> Sink::Sorted() const {
  std::vector<Diagnostic> sorted = all_;
  std::stable_sort(sorted.begin(), sorted.end(), Before);
  return sorted;
}

}  // namespace footrule::diagnostics
