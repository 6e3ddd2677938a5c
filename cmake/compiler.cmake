# One language level and one set of warnings for all of our code; generated code and libraries are SYSTEM.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(FOOTRULE_WARNINGS -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror)
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12 sees overlapping or overlong copies in `std::string("…") + "…"` where there are none (GCC bugs 105651 and 105329).
  # Nor is the inside of an empty std::optional or std::variant read; the sanitizers would see it.
  list(APPEND FOOTRULE_WARNINGS -Wno-restrict -Wno-array-bounds -Wno-maybe-uninitialized)
  # g++ 13 and later take a reference into the context for one into a temporary that was only an argument.
  if(CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 13)
    list(APPEND FOOTRULE_WARNINGS -Wno-dangling-reference)
  endif()
endif()

# Every object can become part of the shared library (interpreter/library/). Nothing is exported unless it says so, and nothing of ours is replaced
# from outside, so calls stay direct: judging is as fast as without.
add_compile_options(-fPIC -fvisibility=hidden -fno-semantic-interposition)

option(FOOTRULE_SANITIZE "build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
if(FOOTRULE_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

# The fuzz targets of tests/robustness as libFuzzer programs; needs clang++-19 (clang 14 rejects the ANTLR headers).
option(FOOTRULE_FUZZ "build the fuzz targets with libFuzzer" OFF)
if(FOOTRULE_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
  set(FOOTRULE_WARNINGS -w)
endif()

# Rules kept from one run to the next belong to the build that made them, which is told by this note.
add_link_options(-Wl,--build-id=sha1)

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()
find_program(MOLD mold)
if(MOLD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  add_link_options(-fuse-ld=mold)
endif()
