#include "compiled/checksum.h"

#include <sodium.h>

namespace footrule::compiled {
namespace {

const unsigned char* Bytes(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

// Eight bytes, the least first.
std::string NumberBytes(std::uint64_t number) {
  std::string bytes;
  for (int i = 0; i < 8; ++i, number >>= 8) bytes += static_cast<char>(number & 0xFF);
  return bytes;
}

class Sha256 {
 public:
  Sha256() { crypto_hash_sha256_init(&state_); }
  void Add(std::string_view bytes) { crypto_hash_sha256_update(&state_, Bytes(bytes), bytes.size()); }
  void Add(std::uint64_t number) { Add(NumberBytes(number)); }
  std::string Finish() {
    std::array<char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256_final(&state_, reinterpret_cast<unsigned char*>(digest.data()));
    return Hex({digest.data(), digest.size()});
  }

 private:
  crypto_hash_sha256_state state_{};
};

}  // namespace

Checksum ChecksumOf(std::initializer_list<std::string_view> pieces) {
  // Chooses the fastest way this processor has; a failure leaves the slow one.
  static const int chosen = sodium_init();
  static_cast<void>(chosen);
  Checksum checksum{};
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, checksum.size());
  for (const std::string_view piece : pieces) crypto_generichash_update(&state, Bytes(piece), piece.size());
  crypto_generichash_final(&state, reinterpret_cast<unsigned char*>(checksum.data()), checksum.size());
  return checksum;
}

std::string Hex(std::string_view bytes) {
  std::string text;
  for (const char byte : bytes) {
    for (const int digit : {static_cast<unsigned char>(byte) >> 4, byte & 0xF}) text += "0123456789abcdef"[digit];
  }
  return text;
}

std::string DigestOf(const std::vector<Part>& parts, const std::vector<SourceText>& texts) {
  Sha256 digest;
  digest.Add(parts.size());
  for (const Part& part : parts) {
    digest.Add(part.files.size());
    for (const source::FileId file : part.files) {
      digest.Add(texts[file.index].text.size());
      digest.Add(texts[file.index].text);
    }
  }
  return digest.Finish();
}

}  // namespace footrule::compiled
