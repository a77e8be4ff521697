# Builds and runs the project of this folder twice: with ctgrad installed, and with ctgrad as a subdirectory.
#   cmake -D GENERATOR= -D COMPILER= -D CTGRAD_SOURCE= -D CTGRAD_BUILD= -D FOLDER=<to work in> -P consumer.cmake

function(build_consumer folder)
    execute_process(COMMAND_ERROR_IS_FATAL ANY COMMAND ${CMAKE_COMMAND}
        -S ${CMAKE_CURRENT_LIST_DIR} -B ${folder} -G ${GENERATOR}
        -DCMAKE_CXX_COMPILER=${COMPILER} ${ARGN})
    execute_process(COMMAND_ERROR_IS_FATAL ANY COMMAND ${CMAKE_COMMAND} --build ${folder})
    execute_process(COMMAND_ERROR_IS_FATAL ANY COMMAND ${folder}/consumer)
endfunction()

file(REMOVE_RECURSE ${FOLDER})
execute_process(COMMAND_ERROR_IS_FATAL ANY
    COMMAND ${CMAKE_COMMAND} --install ${CTGRAD_BUILD} --prefix ${FOLDER}/prefix)
build_consumer(${FOLDER}/installed -DCMAKE_PREFIX_PATH=${FOLDER}/prefix)
build_consumer(${FOLDER}/subdirectory -DCTGRAD_SOURCE=${CTGRAD_SOURCE})
