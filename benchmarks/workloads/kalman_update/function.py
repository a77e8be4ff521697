# SPDX-License-Identifier: BSL-1.0
"""An update of a Kalman filter: its gain, and the state and the covariance afterwards. CasADi is given the closed form of the inverse of
up to three rows; JAX has Cholesky's factorisation, once for all."""
SIZES = {"4x2": (4, 2), "9x3": (9, 3)}


def inputs(states, measurements):
    return [(states, 1), (states, states), (measurements, states), (measurements, measurements), (measurements, 1)]


def by_casadi(casadi, x, P, H, R, z):
    HP = H @ P
    K = HP.T @ casadi.inv_minor(HP @ H.T + R)
    return [K, x + K @ (z - H @ x), P - K @ HP]


def by_jax(jax, x, P, H, R, z):
    HP = H @ P
    factor = jax.scipy.linalg.cho_factor(HP @ H.T + R)
    K = jax.scipy.linalg.cho_solve(factor, HP).T
    return [K, x + K @ (z - H @ x), P - K @ HP]
