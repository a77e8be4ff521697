#!/usr/bin/env bash
# The guess, written down first: what fills all lanes of a register with a number that was stored a moment ago takes it from
# the register it was stored from, or reads those 8 bytes; clang 14 does the former, and newer versions will do no worse.
#
# What was seen, with clang 19.1.7-3~deb12u1 (Debian 12), x86-64 at -O3: where the object behind a reference is large enough
# for it, the number is read as one of two,
#   movsd %xmm1, 8(%rdi); movupd 8(%rdi), %xmm1; unpcklpd %xmm1, %xmm1
# and a machine hands on no 16 bytes of which 8 have just been stored: it waits until they have reached the cache. The number
# beside it is read, too, whatever it belongs to. In the example all 8 rows do so, with clang 14.0.6-12 none. With a local
# variable between the number and its place no row does; for machines with AVX (-mavx) none either, where one instruction
# reads and repeats. A library that repeats numbers from memory in small loops on SSE2 keeps them in variables, or puts a
# barrier behind the reading.
#
# Fails if any of this changes. All is installed in a temporary folder.
set -euo pipefail
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"

apt-get download -qq clang-19=1:19.1.7-3~deb12u1 libclang-cpp19=1:19.1.7-3~deb12u1 libllvm19=1:19.1.7-3~deb12u1 \
    clang-14=1:14.0.6-12 libclang-cpp14=1:14.0.6-12 libllvm14=1:14.0.6-12 \
    libz3-4 libedit2 libbsd0 libmd0 libxml2 libicu72 2>/dev/null
for package in *.deb; do dpkg -x "$package" packages; done
clang() {  # <version> <arguments...>
    local version=$1
    shift
    LD_LIBRARY_PATH="packages/usr/lib/x86_64-linux-gnu:packages/usr/lib/llvm-$version/lib" \
        "packages/usr/lib/llvm-$version/bin/clang" "$@"
}

cat > repeated.cpp <<'END'
typedef double pair __attribute__((vector_size(16)));
struct table {
    alignas(16) double reciprocals[8];
    pair rows[8][4];
};
void scale(table& t, const double* x) {
    for (int i = 0; i < 8; ++i) {
        t.reciprocals[i] = 1 / x[i];
        for (int j = 0; j < 4; ++j) t.rows[i][j] *= pair{t.reciprocals[i], t.reciprocals[i]};
    }
}
END
sed 's/t.reciprocals\[i\] = 1/const double r = t.reciprocals[i] = 1/; s/pair{.*}/pair{r, r}/' repeated.cpp > variable.cpp

# Stores of 8 bytes that the next instruction reads as the beginning of 16.
count_wide_reads() {  # <version> <arguments...>
    clang "$@" -std=c++20 -O3 -S -o - |
        awk '/^\t(v?movsd)\t%xmm[0-9]+, / { stored = $3; next }
             /^\t(v?mov[au]pd)\t/ { sub(/,$/, "", $2); if ($2 == stored) ++count }
             { stored = "" }
             END { print count + 0 }'
}

wrong=0
expect() {  # <what> <expected> <seen>
    echo "$1: $3"
    if [[ $2 != "$3" ]]; then
        echo "  no longer as seen: $2"
        wrong=1
    fi
}
clang 19 --version | head -1
expect "clang 19, read from the array" 8 "$(count_wide_reads 19 repeated.cpp)"
expect "clang 19, from a variable" 0 "$(count_wide_reads 19 variable.cpp)"
expect "clang 19, from the array, -mavx" 0 "$(count_wide_reads 19 -mavx repeated.cpp)"
expect "clang 14, from the array" 0 "$(count_wide_reads 14 repeated.cpp)"
exit $wrong
