# SPDX-License-Identifier: BSL-1.0
"""‖a exp(−b t) + c − y‖²: its value, gradient and Hessian by p = (a, b, c)."""
SIZES = {"8x3": (8,), "40x3": (40,)}


def inputs(samples):
    return [(samples, 1), (samples, 1), (3, 1)]


def by_casadi(casadi, t, y, p):
    a, b, c = casadi.vertsplit(p)
    F = casadi.sumsqr(a * casadi.exp(-b * t) + c - y)
    hessian, gradient = casadi.hessian(F, p)
    return [F, gradient, hessian]


def by_symforce(sf, t, y, p):
    a, b, c = p
    F = sum((a * sf.exp(-b * time) + c - value)**2 for time, value in zip(t, y))
    gradient = sf.Matrix([F]).jacobian(p)
    return [sf.Matrix([F]), gradient, gradient.T.jacobian(p)]


def by_jax(jax, t, y, p):
    def F(p):
        a, b, c = p
        return ((a * jax.numpy.exp(-b * t) + c - y)**2).sum()
    return [*jax.value_and_grad(F)(p), jax.hessian(F)(p)]
