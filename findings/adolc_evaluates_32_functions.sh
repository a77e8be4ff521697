#!/usr/bin/env bash
# The guess, written down first: ADOL-C keeps the record of a function under a number of type short, so a program may record and
# differentiate as many functions as there are such numbers, one after the other.
#
# What was seen, with ADOL-C 2.7.2 (Debian 12, libadolc-dev 2.7.2-6): of the functions that a program has recorded, 32 can be
# differentiated. For each the driver gradient() takes a buffer that it never gives back, and the 33rd call throws FatalError, with
# "To many taylor buffers! Increase ADOLC_GLOBAL_TAPE_VARS.maxNumberTaylorBuffers" on standard error, a variable that no public
# header declares. What helps is a file .adolcrc in the folder that the program runs in, with the line "TBUFNUM" "128": then 100
# functions are differentiated.
#
# Fails if any of this changes. All is installed in a temporary folder; the compiler is the machine's g++.
set -euo pipefail
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"

apt-get download -qq libadolc-dev=2.7.2-6 libadolc2=2.7.2-6 2>/dev/null
for package in *.deb; do dpkg -x "$package" packages; done
library=$(dirname "$(find packages -name 'libadolc.so.*' | head -1)")

cat > functions.cpp <<'CODE'
#include <adolc/adolc.h>
#include <cstdio>
#include <cstdlib>
#include <exception>
int main(int, char** arguments) {
    const int functions = std::atoi(arguments[1]);
    for (short number = 1; number <= functions; ++number) {
        double value, at = 0.5 + number, slope;
        trace_on(number);
        adouble x, y;
        x <<= at;
        y = x * x;
        y >>= value;
        trace_off();
        try {
            gradient(number, 1, &at, &slope);
        } catch (const std::exception&) {
            std::printf("function %d is not differentiated\n", number);
            std::fflush(stdout);
            std::_Exit(0);
        }
        if (slope != 2 * at) return 1;
    }
    std::printf("%d functions\n", functions);
}
CODE
g++ -O1 -I packages/usr/include functions.cpp -L "$library" -ladolc -o functions
export LD_LIBRARY_PATH="$PWD/$library"

expect() {  # <what it prints> <functions>
    local seen
    seen=$(./functions "$2" 2>messages)
    echo "$2 functions: $seen"
    if [[ $seen != "$1" ]]; then
        echo "expected: $1"
        exit 1
    fi
}
expect "32 functions" 32
expect "function 33 is not differentiated" 33
grep "To many taylor buffers" messages
echo '"TBUFNUM" "128"' > .adolcrc
expect "100 functions" 100
