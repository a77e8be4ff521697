#!/usr/bin/env bash
# The guess, written down first: a tool chain that compiles C99 for an AVR has the functions of C99's <math.h> in -lm, since
# exp, log and sinh are there; what is declared nowhere would at least be an error where it is called.
#
# What was seen, with avr-gcc 5.4.0 and avr-libc 2.0.0 (Debian 12, versions below): cbrt, hypot, fma, lround and trunc are
# there, and log1p, expm1, log2, exp2, erf, erfc, asinh, acosh, atanh, tgamma, lgamma, remainder and nextafter are
# not, so that log(1 + x) and exp(x) - 1 of small x, where the missing two keep the digits, have no substitute. A call is a
# warning by default and fails when it is linked.
#
# Fails if any of this changes. All is installed in a temporary folder.
set -euo pipefail
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"

apt-get download -qq gcc-avr=1:5.4.0+Atmel3.6.2-3 binutils-avr=2.26.20160125+Atmel3.6.2-4 avr-libc=1:2.0.0+Atmel3.6.2-3 2>/dev/null
for package in *.deb; do dpkg -x "$package" packages; done
avr=$PWD/packages/usr
export PATH=$avr/bin:$PATH
compile() {  # <call> <more options>
    printf '#include <math.h>\nvolatile double x, y, z, r;\nint main(void) { r = %s; return 0; }\n' "$1" > call.c
    shift
    avr-gcc -mmcu=atmega328p -Os -std=c99 -isystem "$avr/lib/avr/include" -B"$avr/lib/avr/lib/avr5" \
        -L"$avr/lib/avr/lib/avr5" "$@" call.c -lm -o call.elf
}
avr-gcc --version | head -1
there=() missing=()
for call in 'exp(x)' 'sinh(x)' 'cbrt(x)' 'hypot(x, y)' 'fma(x, y, z)' 'lround(x)' 'trunc(x)' 'log1p(x)' 'expm1(x)' 'log2(x)' \
    'exp2(x)' 'erf(x)' 'erfc(x)' 'asinh(x)' 'acosh(x)' 'atanh(x)' 'tgamma(x)' 'lgamma(x)' 'remainder(x, y)' 'nextafter(x, y)'; do
    if compile "$call" 2>messages; then there+=("${call%%(*}"); else
        grep -q 'implicit declaration' messages && grep -q 'undefined reference' messages
        missing+=("${call%%(*}")
    fi
done
echo "there:   ${there[*]}"
echo "missing: ${missing[*]}"
[[ ${there[*]} == "exp sinh cbrt hypot fma lround trunc" ]]
[[ ${missing[*]} == "log1p expm1 log2 exp2 erf erfc asinh acosh atanh tgamma lgamma remainder nextafter" ]]
compile 'log1p(x)' -c  # compiling alone says no more than a warning
