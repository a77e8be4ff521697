#!/usr/bin/env bash
# The guess, written down first: a compiler computes the initialiser of a constexpr variable once, and how much it is to
# optimise makes no difference to that: with -fsyntax-only there is nothing to optimise.
#
# What was seen, with g++ 12.2.0-14+deb12u1 (Debian 12): where the constexpr function that computes it assigns what another
# one makes of constants, as in x = made(1000000), the other one is computed a second time from -O1 on, with -fsyntax-only too,
# when the body of the first is simplified. It takes twice the time and half again the memory of -O0: 2.4 s and 262 MB in place
# of 1.2 s and 170 MB. What is made has memory of its own and so is no constant, which is why the result is thrown away. It is
# computed once if x is initialised by it instead (x = made(...) in a declaration), if the function is consteval, with
# -fno-inline, or if a parameter takes the place of the constant.
#
# Fails if any of this changes: times are compared as ratios, with much room. All is installed in a temporary folder.
set -euo pipefail
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"

apt-get download -qq g++-12=12.2.0-14+deb12u1 2>/dev/null
dpkg -x g++-12_*.deb packages
compiler=packages/usr/lib/gcc/x86_64-linux-gnu/12/cc1plus

cat > constant.cpp <<'CODE'
struct numbers {
    int* items;
    constexpr explicit numbers(int count) : items(new int[count]()) {}
    constexpr numbers(numbers&& other) : items(other.items) { other.items = nullptr; }
    constexpr numbers& operator=(numbers&& other) {
        int* const mine = items;
        items = other.items;
        other.items = mine;
        return *this;
    }
    constexpr ~numbers() { delete[] items; }
};
constexpr numbers made(int rounds) {
    numbers result(8);
    for (int k = 0; k < rounds; ++k) result.items[k % 8] = k;
    return result;
}
template <int Rounds>
KIND int last([[maybe_unused]] int rounds) {
#if defined GIVEN
    numbers x(1);
    x = made(rounds);
#elif defined DECLARED
    const numbers x = made(Rounds);
#else
    numbers x(1);
    x = made(Rounds);
#endif
    return x.items[7];
}
constexpr int value = last<1000000>(1000000);
static_assert(value == 999999);
CODE
# Hundredths of a second that the compiler computes for.
seconds() {
    local TIMEFORMAT=%U
    { time "$compiler" -quiet -std=c++20 -fconstexpr-loop-limit=10000000 -fsyntax-only "$@" constant.cpp; } 2>&1 | tr -d .
}
wrong=0
# <is it computed twice?> <flags...>
compare() {
    local expected=$1 once now seen=once
    shift
    once=$((10#$(seconds -DKIND=constexpr -O0)))
    now=$((10#$(seconds "$@")))
    if ((2 * now > 3 * once)); then seen=twice; fi
    echo "$*: computed $seen"
    if [[ $seen != "$expected" ]]; then echo "  no longer as seen"; wrong=1; fi
}
compare once -DKIND=constexpr -O0
compare twice -DKIND=constexpr -O1
compare twice -DKIND=constexpr -O2
compare once -DKIND=constexpr -O2 -fno-inline
compare once -DKIND=constexpr -O2 -DDECLARED
compare once -DKIND=constexpr -O2 -DGIVEN
compare once -DKIND=consteval -O2
exit $wrong
