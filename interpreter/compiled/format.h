// The head of a compiled rule: what it is, who wrote it, and whether it is whole.
//
//   bytes  what
//   8      mark; its bytes show a transfer as text, which changes line ends
//   4      version of the form, the least byte first
//   24     version of the program that wrote it, a text filled up with zeros
//   16     contract: digest of what gives the form its meaning in the program (structures, plan); equal only between equal programs
//   8      length of what follows the head
//   32     checksum of all of the above and of what follows
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace footrule::compiled {

// Grows with every change of the form that a reader of an older one could mistake.
inline constexpr std::uint32_t kFormVersion = 1;

// Why bytes are refused.
struct Refusal {
  enum class Kind { kForeign, kTruncated, kTooLong, kChecksum, kContents, kOlder, kNewer, kOtherwise } kind;
  std::string version;          // of the program that wrote it; kOlder, kNewer, kOtherwise
  std::uint32_t form = 0;       // the same
};

// Whether bytes begin with the mark.
bool HasMark(std::string_view bytes);
std::string WithHead(std::string_view contents);
// What follows the head, a view into `bytes`.
std::variant<std::string_view, Refusal> WithoutHead(std::string_view bytes);

}  // namespace footrule::compiled
