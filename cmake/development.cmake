# What our own tests, examples and benchmarks are compiled with; no user of the library sees any of it.
set(CMAKE_CXX_EXTENSIONS OFF)

set(ctgrad_warnings -Wall -Wextra -Wpedantic -Wconversion -Wdouble-promotion -Wshadow -Werror)
add_library(ctgrad_development INTERFACE)
target_compile_options(ctgrad_development INTERFACE ${ctgrad_warnings})
target_link_libraries(ctgrad_development INTERFACE ctgrad::ctgrad)

find_program(CTGRAD_CCACHE ccache)
if(CTGRAD_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CTGRAD_CCACHE})
endif()
