# SPDX-License-Identifier: BSL-1.0
"""ln|det S| + xᵀS⁻¹x: its gradient by S, which is not definite. CasADi's det expands by minors, which is a closed form for n = 3; for more
it is given what its solve uses, a QR factorisation, once for both."""
SIZES = {str(n): (n,) for n in (3, 6, 16)}


def inputs(n):
    return [(n, n), (n, 1)]


def by_casadi(casadi, S, x):
    if x.size1() <= 3:
        F = casadi.log(casadi.fabs(casadi.det(S))) + x.T @ casadi.inv_minor(S) @ x
    else:
        Q, R = casadi.qr(S)
        F = casadi.sum1(casadi.log(casadi.fabs(casadi.diag(R)))) + casadi.dot(x, casadi.solve(R, Q.T @ x))
    return [casadi.gradient(F, casadi.vec(S)).reshape(S.shape)]


def by_jax(jax, S, x):
    def F(S):
        return jax.numpy.linalg.slogdet(S)[1] + x @ jax.numpy.linalg.solve(S, x)
    return [jax.grad(F)(S)]
