# SPDX-License-Identifier: BSL-1.0
"""½ ‖L⁻¹x‖² + Σ ln L_ii of a lower triangular L: its gradients by L and x."""
SIZES = {str(n): (n,) for n in (7, 13)}


def inputs(n):
    return [(n, n), (n, 1)]


def by_casadi(casadi, L, x):
    lower = casadi.tril(L)
    F = casadi.sumsqr(casadi.solve(lower, x)) / 2 + casadi.sum1(casadi.log(casadi.diag(L)))
    return [casadi.gradient(F, casadi.vec(L)).reshape(L.shape), casadi.gradient(F, x)]


def by_jax(jax, L, x):
    def F(L, x):
        y = jax.scipy.linalg.solve_triangular(L, x, lower=True)
        return y @ y / 2 + jax.numpy.log(jax.numpy.diag(L)).sum()
    return [*jax.grad(F, (0, 1))(L, x)]
