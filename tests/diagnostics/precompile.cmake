# Precompiles ctgrad.hpp in such a way that HEADER can be included first of all, and what a compiler then says of a
# file has the same lines as without it. They differ in who included the library, and nothing else: say_the_same.cmake.
#   cmake -D COMPILER= -D COMPILER_ID= -D FLAGS= -D INCLUDE=<the library's folder> -D HEADER=<file to be written>
#       -P precompile.cmake
if(COMPILER_ID STREQUAL GNU)  # says who includes a precompiled header's files, but not who includes the header
    file(WRITE ${HEADER} "#include <ctgrad/ctgrad.hpp>\n")
    set(precompiled ${HEADER})
else()  # says both
    file(WRITE ${HEADER} "")
    set(precompiled ${INCLUDE}/ctgrad/ctgrad.hpp)
endif()
execute_process(COMMAND_ERROR_IS_FATAL ANY
    COMMAND ${COMPILER} ${FLAGS} -x c++-header ${precompiled} -o ${HEADER}.gch)
