# SPDX-License-Identifier: BSL-1.0
"""The models as formulas of scalars, of which SymForce and CasADi write code. It is made when the table is, never kept:
    python3 -m venv venv && venv/bin/pip install symforce==0.12.0 casadi==3.8.0 && venv/bin/python run"""

import importlib.util
import pathlib
import sys


def product(a, b):
    return [[sum((x * y for x, y in zip(row, column) if not is_zero(x) and not is_zero(y)), 0) for column in zip(*b)] for row in a]


def transposed(a):
    return [list(row) for row in zip(*a)]


def is_zero(x):
    return isinstance(x, (int, float)) and x == 0


def symmetric(entries, rows):
    return [[entries[rows * min(i, j) + max(i, j)] for j in range(rows)] for i in range(rows)]


def flat(a):
    return [x for row in a for x in row]


def covariance(f, p, noise):
    """F P Fᵀ + the diagonal matrix of noise, one triangle mirrored."""
    rows = len(f)
    moved = product(product(f, p), transposed(f))
    return [moved[min(i, j)][max(i, j)] + (noise[i] if i == j else 0) for i in range(rows) for j in range(rows)]


def skew(v):
    return [[0, -v[2], v[1]], [v[2], 0, -v[0]], [-v[1], v[0], 0]]


def vehicle(x, m):
    t = x[35]
    after = [x[0] + t * x[3] * m.cos(x[2]), x[1] + t * x[3] * m.sin(x[2]), x[2] + t * x[4], x[3], x[4]]
    return after + covariance(m.jacobian(after, x[:5]), symmetric(x[5:30], 5), x[30:35])


def attitude(x, m):
    w = [x[66] / 2 * (x[63 + k] - x[4 + k]) for k in range(3)]
    after = [x[0] - w[0] * x[1] - w[1] * x[2] - w[2] * x[3], x[1] + w[0] * x[0] + w[2] * x[2] - w[1] * x[3],
             x[2] + w[1] * x[0] - w[2] * x[1] + w[0] * x[3], x[3] + w[2] * x[0] + w[1] * x[1] - w[0] * x[2], *x[4:7]]
    return after + covariance(m.jacobian(after, x[:7]), symmetric(x[7:56], 7), x[56:63])


def inertial_navigation(x, m):
    t = x[30]
    rotation = [x[3 * i:3 * i + 3] for i in range(3)]
    turned, turn = product(rotation, skew(x[9:12])), skew(x[12:15])
    f = [[1 if i == j else 0 for j in range(15)] for i in range(15)]
    for i in range(3):
        f[i][3 + i], f[6 + i][12 + i] = t, -t
        for j in range(3):
            f[3 + i][6 + j], f[3 + i][9 + j] = -t * turned[i][j], -t * rotation[i][j]
            if i != j:
                f[6 + i][6 + j] = -t * turn[i][j]
    return covariance(f, symmetric(x[31:256], 15), [t * q for q in x[15:30]])


def navigation_update(x, m):
    p = symmetric(x[7:232], 15)
    h = [[0] * 6 + row + [0] * 6 for row in skew(x[:3])]
    spread = product(p, transposed(h))
    s = product(h, spread)
    for i in range(3):
        s[i][i] = s[i][i] + x[6]
    minor = lambda a, b, c, d: s[min(a, b)][max(a, b)] * s[min(c, d)][max(c, d)]
    adjugate = [[minor(1, 1, 2, 2) - minor(1, 2, 1, 2), minor(0, 2, 1, 2) - minor(0, 1, 2, 2), minor(0, 1, 1, 2) - minor(0, 2, 1, 1)],
                [0, minor(0, 0, 2, 2) - minor(0, 2, 0, 2), minor(0, 1, 0, 2) - minor(0, 0, 1, 2)],
                [0, 0, minor(0, 0, 1, 1) - minor(0, 1, 0, 1)]]
    scale = 1 / (s[0][0] * adjugate[0][0] + s[0][1] * adjugate[0][1] + s[0][2] * adjugate[0][2])
    inverse = [[adjugate[min(i, j)][max(i, j)] * scale for j in range(3)] for i in range(3)]
    gain = product(spread, inverse)
    error = flat(product(gain, [[y] for y in x[3:6]]))
    taken = product(gain, transposed(spread))
    return error + [p[i][j] - taken[min(i, j)][max(i, j)] for i in range(15) for j in range(15)]


def arm(x, m):
    c, s = m.number(0.75) * m.cos(x[1]), m.number(0.75) * m.sin(x[1])
    of_second = m.number(4.9) * m.cos(x[0] + x[1])
    m11, m12, m22 = m.number(3.5) + 2 * c, m.number(1.25) + c, m.number(1.25)
    b = [x[4] + s * x[3] * (2 * x[2] + x[3]) - m.number(19.5) * m.cos(x[0]) - of_second, x[5] - s * x[2] * x[2] - of_second]
    scale = m11 * m22 - m12 * m12
    a = [(m22 * b[0] - m12 * b[1]) / scale, (m11 * b[1] - m12 * b[0]) / scale]
    return a + flat(m.jacobian(a, x[:4])) + flat(m.jacobian(a, x[4:6]))


def pendulum(x, m):
    c, s = m.number(0.75) * m.cos(x[0] - x[1]), m.number(0.75) * m.sin(x[0] - x[1])
    b = [x[20] - s * x[3] * x[3] + m.number(19.5) * m.sin(x[0]), x[21] + s * x[2] * x[2] + m.number(4.875) * m.sin(x[1])]
    m1, m2 = m.number(3.5), m.number(1.25)
    scale = m1 * m2 - c * c
    change = [x[2], x[3], (m2 * b[0] - c * b[1]) / scale, (m1 * b[1] - c * b[0]) / scale]
    return change + flat(product(m.jacobian(change, x[:4]), [x[4 + 4 * i:8 + 4 * i] for i in range(4)]))


def network(x, m):
    hidden = [m.tanh(sum((x[11 + 6 * i + k] * x[k] for k in range(6)), x[83 + i])) for i in range(12)]
    errors = [sum((x[95 + 12 * i + k] * hidden[k] for k in range(12)), x[143 + i]) - x[6 + i] for i in range(4)]
    slopes = m.jacobian([sum(e * e for e in errors) / 2], x[11:147])[0]
    return [weight - x[10] * slope for weight, slope in zip(x[11:147], slopes)]


def control(x, m):
    q, a, b, at, price, pushes = symmetric(x[:4], 2), [x[4:6], x[6:8]], x[8:10], x[10:12], x[12], x[13:23]
    cost = 0
    for push in pushes:
        at = [a[i][0] * at[0] + a[i][1] * at[1] + b[i] * push for i in range(2)]
        cost = cost + sum(at[i] * q[i][j] * at[j] for i in range(2) for j in range(2)) + price * push * push
    slopes = m.jacobian([cost], pushes)[0]
    second = m.jacobian(slopes, pushes)
    return slopes + [second[min(i, j)][max(i, j)] for i in range(10) for j in range(10)]


MODELS = {f.__name__: f for f in (vehicle, attitude, inertial_navigation, navigation_update, arm, pendulum, network, control)}


def inputs_of(folder):
    for line in (folder / 'model.hpp').read_text().splitlines():
        if line.startswith('inline constexpr int inputs = '):
            return int(line.split('=')[1].rstrip(';'))
    raise ValueError(folder)


class casadi:
    def write(model, folder, to):
        import casadi as ca

        class m:
            sin, cos, tanh, number = ca.sin, ca.cos, ca.tanh, float

            def jacobian(of, by):
                slopes = ca.jacobian(ca.vertcat(*of), ca.vertcat(*by))
                return [[slopes[i, j] if slopes.sparsity().has_nz(i, j) else 0 for j in range(len(by))] for i in range(len(of))]

        x = [ca.SX.sym(f'x{k}') for k in range(inputs_of(folder))]
        step = ca.Function('made', [ca.vertcat(*x)], [ca.vertcat(*MODELS[model](x, m))], {'cse': True})
        here = pathlib.Path.cwd()
        try:
            import os
            os.chdir(to)
            step.generate('made.c', {'casadi_real': 'float', 'casadi_int': 'int'})
        finally:
            os.chdir(here)
        (to / 'generated.cpp').write_text(
            '#include <cmath>\n#include "model.hpp"\n#define CASADI_SYMBOL_EXPORT [[maybe_unused]] static\n#include "made.c"\n'
            'void step(float* out, const float* in) {\n    const float* arguments[] = {in};\n    float* results[] = {out};\n'
            f'    [[maybe_unused]] float work[{max(step.sz_w(), 1)}];\n    made(arguments, results, nullptr, work, 0);\n}}\n')
        return ['-fsingle-precision-constant']  # its constants are double


class symforce:
    def write(model, folder, to):
        import symforce as package
        package.set_log_level('ERROR')
        import symforce.symbolic as sf
        from symforce import codegen
        from symforce.values import Values

        class m:
            sin, cos, tanh = sf.sin, sf.cos, sf.tanh

            def number(value):
                return sf.Rational(*value.as_integer_ratio()) if value * 8 == int(value * 8) else sf.Rational(round(value * 10), 10)

            def jacobian(of, by):
                return [[0 if (slope := f.diff(x)) == 0 else slope for x in by] for f in of]

        x = sf.Matrix([sf.Symbol(f'x{k}') for k in range(inputs_of(folder))])
        results = MODELS[model](list(x), m)
        made = codegen.Codegen(inputs=Values(x=x), outputs=Values(out=sf.Matrix(results)), config=codegen.CppConfig(), name='made')
        made.generate_function(output_dir=to, skip_directory_nesting=True)
        (to / 'generated.cpp').write_text(
            '#define EIGEN_NO_DEBUG\n#include "model.hpp"\n#include "made.h"\n'
            'void step(float* out, const float* in) {\n'
            f'    sym::Made<float>(*reinterpret_cast<const Eigen::Matrix<float, {len(x)}, 1>*>(in),\n'
            f'                     reinterpret_cast<Eigen::Matrix<float, {len(results)}, 1>*>(out));\n}}\n')
        return ['-isystem', '/usr/include/eigen3']


GENERATORS = {'SymForce': symforce, 'CasADi': casadi}


def is_there(name):
    return importlib.util.find_spec(name.lower()) is not None


if __name__ == '__main__':
    model, name, folder = sys.argv[1:]
    GENERATORS[name].write(model, pathlib.Path(__file__).parent / 'models' / model, pathlib.Path(folder))
