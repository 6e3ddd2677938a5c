#include "batch/input/byte_stream.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace footrule::batch {

ByteStream::ByteStream(const std::string& path) : descriptor_(path == "-" ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC)), is_own_(path != "-") {}

ByteStream::~ByteStream() {
  if (is_own_ && descriptor_ >= 0) close(descriptor_);
}

std::optional<std::size_t> ByteStream::Append(Buffer* text, std::size_t most) {
  if (is_memory_) {
    const std::size_t count = std::min(most, rest_.size());
    text->Add(rest_.substr(0, count));
    rest_.remove_prefix(count);
    return count;
  }
  char* const room = text->Room(most);
  ssize_t count = 0;
  do count = read(descriptor_, room, most);
  while (count < 0 && errno == EINTR);
  if (count < 0) return std::nullopt;
  text->Grow(static_cast<std::size_t>(count));
  return static_cast<std::size_t>(count);
}

bool ByteStream::WouldWait() const {
  if (is_memory_) return false;
  pollfd asked{descriptor_, POLLIN, 0};
  return poll(&asked, 1, 0) == 0;
}

bool ByteStream::GoTo(std::uint64_t offset) { return lseek(descriptor_, static_cast<off_t>(offset), SEEK_SET) == static_cast<off_t>(offset); }

}  // namespace footrule::batch
