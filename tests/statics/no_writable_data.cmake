# Fails if an object file holds writable data besides the one variable that its source says it writes to: a static
# of the library, a guard of one, a table that is no constant. By section, since the letters that nm gives to
# constants of templates are those of variables. Constants with addresses in them are in .data.rel.ro.
# Arguments: NM, OBJECT.
execute_process(COMMAND ${NM} -C --format=sysv ${OBJECT} OUTPUT_VARIABLE symbols RESULT_VARIABLE failed)
if(failed OR NOT symbols MATCHES "ctgrad")
    message(FATAL_ERROR "${OBJECT} cannot be read, or does not use the library")
endif()
string(REPLACE ";" "," symbols "${symbols}")
string(REGEX MATCHALL "[^\n]*[|][.]?(data|bss|tdata|tbss|[*]COM)[^|\n]*" writable "${symbols}")
list(FILTER writable EXCLUDE REGEX "[|][.]data[.]rel[.]ro[^|]*$")
list(FILTER writable EXCLUDE REGEX "^DW[.]ref[.]")  # where unwinding is, says the compiler
list(LENGTH writable count)
if(NOT count EQUAL 1 OR NOT writable MATCHES "^written_by_the_test")
    list(JOIN writable "\n" writable)
    message(FATAL_ERROR "writable data must be written_by_the_test alone, and is\n${writable}")
endif()
