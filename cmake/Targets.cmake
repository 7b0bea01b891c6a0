# SPDX-License-Identifier: GPL-3.0-or-later

# globant_precompile(TARGET): gives a target the headers that nearly every file includes, compiled once for the whole
# build: a compiled header is 160 MB, and one for each of a hundred targets fills disks and compiler caches.
function(globant_precompile target)
  if(NOT TARGET globant_precompiled)
    file(GENERATE OUTPUT "${CMAKE_BINARY_DIR}/precompiled.cpp" CONTENT "")
    add_library(globant_precompiled STATIC "${CMAKE_BINARY_DIR}/precompiled.cpp")
    target_link_libraries(globant_precompiled PRIVATE Qt6::Core tl::expected globant_options)
    target_precompile_headers(globant_precompiled PRIVATE "${PROJECT_SOURCE_DIR}/cmake/precompiled.h")
  endif()
  target_precompile_headers(${target} REUSE_FROM globant_precompiled)
endfunction()

# globant_library(NAME SOURCES ... LINKS ...): a static library of core with our flags and the shared precompiled header.
function(globant_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  set_target_properties(${name} PROPERTIES AUTOMOC ON)
  target_link_libraries(${name} PUBLIC Qt6::Core tl::expected ${ARG_LINKS} PRIVATE globant_options)
  target_include_directories(${name} INTERFACE "${PROJECT_SOURCE_DIR}")
  globant_precompile(${name})
endfunction()

# globant_ui_library(NAME SOURCES ... LINKS ...): a static library of ui, with the widgets' headers precompiled.
function(globant_ui_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  set_target_properties(${name} PROPERTIES AUTOMOC ON)
  target_link_libraries(${name} PUBLIC Qt6::Widgets Qt6::Concurrent tl::expected ${ARG_LINKS} PRIVATE globant_options)
  target_include_directories(${name} INTERFACE "${PROJECT_SOURCE_DIR}")
  globant_ui_precompile(${name})
endfunction()

# globant_ui_precompile(TARGET): as globant_precompile, with the widgets' headers.
function(globant_ui_precompile target)
  if(NOT TARGET globant_ui_precompiled)
    file(GENERATE OUTPUT "${CMAKE_BINARY_DIR}/uiprecompiled.cpp" CONTENT "")
    add_library(globant_ui_precompiled STATIC "${CMAKE_BINARY_DIR}/uiprecompiled.cpp")
    target_link_libraries(globant_ui_precompiled PRIVATE Qt6::Widgets tl::expected globant_options)
    target_precompile_headers(globant_ui_precompiled PRIVATE "${PROJECT_SOURCE_DIR}/cmake/precompiled.h" <QtWidgets>)
  endif()
  target_precompile_headers(${target} REUSE_FROM globant_ui_precompiled)
endfunction()

# globant_tell_order(TARGET): under ThreadSanitizer, tells it what Qt orders between threads.
function(globant_tell_order target)
  if(NOT GLOBANT_SANITIZE MATCHES "thread")
    return()
  endif()
  if(NOT TARGET globant_tsan_qt)
    add_library(globant_tsan_qt OBJECT "${PROJECT_SOURCE_DIR}/cmake/tsan-qt.cpp")
    target_link_libraries(globant_tsan_qt PRIVATE Qt6::Core globant_options)
  endif()
  target_sources(${target} PRIVATE $<TARGET_OBJECTS:globant_tsan_qt>)
endfunction()

# globant_program(NAME SOURCES ... LINKS ...): an executable in build/<preset>/bin.
function(globant_program name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  set_target_properties(${name} PROPERTIES AUTOMOC ON)
  target_link_libraries(${name} PRIVATE ${ARG_LINKS} globant_options)
  globant_tell_order(${name})
endfunction()

# Linked last, for what comes last counts. From 6.8 on, Qt's own QTRY_ macros narrow milliseconds.
function(globant_test_warnings target)
  if(NOT TARGET globant_test_options)
    add_library(globant_test_options INTERFACE)
    if(Qt6_VERSION VERSION_GREATER_EQUAL 6.8)
      target_compile_options(globant_test_options INTERFACE -Wno-conversion)
    endif()
  endif()
  target_link_libraries(${target} PRIVATE globant_test_options)
endfunction()

# globant_test(NAME SOURCES ... LINKS ... [TIMEOUT seconds] [WIDGETS]): one Qt Test program, run offscreen by ctest.
function(globant_test name)
  cmake_parse_arguments(ARG "WIDGETS" "TIMEOUT" "SOURCES;LINKS" ${ARGN})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 120)
  endif()
  add_executable(${name} ${ARG_SOURCES})
  set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
  target_link_libraries(${name} PRIVATE ${ARG_LINKS} test_support Qt6::Test globant_options)
  globant_test_warnings(${name})
  if(ARG_WIDGETS)
    target_link_libraries(${name} PRIVATE Qt6::Widgets)
    globant_ui_precompile(${name})
  else()
    globant_precompile(${name})
  endif()
  globant_tell_order(${name})
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8")
endfunction()

# globant_ui_test(NAME ...): the same for a test of widgets.
function(globant_ui_test name)
  globant_test(${name} ${ARGN} WIDGETS)
endfunction()

# globant_resources(TARGET FOLDER FILES...): compiles files under resources/ into the program as :/FOLDER/<name>.
function(globant_resources target folder)
  qt_add_resources(${target} "${target}_${folder}" PREFIX "/${folder}" BASE "${PROJECT_SOURCE_DIR}/resources/${folder}" FILES ${ARGN})
endfunction()
