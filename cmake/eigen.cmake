# What <ctgrad/interop/eigen.hpp> needs, if it is installed: ctgrad::eigen.
find_package(Eigen3 3.4 QUIET NO_MODULE)
if(TARGET Eigen3::Eigen AND NOT TARGET ctgrad::eigen)
    add_library(ctgrad::eigen INTERFACE IMPORTED)
    target_link_libraries(ctgrad::eigen INTERFACE ctgrad::ctgrad Eigen3::Eigen)
endif()
