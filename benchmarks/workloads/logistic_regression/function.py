# SPDX-License-Identifier: BSL-1.0
"""Σ softplus(Xw) − yᵀXw: its gradient and Hessian by w."""
SIZES = {"20x4": (20, 4), "30x20": (30, 20), "100x8": (100, 8)}


def inputs(samples, features):
    return [(samples, features), (samples, 1), (features, 1)]


def by_casadi(casadi, X, y, w):
    z = X @ w
    F = casadi.sum1(casadi.log1p(casadi.exp(z))) - casadi.dot(y, z)
    hessian, gradient = casadi.hessian(F, w)
    return [gradient, hessian]


def by_jax(jax, X, y, w):
    def F(w):
        z = X @ w
        return (jax.nn.softplus(z) - y * z).sum()
    return [jax.grad(F)(w), jax.hessian(F)(w)]
