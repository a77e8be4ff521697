# Prints the functions that are not the same in two objects, in code or in what they call, and of which a linker would keep
# one. Arguments: what nm says of one of the objects, and what objdump -dr says of both.
FILENAME == ARGV[1] { if ($2 == "W") weak[$3]; next }
/^[0-9a-f]+ <.*>:$/ { name = substr($2, 2, length($2) - 3); next }
/^$/ { name = ""; next }
name in weak {
    if (!/R_/) gsub(/<[^>]*>/, "")  # the label that happens to be at the place of a call
    code[FILENAME, name] = code[FILENAME, name] $0 "\n"
}
END {
    for (name in weak)
        if ((ARGV[2], name) in code && (ARGV[3], name) in code && code[ARGV[2], name] != code[ARGV[3], name])
            print name
}
