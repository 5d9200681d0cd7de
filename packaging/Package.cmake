# What is installed, and the Debian package of it (packaging/deb). Translations, icons, schema and the manual are in the program.
include(GNUInstallDirs)

set(id org.zhanggui.Zhanggui)
install(TARGETS zhanggui RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES packaging/${id}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES packaging/${id}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES resources/theme/app.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps RENAME ${id}.svg)
install(FILES packaging/completion/zhanggui.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME zhanggui)

# Where Debian's zsh looks for what packages bring.
install(FILES packaging/completion/_zhanggui DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)

find_program(GZIP gzip REQUIRED)
foreach(language IN ITEMS "" zh_CN/)
  set(page ${CMAKE_BINARY_DIR}/man/${language}zhanggui.1.gz)
  add_custom_command(OUTPUT ${page} COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_BINARY_DIR}/man/${language}
                     COMMAND ${GZIP} -9nc ${CMAKE_SOURCE_DIR}/packaging/${language}zhanggui.1 > ${page}
                     DEPENDS packaging/${language}zhanggui.1 VERBATIM)
  list(APPEND man ${page})
  install(FILES ${page} DESTINATION ${CMAKE_INSTALL_MANDIR}/${language}man1)
endforeach()
add_custom_target(zhanggui_man ALL DEPENDS ${man})
install(FILES packaging/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/zhanggui)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME zhanggui)
set(CPACK_PACKAGE_VENDOR "The Zhanggui project")
set(CPACK_PACKAGE_CONTACT "The Zhanggui project <zhanggui@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "offline-first CRM and till for one shop")
set(CPACK_PACKAGE_DESCRIPTION
    "Members found by the last four digits of a phone or pinyin initials, sales and refunds that add up to the cent, and figures that
open the rows behind them. All data stays on this computer, in one encrypted file. In Chinese and English.")
set(CPACK_PACKAGE_INSTALL_DIRECTORY zhanggui)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Which libraries can be had differs between releases of Debian, so a package is of one.
execute_process(COMMAND sh -c ". /etc/os-release && printf %s \"\$VERSION_ID\"" OUTPUT_VARIABLE debian_release)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1~deb${debian_release})
# What the linker can't know: SQLCipher 3 has the same calls and another format; the rest is loaded at run time. Debian 12 has
# the plugins inside the libraries.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libsqlcipher1 (>= 4.5), tzdata")
if(debian_release VERSION_GREATER_EQUAL 13)
  string(APPEND CPACK_DEBIAN_PACKAGE_DEPENDS ", qt6-qpa-plugins, qt6-svg-plugins")
endif()
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-noto-cjk, qt6-translations-l10n, qt6-wayland")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "gnome-keyring | kwalletmanager, cups")
include(CPack)
