# SPDX-License-Identifier: BSL-1.0
"""−½ (yᵀK⁻¹y + ln|K|), K = eᵃ exp∘(−½ e⁻²ˡ D) + eˢ I: its derivatives by a, l and s."""
SIZES = {"8": (8,)}


def inputs(n):
    return [(n, n), (n, 1), (1, 1), (1, 1), (1, 1)]


def by_casadi(casadi, D, y, a, l, s):
    K = casadi.exp(a) * casadi.exp(-0.5 * casadi.exp(-2 * l) * D) + casadi.exp(s) * casadi.SX.eye(D.size1())
    D, upper, _ = casadi.ldl(K)
    z = casadi.solve(upper.T + casadi.SX.eye(y.size1()), y)
    F = -0.5 * (casadi.dot(z, z / D) + casadi.sum1(casadi.log(D)))
    return [casadi.gradient(F, casadi.vertcat(a, l, s))]


def by_jax(jax, D, y, a, l, s):
    def F(a, l, s):
        K = jax.numpy.exp(a) * jax.numpy.exp(-0.5 * jax.numpy.exp(-2 * l) * D) + jax.numpy.exp(s) * jax.numpy.eye(len(y))
        L = jax.numpy.linalg.cholesky(K)
        z = jax.scipy.linalg.solve_triangular(L, y, lower=True)
        return -0.5 * z @ z - jax.numpy.log(jax.numpy.diag(L)).sum()
    return [jax.numpy.stack(jax.grad(F, (0, 1, 2))(a, l, s))]
