# SPDX-License-Identifier: BSL-1.0
"""A point p, rotated by the unit quaternion q, seen by a pinhole camera of focal length f: the Jacobians of where by q and by p."""
SIZES = {"2x7": ()}


def inputs():
    return [(4, 1), (3, 1), (1, 1)]


def by_casadi(casadi, q, p, f):
    s, v = q[0], q[1:]
    r = p + 2 * s * casadi.cross(v, p) + 2 * casadi.cross(v, casadi.cross(v, p))
    image = f * r[:2] / r[2]
    return [casadi.jacobian(image, q), casadi.jacobian(image, p)]


def by_symforce(sf, q, p, f):
    def cross(a, b):
        return sf.Matrix([a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]])
    v = sf.Matrix(q[1:4])
    once = cross(v, p)
    r = p + 2 * q[0] * once + 2 * cross(v, once)
    image = sf.Matrix([f[0] * r[0] / r[2], f[0] * r[1] / r[2]])
    return [image.jacobian(q), image.jacobian(p)]


def by_jax(jax, q, p, f):
    def image(q, p):
        s, v = q[0], q[1:]
        cross = jax.numpy.cross
        r = p + 2 * s * cross(v, p) + 2 * cross(v, cross(v, p))
        return f * r[:2] / r[2]
    return jax.jacrev(image, (0, 1))(q, p)
