# SPDX-License-Identifier: BSL-1.0
"""‖softmax(QKᵀ/√width) V − T‖²: its gradients by Q, K and V."""
SIZES = {"16x8": (16, 8)}


def inputs(tokens, width):
    return [(tokens, width)] * 4


def by_casadi(casadi, Q, K, V, T):
    weights = casadi.exp(Q @ K.T / casadi.sqrt(Q.size2()))
    weights = weights / casadi.repmat(casadi.sum2(weights), 1, Q.size1())
    F = casadi.sumsqr(weights @ V - T)
    return [casadi.gradient(F, casadi.vec(by)).reshape(by.shape) for by in (Q, K, V)]


def by_jax(jax, Q, K, V, T):
    def F(Q, K, V):
        return ((jax.nn.softmax(Q @ K.T / Q.shape[1]**0.5) @ V - T)**2).sum()
    return jax.grad(F, (0, 1, 2))(Q, K, V)
