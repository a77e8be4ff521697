# Functions of single numbers on the bare metal: to the bit those of constant evaluation, without data, and the C library's
# only where they are asked for.
#   cmake -DCOMPILER= -DNM= -DSIZE= -DEMULATOR= -DSOURCE= -DINCLUDE= -DFOLDER= -P functions.cmake
cmake_minimum_required(VERSION 3.25)
file(MAKE_DIRECTORY ${FOLDER})
# Products and sums with one rounding would be other numbers.
set(flags -std=c++20 -mthumb -ffp-contract=off -fno-exceptions -fno-rtti -fno-threadsafe-statics -fno-unwind-tables
    -fno-asynchronous-unwind-tables -I${INCLUDE} -I${SOURCE})
set(warnings -Wall -Wextra -Wpedantic -Wconversion -Wdouble-promotion -Wshadow -Werror)
set(m4f -mcpu=cortex-m4 -mfpu=fpv4-sp-d16 -mfloat-abi=hard)
set(m7 -mcpu=cortex-m7 -mfpu=fpv5-d16 -mfloat-abi=hard)
set(m0 -mcpu=cortex-m0plus -mfloat-abi=soft)
set(board_of_m4f mps2-an386)
set(board_of_m7 mps2-an500)
set(board_of_m0 mps2-an386)  # its core runs all instructions of the smaller one

function(run what)
    execute_process(COMMAND ${ARGN} RESULT_VARIABLE code OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if(NOT code EQUAL 0)
        message(FATAL_ERROR "${what} failed (${code}):\n${output}")
    endif()
    set(output "${output}" PARENT_SCOPE)
endfunction()

foreach(compiled m4f:Os m4f:O2 m7:O2 m0:Os)
    string(REGEX MATCH "^(.*):(.*)$" ignored ${compiled})
    set(machine ${CMAKE_MATCH_1})
    set(level ${CMAKE_MATCH_2})
    set(image ${FOLDER}/values_${machine}_${level}.elf)
    run("compiling for ${compiled}" ${COMPILER} ${flags} ${warnings} ${${machine}} -${level} -c ${SOURCE}/functions/values.cpp
        -o ${FOLDER}/values.o)
    run("linking for ${compiled}" ${COMPILER} ${flags} ${${machine}} -${level} ${FOLDER}/values.o
        ${SOURCE}/startup.cpp --specs=nosys.specs -nostartfiles -T ${SOURCE}/mps2.ld -Wl,--gc-sections -o ${image})
    run("running for ${compiled}" ${EMULATOR} -M ${board_of_${machine}} -display none -monitor none -serial none
        -semihosting-config enable=on,target=native -kernel ${image})
    run("measuring for ${compiled}" ${SIZE} --format=sysv ${image})
    if(NOT output MATCHES "\\.data +0 ")
        message(SEND_ERROR "${compiled}: the image has data:\n${output}")
    endif()
endforeach()

# What an object asks a linker for.
function(calls expected machine source)
    run("compiling ${source}" ${COMPILER} ${flags} ${warnings} ${${machine}} -Os ${ARGN} -c ${SOURCE}/functions/${source}.cpp
        -o ${FOLDER}/${source}.o)
    run("reading ${source}" ${NM} --undefined-only --format=just-symbols ${FOLDER}/${source}.o)
    string(REGEX REPLACE "__aeabi_[a-z0-9_]+|mem[a-z]+|__gnu_thumb1_case_[a-z]+" "" output "${output}")
    string(REGEX REPLACE "[ \n]+" " " output "${output}")
    string(STRIP "${output}" output)
    if(NOT output STREQUAL expected)
        message(SEND_ERROR "${source} for ${machine} with '${ARGN}' asks for '${output}' in place of '${expected}'")
    endif()
endfunction()
calls("" m4f asked)
calls("" m0 asked)
calls("expf logf tanhf" m4f asked -DBY_PLATFORM)
calls("" m0 root)

foreach(flag -fmath-errno -fno-math-errno)
    calls("" m4f root ${flag})
    run("measuring" ${SIZE} ${FOLDER}/root.o)
    string(REGEX MATCH "\n *([0-9]+)" ignored "${output}")
    if(CMAKE_MATCH_1 GREATER 8)  # the instruction, the return, and what fills up
        message(SEND_ERROR "a square root with ${flag} takes ${CMAKE_MATCH_1} bytes")
    endif()
endforeach()
