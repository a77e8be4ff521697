# SPDX-License-Identifier: BSL-1.0
"""The Hessian of ‖A X B − C‖² by vec X times v; it is free of X and C."""
SIZES = {"8": (8,), "16": (16,)}


def inputs(n):
    return [(n, n), (n, n), (n * n, 1)]


def by_casadi(casadi, A, B, v):
    X = casadi.SX.sym("X", *A.shape)
    F = casadi.sumsqr(A @ X @ B)
    return [casadi.jtimes(casadi.gradient(F, casadi.vec(X)), casadi.vec(X), v)]


def by_jax(jax, A, B, v):
    def F(x):
        return ((A @ x.reshape(A.shape, order="F") @ B)**2).sum()
    return [jax.jvp(jax.grad(F), (jax.numpy.zeros_like(v),), (v,))[1]]
