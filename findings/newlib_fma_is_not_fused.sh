#!/usr/bin/env bash
# The guess, written down first: fma(x, y, z) of the C library that arm-none-eabi-gcc links is x y + z, rounded once, as ISO C
# (7.12.13.1) says, on every core; where there is no instruction for it it is only slower. So the products of two doubles
# by Dekker's and Veltkamp's splitting may be replaced by the two lines with fma.
#
# What was seen, with newlib 3.3.0 and gcc 12.2.1 (Debian 12, versions below), run by qemu-system-arm 7.2: for x = 1 + 2^-30 and
# z = -(1 + 2^-29), where x x + z is 2^-60, fma gives 0 on a Cortex-M3 and on a Cortex-M4 with its unit for single
# precision: the product is rounded before it is added, and whatever is made of its error is lost. fmaf on the
# Cortex-M3 is computed in double and rounded twice: of x = 1 + 2^-12 and z = 2^-60 it gives 1 + 2^-11, and the float next to
# x x + z is 1 + 2^-11 + 2^-23. On the Cortex-M4, which has the instruction, fmaf is right. FP_FAST_FMA is defined on
# neither, which speaks of speed and not of this.
#
# Fails if any of this changes. qemu-system-arm must be installed; all else is installed in a temporary folder.
set -euo pipefail
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"

apt-get download -qq gcc-arm-none-eabi=15:12.2.rel1-1 binutils-arm-none-eabi=2.40-2+18+b1 \
    libnewlib-arm-none-eabi=3.3.0-1.3+deb12u1 libnewlib-dev=3.3.0-1.3+deb12u1 2>/dev/null
for package in *.deb; do dpkg -x "$package" packages; done
cat > fma.c <<'END'
#include <math.h>
#include <stdio.h>

// What a core starts with: a stack, and code that switches its floating-point unit on.
extern void reset(void);
__attribute__((section(".vectors"), used)) static void* const vectors[2] = {(void*)0x20100000, (void*)reset};
__asm__(".thumb\n.thumb_func\n.global reset\nreset:\n"
        "ldr r0, =0xE000ED88\nldr r1, [r0]\norr r1, r1, #0xF00000\nstr r1, [r0]\nb _start\n.pool\n");

volatile double x = 1 + 0x1p-30, z = -(1 + 0x1p-29);
volatile float x_of_float = 1 + 0x1p-12f, z_of_float = 0x1p-60f;

int main(void) {
    const double d = fma(x, x, z);
    const float f = fmaf(x_of_float, x_of_float, z_of_float);
    printf("fma %s, ", d == 0x1p-60 ? "right" : d == 0 ? "zero" : "something else");
    printf("fmaf %s\n", f == 1 + 0x1p-11f + 0x1p-23f ? "right" : f == 1 + 0x1p-11f ? "rounded twice" : "something else");
    return 0;
}
END
# <board> <what is expected> <flags...>
run() {
    local board=$1 expected=$2 seen newlib folder
    shift 2
    folder=$(packages/usr/bin/arm-none-eabi-gcc "$@" -mthumb -print-multi-directory)
    newlib=$PWD/packages/usr/lib/arm-none-eabi/newlib
    packages/usr/bin/arm-none-eabi-gcc "$@" -mthumb -O1 -isystem packages/usr/include/newlib -B"$newlib/$folder" -L"$newlib/$folder" \
        --specs="$newlib/rdimon.specs" -Wl,--section-start=.vectors=0 fma.c -lm -o fma.elf
    seen=$(timeout 60 qemu-system-arm -M "$board" -display none -monitor none -serial none \
        -semihosting-config enable=on,target=native -kernel fma.elf)
    echo "$*: $seen"
    if [[ $seen != "$expected" ]]; then echo "  no longer as seen"; wrong=1; fi
}
wrong=0
run mps2-an385 "fma zero, fmaf rounded twice" -mcpu=cortex-m3
run mps2-an386 "fma zero, fmaf right" -mcpu=cortex-m4 -mfpu=fpv4-sp-d16 -mfloat-abi=hard
exit $wrong
