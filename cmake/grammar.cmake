# Lexer and parser are generated at build time into the build tree and compiled by one target.
set(GRAMMAR_DIR ${CMAKE_SOURCE_DIR}/grammar)
set(GENERATED_DIR ${CMAKE_BINARY_DIR}/generated/grammar)
set(ANTLR_FLAGS -encoding UTF-8 -Dlanguage=Cpp -no-visitor -no-listener -package footrule::generated -Xexact-output-dir -o ${GENERATED_DIR})

add_custom_command(
  OUTPUT ${GENERATED_DIR}/FootruleLexer.cpp ${GENERATED_DIR}/FootruleLexer.h ${GENERATED_DIR}/FootruleLexer.tokens
  COMMAND ${ANTLR4_TOOL} ${ANTLR_FLAGS} ${GRAMMAR_DIR}/FootruleLexer.g4
  COMMAND ${CMAKE_COMMAND} -D FILE=${GENERATED_DIR}/FootruleLexer.cpp -P ${CMAKE_SOURCE_DIR}/cmake/lazy_tables.cmake
  DEPENDS ${GRAMMAR_DIR}/FootruleLexer.g4 ${CMAKE_SOURCE_DIR}/cmake/lazy_tables.cmake VERBATIM)
add_custom_command(
  OUTPUT ${GENERATED_DIR}/FootruleParser.cpp ${GENERATED_DIR}/FootruleParser.h
  COMMAND ${ANTLR4_TOOL} ${ANTLR_FLAGS} -lib ${GENERATED_DIR} ${GRAMMAR_DIR}/FootruleParser.g4
  COMMAND ${CMAKE_COMMAND} -D FILE=${GENERATED_DIR}/FootruleParser.cpp -P ${CMAKE_SOURCE_DIR}/cmake/lazy_tables.cmake
  DEPENDS ${GRAMMAR_DIR}/FootruleParser.g4 ${CMAKE_SOURCE_DIR}/cmake/lazy_tables.cmake ${GENERATED_DIR}/FootruleLexer.tokens VERBATIM)

add_library(footrule_grammar STATIC ${GENERATED_DIR}/FootruleLexer.cpp ${GENERATED_DIR}/FootruleParser.cpp)
# One optimisation level is enough here and halves the longest compilation of a fresh build; under the sanitizers the generated tables
# are left out, as the runtime library is.
target_compile_options(footrule_grammar PRIVATE $<$<CONFIG:Release>:-O1> $<$<BOOL:${FOOTRULE_SANITIZE}>:-fno-sanitize=all>)
# antlr4 4.7.2 writes u8"" literals into std::string tables: they need -fno-char8_t in C++20.
target_compile_options(footrule_grammar PRIVATE -fno-char8_t -w)
target_include_directories(footrule_grammar SYSTEM PUBLIC ${CMAKE_BINARY_DIR}/generated ${ANTLR4_INCLUDE_DIR})
# Debian's static runtime is not position-independent: what becomes a shared library takes the shared one.
target_link_libraries(footrule_grammar PUBLIC $<IF:$<STREQUAL:$<TARGET_PROPERTY:TYPE>,SHARED_LIBRARY>,antlr4_shared,antlr4_static> Threads::Threads)
