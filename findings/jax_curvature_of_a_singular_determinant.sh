#!/usr/bin/env bash
# The guess, written down first: jax.grad of jnp.linalg.det is right at singular matrices, so jax.hessian is, too; and if
# it is not, it is NaN, which one sees.
#
# What was seen, with jax 0.10.2 and jaxlib 0.10.2 (PyPI), on a CPU in double precision: for f(x) = det(D + diag(x)) with
# a 4 x 4 matrix D of rank 3, all in small whole numbers, the gradient at x = 0 is right to the last digits, and all
# sixteen entries of the Hessian are NaN, forward over reverse, forward over forward and reverse over reverse. For
# D = 0 and x = (0, 0, 2, 3), where f is the product of the entries of x, the Hessian is silently zero: its entry (0, 1) is
# 6. A matrix of rank n - 2 is no rare case there, but the only one where only second derivatives tell anything.
#
# Fails if any of this changes.
set -euo pipefail
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"

python3 -m venv packages
packages/bin/python -m pip install --quiet --disable-pip-version-check jax==0.10.2 jaxlib==0.10.2
cat > curvature.py <<'END'
import jax
import jax.numpy as jnp

jax.config.update("jax_enable_x64", True)
jax.config.update("jax_platforms", "cpu")
wrong = []

def expect(what, holds, seen):
    print(f"{what}: {seen}")
    if not holds:
        wrong.append(what)
        print("  no longer as seen")

D = jnp.array([[1.0, 2, 3, 4], [2, 3, 5, 7], [3, 5, 8, 11], [1, 0, 2, 1]])
f = lambda x: jnp.linalg.det(D + jnp.diag(x))
at = jnp.zeros(4)
slope = jax.grad(f)(at)
expect("gradient, rank 3", jnp.allclose(slope, jnp.array([3.0, 2, 1, 0]), atol=1e-12), slope)
for name, hessian in (("forward over reverse", jax.hessian(f)),
                      ("forward over forward", jax.jacfwd(jax.jacfwd(f))),
                      ("reverse over reverse", jax.jacrev(jax.jacrev(f)))):
    nans = int(jnp.isnan(hessian(at)).sum())
    expect(f"NaN in the Hessian, {name}", nans == 16, nans)

product = lambda x: jnp.linalg.det(jnp.diag(x))
entry = float(jax.hessian(product)(jnp.array([0.0, 0, 2, 3]))[0, 1])
expect("second derivative of x0 x1 x2 x3 by x0 and x1 at (0, 0, 2, 3), right 6", entry == 0.0, entry)
raise SystemExit(1 if wrong else 0)
END
packages/bin/python -c "import jax, jaxlib; print('jax', jax.__version__, 'jaxlib', jaxlib.__version__)"
packages/bin/python curvature.py
