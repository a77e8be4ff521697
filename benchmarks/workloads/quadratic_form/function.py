# SPDX-License-Identifier: BSL-1.0
"""xᵀA x: its gradient by x."""
SIZES = {str(n): (n,) for n in (2, 3, 4, 6, 8, 16, 32, 64, 100, 256)}
TOO_LARGE_FOR_CASADI = ["100", "256"]
TOO_LARGE_FOR_SYMFORCE = ["64", "100", "256"]


def inputs(n):
    return [(n, n), (n, 1)]


def by_casadi(casadi, A, x):
    return [casadi.gradient(x.T @ A @ x, x)]


def by_symforce(sf, A, x):
    return [(x.T * A * x).jacobian(x)]


def by_jax(jax, A, x):
    return [jax.grad(lambda x: x @ A @ x)(x)]
