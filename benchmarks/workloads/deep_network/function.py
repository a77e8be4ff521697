# SPDX-License-Identifier: BSL-1.0
"""The softmax cross-entropy of z = W3 tanh(W2 tanh(W1 x + b1) + b2) + b3: its gradients by all weights."""
SIZES = {"8-16-16-4": (8, 16, 16, 4)}


def inputs(inputs, first, second, classes):
    return [(first, inputs), (first, 1), (second, first), (second, 1), (classes, second), (classes, 1), (inputs, 1),
            (classes, 1)]


def by_casadi(casadi, *weights_x_t):
    *weights, x, t = weights_x_t
    W1, b1, W2, b2, W3, b3 = weights
    z = W3 @ casadi.tanh(W2 @ casadi.tanh(W1 @ x + b1) + b2) + b3
    F = casadi.logsumexp(z) - casadi.dot(t, z)
    return [casadi.gradient(F, casadi.vec(by)).reshape(by.shape) for by in weights]


def by_jax(jax, *weights_x_t):
    *weights, x, t = weights_x_t

    def F(weights):
        W1, b1, W2, b2, W3, b3 = weights
        z = W3 @ jax.numpy.tanh(W2 @ jax.numpy.tanh(W1 @ x + b1) + b2) + b3
        return -t @ jax.nn.log_softmax(z)
    return jax.grad(F)(weights)
