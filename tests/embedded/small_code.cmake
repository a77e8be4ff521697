# Compiles programs at -Os for machines with and without floating-point registers: what the library takes there, and
# what optimize_for_size takes at -Os and at -O2, is as small as fast code where that is smaller than loops, and smaller
# where it is not.
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

# Loops are compared with what they took when they were measured, and a twentieth more.
set(loops_of_quadratic_form_on_m4f 108)
set(loops_of_quadratic_form_on_m0plus 96)
set(loops_of_inverse_of_four_on_m4f 496)
set(loops_of_inverse_of_four_on_m0plus 482)
foreach(machine m4f m0plus)
    foreach(program quadratic_form sensitivities vehicle inverse_of_four)
        size_of(taken ${machine} ${program})
        size_of(asked ${machine} ${program} -DCTGRAD_FOR_SIZE)
        size_of(asked_at_o2 ${machine} ${program} -DCTGRAD_FOR_SIZE -O2)
        size_of(fast ${machine} ${program} -DCTGRAD_FOR_SPEED)
        message("${machine} ${program}: ${taken} bytes, ${asked} and ${asked_at_o2} in small code, ${fast} in fast code")
        set(loops ${loops_of_${program}_on_${machine}})
        set(least ${fast})
        if(loops AND loops LESS fast)
            set(least ${loops})
        endif()
        math(EXPR most "${least} + ${least} / 20")
        foreach(bytes ${taken} ${asked})
            if(bytes GREATER most)
                message(FATAL_ERROR "${program} takes ${bytes} bytes, but ${least} would do")
            endif()
        endforeach()
        math(EXPR most_at_o2 "${least} + ${least} / 10 + 64")  # a call, which passes addresses
        if(asked_at_o2 GREATER most_at_o2)
            message(FATAL_ERROR "${program} takes ${asked_at_o2} bytes in small code at -O2, at -Os ${asked}")
        endif()
        if(loops AND NOT loops LESS fast)
            message(FATAL_ERROR "${program} is not smaller in loops: nothing was chosen")
        endif()
    endforeach()
endforeach()
