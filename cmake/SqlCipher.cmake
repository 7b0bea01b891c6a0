# SPDX-License-Identifier: GPL-3.0-or-later
# Target SqlCipher::SqlCipher: the static archive, its symbols hidden from the program that links it.
# A shared libsqlcipher exports the same names as libsqlite3, which other libraries may load into the same process.

find_path(SQLCIPHER_INCLUDE_DIR sqlcipher/sqlite3.h REQUIRED)
find_library(SQLCIPHER_ARCHIVE NAMES libsqlcipher.a REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(ZLIB REQUIRED)

file(STRINGS "${SQLCIPHER_INCLUDE_DIR}/sqlcipher/sqlite3.h" version_line REGEX "^#define SQLITE_VERSION_NUMBER ")
string(REGEX REPLACE "[^0-9]" "" SQLCIPHER_SQLITE_VERSION "${version_line}")
if(SQLCIPHER_SQLITE_VERSION LESS 3039000)
  message(FATAL_ERROR "SQLCipher 4.5 or newer is needed; ${SQLCIPHER_ARCHIVE} is older. installer/dev.sh setup installs one.")
endif()

add_library(SqlCipher::SqlCipher STATIC IMPORTED)
set_target_properties(SqlCipher::SqlCipher PROPERTIES
  IMPORTED_LOCATION "${SQLCIPHER_ARCHIVE}"
  INTERFACE_INCLUDE_DIRECTORIES "${SQLCIPHER_INCLUDE_DIR}"
  INTERFACE_COMPILE_DEFINITIONS SQLITE_HAS_CODEC
  INTERFACE_LINK_OPTIONS "-Wl,--exclude-libs,ALL"
  INTERFACE_LINK_LIBRARIES "OpenSSL::Crypto;ZLIB::ZLIB;m;${CMAKE_DL_LIBS}")
