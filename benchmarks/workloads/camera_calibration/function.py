# SPDX-License-Identifier: BSL-1.0
"""A point p, turned by the rotation vector w (by Rodrigues' formula) and moved by t, seen by a lens that distorts: where it is seen,
and the Jacobians of that by all four."""
SIZES = {"2x12": ()}


def inputs():
    return [(3, 1)] * 4


def by_casadi(casadi, w, t, lens, p):
    angle = casadi.norm_2(w)
    axis = w / angle
    c = casadi.cos(angle)
    r = c * p + casadi.sin(angle) * casadi.cross(axis, p) + (1 - c) * casadi.dot(axis, p) * axis + t
    seen = r[:2] / r[2]
    s = casadi.sumsqr(seen)
    image = lens[0] * (1 + lens[1] * s + lens[2] * s**2) * seen
    return [image, *(casadi.jacobian(image, by) for by in (w, t, lens, p))]


def by_symforce(sf, w, t, lens, p):
    angle = sf.sqrt(w[0]**2 + w[1]**2 + w[2]**2)
    axis = w / angle
    c, s = sf.cos(angle), sf.sin(angle)
    along = (1 - c) * sum(a * b for a, b in zip(axis, p))
    crossed = [axis[1] * p[2] - axis[2] * p[1], axis[2] * p[0] - axis[0] * p[2], axis[0] * p[1] - axis[1] * p[0]]
    r = [c * p[k] + s * crossed[k] + along * axis[k] + t[k] for k in range(3)]
    seen = [r[0] / r[2], r[1] / r[2]]
    square = seen[0]**2 + seen[1]**2
    image = sf.Matrix([lens[0] * (1 + lens[1] * square + lens[2] * square**2) * x for x in seen])
    return [image, *(image.jacobian(by) for by in (w, t, lens, p))]


def by_jax(jax, w, t, lens, p):
    def image(w, t, lens, p):
        angle = jax.numpy.linalg.norm(w)
        axis = w / angle
        c = jax.numpy.cos(angle)
        r = c * p + jax.numpy.sin(angle) * jax.numpy.cross(axis, p) + (1 - c) * (axis @ p) * axis + t
        seen = r[:2] / r[2]
        s = seen @ seen
        return lens[0] * (1 + lens[1] * s + lens[2] * s**2) * seen
    return [image(w, t, lens, p), *jax.jacrev(image, (0, 1, 2, 3))(w, t, lens, p)]
