# SPDX-License-Identifier: BSL-1.0
"""The translation units that compile_time.py measures: expressions of any length, in any dimension."""

HEAD = """#include <ctgrad/ctgrad.hpp>
using namespace ctgrad;
using namespace ctgrad::literals;
constexpr auto t = scalar<"t">;
constexpr auto x = vector<"x", {n}>;
"""

# The number of nodes is the size of an array, so that it can be read off the object file.
GRAPH = """
using value_type = std::remove_const_t<decltype(f)>;
using result_type = std::remove_const_t<decltype(d)>;
extern "C" constexpr char ctgrad_nodes[graph::evaluation_graph<value_type, result_type>::value.size()]{};
const char* nodes() { return ctgrad_nodes; }
"""

EVALUATED = """
#include <array>
void evaluated(std::array<double, {n}>& result, {parameters}) {{
    result = evaluate(d, {bindings});
}}
"""


def layers(count, n):
    """‖h‖² with h = tanh(W h + b), count times: a deep network, all weights different."""
    lines, variables = [], []
    previous = "{x}"
    for k in range(count):
        lines.append(f'constexpr auto W{k} = matrix<"W{k}", {n}, {n}>;')
        lines.append(f'constexpr auto b{k} = vector<"b{k}", {n}>;')
        lines.append(f"constexpr auto h{k} = tanh(W{k} * {previous} + b{k});")
        variables += [(f"W{k}", f"const std::array<std::array<double, {n}>, {n}>& W{k}_"), (f"b{k}", f"const std::array<double, {n}>& b{k}_")]
        previous = f"h{k}"
    lines.append(f"constexpr auto f = squared_norm({previous});")
    return lines, variables


def terms(count, n):
    """Σ tanh(aᵀx) over count vectors a: a long sum."""
    lines, variables = [], []
    names = []
    for k in range(count):
        lines.append(f'constexpr auto a{k} = vector<"a{k}", {n}>;')
        lines.append(f"constexpr auto s{k} = tanh(dot(a{k}, {{x}}));")
        variables.append((f"a{k}", f"const std::array<double, {n}>& a{k}_"))
        names.append(f"s{k}")
    lines.append("constexpr auto f = " + " + ".join(names) + ";")
    return lines, variables


def recurrence(count, n):
    """cᵀu with u ← u + sin(A u), count times: every step used twice in the next."""
    lines = [f'constexpr auto A = matrix<"A", {n}, {n}>;', f'constexpr auto c = vector<"c", {n}>;']
    previous = "({x})"
    for k in range(count):
        lines.append(f"constexpr auto u{k} = {previous} + sin(A * {previous});")
        previous = f"u{k}"
    lines.append(f"constexpr auto f = dot(c, {previous});")
    return lines, [("A", f"const std::array<std::array<double, {n}>, {n}>& A_"), ("c", f"const std::array<double, {n}>& c_")]


def steps(count, n):
    """cᵀu after so many Runge-Kutta steps of u' = A u + sin u, of order 4: everything is used several times."""
    lines = [f'constexpr auto A = matrix<"A", {n}, {n}>;', f'constexpr auto c = vector<"c", {n}>;',
             'constexpr auto h = scalar<"h">;', "constexpr auto slope(auto u) {{ return A * u + sin(u); }}"]
    previous = "({x})"
    for k in range(count):
        lines += [f"constexpr auto k1_{k} = slope({previous});",
                  f"constexpr auto k2_{k} = slope({previous} + h / 2_c * k1_{k});",
                  f"constexpr auto k3_{k} = slope({previous} + h / 2_c * k2_{k});",
                  f"constexpr auto k4_{k} = slope({previous} + h * k3_{k});",
                  f"constexpr auto u{k} = {previous} + h / 6_c * (k1_{k} + 2_c * k2_{k} + 2_c * k3_{k} + k4_{k});"]
        previous = f"u{k}"
    lines.append(f"constexpr auto f = dot(c, {previous});")
    return lines, [("A", f"const std::array<std::array<double, {n}>, {n}>& A_"), ("c", f"const std::array<double, {n}>& c_"), ("h", "double h_")]


SCALARS = """#include <array>
#include <ctgrad/ctgrad.hpp>
using namespace ctgrad;
using namespace ctgrad::literals;
constexpr auto s = scalar<"s">;
constexpr auto t = scalar<"t">;
"""

OF_SCALARS = "auto evaluated(double s_, double t_) {{ return evaluate({what}, s = s_, t = t_); }}\n"


def factors(count):
    """The Hessian of Π (s + k t) in s and t, k from 1 to count."""
    product = " * ".join(f"(s + {k}_c * t)" for k in range(1, count + 1))
    second = ", ".join(f"derivative(derivative(f, {x}), {y})" for x, y in ("ss", "st", "tt"))
    return SCALARS + f"constexpr auto f = {product};\n" + OF_SCALARS.format(what=f"outputs({second})")


def mixed(count):
    """One entry of it, ∂²/∂s∂t."""
    product = " * ".join(f"(s + {k}_c * t)" for k in range(1, count + 1))
    return SCALARS + f"constexpr auto f = {product};\n" + OF_SCALARS.format(what="derivative(derivative(f, s), t)")


def squares(count):
    """The Hessian of Σ (xₖ² − xₖ₊₁ + sin xₖ)², written with element<k>, x of count entries."""
    terms = " + ".join(f"pow<2>(element<{k}>(x) * element<{k}>(x) - element<{k + 1}>(x) + sin(element<{k}>(x)))"
                       for k in range(count - 1))
    return SCALARS + (f'constexpr auto x = vector<"x", {count}>;\nconstexpr auto f = {terms};\n'
                      f"auto evaluated(const std::array<double, {count}>& x_) {{ return evaluate(hessian(f, x), x = x_); }}\n")


def nested(count):
    """The derivative of sin(cos(tanh(… s))), count functions."""
    text = "s"
    for k in range(count):
        text = f"{('sin', 'cos', 'tanh')[k % 3]}({text})"
    return SCALARS + f"constexpr auto f = {text};\n" + \
        "auto evaluated(double s_) { return evaluate(derivative(f, s), s = s_); }\n"


def sines(count):
    """The derivative of Σ k sin(m s) t, count terms."""
    terms = " + ".join(f"{k}_c * sin({k + 1}_c * s) * t" for k in range(1, count + 1))
    return SCALARS + f"constexpr auto f = {terms};\n" + OF_SCALARS.format(what="derivative(f, s)")


def statements(count):
    """A program of so many statements on numbers, each of those before it."""
    names, lines = ["s", "t", "u"], ['constexpr auto u = scalar<"u">;']
    for k in range(count):
        a, b, c = names[-1], names[-2], names[7 * k % len(names)]
        lines.append(f"constexpr auto v{k} = " + (f"{a} * {b} + {c}", f"sin({a}) * {c}", f"{a} - {b} / {c}",
                                                  f"({a} + {b}) * ({a} - {c})")[k % 4] + ";")
        names.append(f"v{k}")
    return SCALARS + "\n".join(lines) + f"\nauto evaluated(double s_, double t_, double u_) " \
        f"{{ return evaluate({names[-1]}, s = s_, t = t_, u = u_); }}\n"


def kalman(_):
    """An extended Kalman filter of five states: prediction and measurement, with their Jacobians."""
    return SCALARS + """constexpr auto x = vector<"x", 5>;  // two coordinates, heading, speed, rate of turn
constexpr auto P = matrix<"P", 5, 5, symmetric>;
constexpr auto Q = matrix<"Q", 5, 5, symmetric>;
constexpr auto R = matrix<"R", 2, 2, symmetric>;
constexpr auto z = vector<"z", 2>;
constexpr auto east = element<0>(x);
constexpr auto north = element<1>(x);
constexpr auto heading = element<2>(x);
constexpr auto speed = element<3>(x);
constexpr auto turn = element<4>(x);
constexpr auto moved = vertical(east + t * speed * cos(heading), north + t * speed * sin(heading),
                                heading + t * turn, speed, turn);
constexpr auto F = jacobian(moved, x);
constexpr auto seen = vertical(sqrt(east * east + north * north), speed * cos(heading));
constexpr auto H = jacobian(seen, x);
constexpr auto gain = P * transpose(H) * inverse(H * P * transpose(H) + R);
using state = std::array<double, 5>;
using covariance = std::array<std::array<double, 5>, 5>;
auto predicted(const state& x_, const covariance& P_, const covariance& Q_, double t_) {
    return evaluate(outputs(moved, F * P * transpose(F) + Q), x = x_, P = P_, Q = Q_, t = t_);
}
auto corrected(const state& x_, const covariance& P_, const std::array<std::array<double, 2>, 2>& R_,
               const std::array<double, 2>& z_) {
    return evaluate(outputs(x + gain * (z - seen), P - gain * H * P), x = x_, P = P_, R = R_, z = z_);
}
"""


# What is evaluated of numbers and small vectors, as written by hand.
PROGRAMS = {make.__name__: make for make in (factors, mixed, squares, nested, sines, statements, kalman)}

# Nodes that one layer, term or step adds to the graph of the value and its gradient, about.
FAMILIES = {"layers": (layers, 11), "terms": (terms, 7), "recurrence": (recurrence, 8), "steps": (steps, 60)}


def unit(family, nodes, n, order, evaluated):
    """A translation unit: the gradient by the vector x (order 0), or the derivative of that order by the scalar
    t of the same function along t x. Or one of PROGRAMS, of that length."""
    if family in PROGRAMS:
        return PROGRAMS[family](nodes)
    make, each = FAMILIES[family]
    lines, variables = make(max(1, nodes // each), n)
    text = HEAD.format(n=n) + "\n".join(line.format(x="x" if order == 0 else "(t * x)") for line in lines) + "\n"
    if order == 0:
        text += "constexpr auto d = gradient(f, x);\n"
    else:
        text += "constexpr auto d = " + "derivative(" * order + "f" + ", t)" * order + ";\n"
    if not evaluated:
        return text + GRAPH
    variables = [("x", f"const std::array<double, {n}>& x_")] + variables
    return text + EVALUATED.format(n=n, parameters=", ".join(declared for _, declared in variables),
                                   bindings=", ".join(f"{name} = {name}_" for name, _ in variables))
