# Compiles models for a Cortex-M4 and a Cortex-M0+ at several levels of optimisation and looks at the objects: no data, no heap,
# no exceptions, no type information, no guards, no double, no recursion, no calls through addresses, no functions but those
# named, no long names, no more stack than stack_bytes says. Each of these is found where it is planted.
#   cmake -DCOMPILER= -DNM= -DSIZE= -DAWK= -DSOURCE= -DINCLUDE= -DFOLDER= -P contract.cmake
cmake_minimum_required(VERSION 3.25)
file(MAKE_DIRECTORY ${FOLDER})
set(flags -std=c++20 -ffreestanding -mthumb -fno-unwind-tables -fno-asynchronous-unwind-tables
    -fcallgraph-info=su -I${INCLUDE})
set(warnings -Wall -Wextra -Wpedantic -Wconversion -Wdouble-promotion -Wshadow -Werror)
set(without -fno-exceptions -fno-rtti -fno-threadsafe-statics)
set(m4f -mcpu=cortex-m4 -mfpu=fpv4-sp-d16 -mfloat-abi=hard)
set(m0 -mcpu=cortex-m0plus -mfloat-abi=soft)
# Without a floating-point unit its arithmetic is called, too; a switch is a call where there is no instruction for it.
set(calls_m4f "memcpy|memset|memmove")
set(calls_m0 "${calls_m4f}|__aeabi_(f(add|sub|rsub|mul|div|cmp[a-z]+)|f2iz|i2f|ui2f|i?idiv|u?idiv|u?idivmod|lmul)|__gnu_thumb1_case_[a-z]+")
set(of_filter "")
set(of_quadratic_form "")
set(of_unicycle "|sinf|cosf")
set(of_network "")
set(of_solves "")
set(of_covariance "")
set(of_cost "|sinf|cosf")

# What is wrong with an object, in `complaints`.
function(look_at source object permitted)
    execute_process(COMMAND ${COMPILER} ${flags} ${ARGN} -c ${source} -o ${object}.o
        RESULT_VARIABLE code OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if(NOT code EQUAL 0)
        message(FATAL_ERROR "compiling ${source} with ${ARGN} failed:\n${output}")
    endif()
    execute_process(COMMAND ${SIZE} --format=sysv ${object}.o OUTPUT_FILE ${object}.size COMMAND_ERROR_IS_FATAL ANY)
    execute_process(COMMAND ${NM} --no-demangle ${object}.o OUTPUT_FILE ${object}.names COMMAND_ERROR_IS_FATAL ANY)
    execute_process(COMMAND ${AWK} -v "permitted=${permitted}" -v longest=1024 -v optimised=${optimised} -f ${SOURCE}/contract.awk
        ${object}.size ${object}.names ${object}.ci OUTPUT_VARIABLE output COMMAND_ERROR_IS_FATAL ANY)
    set(complaints "${output}" PARENT_SCOPE)
endfunction()

foreach(model filter quadratic_form unicycle network solves covariance cost)
    set(source ${SOURCE}/contract/${model}.cpp)
    if(NOT EXISTS ${source})
        set(source ${SOURCE}/${model}.cpp)
    endif()
    set(all m4f:Os m4f:O2 m4f:Og)
    if(model MATCHES "^(filter|unicycle)$")
        list(APPEND all m0:Os)
    endif()
    foreach(compiled IN LISTS all)
        string(REPLACE ":" ";" compiled ${compiled})
        list(GET compiled 0 machine)
        list(GET compiled 1 level)
        # Where a machine computes with float: that the compiler leaves no constants, and the estimate of the stack.
        set(optimised 0)
        if("${machine}:${level}" MATCHES "^m4f:O[s2]$")
            set(optimised 1)
        endif()
        look_at(${source} ${FOLDER}/${model}_${machine}_${level} "${calls_${machine}}${of_${model}}"
            ${${machine}} ${without} ${warnings} -${level})
        if(complaints)
            message(SEND_ERROR "${model} for ${machine} at -${level}:\n${complaints}")
        endif()
    endforeach()
endforeach()

# Numbers of 16 bits, in a storage of the user's; alone they are refused.
look_at(${SOURCE}/contract/half_storage.cpp ${FOLDER}/half_storage "${calls_m4f}" ${m4f} -mfp16-format=ieee ${without}
    ${warnings} -Os)
if(complaints)
    message(SEND_ERROR "half_storage:\n${complaints}")
endif()
execute_process(COMMAND ${COMPILER} ${flags} ${m4f} -mfp16-format=ieee -DARRAY -fsyntax-only ${SOURCE}/contract/half_storage.cpp
    WORKING_DIRECTORY ${FOLDER} RESULT_VARIABLE code OUTPUT_VARIABLE output ERROR_VARIABLE output)
if(code EQUAL 0 OR NOT output MATCHES "data, or their entries, are no numbers; convert them first")
    message(SEND_ERROR "an array of __fp16 is not refused by its sentence (${code}):\n${output}")
endif()

# What is planted, and what has to be said of it.
set(optimised 1)
foreach(planted "HEAP:asks for _Zna" "EXCEPTION:asks for __cxa_throw" "TYPE_INFORMATION:type information _ZTI"
        "DOUBLE:asks for __aeabi_f2d" "DATA:section .data" "BSS:section .bss" "CONSTRUCTOR:section .init_array"
        "GUARD:guard _ZGV" "RECURSION:recursion: " "ADDRESS:calls through an address" "MATHEMATICS:asks for sinf"
        "NAME:name of [0-9]+ bytes" "STACK:stack of kept"
        "CONSTANTS:constants: ")
    string(REPLACE ":" ";" planted "${planted}")
    list(POP_FRONT planted what)
    string(REPLACE ";" ":" expected "${planted}")
    look_at(${SOURCE}/contract/planted.cpp ${FOLDER}/planted_${what} "${calls_m4f}" ${m4f} -Os -D${what})
    if(NOT complaints MATCHES "${expected}")
        message(SEND_ERROR "planted ${what} is not found:\n${complaints}")
    endif()
endforeach()
look_at(${SOURCE}/contract/planted.cpp ${FOLDER}/planted_nothing "${calls_m4f}" ${m4f} ${without} -Os)
if(complaints)
    message(SEND_ERROR "nothing is planted, but something is found:\n${complaints}")
endif()
