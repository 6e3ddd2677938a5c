// Follows `refines` and `use` from one rule to all it stands on: each place read and parsed once.
#pragma once

#include <map>

#include "workspace/circles.h"
#include "workspace/location.h"
#include "workspace/workspace.h"

namespace footrule::workspace {

class Loader {
 public:
  // Files, sources and rules go into `rule`, mistakes into `sink`; both outlive the loader.
  Loader(LoadedRule& rule, const Limits& limits, diagnostics::Sink& sink) : rule_(rule), limits_(limits), sink_(sink) {}
  void Load(const std::filesystem::path& path);
  // After Load: what was asked of the disk.
  const Lookups& lookups() const { return lookups_; }

 private:
  // The index of the rule at `location`; it is read if it is new.
  std::uint32_t Enter(const Location& location, source::Span asked_at);
  void ReadFiles(std::uint32_t index, source::Span asked_at);
  void Parse(std::uint32_t index, const std::variant<source::FileId, source::LoadFailure>& loaded, source::Span asked_at);
  void Follow(std::uint32_t index);
  void FollowRefines(std::uint32_t index, const syntax::Refines& refines);
  void FollowUse(std::uint32_t index, const syntax::Use& use);
  void Connect(const Edge& edge, const syntax::Name& alias);
  void MarkModules();

  LoadedRule& rule_;
  const Limits& limits_;
  diagnostics::Sink& sink_;
  std::vector<Location> locations_;               // by index of rule
  std::map<std::string, std::uint32_t> by_key_;
  std::vector<Edge> edges_;
  Lookups lookups_;
};

}  // namespace footrule::workspace
