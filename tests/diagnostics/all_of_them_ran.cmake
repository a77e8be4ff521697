# Counts the stamps that expect_mistake.cmake left: one for every file, and no fewer than FEWEST.
#   cmake -D FOLDER=<the files> -D STAMPS= -D FEWEST= -P all_of_them_ran.cmake

file(GLOB files RELATIVE ${FOLDER} ${FOLDER}/*.cpp)
set(count 0)
set(longest 0)
foreach(file IN LISTS files)
    cmake_path(GET file STEM name)
    if(NOT EXISTS ${STAMPS}/${name})
        message(FATAL_ERROR "${file} was not tested, or was rejected.")
    endif()
    math(EXPR count "${count} + 1")
    file(READ ${STAMPS}/${name} lines)
    if(lines GREATER longest)
        set(longest ${lines})
        set(longest_name ${name})
    endif()
endforeach()

if(count LESS FEWEST)
    message(FATAL_ERROR "${count} mistakes are tested, it should be at least ${FEWEST}.")
endif()
message("${count} mistakes are tested; the longest diagnosis is that of ${longest_name}: ${longest} lines")
