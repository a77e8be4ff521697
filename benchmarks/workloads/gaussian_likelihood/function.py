# SPDX-License-Identifier: BSL-1.0
"""ln|S| + xᵀS⁻¹x: its gradient by S. Cholesky's factorisation reads half of a matrix, so that it is given (S + Sᵀ)/2, of which JAX
takes care by itself."""
SIZES = {str(n): (n,) for n in (2, 3, 4, 6, 8, 12, 16)}


def inputs(n):
    return [(n, n), (n, 1)]


def by_casadi(casadi, S, x):
    L = casadi.chol((S + S.T) / 2).T
    F = 2 * casadi.sum1(casadi.log(casadi.diag(L))) + casadi.sumsqr(casadi.solve(L, x))
    return [casadi.gradient(F, casadi.vec(S)).reshape(S.shape)]


def by_jax(jax, S, x):
    def F(S):
        L = jax.numpy.linalg.cholesky(S)
        z = jax.scipy.linalg.solve_triangular(L, x, lower=True)
        return 2 * jax.numpy.log(jax.numpy.diag(L)).sum() + z @ z
    return [jax.grad(F)(S)]
