option(FOOTRULE_PRECOMPILE "read the common headers once for all files" ON)
if(FOOTRULE_PRECOMPILE)
  add_library(footrule_headers OBJECT ${CMAKE_SOURCE_DIR}/cmake/precompiled.cpp)
  target_link_libraries(footrule_headers PRIVATE fmt::fmt Threads::Threads)
  target_compile_options(footrule_headers PRIVATE ${FOOTRULE_WARNINGS})
  target_precompile_headers(footrule_headers PRIVATE ${CMAKE_SOURCE_DIR}/cmake/precompiled.h)
endif()

# footrule_precompiled(TARGET): TARGET reads the common headers in their compiled form.
function(footrule_precompiled target)
  if(FOOTRULE_PRECOMPILE)
    target_precompile_headers(${target} REUSE_FROM footrule_headers)
  endif()
endfunction()

# footrule_room(NAME [RUNS_ONCE | RUNS_MOST] USES targets… PRIVATE_USES targets…): one static library footrule_NAME from interpreter/NAME/, or an
# interface library while a room has headers only. A room's own folder is reached as "NAME/header.h".
# RUNS_ONCE: it works once in a run, not for every dossier, and is compiled with one level of optimisation less: a third off its compilation.
# RUNS_MOST: bulk judging spends its time there; compiled with one level more.
function(footrule_room name)
  cmake_parse_arguments(ROOM "RUNS_ONCE;RUNS_MOST" "" "USES;PRIVATE_USES" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/interpreter/${name}/*.cpp)
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  if(sources)
    add_library(footrule_${name} STATIC ${sources})
    target_include_directories(footrule_${name} PUBLIC ${CMAKE_SOURCE_DIR}/interpreter)
    target_compile_options(footrule_${name} PRIVATE ${FOOTRULE_WARNINGS})
    target_link_libraries(footrule_${name} PUBLIC ${ROOM_USES} PRIVATE ${ROOM_PRIVATE_USES})
    # A newer g++ refuses common headers that were compiled at another level.
    if(ROOM_RUNS_ONCE AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
      target_compile_options(footrule_${name} PRIVATE $<$<CONFIG:Release>:-O1>)
    elseif(ROOM_RUNS_MOST AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
      target_compile_options(footrule_${name} PRIVATE $<$<CONFIG:Release>:-O3>)
    endif()
    footrule_precompiled(footrule_${name})
  else()
    add_library(footrule_${name} INTERFACE)
    target_include_directories(footrule_${name} INTERFACE ${CMAKE_SOURCE_DIR}/interpreter)
    target_link_libraries(footrule_${name} INTERFACE ${ROOM_USES})
  endif()
endfunction()
