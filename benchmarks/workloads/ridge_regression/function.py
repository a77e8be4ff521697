# SPDX-License-Identifier: BSL-1.0
"""‖Xw − y‖² + λ‖w‖²: its value, gradient and Hessian by w."""
SIZES = {"50x10": (50, 10), "200x30": (200, 30)}
TOO_LARGE_FOR_CASADI = ["200x30"]


def inputs(samples, features):
    return [(samples, features), (samples, 1), (features, 1), (1, 1)]


def by_casadi(casadi, X, y, w, weight):
    F = casadi.sumsqr(X @ w - y) + weight * casadi.sumsqr(w)
    hessian, gradient = casadi.hessian(F, w)
    return [F, gradient, hessian]


def by_jax(jax, X, y, w, weight):
    def F(w):
        return ((X @ w - y)**2).sum() + weight * w @ w
    return [*jax.value_and_grad(F)(w), jax.hessian(F)(w)]
