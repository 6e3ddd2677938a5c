#include "batch/input/digest.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <new>

namespace footrule::batch {

struct Digest::State {
  State() : own(XXH3_createState()) {
    if (own == nullptr) throw std::bad_alloc();
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() { XXH3_freeState(own); }
  XXH3_state_t* own;
};

Digest::Digest() : state_(std::make_unique<State>()) { Reset(); }
Digest::~Digest() = default;
void Digest::Reset() { XXH3_64bits_reset(state_->own); }
void Digest::Add(std::string_view bytes) { XXH3_64bits_update(state_->own, bytes.data(), bytes.size()); }
std::uint64_t Digest::Value() const { return XXH3_64bits_digest(state_->own); }
std::string Digest::Text() const { return fmt::format("{:016x}", Value()); }

}  // namespace footrule::batch
