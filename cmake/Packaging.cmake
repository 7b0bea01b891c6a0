# SPDX-License-Identifier: GPL-3.0-or-later
# What is installed where, and the packages made of it: `installer/dev.sh package`.
include(GNUInstallDirs)
# "install" takes what was built; it does not build the tests too.
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)
set(package_sources "${PROJECT_SOURCE_DIR}/installer/package")
set(package_files "${PROJECT_BINARY_DIR}/package")
set(application_id com.globant.Data)
set(CPACK_PACKAGE_CONTACT "The Globant Data developers <globant-data@users.noreply.github.com>")

install(TARGETS globant-data RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT desktop BUNDLE DESTINATION . COMPONENT desktop)
install(TARGETS globant-data-cli RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT cli)

# Desktop integration.
install(FILES "${package_sources}/${application_id}.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications" COMPONENT desktop)
install(FILES "${package_sources}/${application_id}.service" DESTINATION "${CMAKE_INSTALL_DATADIR}/dbus-1/services" COMPONENT desktop)
install(FILES "${package_sources}/${application_id}.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo" COMPONENT desktop)
install(FILES "${package_sources}/${application_id}.mime.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/mime/packages"
  RENAME ${application_id}.xml COMPONENT desktop)
set(icon_source "${PROJECT_SOURCE_DIR}/resources/icons/globant-data.svg")
set(icon_folder "${CMAKE_INSTALL_DATADIR}/icons/hicolor")
install(FILES "${icon_source}" DESTINATION "${icon_folder}/scalable/apps" RENAME ${application_id}.svg COMPONENT desktop)
install(FILES "${package_sources}/${application_id}-symbolic.svg" DESTINATION "${icon_folder}/symbolic/apps" COMPONENT desktop)
find_program(RSVG_CONVERT rsvg-convert)
set(icons)
if(RSVG_CONVERT)
  foreach(size 16 22 24 32 48 64 128 256 512)
    set(icon "${package_files}/${application_id}-${size}.png")
    add_custom_command(OUTPUT "${icon}" COMMAND "${CMAKE_COMMAND}" -E make_directory "${package_files}"
      COMMAND "${RSVG_CONVERT}" -w ${size} -h ${size} -o "${icon}" "${icon_source}" DEPENDS "${icon_source}" VERBATIM)
    list(APPEND icons "${icon}")
    install(FILES "${icon}" DESTINATION "${icon_folder}/${size}x${size}/apps" RENAME ${application_id}.png COMPONENT desktop OPTIONAL)
  endforeach()
endif()
set(made ${icons})

# What the terminal program tells of itself: its manual page, and completion for three shells.
foreach(what "manual:globant-data-cli.1" "completion bash:globant-data-cli.bash" "completion zsh:_globant-data-cli"
    "completion fish:globant-data-cli.fish")
  string(REPLACE ":" ";" parts "${what}")
  list(GET parts 0 command)
  list(GET parts 1 name)
  separate_arguments(command UNIX_COMMAND "${command}")
  add_custom_command(OUTPUT "${package_files}/${name}" COMMAND "${CMAKE_COMMAND}" -E make_directory "${package_files}"
    COMMAND globant-data-cli ${command} > "${package_files}/${name}" DEPENDS globant-data-cli VERBATIM)
  list(APPEND made "${package_files}/${name}")
endforeach()
install(FILES "${package_files}/globant-data-cli.bash" DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions"
  RENAME globant-data-cli COMPONENT cli OPTIONAL)
install(FILES "${package_files}/_globant-data-cli" DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions" COMPONENT cli OPTIONAL)
install(FILES "${package_files}/globant-data-cli.fish" DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d" COMPONENT cli OPTIONAL)

# gzip_file(FROM TO): as Debian wants manual pages and changelogs; without a name or a time inside.
function(gzip_file from to)
  add_custom_command(OUTPUT "${to}" COMMAND "${CMAKE_COMMAND}" -E make_directory "${package_files}"
    COMMAND gzip -9nc "${from}" > "${to}" DEPENDS "${from}" VERBATIM)
  set(made ${made} "${to}" PARENT_SCOPE)
endfunction()
gzip_file("${package_files}/globant-data-cli.1" "${package_files}/globant-data-cli.1.gz")
gzip_file("${package_sources}/globant-data.1" "${package_files}/globant-data.1.gz")
gzip_file("${PROJECT_SOURCE_DIR}/CHANGELOG.md" "${package_files}/NEWS.gz")
# Debian's own form of a change log, which points to ours; its time is SOURCE_DATE_EPOCH where that is set.
string(TIMESTAMP released "%a, %d %b %Y %H:%M:%S +0000" UTC)
file(CONFIGURE OUTPUT "${package_files}/changelog" CONTENT "globant-data (@PROJECT_VERSION@) unstable; urgency=medium

  * See NEWS.gz beside this file.

 -- @CPACK_PACKAGE_CONTACT@  @released@
" @ONLY)
gzip_file("${package_files}/changelog" "${package_files}/changelog.gz")
install(FILES "${package_files}/globant-data.1.gz" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1" COMPONENT desktop OPTIONAL)
install(FILES "${package_files}/globant-data-cli.1.gz" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1" COMPONENT cli OPTIONAL)
foreach(component desktop cli)
  set(package globant-data)
  if(component STREQUAL cli)
    set(package globant-data-cli)
  endif()
  install(FILES "${package_files}/changelog.gz" "${package_files}/NEWS.gz" "${package_sources}/copyright" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/${package}"
    COMPONENT ${component} OPTIONAL)
endforeach()

# The API as a service: there, and not enabled.
set(units "${PROJECT_SOURCE_DIR}/installer/systemd")
install(FILES "${units}/system/globant-data.service" DESTINATION lib/systemd/system COMPONENT cli)
install(FILES "${units}/user/globant-data.service" DESTINATION lib/systemd/user COMPONENT cli)
install(FILES "${units}/sysusers.d/globant-data.conf" DESTINATION lib/sysusers.d COMPONENT cli)

add_custom_target(package_files DEPENDS ${made})

set(CPACK_PACKAGE_NAME globant-data)
set(CPACK_PACKAGE_HOMEPAGE_URL "https://github.com/globant-data/globant-data")
set(CPACK_PACKAGE_VENDOR "The Globant Data developers")
set(CPACK_PACKAGE_FILE_NAME "globant-data-${PROJECT_VERSION}")
set(CPACK_PACKAGE_DIRECTORY "${PROJECT_BINARY_DIR}/packages")
set(CPACK_PACKAGING_INSTALL_PREFIX "/usr")
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_COMPONENTS_ALL desktop cli)
set(CPACK_GENERATOR DEB)

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_DEBUGINFO_PACKAGE ON)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_DESKTOP_PACKAGE_NAME globant-data)
set(CPACK_DEBIAN_DESKTOP_DESCRIPTION "See who was hired where and when
 Drop the CSV files with departments, jobs and hires on the window, and see
 the hires by department, job and quarter, and which departments hired above
 the mean. The data lies in one encrypted file on your own computer.")
# Loaded at run time: pictures (of libqt6svg6 itself in Debian 12), a window on either display server, texts of Qt's own.
set(CPACK_DEBIAN_DESKTOP_PACKAGE_DEPENDS "qt6-svg-plugins | libqt6svg6 (<< 6.6~), qt6-qpa-plugins, qt6-translations-l10n")
set(CPACK_DEBIAN_DESKTOP_PACKAGE_RECOMMENDS "qt6-wayland, gnome-keyring | kwalletmanager, globant-data-cli")
set(CPACK_DEBIAN_CLI_PACKAGE_NAME globant-data-cli)
set(CPACK_DEBIAN_CLI_DESCRIPTION "hiring data from CSV files to metrics, in the terminal and as a REST API
 Imports departments, jobs and hires from CSV files into an encrypted
 workspace, accounts for every row, and answers who was hired where and when.
 Needs no display; comes with units for systemd, which are not enabled.")
set(CPACK_DEBIAN_CLI_PACKAGE_CONTROL_EXTRA "${package_sources}/postinst;${package_sources}/postrm")

if(WIN32 OR APPLE)
  include(PackagingElsewhere)
endif()
include(CPack)
