#!/usr/bin/env bash
# The guess, written down first: hypot exists so that nothing leaves the range of numbers on the way to √(x² + y²). So the
# gradient of jnp.hypot, two numbers between -1 and 1, is right wherever its value is, and its Hessian away from the
# origin, where the function is smooth.
#
# What was seen, with jax 0.10.2 and jaxlib 0.10.2 (PyPI), on a CPU: the values are right, and so is the gradient at (3, 4).
# In single precision at (1e30, 2e30) the gradient is (0.447, 1.118), where it is (0.447, 0.894), a number that nobody takes
# for a mistake; at (1e-30, 2e-30) it is (nan, -inf). And in double precision the Hessian at (1, 1) is zero, all four
# entries; it is ±0.354. At (3, 4) it is right: what is differentiated tells the larger from the smaller operand, and
# where they are equal half of each is taken.
#
# Fails if any of this changes.
set -euo pipefail
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"

python3 -m venv packages
packages/bin/python -m pip install --quiet --disable-pip-version-check jax==0.10.2 jaxlib==0.10.2
cat > hypot.py <<'END'
import math

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

def gradient(x, y):
    slopes = jax.grad(jnp.hypot, argnums=(0, 1))(jnp.float32(x), jnp.float32(y))
    return [float(slope) for slope in slopes]

value = float(jnp.hypot(jnp.float32(1e30), jnp.float32(2e30)))
expect("value at (1e30, 2e30)", math.isclose(value, 5 ** 0.5 * 1e30, rel_tol=1e-6), value)
middle = gradient(3, 4)
expect("gradient at (3, 4)", math.isclose(middle[0], 0.6, rel_tol=1e-6) and math.isclose(middle[1], 0.8, rel_tol=1e-6), middle)
large = gradient(1e30, 2e30)
expect("gradient at (1e30, 2e30), right 0.894 for y", math.isclose(large[1], 1.118034, rel_tol=1e-5), large)
small = gradient(1e-30, 2e-30)
expect("gradient at (1e-30, 2e-30)", math.isnan(small[0]) and math.isinf(small[1]), small)

hessian = jax.hessian(lambda v: jnp.hypot(v[0], v[1]))
expect("Hessian at (3, 4), right 0.128 first", math.isclose(float(hessian(jnp.array([3.0, 4.0]))[0, 0]), 0.128, rel_tol=1e-12),
       hessian(jnp.array([3.0, 4.0])).tolist())
at_equal = hessian(jnp.array([1.0, 1.0])).tolist()
expect("Hessian at (1, 1), right 0.354 first", at_equal == [[0.0, 0.0], [0.0, 0.0]], at_equal)
raise SystemExit(1 if wrong else 0)
END
packages/bin/python -c "import jax, jaxlib; print('jax', jax.__version__, 'jaxlib', jaxlib.__version__)"
packages/bin/python hypot.py
