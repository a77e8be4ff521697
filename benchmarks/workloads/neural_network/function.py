# SPDX-License-Identifier: BSL-1.0
"""The softmax cross-entropy of z = W2 tanh(W1 x + b1) + b2: its gradients by W1, b1, W2 and b2."""
SIZES = {"8-24-6": (8, 24, 6)}


def inputs(inputs, hidden, classes):
    return [(hidden, inputs), (hidden, 1), (classes, hidden), (classes, 1), (inputs, 1), (classes, 1)]


def by_casadi(casadi, W1, b1, W2, b2, x, t):
    z = W2 @ casadi.tanh(W1 @ x + b1) + b2
    F = casadi.logsumexp(z) - casadi.dot(t, z)
    return [casadi.gradient(F, casadi.vec(by)).reshape(by.shape) for by in (W1, b1, W2, b2)]


def by_jax(jax, W1, b1, W2, b2, x, t):
    def F(W1, b1, W2, b2):
        z = W2 @ jax.numpy.tanh(W1 @ x + b1) + b2
        return -t @ jax.nn.log_softmax(z)
    return jax.grad(F, (0, 1, 2, 3))(W1, b1, W2, b2)
