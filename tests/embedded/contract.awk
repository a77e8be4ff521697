# Prints what an object has that firmware may not have, a line each; nothing is what is wanted. Arguments: what size
# --format=sysv, nm and -fcallgraph-info say of it. Variables: `permitted`, the functions that it may ask a linker for, and
# `longest`, the bytes that a name may have.
FILENAME == ARGV[1] {
    if ($1 ~ /^[.](data|bss|tdata|tbss|init_array|fini_array|ctors|dtors|ARM[.]ex|eh_frame|gcc_except_table)/ && $2 > 0)
        print "section " substr($1, 1, 60) ": " $2 " bytes"
    next
}
FILENAME == ARGV[2] {
    name = $NF
    if (length(name) > longest) print "name of " length(name) " bytes: " substr(name, 1, 60)
    if ($(NF - 1) ~ /^[Uw]$/ && name !~ "^(" permitted ")$") print "asks for " name
    if (name ~ /^_ZT[ISV]/) print "type information " substr(name, 1, 60)
    if (name ~ /^_ZGV/) print "guard " substr(name, 1, 60)
    next
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
    for (name in left) print "recursion: " substr(name, 1, 60)
}
