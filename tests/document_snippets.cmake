# Compiles what a document shows, as printed. A block of C++ is tested if an HTML comment stands before it:
#   <!-- compile: program -->             it must compile, link and run
#   <!-- compile: mistake: <sentence> --> it must not compile, and the compiler must print the sentence
#
#   cmake -D COMPILER= -D FLAGS= -D DOCUMENT= -D FOLDER=<to work in> -P document_snippets.cmake
set(ENV{LC_ALL} C)  # quotation marks that do not depend on whose machine it is

function(fail reason output)
    message("${reason}:\n${output}")  # before the error, because an error's text is wrapped
    message(FATAL_ERROR "${DOCUMENT} does not keep its word.")
endfunction()

function(try_program file)
    execute_process(COMMAND ${COMPILER} ${FLAGS} -O1 ${file} -o ${file}.out
        RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if(NOT result EQUAL 0)
        fail("${file} does not compile" "${output}")
    endif()
    execute_process(COMMAND ${file}.out TIMEOUT 60
        RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if(NOT result EQUAL 0)
        fail("${file} ends with ${result}" "${output}")
    endif()
endfunction()

function(try_mistake file sentence)
    execute_process(COMMAND ${COMPILER} ${FLAGS} -fdiagnostics-color=never -fsyntax-only ${file}
        RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if(result EQUAL 0)
        fail("${file} compiles" "${output}")
    endif()
    string(FIND "${output}" "${sentence}" found)
    if(found EQUAL -1)
        fail("${file} is not rejected by the words `${sentence}`" "${output}")
    endif()
endfunction()

file(REMOVE_RECURSE ${FOLDER})
file(READ ${DOCUMENT} rest)
set(programs 0)
set(mistakes 0)
while(rest MATCHES "<!-- compile: ([^\n]*) -->(.*)$")
    set(kind "${CMAKE_MATCH_1}")
    set(rest "${CMAKE_MATCH_2}")
    if(NOT rest MATCHES "^[ \n]*\n```cpp\n(.*)$")
        fail("No block of C++ follows" "<!-- compile: ${kind} -->")
    endif()
    set(rest "${CMAKE_MATCH_1}")
    string(FIND "${rest}" "\n```" end)
    string(SUBSTRING "${rest}" 0 ${end} snippet)
    if(kind STREQUAL "program")
        math(EXPR programs "${programs} + 1")
        file(WRITE ${FOLDER}/program_${programs}.cpp "${snippet}\n")
        try_program(${FOLDER}/program_${programs}.cpp)
    elseif(kind MATCHES "^mistake: (.+)$")
        set(sentence "${CMAKE_MATCH_1}")
        math(EXPR mistakes "${mistakes} + 1")
        file(WRITE ${FOLDER}/mistake_${mistakes}.cpp "${snippet}\n")
        try_mistake(${FOLDER}/mistake_${mistakes}.cpp "${sentence}")
    else()
        fail("Neither `program` nor `mistake: <sentence>`" "<!-- compile: ${kind} -->")
    endif()
endwhile()
if(programs EQUAL 0)
    fail("No program to compile in" "${DOCUMENT}")
endif()
message("${DOCUMENT}: ${programs} programs run, ${mistakes} mistakes are rejected")
