# A document that a program prints must be what stands in the repository.
#   cmake -D PROGRAM= -D DOCUMENT= -P printed_document.cmake
execute_process(COMMAND ${PROGRAM} RESULT_VARIABLE result OUTPUT_VARIABLE printed)
if(NOT result EQUAL 0)
    message(FATAL_ERROR "${PROGRAM} ended with ${result}: it leaves out an operation of the list")
endif()
file(READ ${DOCUMENT} document)
if(NOT printed STREQUAL document)
    message(FATAL_ERROR "${DOCUMENT} is out of date; it should be:\n${printed}")
endif()
