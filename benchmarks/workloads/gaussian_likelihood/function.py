# SPDX-License-Identifier: BSL-1.0
"""ln|S| + xᵀS⁻¹x: its gradient by S. Cholesky's factorisation and LDLᵀ, which is the faster one of CasADi, read half of a matrix, so
that they are given (S + Sᵀ)/2, of which JAX takes care by itself."""
SIZES = {str(n): (n,) for n in (2, 3, 4, 6, 8, 12, 16)}


def inputs(n):
    return [(n, n), (n, 1)]


def by_casadi(casadi, S, x):
    D, upper, _ = casadi.ldl((S + S.T) / 2)
    z = casadi.solve(upper.T + casadi.SX.eye(x.size1()), x)
    F = casadi.sum1(casadi.log(D)) + casadi.dot(z, z / D)
    return [casadi.gradient(F, casadi.vec(S)).reshape(S.shape)]


def by_jax(jax, S, x):
    def F(S):
        L = jax.numpy.linalg.cholesky(S)
        z = jax.scipy.linalg.solve_triangular(L, x, lower=True)
        return 2 * jax.numpy.log(jax.numpy.diag(L)).sum() + z @ z
    return [jax.grad(F)(S)]
