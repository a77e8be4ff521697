# Functions in C, written by a program while a target is built:
#
#   ctgrad_generate_c(<target> SOURCE <generator>.cpp OUTPUT <name>... [OPTIONS <of the compiler>...])
#
# <generator>.cpp is a program that writes <name>.h and <name>.c, of every <name>, into the folder that is its first
# argument: see to_c in <ctgrad/to_c.hpp>. It is compiled for the machine that builds, by CTGRAD_HOST_COMPILER, also where
# the target is for another machine. The .c are added to the target's sources, and the folder to what it includes from.
# The project must have enabled C, and call the function where it made the target.
function(ctgrad_generate_c target)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "SOURCE" "OUTPUT;OPTIONS")
    if(NOT arg_SOURCE OR NOT arg_OUTPUT OR arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "ctgrad_generate_c(<target> SOURCE <generator>.cpp OUTPUT <name>...)")
    endif()
    get_property(languages GLOBAL PROPERTY ENABLED_LANGUAGES)
    if(NOT C IN_LIST languages)
        message(FATAL_ERROR "ctgrad_generate_c: the project must enable C, as project(name LANGUAGES C)")
    endif()
    if(NOT CTGRAD_HOST_COMPILER AND CMAKE_CXX_COMPILER AND NOT CMAKE_CROSSCOMPILING)
        set(CTGRAD_HOST_COMPILER ${CMAKE_CXX_COMPILER})
    endif()
    find_program(CTGRAD_HOST_COMPILER NAMES g++ clang++ DOC "A C++20 compiler for the machine that builds" REQUIRED
        NO_CMAKE_FIND_ROOT_PATH)

    cmake_path(ABSOLUTE_PATH arg_SOURCE OUTPUT_VARIABLE source)
    set(folder ${CMAKE_CURRENT_BINARY_DIR}/${target}_generated_c)
    set(files ${arg_OUTPUT})
    list(TRANSFORM files PREPEND ${folder}/)
    set(sources ${files})
    list(TRANSFORM sources APPEND .c)
    set(headers ${files})
    list(TRANSFORM headers APPEND .h)
    file(MAKE_DIRECTORY ${folder})
    add_custom_command(OUTPUT ${folder}/generator
        COMMAND ${CTGRAD_HOST_COMPILER} -std=c++20
            "-I$<JOIN:$<TARGET_PROPERTY:ctgrad::ctgrad,INTERFACE_INCLUDE_DIRECTORIES>,;-I>" ${arg_OPTIONS}
            -MD -MT ${folder}/generator -MF ${folder}/generator.d ${source} -o ${folder}/generator
        DEPENDS ${source} DEPFILE ${folder}/generator.d COMMAND_EXPAND_LISTS VERBATIM
        COMMENT "Compiling what writes ${target}'s functions in C")
    add_custom_command(OUTPUT ${sources} ${headers}
        COMMAND ${folder}/generator ${folder}
        DEPENDS ${folder}/generator VERBATIM
        COMMENT "Writing ${target}'s functions in C")
    target_sources(${target} PRIVATE ${sources} ${headers})
    target_include_directories(${target} PUBLIC $<BUILD_INTERFACE:${folder}>)
endfunction()
