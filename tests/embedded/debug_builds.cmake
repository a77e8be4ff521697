# Compiles a filter for a Cortex-M4 at several levels of optimisation: nothing of the program that a compiler worked with
# is left in an object, and what is not optimised is not many times as large, on the stack neither; then runs each under QEMU.
#   cmake -DCOMPILER= -DSIZE= -DEMULATOR= -DSOURCE= -DINCLUDE= -DFOLDER= -P debug_builds.cmake
cmake_minimum_required(VERSION 3.25)
file(MAKE_DIRECTORY ${FOLDER})
set(flags -mcpu=cortex-m4 -mfpu=fpv4-sp-d16 -mthumb -mfloat-abi=hard -std=c++20 -fno-exceptions -fno-rtti
    -fno-threadsafe-statics -fno-unwind-tables -fno-asynchronous-unwind-tables -I${INCLUDE})
set(warnings -Wall -Wextra -Wpedantic -Wconversion -Wdouble-promotion -Wshadow -Werror)

function(run what)
    execute_process(COMMAND ${ARGN} RESULT_VARIABLE code OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if(NOT code EQUAL 0)
        message(FATAL_ERROR "${what} failed (${code}):\n${output}")
    endif()
    set(output "${output}" PARENT_SCOPE)
endfunction()

# The bytes of an object's sections whose names begin so, as `output` lists them.
function(bytes_of result names)
    set(total 0)
    string(REGEX MATCHALL "\n[.](${names})[^ \n]* +[0-9]+" sections "${output}")
    foreach(section IN LISTS sections)
        string(REGEX MATCH "[0-9]+$" bytes "${section}")
        math(EXPR total "${total} + ${bytes}")
    endforeach()
    set(${result} ${total} PARENT_SCOPE)
endfunction()

# -Og is told from -O2 by no macro: small code has to be asked for.
foreach(level Os O2 Og O0 Og_for_size)
    string(REPLACE "_for_size" ";-DCTGRAD_FOR_SIZE" switches "-${level}")
    set(object ${FOLDER}/filter_${level}.o)
    run("compiling -${level}" ${COMPILER} ${flags} ${warnings} ${switches} -c ${SOURCE}/filter.cpp -o ${object})
    run("measuring -${level}" ${SIZE} --format=sysv ${object})
    bytes_of(${level}_text "text")
    bytes_of(data "rodata|data|bss")
    if(data GREATER 0)
        message(FATAL_ERROR "-${level} leaves ${data} bytes of data:\n${output}")
    endif()
    run("linking -${level}" ${COMPILER} ${flags} -O2 ${object} ${SOURCE}/filter_main.cpp ${SOURCE}/startup.cpp
        --specs=nosys.specs -nostartfiles -T ${SOURCE}/mps2.ld -Wl,--gc-sections -o ${FOLDER}/filter_${level}.elf)
    run("running -${level}" ${EMULATOR} -M mps2-an386 -display none -monitor none -serial none
        -semihosting-config enable=on,target=native -icount shift=6 -kernel ${FOLDER}/filter_${level}.elf)
    string(STRIP "${output}" output)
    message("-${level}: ${${level}_text} bytes of .text, ${output}")
    if(NOT output MATCHES "stack: ([0-9]+) and ([0-9]+)")
        message(FATAL_ERROR "-${level} says nothing of the stack")
    endif()
    set(${level}_stack ${CMAKE_MATCH_1} ${CMAKE_MATCH_2})
endforeach()

# In tenths of the size and of the stack at another level: small code of that at -Os. At -Og the compiler keeps every number
# of fast code, which -O2 has in registers, on the stack.
foreach(level_and_most O0:Os:25:22 Og:O2:30:150 Og_for_size:Os:14:15)
    string(REPLACE ":" ";" level_and_most ${level_and_most})
    list(POP_FRONT level_and_most level other most_text most_stack)
    math(EXPR limit "${${other}_text} * ${most_text} / 10")
    if(${level}_text GREATER limit)
        message(FATAL_ERROR "-${level} is larger than ${most_text} tenths of -${other}")
    endif()
    foreach(stack at_other IN ZIP_LISTS ${level}_stack ${other}_stack)
        math(EXPR limit "${at_other} * ${most_stack} / 10")
        if(stack GREATER limit)
            message(FATAL_ERROR "-${level} takes ${stack} bytes of stack, more than ${most_stack} tenths of -${other}")
        endif()
    endforeach()
endforeach()
