# Runs expect_mistake.cmake over a file that says how it must end, in a line
#   // verdict: <reason of the rejection>      or      // verdict: accepted
# The arguments are those of expect_mistake.cmake.
file(READ ${FILE} source)
if(NOT source MATCHES "// verdict: ([^\n]+)")
    message(FATAL_ERROR "${FILE} has no line `// verdict: ...`.")
endif()
set(verdict "${CMAKE_MATCH_1}")

file(REMOVE ${STAMP})
execute_process(
    COMMAND ${CMAKE_COMMAND} -DCOMPILER=${COMPILER} "-DFLAGS=${FLAGS}" -DFILE=${FILE} -DSTAMP=${STAMP}
        -P ${CMAKE_CURRENT_LIST_DIR}/../expect_mistake.cmake
    RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
message("${output}")

if(verdict STREQUAL "accepted")
    if(NOT result EQUAL 0 OR NOT EXISTS ${STAMP})
        message(FATAL_ERROR "It should have been accepted.")
    endif()
    return()
endif()

string(FIND "${output}" "${verdict}" found)
if(result EQUAL 0 OR EXISTS ${STAMP})
    message(FATAL_ERROR "It should have been rejected.")
elseif(found EQUAL -1)
    message(FATAL_ERROR "It should have been rejected for another reason: ${verdict}")
endif()
