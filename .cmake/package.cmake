# `cmake --install` and, for other projects, `find_package(stet)`: the libraries, their headers and the program.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

get_property(libraries GLOBAL PROPERTY STET_LIBRARIES)

# The umbrella: everything that a program which checks articles links to.
add_library(stet_everything INTERFACE)
add_library(stet::stet ALIAS stet_everything)
target_link_libraries(stet_everything INTERFACE ${libraries})
set_target_properties(stet_everything PROPERTIES EXPORT_NAME stet)

install(TARGETS stet RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS ${libraries} stet_everything EXPORT stet-targets
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
  FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/stet)
install(EXPORT stet-targets NAMESPACE stet:: DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/stet)

configure_package_config_file(${PROJECT_SOURCE_DIR}/.cmake/stetConfig.cmake.in ${PROJECT_BINARY_DIR}/stetConfig.cmake
  INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/stet)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/stetConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/stetConfig.cmake ${PROJECT_BINARY_DIR}/stetConfigVersion.cmake
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/stet)
