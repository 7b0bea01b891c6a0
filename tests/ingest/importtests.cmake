# SPDX-License-Identifier: GPL-3.0-or-later
# Tests of what writes: included by this folder's CMakeLists.txt.
set(import_tests "${PROJECT_SOURCE_DIR}/tests/ingest")
globant_library(import_test_support
  SOURCES "${import_tests}/importworkspace.cpp" "${import_tests}/importworkspace.h"
  LINKS core_ingest test_support)
foreach(test corrections spillfile spool uploadstore rowsorter rollupcounts parsepipeline tablewriter undo importsummary rejectsexport
    importservice importrows importfaults importretry importproperties)
  globant_test(tst_${test} SOURCES "${import_tests}/tst_${test}.cpp" LINKS import_test_support TIMEOUT 300)
endforeach()
globant_test(tst_importchallenge SOURCES "${import_tests}/tst_importchallenge.cpp" LINKS import_test_support core_metrics)
target_compile_definitions(tst_importchallenge PRIVATE GLOBANT_SHARED_DEFAULT="${CMAKE_SOURCE_DIR}/../shared")
