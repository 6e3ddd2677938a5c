# Everything comes from Debian packages; docs/decisions/ says why each is here.
find_package(Threads REQUIRED)
find_package(fmt REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(Boost 1.74 REQUIRED)
find_package(CLI11 REQUIRED)
find_package(simdjson REQUIRED)
find_package(antlr4-runtime REQUIRED)
find_program(ANTLR4_TOOL antlr4 REQUIRED)
find_path(UTF8PROC_INCLUDE utf8proc.h REQUIRED)
find_library(UTF8PROC_LIBRARY utf8proc REQUIRED)
find_path(XXHASH_INCLUDE xxhash.h REQUIRED)
find_library(XXHASH_LIBRARY xxhash REQUIRED)
find_path(SODIUM_INCLUDE sodium.h REQUIRED)
# The archive where there is one: a library less to load when the program starts.
find_library(SODIUM_LIBRARY NAMES libsodium.a sodium REQUIRED)

add_library(footrule_utf8proc INTERFACE)
target_include_directories(footrule_utf8proc SYSTEM INTERFACE ${UTF8PROC_INCLUDE})
target_link_libraries(footrule_utf8proc INTERFACE ${UTF8PROC_LIBRARY})

add_library(footrule_xxhash INTERFACE)
target_include_directories(footrule_xxhash SYSTEM INTERFACE ${XXHASH_INCLUDE})
target_link_libraries(footrule_xxhash INTERFACE ${XXHASH_LIBRARY})

add_library(footrule_sodium INTERFACE)
target_include_directories(footrule_sodium SYSTEM INTERFACE ${SODIUM_INCLUDE})
target_link_libraries(footrule_sodium INTERFACE ${SODIUM_LIBRARY})

# Debian's simdjson 3.0.1 runs its development checks in our code too unless NDEBUG or this says otherwise.
add_library(footrule_simdjson INTERFACE)
target_link_libraries(footrule_simdjson INTERFACE simdjson::simdjson)
target_compile_definitions(footrule_simdjson INTERFACE SIMDJSON_DEVELOPMENT_CHECKS=0)
