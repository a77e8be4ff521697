# SPDX-License-Identifier: BSL-1.0
"""‖e^A − B‖² and its gradient by A. CasADi's own expm has no generated code: for it the Padé approximant of degree 13 without
scaling, which is what A's norm asks for."""
import math

SIZES = {"6": (6,)}


def inputs(n):
    return [(n, n), (n, n)]


def by_casadi(casadi, A, B):
    m = 13
    b = [math.factorial(2 * m - j) // math.factorial(m - j) // math.factorial(j) for j in range(m + 1)]
    I = casadi.SX.eye(A.size1())
    A2 = A @ A
    A4 = A2 @ A2
    A6 = A2 @ A4
    U = A @ (A6 @ (b[13] * A6 + b[11] * A4 + b[9] * A2) + b[7] * A6 + b[5] * A4 + b[3] * A2 + b[1] * I)
    V = A6 @ (b[12] * A6 + b[10] * A4 + b[8] * A2) + b[6] * A6 + b[4] * A4 + b[2] * A2 + b[0] * I
    F = casadi.sumsqr(casadi.solve(V - U, V + U) - B)
    return [F, casadi.gradient(F, casadi.vec(A)).reshape(A.shape)]


def by_jax(jax, A, B):
    return jax.value_and_grad(lambda A: ((jax.scipy.linalg.expm(A) - B)**2).sum())(A)
