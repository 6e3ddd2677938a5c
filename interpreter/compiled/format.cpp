#include "compiled/format.h"

#include "compiled/checksum.h"
#include "compiled/contract.h"

namespace footrule::compiled {
namespace {

constexpr std::string_view kMark = "\x8C" "FRC\r\n\x1A\n";
constexpr std::size_t kProgramBytes = 24, kContractBytes = 16;
constexpr std::size_t kFormAt = 8, kProgramAt = kFormAt + 4, kContractAt = kProgramAt + kProgramBytes, kLengthAt = kContractAt + kContractBytes;
constexpr std::size_t kChecksumAt = kLengthAt + 8, kHeadBytes = kChecksumAt + sizeof(Checksum);

std::string IntegerBytes(std::uint64_t value, std::size_t size) {
  std::string bytes;
  for (std::size_t i = 0; i < size; ++i, value >>= 8) bytes += static_cast<char>(value & 0xFF);
  return bytes;
}

std::uint64_t IntegerAt(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint64_t value = 0;
  for (std::size_t i = size; i > 0; --i) value = value << 8 | static_cast<unsigned char>(bytes[at + i - 1]);
  return value;
}

std::string Filled(std::string_view text, std::size_t size) {
  std::string filled(text.substr(0, size));
  filled.resize(size, '\0');
  return filled;
}

// Only what may be shown: the bytes are not checked yet.
std::string ShownVersion(std::string_view bytes) {
  std::string shown;
  for (const char c : bytes.substr(kProgramAt, kProgramBytes))
    if (c > ' ' && c < '\x7F') shown += c;
  return shown;
}

std::optional<Refusal::Kind> OtherVersion(std::string_view bytes, std::uint64_t form) {
  if (form < kFormVersion) return Refusal::Kind::kOlder;
  if (form > kFormVersion) return Refusal::Kind::kNewer;
  if (bytes.substr(kContractAt, kContractBytes) != Contract().substr(0, kContractBytes)) return Refusal::Kind::kOtherwise;
  return std::nullopt;
}

}  // namespace

bool HasMark(std::string_view bytes) { return bytes.starts_with(kMark); }

std::string WithHead(std::string_view contents) {
  std::string head(kMark);
  head += IntegerBytes(kFormVersion, 4) + Filled(ProgramVersion(), kProgramBytes) + Filled(Contract(), kContractBytes) + IntegerBytes(contents.size(), 8);
  const Checksum checksum = ChecksumOf({head, contents});
  head.append(checksum.data(), checksum.size());
  return head.append(contents);
}

std::variant<std::string_view, Refusal> WithoutHead(std::string_view bytes) {
  using Kind = Refusal::Kind;
  if (!HasMark(bytes)) return Refusal{bytes.size() < kMark.size() && kMark.starts_with(bytes) && !bytes.empty() ? Kind::kTruncated : Kind::kForeign, {}};
  if (bytes.size() < kHeadBytes) return Refusal{Kind::kTruncated, {}};
  const std::uint64_t form = IntegerAt(bytes, kFormAt, 4);
  if (const auto other = OtherVersion(bytes, form)) return Refusal{*other, ShownVersion(bytes), static_cast<std::uint32_t>(form)};
  const std::string_view contents = bytes.substr(kHeadBytes);
  const std::uint64_t length = IntegerAt(bytes, kLengthAt, 8);
  if (contents.size() != length) return Refusal{contents.size() < length ? Kind::kTruncated : Kind::kTooLong, {}};
  const Checksum checksum = ChecksumOf({bytes.substr(0, kChecksumAt), contents});
  if (bytes.substr(kChecksumAt, checksum.size()) != std::string_view(checksum.data(), checksum.size())) return Refusal{Kind::kChecksum, {}};
  return contents;
}

}  // namespace footrule::compiled
