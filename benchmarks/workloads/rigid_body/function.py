# SPDX-License-Identifier: BSL-1.0
"""The torque I α + ω × I ω, I of six numbers, and its Jacobians by ω, by α and by the six."""
SIZES = {"3x12": ()}


def inputs():
    return [(6, 1), (3, 1), (3, 1)]


def by_casadi(casadi, inertia, omega, alpha):
    xx, xy, xz, yy, yz, zz = casadi.vertsplit(inertia)
    I = casadi.blockcat([[xx, xy, xz], [xy, yy, yz], [xz, yz, zz]])
    torque = I @ alpha + casadi.cross(omega, I @ omega)
    return [torque, *(casadi.jacobian(torque, by) for by in (omega, alpha, inertia))]


def by_symforce(sf, inertia, omega, alpha):
    xx, xy, xz, yy, yz, zz = inertia
    I = sf.Matrix([[xx, xy, xz], [xy, yy, yz], [xz, yz, zz]])
    moved = I * omega
    torque = I * alpha + sf.Matrix([omega[1] * moved[2] - omega[2] * moved[1], omega[2] * moved[0] - omega[0] * moved[2],
                                    omega[0] * moved[1] - omega[1] * moved[0]])
    return [torque, *(torque.jacobian(by) for by in (omega, alpha, inertia))]


def by_jax(jax, inertia, omega, alpha):
    def torque(omega, alpha, inertia):
        xx, xy, xz, yy, yz, zz = inertia
        I = jax.numpy.array([[xx, xy, xz], [xy, yy, yz], [xz, yz, zz]])
        return I @ alpha + jax.numpy.cross(omega, I @ omega)
    return [torque(omega, alpha, inertia), *jax.jacrev(torque, (0, 1, 2))(omega, alpha, inertia)]
