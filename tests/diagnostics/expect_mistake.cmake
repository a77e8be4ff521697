# Compiles a file that holds a mistake and its twin, which does the same thing right:
#
#   // expect: <a sentence the compiler must print>        (any number of such lines, at least one)
#   #ifdef CTGRAD_MISTAKE
#   ... wrong ...
#   #else
#   ... right ...
#   #endif
#
# The twin must compile without a word. The mistake must be one error that says every expected sentence in few lines.
# If so, their number is left in the file STAMP.
#
# HEADER, if defined, is a precompiled header that saves the compiler most of its time: see precompile.cmake.
#
#   cmake -D COMPILER= -D FLAGS= -D FILE= -D STAMP= [-D HEADER=] -P expect_mistake.cmake
set(most_lines 8)  # or as many as the file says, `// at most <number> lines`
set(ENV{LC_ALL} C)  # quotation marks that do not depend on whose machine it is
cmake_path(GET FILE FILENAME name)

function(reject reason output)
    message("${name}: ${reason}")  # before the error, because an error's text is wrapped
    if(NOT output STREQUAL "")
        message("---- the compiler's output ----\n${output}-------------------------------")
    endif()
    message(FATAL_ERROR "${FILE} is not what it should be.")
endfunction()

set(precompiled "")
if(DEFINED HEADER)
    set(precompiled -Winvalid-pch -include ${HEADER})
endif()

function(compile)
    execute_process(COMMAND ${COMPILER} ${FLAGS} -fdiagnostics-color=never -fsyntax-only ${precompiled} ${ARGN} ${FILE}
        RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
    set(result "${result}" PARENT_SCOPE)
    set(output "${output}" PARENT_SCOPE)
endfunction()

# The expected sentences are cut off one by one, not kept in a list, because they may hold any character.
file(READ ${FILE} source)
string(REGEX REPLACE "// expect: [^\n]*" "" source_without_expectations "${source}")
if(source STREQUAL source_without_expectations)
    reject("it expects nothing, having no line `// expect: <sentence>`" "")
endif()

compile()
if(NOT result EQUAL 0)
    reject("the twin does not compile" "${output}")
elseif(NOT output STREQUAL "")
    reject("the twin compiles, but not without a word" "${output}")
endif()

compile(-DCTGRAD_MISTAKE)
if(result EQUAL 0)
    reject("the mistake compiles" "${output}")
elseif(output MATCHES "No such file or directory|file not found")
    reject("an include is missing" "${output}")
endif()

# Text that clang before 15 prints character by character: 'x', '+', 'y'.
string(REPLACE "', '" "" joined "${output}")

set(rest "${source}")
while(rest MATCHES "// expect: ([^\n]*)(.*)$")
    string(STRIP "${CMAKE_MATCH_1}" sentence)
    set(rest "${CMAKE_MATCH_2}")
    string(FIND "${source_without_expectations}" "${sentence}" found)
    if(NOT found EQUAL -1)  # found in the output it would prove nothing: compilers quote the source
        reject("it says itself what the compiler is to say, `${sentence}`" "")
    endif()
    string(FIND "${output}${joined}" "${sentence}" found)
    if(found EQUAL -1)
        reject("the compiler does not say `${sentence}`" "${output}")
    endif()
endwhile()

string(REGEX REPLACE "[][;\\]" "_" lines "${output}")  # what would disturb the division into a list of lines
string(REGEX MATCHALL "[^\n]*[^ \t\n][^\n]*" lines "${lines}")
if(source MATCHES "// at most ([0-9]+) lines")
    set(most_lines ${CMAKE_MATCH_1})
endif()
list(FILTER lines EXCLUDE REGEX "^[0-9]+ errors? generated\\.$")  # clang counts: no part of the diagnosis
list(LENGTH lines line_count)
list(FILTER lines INCLUDE REGEX "error:")
list(LENGTH lines error_count)
if(NOT error_count EQUAL 1)
    reject("${error_count} errors instead of 1" "${output}")
elseif(line_count GREATER most_lines)
    reject("${line_count} lines, at most ${most_lines} are allowed" "${output}")
endif()

message("${name}: ${line_count} lines\n${output}")
file(WRITE ${STAMP} ${line_count})
