#include "cli/write.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>

namespace footrule::cli {

std::optional<std::string> WriteStream(int descriptor, const std::string& text) {
  std::size_t done = 0;
  while (done < text.size()) {
    const ssize_t count = write(descriptor, text.data() + done, text.size() - done);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return std::strerror(errno);
    done += static_cast<std::size_t>(count);
  }
  return std::nullopt;
}

std::optional<std::string> WriteFile(const std::filesystem::path& path, const std::string& text) {
  std::filesystem::path beside = path;
  beside += ".part";
  errno = 0;
  std::ofstream file(beside, std::ios::binary | std::ios::trunc);
  file << text;
  file.close();
  std::error_code error;
  if (!file) {
    const std::string reason = std::strerror(errno == 0 ? EIO : errno);
    std::filesystem::remove(beside, error);
    return reason;
  }
  std::filesystem::rename(beside, path, error);
  return error ? std::optional<std::string>(error.message()) : std::nullopt;
}

}  // namespace footrule::cli
