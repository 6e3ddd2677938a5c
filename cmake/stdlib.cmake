# The standard library, written in the language, goes into the program as text: one generated table of name and content.
file(GLOB STDLIB_FILES CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/stdlib/*.frl)
set(STDLIB_SOURCE ${CMAKE_BINARY_DIR}/generated/stdlib/embedded.cpp)
add_custom_command(
  OUTPUT ${STDLIB_SOURCE}
  COMMAND ${CMAKE_COMMAND} -D OUTPUT=${STDLIB_SOURCE} -D "FILES=${STDLIB_FILES}" -P ${CMAKE_SOURCE_DIR}/cmake/embed.cmake
  DEPENDS ${STDLIB_FILES} ${CMAKE_SOURCE_DIR}/cmake/embed.cmake VERBATIM)
add_library(footrule_stdlib STATIC ${STDLIB_SOURCE})
