# Compiles programs at -Os for machines with and without floating-point registers: what the library takes is as small as
# the smaller of loops and straight-line code, but for a few bytes.
#   cmake -DCOMPILER= -DSIZE= -DSOURCE= -DINCLUDE= -DFOLDER= -P small_code.cmake
cmake_minimum_required(VERSION 3.25)
file(MAKE_DIRECTORY ${FOLDER})
set(flags -mthumb -std=c++20 -Os -fno-exceptions -fno-rtti -fno-threadsafe-statics -fno-unwind-tables
    -fno-asynchronous-unwind-tables -Wall -Wextra -Wpedantic -Wconversion -Wdouble-promotion -Wshadow -Werror
    -I${INCLUDE})
set(m4f -mcpu=cortex-m4 -mfpu=fpv4-sp-d16 -mfloat-abi=hard)
set(m0plus -mcpu=cortex-m0plus)

function(size_of result machine program)
    set(object ${FOLDER}/${program}.o)
    execute_process(COMMAND ${COMPILER} ${${machine}} ${flags} ${ARGN} -c ${SOURCE}/small_code/${program}.cpp -o ${object}
        RESULT_VARIABLE code ERROR_VARIABLE errors)
    if(NOT code EQUAL 0)
        message(FATAL_ERROR "compiling ${program} for ${machine} failed:\n${errors}")
    endif()
    execute_process(COMMAND ${SIZE} ${object} OUTPUT_VARIABLE output COMMAND_ERROR_IS_FATAL ANY)
    string(REGEX MATCH "\n *([0-9]+)" match "${output}")
    set(${result} ${CMAKE_MATCH_1} PARENT_SCOPE)
endfunction()

foreach(machine m4f m0plus)
    foreach(program quadratic_form sensitivities vehicle)
        size_of(taken ${machine} ${program})
        size_of(loops ${machine} ${program} -DCTGRAD_FOR_SIZE)
        size_of(straight ${machine} ${program} -DCTGRAD_FOR_SPEED)
        message("${machine} ${program}: ${taken} bytes, ${loops} in loops, ${straight} in fast code")
        set(least ${loops})
        if(straight LESS least)
            set(least ${straight})
        endif()
        math(EXPR most "${least} + ${least} / 20")
        if(taken GREATER most)
            message(FATAL_ERROR "${program} takes ${taken} bytes, but ${least} would do")
        endif()
        if(loops EQUAL straight)
            message(FATAL_ERROR "${program} is the same in loops and in fast code: nothing was asked for")
        endif()
    endforeach()
endforeach()
