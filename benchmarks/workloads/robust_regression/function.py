# SPDX-License-Identifier: BSL-1.0
"""Σ ln(1 + ((Xw − y)/c)²): its gradient and Hessian by w."""
SIZES = {"17x3": (17, 3), "24x5": (24, 5)}


def inputs(samples, features):
    return [(samples, features), (samples, 1), (features, 1), (1, 1)]


def by_casadi(casadi, X, y, w, c):
    F = casadi.sum1(casadi.log(1 + ((X @ w - y) / c)**2))
    hessian, gradient = casadi.hessian(F, w)
    return [gradient, hessian]


def by_symforce(sf, X, y, w, c):
    F = sum(sf.log(1 + ((sum(X[k, j] * w[j] for j in range(len(w))) - y[k]) / c[0])**2) for k in range(len(y)))
    gradient = sf.Matrix([F]).jacobian(w)
    return [gradient.T, gradient.T.jacobian(w)]


def by_jax(jax, X, y, w, c):
    def F(w):
        return jax.numpy.log1p(((X @ w - y) / c)**2).sum()
    return [jax.grad(F)(w), jax.hessian(F)(w)]
