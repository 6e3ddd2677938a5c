// Headers of the standard library and of fmt that most files of the rooms include, compiled once for all of them: without it a fresh build
// spends four fifths of its time reading them again. Every file still includes what it uses; the preset `fuzz` builds without this one.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>
