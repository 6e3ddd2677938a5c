# What a compiled rule is an agreement about: a change in any of these files makes the rules compiled before it be refused.
set(CONTRACT_FILES)
foreach(place compiled/*.h compiled/*.cpp plan/*.h plan/*.cpp semantics/core/*.h schema/*.h values/*.h)
  file(GLOB_RECURSE found CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/interpreter/${place})
  list(APPEND CONTRACT_FILES ${found})
endforeach()
foreach(file foundation/number.h foundation/number_exact.h foundation/symbols.h foundation/text.h source/source_file.h diagnostics/diagnostic.h syntax/ast/expr.h)
  list(APPEND CONTRACT_FILES ${CMAKE_SOURCE_DIR}/interpreter/${file})
endforeach()
list(SORT CONTRACT_FILES)
set(CONTRACT_SOURCE ${CMAKE_BINARY_DIR}/generated/compiled/contract.cpp)
add_custom_command(
  OUTPUT ${CONTRACT_SOURCE}
  COMMAND ${CMAKE_COMMAND} -D OUTPUT=${CONTRACT_SOURCE} -D "FILES=${CONTRACT_FILES}" -D VERSION=${PROJECT_VERSION} -P ${CMAKE_SOURCE_DIR}/cmake/contract.cmake
  DEPENDS ${CONTRACT_FILES} ${CMAKE_SOURCE_DIR}/cmake/contract.cmake VERBATIM)
