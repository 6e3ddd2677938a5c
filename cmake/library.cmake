# libfootrule.so: the room library/ with all it stands on in one file. Only the functions of footrule.h are exported, with their versions.
file(GLOB library_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/interpreter/library/*.cpp)
set(library_map ${CMAKE_SOURCE_DIR}/interpreter/library/footrule.map)
add_library(footrule_shared SHARED ${library_sources})
target_link_libraries(footrule_shared PRIVATE footrule_workspace footrule_batch)
target_include_directories(footrule_shared PRIVATE ${CMAKE_SOURCE_DIR}/interpreter INTERFACE ${CMAKE_SOURCE_DIR}/interpreter/library)
target_compile_options(footrule_shared PRIVATE ${FOOTRULE_WARNINGS})
set_source_files_properties(interpreter/library/rule.cpp PROPERTIES COMPILE_DEFINITIONS "FOOTRULE_VERSION=\"${PROJECT_VERSION}\"")
target_link_options(footrule_shared PRIVATE -Wl,--version-script=${library_map})
set_target_properties(footrule_shared PROPERTIES OUTPUT_NAME footrule VERSION ${PROJECT_VERSION} SOVERSION 1 LINK_DEPENDS ${library_map}
                      LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})
footrule_precompiled(footrule_shared)
