#!/usr/bin/env bash
# The guess, written down first: a g++ that has no libstdc++ still has the headers that every implementation of C++ must have, a
# freestanding one too: <cstddef>, <limits>, <initializer_list>, <type_traits>, <new>, and since C++20 <concepts> and
# <compare>, since parts of the language name what they declare. __STDC_HOSTED__ under -ffreestanding, or a look at
# __cplusplus, would tell what can be included.
#
# What was seen, with riscv64-unknown-elf-g++ 12.2.0 and xtensa-lx106-elf-g++ 12.2.0 (Debian 12, versions below): both compile
# C++20, constexpr, concepts and if constexpr, __cplusplus is 202002, and not one of these headers is there. So
# `auto list = {1, 2};` and `a <=> b` do not compile; C's <stddef.h>, <stdint.h> and <float.h> do. Only __has_include tells.
#
# Fails if any of this changes. All is installed in a temporary folder.
set -euo pipefail
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"

apt-get download -qq gcc-riscv64-unknown-elf=12.2.0-14+deb12u1+11+b2 binutils-riscv64-unknown-elf=2.40-2+4+b1 \
    gcc-xtensa-lx106=12.2.0-14+deb12u1+13+b2 binutils-xtensa-lx106=2.40-2+5+b1 2>/dev/null
for package in *.deb; do dpkg -x "$package" packages; done
export PATH=$PWD/packages/usr/bin:$PATH

compiles() { printf '%s\n' "$2" | "$1" -std=c++20 -ffreestanding -fsyntax-only -x c++ - 2>/dev/null; }
for compiler in riscv64-unknown-elf-g++ xtensa-lx106-elf-g++; do
    echo "$compiler $($compiler -dumpfullversion)"
    [[ $(readlink -f "$(command -v $compiler)") == "$PWD"/packages/* ]]
    compiles $compiler 'template <class T> concept small = sizeof(T) < 4; constexpr int f(small auto x) { return x; }
        static_assert(f(char{3}) == 3 && __cplusplus == 202002L);'
    for header in stddef.h stdint.h float.h; do compiles $compiler "#include <$header>"; done
    missing=0
    for header in cstddef cstdint limits cfloat initializer_list type_traits concepts compare new typeinfo exception; do
        if compiles $compiler "#include <$header>"; then echo "<$header> is there"; exit 1; fi
        compiles $compiler "#if __has_include(<$header>)
            #error
            #endif"
        missing=$((missing + 1))
    done
    if compiles $compiler 'auto list = {1, 2};'; then exit 1; fi
    if compiles $compiler 'bool f(int a, int b) { return (a <=> b) < 0; }'; then exit 1; fi
    echo "$missing headers of a freestanding implementation looked for, none is there"
done
