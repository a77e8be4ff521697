# SPDX-License-Identifier: BSL-1.0
"""‖W2 softplus(W1 x + b1) + b2 − t‖²: its gradients by W1, b1, W2 and b2."""
SIZES = {"8-24-6": (8, 24, 6)}


def inputs(inputs, hidden, results):
    return [(hidden, inputs), (hidden, 1), (results, hidden), (results, 1), (inputs, 1), (results, 1)]


def by_casadi(casadi, W1, b1, W2, b2, x, t):
    h = casadi.log1p(casadi.exp(W1 @ x + b1))
    F = casadi.sumsqr(W2 @ h + b2 - t)
    return [casadi.gradient(F, casadi.vec(by)).reshape(by.shape) for by in (W1, b1, W2, b2)]


def by_jax(jax, W1, b1, W2, b2, x, t):
    def F(W1, b1, W2, b2):
        return ((W2 @ jax.nn.softplus(W1 @ x + b1) + b2 - t)**2).sum()
    return jax.grad(F, (0, 1, 2, 3))(W1, b1, W2, b2)
