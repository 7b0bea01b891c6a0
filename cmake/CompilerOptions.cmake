# SPDX-License-Identifier: GPL-3.0-or-later
# Flags for every target of ours, on one interface target.

option(GLOBANT_WARNINGS_AS_ERRORS "Treat compiler warnings as errors" OFF)
option(GLOBANT_FUZZ "Build the fuzz targets as programs of libFuzzer; needs clang" OFF)
set(GLOBANT_SANITIZE "" CACHE STRING "Sanitizers to build with, as -fsanitize= takes them")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
# Programs too, for they share one precompiled header with the libraries.
add_compile_options(-fPIC)

add_library(globant_options INTERFACE)
target_compile_options(globant_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Woverloaded-virtual
  -Wold-style-cast -Wcast-align -Wnull-dereference -Wimplicit-fallthrough)
# GCC reports false null dereferences and uninitialised members inside sanitized or optimised Qt templates.
if(GLOBANT_SANITIZE)
  target_compile_options(globant_options INTERFACE -Wno-null-dereference)
else()
  target_compile_options(globant_options INTERFACE $<$<NOT:$<CONFIG:Debug>>:-Wno-null-dereference>)
endif()
if(GLOBANT_WARNINGS_AS_ERRORS)
  target_compile_options(globant_options INTERFACE -Werror)
endif()
target_compile_definitions(globant_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_URL_CAST_FROM_STRING
  QT_DISABLE_DEPRECATED_BEFORE=0x060400 QT_WARN_DEPRECATED_UP_TO=0x060400)
target_include_directories(globant_options INTERFACE "${PROJECT_SOURCE_DIR}")

if(GLOBANT_SANITIZE)
  add_compile_options(-fsanitize=${GLOBANT_SANITIZE} -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${GLOBANT_SANITIZE})
  add_compile_definitions(GLOBANT_SANITIZED)
else()
  add_compile_options(-fstack-protector-strong $<$<NOT:$<CONFIG:Debug>>:-D_FORTIFY_SOURCE=2>)
  add_link_options(-Wl,-z,relro,-z,now)
endif()

find_program(GLOBANT_CCACHE ccache)
if(GLOBANT_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros "${GLOBANT_CCACHE}")
  add_compile_options($<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
endif()
find_program(GLOBANT_MOLD mold)
if(GLOBANT_MOLD)
  add_link_options(-fuse-ld=mold)
endif()
