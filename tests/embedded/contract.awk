# Prints what an object has that firmware may not have, a line each; nothing is what is wanted. Arguments: what size
# --format=sysv, nm and -fcallgraph-info=su say of it. Variables: `permitted`, the functions that it may ask a linker for,
# `longest`, the bytes that a name may have, and `optimised`: then no
# constants are left, and the stack is compared with what contract/stack_of.hpp says.
function deepest(name,    call, ends, most, below) {
    if (name in depth) return depth[name]
    for (call in calls) {
        split(call, ends, SUBSEP)
        if (ends[1] == name && (below = deepest(ends[2])) > most) most = below
    }
    return depth[name] = stack[name] + most
}
FILENAME == ARGV[1] {
    if ($1 ~ /^[.](data|bss|tdata|tbss|init_array|fini_array|ctors|dtors|ARM[.]ex|eh_frame|gcc_except_table)/ && $2 > 0)
        print "section " substr($1, 1, 60) ": " $2 " bytes"
    # Lists of a matrix's entries that are not zero are what loops read (product_by_nonzeros.hpp), no remains of a compiler.
    if (optimised && $1 ~ /^[.]rodata/ && $1 !~ /product_by_nonzeros/ && $2 > 0) print "constants: " $2 " bytes"
    next
}
FILENAME == ARGV[2] {
    name = $NF
    if (sub(/^stack_of_/, "", name)) {
        digits = toupper($1)
        for (k = 1; k <= length(digits); ++k)
            estimate[name] = estimate[name] * 16 + index("0123456789ABCDEF", substr(digits, k, 1)) - 1
        next
    }
    if (length(name) > longest) print "name of " length(name) " bytes: " substr(name, 1, 60)
    if ($(NF - 1) ~ /^[Uw]$/ && name !~ "^(" permitted ")$") print "asks for " name
    if (name ~ /^_ZT[ISV]/) print "type information " substr(name, 1, 60)
    if (name ~ /^_ZGV/) print "guard " substr(name, 1, 60)
    next
}
/^node:/ {
    match($0, /title: "[^"]*"/)
    name = substr($0, RSTART + 8, RLENGTH - 9)
    if (match($0, /\\n[0-9]+ bytes/)) stack[name] = substr($0, RSTART + 2, RLENGTH - 8) + 0
}
/^edge:/ {
    match($0, /sourcename: "[^"]*"/)
    from = substr($0, RSTART + 13, RLENGTH - 14)
    match($0, /targetname: "[^"]*"/)
    to = substr($0, RSTART + 13, RLENGTH - 14)
    if (to == "__indirect_call") print "calls through an address: " substr(from, 1, 60)
    calls[from, to] = 1
    left[from] = 1
}
END {
    # Functions that call none that is left are taken away until there is no other: what stays calls itself.
    do {
        taken = 0
        delete busy
        for (call in calls) {
            split(call, ends, SUBSEP)
            if (ends[2] in left) busy[ends[1]] = 1
        }
        for (name in left)
            if (!(name in busy)) {
                delete left[name]
                taken = 1
            }
    } while (taken)
    for (name in left) {
        print "recursion: " substr(name, 1, 60)
        optimised = 0
    }
    if (optimised)
        for (function_name in estimate)
            for (name in stack)
                if (name ~ "^_Z" length(function_name) function_name && deepest(name) > estimate[function_name])
                    print "stack of " function_name ": " deepest(name) " bytes, more than " estimate[function_name]
}
