#include "workspace/build_id.h"

#include <elf.h>
#include <link.h>

#include <cstring>

namespace footrule::workspace {
namespace {

bool Holds(const dl_phdr_info& object, const void* code) {
  const auto address = reinterpret_cast<ElfW(Addr)>(code);
  for (int i = 0; i < object.dlpi_phnum; ++i) {
    const ElfW(Phdr)& part = object.dlpi_phdr[i];
    const ElfW(Addr) begin = object.dlpi_addr + part.p_vaddr;
    if (part.p_type == PT_LOAD && address >= begin && address - begin < part.p_memsz) return true;
  }
  return false;
}

// The description of the note of type NT_GNU_BUILD_ID among `notes`; each is a head, a name and a description, filled up to four bytes.
std::string IdAmong(std::string_view notes) {
  const auto filled = [](std::size_t size) { return (size + 3) & ~std::size_t{3}; };
  ElfW(Nhdr) head{};
  while (notes.size() >= sizeof(head)) {
    std::memcpy(&head, notes.data(), sizeof(head));
    notes.remove_prefix(sizeof(head));
    const std::size_t name = filled(head.n_namesz), description = filled(head.n_descsz);
    if (name + description > notes.size()) break;
    if (head.n_type == NT_GNU_BUILD_ID && notes.starts_with("GNU")) return std::string(notes.substr(name, head.n_descsz));
    notes.remove_prefix(name + description);
  }
  return {};
}

int Find(dl_phdr_info* object, std::size_t, void* found) {
  if (!Holds(*object, reinterpret_cast<const void*>(&BuildId))) return 0;
  auto& id = *static_cast<std::string*>(found);
  for (int i = 0; i < object->dlpi_phnum && id.empty(); ++i) {
    const ElfW(Phdr)& part = object->dlpi_phdr[i];
    if (part.p_type == PT_NOTE) id = IdAmong({reinterpret_cast<const char*>(object->dlpi_addr + part.p_vaddr), part.p_memsz});
  }
  return 1;
}

}  // namespace

std::string BuildId() {
  std::string id;
  dl_iterate_phdr(Find, &id);
  return id;
}

}  // namespace footrule::workspace
