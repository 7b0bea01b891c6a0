# SPDX-License-Identifier: GPL-3.0-or-later
# Windows (NSIS) and macOS (DMG): prepared and never tried, for the product has been built on Linux alone.
# Included by Packaging.cmake, whose icons these are.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
set(icon_file "${package_files}/globant-data.ico")
if(APPLE)
  set(icon_file "${package_files}/globant-data.icns")
endif()
set(icon_script "${package_sources}/iconfile.py")
add_custom_command(OUTPUT "${icon_file}" COMMAND Python3::Interpreter "${icon_script}" "${icon_file}" ${icons}
  DEPENDS "${icon_script}" ${icons} VERBATIM)

if(APPLE)
  target_sources(globant-data PRIVATE "${icon_file}")
  set_source_files_properties("${icon_file}" TARGET_DIRECTORY globant-data PROPERTIES GENERATED ON MACOSX_PACKAGE_LOCATION Resources)
  set_target_properties(globant-data PROPERTIES MACOSX_BUNDLE ON MACOSX_BUNDLE_GUI_IDENTIFIER "${application_id}"
    MACOSX_BUNDLE_BUNDLE_NAME "Globant Data" MACOSX_BUNDLE_ICON_FILE globant-data.icns
    MACOSX_BUNDLE_BUNDLE_VERSION "${PROJECT_VERSION}" MACOSX_BUNDLE_SHORT_VERSION_STRING "${PROJECT_VERSION}")
  set(CPACK_GENERATOR DragNDrop)
  set(CPACK_DMG_VOLUME_NAME "Globant Data")
else()
  file(GENERATE OUTPUT "${package_files}/globant-data.rc" CONTENT "1 ICON \"${icon_file}\"\n")
  enable_language(RC)
  target_sources(globant-data PRIVATE "${package_files}/globant-data.rc" "${icon_file}")
  set_target_properties(globant-data PROPERTIES WIN32_EXECUTABLE ON)
  set(CPACK_GENERATOR NSIS)
  set(CPACK_NSIS_DISPLAY_NAME "Globant Data")
  set(CPACK_NSIS_PACKAGE_NAME "Globant Data")
  set(CPACK_PACKAGE_INSTALL_DIRECTORY "Globant Data")
  set(CPACK_NSIS_URL_INFO_ABOUT "${CPACK_PACKAGE_HOMEPAGE_URL}")
  set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
  set(CPACK_NSIS_MANIFEST_DPI_AWARE ON)
  set(CPACK_PACKAGE_EXECUTABLES globant-data "Globant Data")
  set(CPACK_NSIS_MUI_FINISHPAGE_RUN globant-data.exe)
endif()

# Qt's libraries, plugins and texts, as windeployqt and macdeployqt find them.
qt_generate_deploy_app_script(TARGET globant-data FILENAME_VARIABLE deployment NO_UNSUPPORTED_PLATFORM_ERROR)
install(SCRIPT "${deployment}" COMPONENT desktop)
