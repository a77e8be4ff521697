#!/usr/bin/env python3
"""Prints stumpff_table.hpp: c_k(s), the sum of (-s)^n/(2 n + k)!, in 50 digits, rounded. Needs mpmath (any
version)."""
# SPDX-License-Identifier: BSL-1.0
from mpmath import factorial, mp, mpf, nstr

mp.dps = 150  # of which sums of terms as large as e^40 lose some


def stumpff(k, s):
    return mp.fsum((-s) ** n / factorial(2 * n + k) for n in range(400))


# All of them numbers of float.
ARGUMENTS = [0, 2.0**-100, 2.0**-20, 0.25, 1, 1.9375, 2.0625, 5.5, 6.5, 10.5, 11.5, 12.5, 19.5, 20.5, 29.5, 41, 57,
             71, 73, 91, 109, 111, 131, 133, 300, 1000]

print("""// SPDX-License-Identifier: BSL-1.0
#pragma once

// Printed by stumpff_table.py.

struct stumpff_case {
    double s;
    long double value[11];  // c_0 to c_10
};

inline constexpr stumpff_case stumpff_cases[]{""")
for argument in ARGUMENTS + [-a for a in ARGUMENTS[1:]]:
    values = ",\n      ".join(nstr(stumpff(k, mpf(argument)), 25, min_fixed=0, max_fixed=0) + "L" for k in range(11))
    print(f"    {{{float(argument)!r},\n     {{{values}}}}},")
print("};")
