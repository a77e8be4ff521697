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
        variables += [(f"W{k}", f"const double (&W{k}_)[{n}][{n}]"), (f"b{k}", f"const double (&b{k}_)[{n}]")]
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
        variables.append((f"a{k}", f"const double (&a{k}_)[{n}]"))
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
    return lines, [("A", f"const double (&A_)[{n}][{n}]"), ("c", f"const double (&c_)[{n}]")]


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
    return lines, [("A", f"const double (&A_)[{n}][{n}]"), ("c", f"const double (&c_)[{n}]"), ("h", "double h_")]


# Nodes that one layer, term or step adds to the graph of the value and its gradient, about.
FAMILIES = {"layers": (layers, 11), "terms": (terms, 7), "recurrence": (recurrence, 8), "steps": (steps, 60)}


def unit(family, nodes, n, order, evaluated):
    """A translation unit: the gradient by the vector x (order 0), or the derivative of that order by the scalar
    t of the same function along t x."""
    make, each = FAMILIES[family]
    lines, variables = make(max(1, nodes // each), n)
    text = HEAD.format(n=n) + "\n".join(line.format(x="x" if order == 0 else "(t * x)") for line in lines) + "\n"
    if order == 0:
        text += "constexpr auto d = gradient(f, x);\n"
    else:
        text += "constexpr auto d = " + "derivative(" * order + "f" + ", t)" * order + ";\n"
    if not evaluated:
        return text + GRAPH
    variables = [("x", f"const double (&x_)[{n}]")] + variables
    return text + EVALUATED.format(n=n, parameters=", ".join(declared for _, declared in variables),
                                   bindings=", ".join(f"{name} = {name}_" for name, _ in variables))
