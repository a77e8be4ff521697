# SPDX-License-Identifier: BSL-1.0
"""The end of an arm of joints that turn about z and y in turn, and its Jacobian by the angles."""
SIZES = {"6": (6,), "7": (7,)}


def inputs(joints):
    return [(joints, 1), (joints, 3)]


def by_casadi(casadi, angles, links):
    end = casadi.SX.zeros(3)
    for k in reversed(range(angles.size1())):
        c, s = casadi.cos(angles[k]), casadi.sin(angles[k])
        x, y, z = casadi.vertsplit(end + links[k, :].T)
        end = casadi.vertcat(c * x - s * y, s * x + c * y, z) if k % 2 == 0 else casadi.vertcat(c * x + s * z, y, c * z - s * x)
    return [end, casadi.jacobian(end, angles)]


def by_symforce(sf, angles, links):
    x = y = z = sf.S(0)
    for k in reversed(range(len(list(angles)))):
        c, s = sf.cos(angles[k]), sf.sin(angles[k])
        x, y, z = x + links[k, 0], y + links[k, 1], z + links[k, 2]
        x, y, z = (c * x - s * y, s * x + c * y, z) if k % 2 == 0 else (c * x + s * z, y, c * z - s * x)
    end = sf.Matrix([x, y, z])
    return [end, end.jacobian(angles)]


def by_jax(jax, angles, links):
    def end_of_arm(angles):
        end = jax.numpy.zeros(3)
        for k in reversed(range(len(angles))):
            c, s = jax.numpy.cos(angles[k]), jax.numpy.sin(angles[k])
            x, y, z = end + links[k]
            end = jax.numpy.array([c * x - s * y, s * x + c * y, z] if k % 2 == 0 else [c * x + s * z, y, c * z - s * x])
        return end
    return [end_of_arm(angles), jax.jacrev(end_of_arm)(angles)]
