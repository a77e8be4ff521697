# SPDX-License-Identifier: BSL-1.0
"""The Hessian of Σ softplus(Xw) − yᵀXw times v."""
SIZES = {"100x20": (100, 20)}


def inputs(samples, features):
    return [(samples, features), (samples, 1), (features, 1), (features, 1)]


def by_casadi(casadi, X, y, w, v):
    z = X @ w
    F = casadi.sum1(casadi.log1p(casadi.exp(z))) - casadi.dot(y, z)
    return [casadi.jtimes(casadi.gradient(F, w), w, v)]


def by_jax(jax, X, y, w, v):
    def F(w):
        z = X @ w
        return (jax.nn.softplus(z) - y * z).sum()
    return [jax.jvp(jax.grad(F), (w,), (v,))[1]]
