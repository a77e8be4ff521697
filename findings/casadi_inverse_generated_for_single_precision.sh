#!/usr/bin/env bash
# The guess, written down first: casadi.inv of a symbolic 3 x 3 matrix, exported as C and compiled for single precision (as
# for a microcontroller whose unit for floating point knows no double), inverts well-conditioned matrices as long as their
# entries and those of the inverse are floats of middle size; the covariance of a latitude and a longitude in radians,
# some 1e-14, is such a matrix. In double precision, the same formulas work.
#
# What was seen, with casadi 3.8.2 (PyPI) and any C compiler: the generated code divides the cofactors by the determinant. In
# single precision, of 1e-14 times the identity only three digits of the inverse are right, 9.99473e+13, since the
# determinant is subnormal; of 1e-16 times the identity the diagonal is inf and all else is NaN; of 1e14 times the
# identity, of which the inverse is 1e-14 times the identity, every entry is 0, with nothing that tells. In double
# precision all three are right to the last digits.
#
# Fails if any of this changes.
set -euo pipefail
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"

python3 -m venv packages
packages/bin/python -m pip install --quiet --disable-pip-version-check casadi==3.8.2
cat > generate.py <<'END'
import casadi

a = casadi.SX.sym("a", 3, 3)
casadi.Function("inverse", [a], [casadi.inv(a)]).generate("inverse.c")
print("casadi", casadi.__version__)
END
packages/bin/python generate.py
cat > run.c <<'END'
#include "inverse.c"
#include <stdio.h>

int main(void) {
    const double scales[3] = {1e-14, 1e-16, 1e14};
    for (int s = 0; s < 3; ++s) {
        casadi_real a[9] = {0};
        casadi_real result[9];
        for (int i = 0; i < 3; ++i) a[4 * i] = (casadi_real)scales[s];
        const casadi_real* arguments[1] = {a};
        casadi_real* results[1] = {result};
        inverse(arguments, results, 0, 0, 0);
        printf("%g: diagonal %g, beside it %g\n", scales[s], (double)result[0], (double)result[1]);
    }
    return 0;
}
END
cc -O1 -w run.c -lm -o in_double
cc -O1 -w -Dcasadi_real=float run.c -lm -o in_float
wrong=0
expect() {  # <what> <expected> <seen>
    printf '%s:\n%s\n' "$1" "$3"
    if [[ $2 != "$3" ]]; then
        printf '  no longer as seen:\n%s\n' "$2"
        wrong=1
    fi
}
without_sign_of_nothing() { sed -E 's/-(nan|0$)/\1/g'; }
expect "double" $'1e-14: diagonal 1e+14, beside it 0\n1e-16: diagonal 1e+16, beside it 0\n1e+14: diagonal 1e-14, beside it 0' \
    "$(./in_double | without_sign_of_nothing)"
expect "float" $'1e-14: diagonal 9.99473e+13, beside it 0\n1e-16: diagonal inf, beside it nan\n1e+14: diagonal 0, beside it 0' \
    "$(./in_float | without_sign_of_nothing)"
exit $wrong
