# Precompiles ctgrad.hpp, so that HEADER, which is empty but for that, can be included first of all: what a
# compiler then says of a file differs in nothing but the line of its #include (see say_the_same.cmake).
#   cmake -D COMPILER= -D FLAGS= -D INCLUDE=<the library's folder> -D HEADER=<file to be written> -P precompile.cmake
file(WRITE ${HEADER} "")
execute_process(COMMAND_ERROR_IS_FATAL ANY  # -w: g++ warns of #pragma once in a main file
    COMMAND ${COMPILER} ${FLAGS} -w -x c++-header ${INCLUDE}/ctgrad/ctgrad.hpp -o ${HEADER}.gch)
