# SPDX-License-Identifier: GPL-3.0-or-later
# include-directions.cmake over small trees of one include each: the permitted ones must pass, the forbidden ones fail
# and name the include.
#   cmake -DFOLDER=<scratch folder> -DSCRIPT=<include-directions.cmake> -P refuses-forbidden-include.cmake
cmake_minimum_required(VERSION 3.25)

# File, its include with brackets or quotes, and whether that passes.
set(cases
  "core/store/a.cpp|\"core/common/b.h\"|passes"
  "core/store/a.cpp|\"core/store/b.h\"|passes"
  "core/backup/a.cpp|\"core/accounts/b.h\"|passes"
  "ui/import/a.cpp|\"core/ingest/b.h\"|passes"
  "ui/import/a.cpp|\"ui/common/b.h\"|passes"
  "app/cli/a.cpp|\"app/api/b.h\"|passes"
  "app/desktop/a.cpp|\"ui/login/b.h\"|passes"
  "core/store/a.cpp|<QSqlQuery>|passes"
  "ui/login/a.cpp|<QWidget>|passes"
  "core/common/a.cpp|\"core/catalog/b.h\"|fails"
  "core/store/a.h|\"core/accounts/b.h\"|fails"
  "core/security/a.cpp|\"core/accounts/b.h\"|fails"
  "core/records/a.cpp|\"core/ingest/b.h\"|fails"
  "core/ingest/a.cpp|\"core/backup/b.h\"|fails"
  "core/metrics/a.cpp|\"ui/common/b.h\"|fails"
  "core/metrics/a.cpp|\"app/api/b.h\"|fails"
  "core/metrics/a.cpp|\"tests/support/b.h\"|fails"
  "core/metrics/a.cpp|<QWidget>|fails"
  "core/metrics/a.cpp|<QtGui/QColor>|fails"
  "core/metrics/a.cpp|<QHttpServer>|fails"
  "core/unheard/a.cpp|\"core/common/b.h\"|fails"
  "core/store/a.cpp|\"b.h\"|fails"
  "core/store/a.cpp|\"../common/b.h\"|fails"
  "core/store/a.cpp|\"core/../ui/common/b.h\"|fails"
  "ui/import/a.cpp|\"app/api/b.h\"|fails"
  "ui/import/a.cpp|\"app/desktop/b.h\"|fails"
  "app/api/a.cpp|\"ui/common/b.h\"|fails"
  "app/cli/a.cpp|\"ui/common/b.h\"|fails"
  "app/cli/a.cpp|\"app/desktop/b.h\"|fails"
  "app/desktop/a.cpp|\"app/cli/b.h\"|fails"
  "app/api/a.cpp|\"app/cli/b.h\"|fails")

set(wrong "")
foreach(case IN LISTS cases)
  string(REPLACE "|" ";" case "${case}")
  list(GET case 0 file)
  list(GET case 1 include)
  list(GET case 2 expected)
  file(REMOVE_RECURSE "${FOLDER}")
  file(MAKE_DIRECTORY "${FOLDER}/core")
  file(WRITE "${FOLDER}/${file}" "#include ${include}\n")
  string(REGEX REPLACE "[<>\"]" "" target "${include}")
  if(target MATCHES "^(core|app|ui)/[a-z]+/")
    file(WRITE "${FOLDER}/${target}" "#pragma once\n")
  endif()
  execute_process(COMMAND "${CMAKE_COMMAND}" "-DROOT=${FOLDER}" -P "${SCRIPT}"
    RESULT_VARIABLE status OUTPUT_QUIET ERROR_VARIABLE output)
  if(expected STREQUAL "passes" AND NOT status EQUAL 0)
    list(APPEND wrong "refused: ${file} including ${include}")
  elseif(expected STREQUAL "fails")
    # CMake breaks long lines of a message where it likes.
    string(REGEX REPLACE "[ \n]+" " " output "${output}")
    string(FIND "${output}" "${file}: \"${target}\"" named)
    if(status EQUAL 0 OR named EQUAL -1)
      list(APPEND wrong "not refused, or not by name: ${file} including ${include}")
    endif()
  endif()
endforeach()
file(REMOVE_RECURSE "${FOLDER}")
if(wrong)
  list(JOIN wrong "\n  " text)
  message(FATAL_ERROR "include-directions.cmake is wrong about:\n  ${text}")
endif()
