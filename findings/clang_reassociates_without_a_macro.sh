#!/usr/bin/env bash
# The guess, written down first: a header that rounds by adding and subtracting 1.5 * 2^52 can see by a predefined macro
# that the compiler may reassociate, since g++ defines __ASSOCIATIVE_MATH__ under -fassociative-math and both compilers
# define __FAST_MATH__ under -ffast-math. So it can choose another way to round wherever this one is folded away.
#
# What was seen, with clang 22.1.8 as packaged in ziglang 0.17.0 (PyPI), x86-64: under
#   -fno-trapping-math -fno-signed-zeros -fassociative-math
# not one predefined macro differs from a build without these switches, and yet the addition and the subtraction are
# folded: 2.75 stays 2.75. Without the switches it is rounded to 3. The same holds of -funsafe-math-optimizations.
# A header cannot tell; what must round there needs a barrier in every build, or says that it is not supported.
#
# Fails if any of this changes.
set -euo pipefail
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"

python3 -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --target packages ziglang==0.17.0
export PYTHONPATH="$scratch/packages" ZIG_GLOBAL_CACHE_DIR="$scratch/cache" ZIG_LOCAL_CACHE_DIR="$scratch/cache"
clang() { python3 -m ziglang cc -O2 "$@"; }

cat > rounds.c <<'END'
#include <stdio.h>
static volatile double number = 2.75;
int main(void) {
    const double x = number;
    const double shift = 6755399441055744.0;
    printf("%g\n", (x + shift) - shift);
    return 0;
}
END

clang --version | head -1
wrong=0
expect() {  # <what> <expected> <seen>
    echo "$1: $3"
    if [[ $2 != "$3" ]]; then
        echo "  no longer as seen: $2"
        wrong=1
    fi
}
macros() { clang "$@" -dM -E -x c /dev/null | sort; }

clang rounds.c -o strict
expect "without switches" 3 "$(./strict)"
macros > strict.macros
associative=(-fno-trapping-math -fno-signed-zeros -fassociative-math)
for name in associative unsafe; do
    switches=("${associative[@]}")
    if [[ $name == unsafe ]]; then switches=(-funsafe-math-optimizations); fi
    clang "${switches[@]}" rounds.c -o "$name"
    expect "${switches[*]}" 2.75 "$("./$name")"
    macros "${switches[@]}" > "$name.macros"
    expect "  macros that differ" 0 "$(diff strict.macros "$name.macros" | grep -c '^[<>]' || true)"
done
clang -ffast-math rounds.c -o fast
expect "-ffast-math" 2.75 "$(./fast)"
expect "  __FAST_MATH__ defined" 1 "$(macros -ffast-math | grep -c '__FAST_MATH__')"
exit $wrong
