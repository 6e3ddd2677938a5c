#include "source/bytes.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>

namespace footrule::source {
namespace {

namespace fs = std::filesystem;
using Kind = LoadFailure::Kind;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// An open file, closed at the end. Not open: a negative number.
class OpenFile {
 public:
  OpenFile(const fs::path& path, int flags) : descriptor_(open(path.c_str(), flags | O_CLOEXEC)) {}
  explicit OpenFile(int descriptor) : descriptor_(descriptor) {}
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile() { Close(); }
  bool Close() {
    const bool closed = descriptor_ < 0 || close(descriptor_) == 0;
    descriptor_ = -1;
    return closed;
  }
  bool is_open() const { return descriptor_ >= 0; }
  int descriptor() const { return descriptor_; }

  // Up to `size` bytes into `to`; fewer only at the end. nullopt if the system fails.
  std::optional<std::size_t> Read(char* to, std::size_t size) const {
    std::size_t done = 0;
    while (done < size) {
      const ssize_t count = read(descriptor_, to + done, size - done);
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) return std::nullopt;
      if (count == 0) break;
      done += static_cast<std::size_t>(count);
    }
    return done;
  }

  bool Write(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t count = write(descriptor_, bytes.data(), bytes.size());
      if (count < 0 && errno == EINTR) continue;
      if (count <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
  }

 private:
  int descriptor_;
};

// The bytes of a plain file as long as `size` says, or longer by a byte if it has grown meanwhile.
std::optional<std::string> ReadSized(const OpenFile& file, std::size_t size) {
  std::string bytes(size + 1, '\0');
  const auto count = file.Read(bytes.data(), bytes.size());
  if (!count) return std::nullopt;
  bytes.resize(*count);
  return bytes;
}

bool IsOwn(const struct stat& status) { return S_ISREG(status.st_mode) && status.st_uid == geteuid() && (status.st_mode & (S_IWGRP | S_IWOTH)) == 0; }

}  // namespace

std::variant<std::string, LoadFailure> ReadBytes(const fs::path& path, std::uint64_t limit) {
  const std::string name = path.generic_string();
  const OpenFile file(path, O_RDONLY);
  struct stat status{};
  if (!file.is_open()) return LoadFailure{errno == ENOENT || errno == ENOTDIR ? Kind::kNotFound : Kind::kNotReadable, name, 0, 0};
  if (fstat(file.descriptor(), &status) != 0) return LoadFailure{Kind::kNotReadable, name, 0, 0};
  if (S_ISDIR(status.st_mode)) return LoadFailure{Kind::kIsDirectory, name, 0, 0};
  const auto size = static_cast<std::uint64_t>(status.st_size);
  if (size > limit) return LoadFailure{Kind::kTooLarge, name, size, limit};
  auto bytes = ReadSized(file, size);
  if (!bytes) return LoadFailure{Kind::kNotReadable, name, 0, 0};
  return std::move(*bytes);
}

std::string FirstBytes(const fs::path& path, std::size_t count) {
  struct stat status{};
  if (stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return {};   // a pipe would lose what is read from it
  const OpenFile file(path, O_RDONLY);
  std::string bytes(count, '\0');
  bytes.resize(file.is_open() ? file.Read(bytes.data(), count).value_or(0) : 0);
  return bytes;
}

bool HoldsText(const fs::path& path, std::string_view text) {
  const OpenFile file(path, O_RDONLY);
  struct stat status{};
  if (!file.is_open() || fstat(file.descriptor(), &status) != 0 || !S_ISREG(status.st_mode)) return false;
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size != text.size() && size != text.size() + kByteOrderMark.size()) return false;
  const auto bytes = ReadSized(file, size);
  if (!bytes) return false;
  std::string_view found = *bytes;
  if (found.starts_with(kByteOrderMark)) found.remove_prefix(kByteOrderMark.size());
  return found == text;
}

std::optional<std::string> ReadOwnBytes(const fs::path& path, std::uint64_t limit) {
  const OpenFile file(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  struct stat status{};
  if (!file.is_open() || fstat(file.descriptor(), &status) != 0 || !IsOwn(status)) return std::nullopt;
  if (static_cast<std::uint64_t>(status.st_size) > limit) return std::nullopt;
  return ReadSized(file, static_cast<std::size_t>(status.st_size));
}

bool ReplaceOwnFile(const fs::path& path, std::string_view bytes) {
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  std::string beside = path.string() + ".XXXXXX";
  OpenFile file(mkstemp(beside.data()));   // only the user may read or write it
  if (!file.is_open()) return false;
  const bool written = file.Write(bytes) && file.Close();
  if (written) fs::rename(beside, path, error);
  if (written && !error) return true;
  fs::remove(beside, error);
  return false;
}

}  // namespace footrule::source
