# SPDX-License-Identifier: BSL-1.0
"""‖h'‖² of the new state of an LSTM cell: its gradients by the weights of all gates and by the old state."""
SIZES = {"4-8": (4, 8), "8-16": (8, 16)}


def inputs(inputs, states):
    return [(4 * states, inputs), (4 * states, states), (4 * states, 1), (inputs, 1), (states, 1), (states, 1)]


def by_casadi(casadi, W, U, b, x, h, c):
    i, f, o, g = casadi.vertsplit(W @ x + U @ h + b, c.size1())
    i, f, o = (1 / (1 + casadi.exp(-gate)) for gate in (i, f, o))
    F = casadi.sumsqr(o * casadi.tanh(f * c + i * casadi.tanh(g)))
    return [casadi.gradient(F, casadi.vec(by)).reshape(by.shape) for by in (W, U, b, h, c)]


def by_jax(jax, W, U, b, x, h, c):
    def F(W, U, b, h, c):
        i, f, o, g = jax.numpy.split(W @ x + U @ h + b, 4)
        i, f, o = map(jax.nn.sigmoid, (i, f, o))
        return ((o * jax.numpy.tanh(f * c + i * jax.numpy.tanh(g)))**2).sum()
    return jax.grad(F, (0, 1, 2, 3, 4))(W, U, b, h, c)
