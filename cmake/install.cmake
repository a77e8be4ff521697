# Where the headers are: in this tree, and after `cmake --install` for find_package(ctgrad).
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

target_include_directories(ctgrad INTERFACE
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>
    $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)

install(DIRECTORY include/ctgrad DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN *.hpp)
install(TARGETS ctgrad EXPORT ctgrad)

set(package_folder ${CMAKE_INSTALL_DATADIR}/cmake/ctgrad)
install(EXPORT ctgrad NAMESPACE ctgrad:: FILE ctgradTargets.cmake DESTINATION ${package_folder})
install(FILES cmake/ctgradConfig.cmake cmake/eigen.cmake cmake/generate_c.cmake DESTINATION ${package_folder})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/ctgradConfigVersion.cmake
    COMPATIBILITY SameMajorVersion
    ARCH_INDEPENDENT)
install(FILES ${PROJECT_BINARY_DIR}/ctgradConfigVersion.cmake DESTINATION ${package_folder})
