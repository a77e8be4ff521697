# Compiles the library's function and the one written by hand for a Cortex-M4 at -Os and compares their machine code;
# then links and runs both under QEMU.
#   cmake -DCOMPILER= -DSIZE= -DEMULATOR= -DSOURCE= -DINCLUDE= -DFOLDER= -P compare.cmake
file(MAKE_DIRECTORY ${FOLDER})
set(target -mcpu=cortex-m4 -mfpu=fpv4-sp-d16 -mthumb -mfloat-abi=hard)
set(flags ${target} -std=c++20 -Os -fno-exceptions -fno-rtti -fno-threadsafe-statics -fno-unwind-tables
    -fno-asynchronous-unwind-tables -I${INCLUDE})
set(warnings -Wall -Wextra -Wpedantic -Wconversion -Wdouble-promotion -Wshadow -Werror)

function(run what)
    execute_process(COMMAND ${ARGN} RESULT_VARIABLE code OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if(NOT code EQUAL 0)
        message(FATAL_ERROR "${what} failed (${code}):\n${output}")
    endif()
    set(output "${output}" PARENT_SCOPE)
endfunction()

foreach(name quadratic_form by_hand)
    run("compiling ${name}" ${COMPILER} ${flags} ${warnings} -c ${SOURCE}/${name}.cpp -o ${FOLDER}/${name}.o)
    run("measuring ${name}" ${SIZE} --format=sysv ${FOLDER}/${name}.o)
    string(REGEX MATCH "\\.text[^ ]* +([0-9]+)" ignored "${output}")
    set(text 0)
    string(REGEX MATCHALL "\\.text[^ ]* +[0-9]+" sections "${output}")
    foreach(section IN LISTS sections)
        string(REGEX MATCH "[0-9]+$" bytes "${section}")
        math(EXPR text "${text} + ${bytes}")
    endforeach()
    set(${name}_text ${text})
    run("linking ${name}" ${COMPILER} ${flags} ${FOLDER}/${name}.o ${SOURCE}/main.cpp ${SOURCE}/startup.cpp
        --specs=nosys.specs -nostartfiles -T ${SOURCE}/mps2.ld -Wl,--gc-sections -o ${FOLDER}/${name}.elf)
    # shift=6: every instruction takes exactly 64 ns of virtual time (board.hpp)
    run("running ${name}" ${EMULATOR} -M mps2-an386 -display none -monitor none -serial none
        -semihosting-config enable=on,target=native -icount shift=6 -kernel ${FOLDER}/${name}.elf)
    string(STRIP "${output}" output)
    message("${name}: ${text} bytes of .text, ${output}")
endforeach()
if(${quadratic_form_text} GREATER ${by_hand_text})
    message(FATAL_ERROR "the library's function is larger than the one written by hand")
endif()
