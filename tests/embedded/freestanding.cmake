# Compiles for machines whose compilers come without a standard library of C++; nothing is left for a linker to find but
# what a freestanding C compiler asks for and the mathematics named.
#   cmake -DCOMPILER= -DNM= -DSOURCE= -DINCLUDE= -DFOLDER= -P freestanding.cmake
cmake_minimum_required(VERSION 3.25)
file(MAKE_DIRECTORY ${FOLDER})
set(flags -std=c++20 -ffreestanding -fno-exceptions -fno-rtti -I${INCLUDE}
    -Wall -Wextra -Wpedantic -Wconversion -Wdouble-promotion -Wshadow -Werror)
# arithmetic of float in libgcc, what g++ asks of every platform, and the library's one
set(permitted "__[a-z]*sf[23]?|memcpy|memset|abort|_ZN6ctgrad13on_wrong_sizeEv|sqrtf|atan2f|cosf")

foreach(name filter freestanding)
    foreach(level Os O2)
        set(object ${FOLDER}/${name}_${level}.o)
        execute_process(COMMAND ${COMPILER} ${flags} -${level} -c ${SOURCE}/${name}.cpp -o ${object}
            RESULT_VARIABLE code OUTPUT_VARIABLE output ERROR_VARIABLE output)
        if(NOT code EQUAL 0)
            message(FATAL_ERROR "compiling ${name} at -${level} failed:\n${output}")
        endif()
        execute_process(COMMAND ${NM} --undefined-only --format=just-symbols ${object}
            COMMAND_ERROR_IS_FATAL ANY OUTPUT_VARIABLE output)
        string(STRIP "${output}" output)
        string(REPLACE "\n" ";" symbols "${output}")
        list(FILTER symbols EXCLUDE REGEX "^(${permitted})$")
        if(symbols)
            message(FATAL_ERROR "${name} at -${level} asks for ${symbols}")
        endif()
    endforeach()
endforeach()
