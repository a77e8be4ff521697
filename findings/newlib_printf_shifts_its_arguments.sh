#!/usr/bin/env bash
# The guess, written down first: the full newlib for Cortex-M (not newlib-nano, which is known to leave formats out) prints what
# C99 has added to printf: %zu of a size_t, %jd, %a of a number to be read back exactly. And a format that a library
# does not know would spoil its own field, not those behind it.
#
# What was seen, with newlib 3.3.0 and gcc 12.2.1 (Debian 12, versions below), run by qemu-system-arm 7.2: %a, %zu and
# %jd print "a", "zu" and "jd" and take no argument, so that all fields behind one of them print the arguments that
# were meant for others: after %zu of 7, %d of 5 prints 7. gcc's -Wformat, which knows the standard and not the library,
# says nothing. %hhd, %lld and %.17g are right where none of those stands before them.
#
# Fails if any of this changes. qemu-system-arm must be installed; all else is installed in a temporary folder.
set -euo pipefail
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"

apt-get download -qq gcc-arm-none-eabi=15:12.2.rel1-1 binutils-arm-none-eabi=2.40-2+18+b1 \
    libnewlib-arm-none-eabi=3.3.0-1.3+deb12u1 libnewlib-dev=3.3.0-1.3+deb12u1 2>/dev/null
for package in *.deb; do dpkg -x "$package" packages; done
cat > formats.c <<'END'
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

extern void _start(void);
__attribute__((section(".vectors"), used)) static void* const vectors[2] = {(void*)0x20100000, (void*)_start};

int main(void) {
    printf("%lld %.17g\n", 123456789012LL, 0.1);
    printf("%zu %d\n", (size_t)7, 5);
    printf("%hhd %a\n", (signed char)3, 0.5);
    printf("%jd\n", (intmax_t)3);
    return 0;
}
END
packages/usr/bin/arm-none-eabi-gcc --version | head -1
newlib=$PWD/packages/usr/lib/arm-none-eabi/newlib
packages/usr/bin/arm-none-eabi-gcc -mcpu=cortex-m3 -mthumb -O1 -std=c99 -Wall -Wextra -Wformat=2 -Werror -isystem packages/usr/include/newlib \
    -B"$newlib/thumb/v7-m/nofp" -L"$newlib/thumb/v7-m/nofp" --specs="$newlib/rdimon.specs" \
    -Wl,--section-start=.vectors=0 formats.c -o formats.elf
timeout 60 qemu-system-arm -M mps2-an385 -display none -monitor none -serial none \
    -semihosting-config enable=on,target=native -kernel formats.elf > seen
cat seen
cat > expected <<'END'
123456789012 0.10000000000000001
zu 7
3 a
jd
END
cmp expected seen || { echo "no longer as seen"; exit 1; }
