// SPDX-License-Identifier: BSL-1.0

// What follows from the laws of exponentials, logarithms, angles, roots and determinants is known, and what
// only looks like it is not. Random programs are written twice by these laws, and once more with a mistake:
// nothing that real numbers refute is ever true, and derivatives of equal functions are equal.

#include <iostream>
#include <random>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

namespace {

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr auto s = scalar<"s">;
constexpr auto t = scalar<"t">;
constexpr auto u = scalar<"u">;
constexpr auto p = matrix<"p", 1, 1, property::positive>;
constexpr auto q = matrix<"q", 1, 1, property::positive>;
constexpr auto x = vector<"x", 3>;
constexpr auto y = vector<"y", 3>;
constexpr auto A = matrix<"A", 3, 3>;
constexpr auto B = matrix<"B", 3, 3>;
constexpr auto C = matrix<"C", 3, 3>;
constexpr auto X = matrix<"X", 3, 2>;
constexpr auto Q = matrix<"Q", 3, 3, orthogonal>;
constexpr auto P = matrix<"P", 3, 3, positive_definite>;

// It takes products for pointers.
// clang-format off

// what is written for small numbers
static_assert(expm1(s) == exp(s) - 1_c && expm1(s + t) == exp(s) * exp(t) - 1_c && expm1(log1p(x)) == x);
static_assert(log1p(s) == log(1_c + s) && log1p(s - 1_c) == log(s) && log2(s) * log(2_c) == log(s));
static_assert(derivative(expm1(s), s) == exp(s) && derivative(log1p(s), s) == derivative(log(1_c + s), s));
static_assert(!(expm1(s) == exp(s)) && !(log1p(s) == log(s)) && !(log2(s) == log(s)) && !(exp2(s) == exp(s)));
static_assert(floor(2.5_c) == 2_c && ceil(-2.5_c) == -2_c && round(-2.5_c) == -3_c && derivative(floor(s), s) == 0_c);
static_assert(!(floor(s) == s) && !(floor(s) == round(s)) && ceil(s) - ceil(s) == 0_c && log2(exp2(x)) == x);

// ln|A|
static_assert(log_determinant(A * B) == log_determinant(A) + log_determinant(B));
static_assert(log_determinant(transpose(A) * B * A) == log_determinant(B) + 2_c * log_determinant(A));
static_assert(log_determinant(inverse(A) * B * C) == log_determinant(C) + log_determinant(B) - log_determinant(A));
static_assert(log_determinant(s * A) == 3_c * log(abs(s)) + log_determinant(A));
static_assert(log_determinant(2_c * A) == 3_c * log(2_c) + log_determinant(transpose(A)));
static_assert(log_determinant(p * A) == 3_c * log(p) + log_determinant(A) && log_determinant(-A) == log_determinant(A));
static_assert(log_determinant(matrix_power<3>(A)) == 3_c * log_determinant(A) && log_determinant(Q) == 0_c);
static_assert(log_determinant(P) == log(determinant(P)));
static_assert(!(log_determinant(A * B) == log_determinant(A) - log_determinant(B)));
static_assert(!(log_determinant(A + B) == log_determinant(A) + log_determinant(B)));
static_assert(!(log_determinant(s * A) == log(abs(s)) + log_determinant(A)));
static_assert(!(log_determinant(transpose(X) * X) == log_determinant(X * transpose(X))));
static_assert(!(log_determinant(A) == log(determinant(A))));
static_assert(log_determinant(matrix<"F", 200, 200> * matrix<"G", 200, 200>) ==
              log_determinant(matrix<"F", 200, 200>) + log_determinant(matrix<"G", 200, 200>));

// Angles
static_assert(pow<2>(sin(s)) + pow<2>(cos(s)) == 1_c && pow<2>(cos(x)) == ones<3, 1> - pow<2>(sin(x)));
static_assert(sin(s + t) == sin(s) * cos(t) + cos(s) * sin(t) && cos(2_c * s) == 1_c - 2_c * pow<2>(sin(s)));
static_assert(sin(s - t) == -sin(t - s) && cos(s - t) == cos(t - s) && sin(s / 2_c) * cos(s / 2_c) == sin(s) / 2_c);
static_assert(sin((s - t) * u) == -sin((t - s) * u) && tanh((s - t) * u) == -tanh((t - s) * u));
static_assert(sin(x + y) == hadamard(sin(x), cos(y)) + hadamard(cos(x), sin(y)));
static_assert(!(sin(2_c * s) == 2_c * sin(s)) && !(sin(s) == cos(s)) && !(pow<2>(sin(s)) - pow<2>(cos(s)) == 1_c));
static_assert(!(sin(s + t) == sin(s) * cos(t) - cos(s) * sin(t)) && !(sin(s - t) == sin(t - s)));

// Exponentials, and what is made of them
static_assert(exp(s + t) == exp(s) * exp(t) && exp(x - y) == divide(exp(x), exp(y)) && exp(-s) == 1_c / exp(s));
static_assert(pow<2>(exp(s) + exp(t)) == exp(2_c * s) + 2_c * exp(s + t) + exp(2_c * t));
static_assert(pow<2>(exp(s / 2_c)) == exp(s) && pow<3>(exp(s / 3_c - 1_c)) * exp(3_c) == exp(s));
static_assert(sigmoid(s) == 1_c / (1_c + exp(-s)) && tanh(s) == 2_c * sigmoid(2_c * s) - 1_c);
static_assert(tanh(s) == (exp(s) - exp(-s)) / (exp(s) + exp(-s)) && sigmoid((s - t) * u) == 1_c - sigmoid((t - s) * u));
static_assert(softmax(x + s * ones<3, 1>) == softmax(x) && softmax(x) == exp(x - log_sum_exp(x) * ones<3, 1>));
static_assert(softplus(-s) == softplus(s) - s && softplus(x - y) == softplus(y - x) + x - y && exp(softplus(s)) == 1_c + exp(s));
static_assert(!(exp(s + t) == exp(s) + exp(t)) && !(exp(2_c * s) == exp(s)) && !(exp(s * t) == exp(s) * exp(t)));
static_assert(!(exp(-s) == exp(s)) && !(exp(s / 2_c) == exp(s / 3_c)) && !(softplus(-s) == softplus(s) + s));
static_assert(!(exp(A + B) == exp(A) * exp(B)) && exp(A + B) == hadamard(exp(A), exp(B)));
static_assert(!(exp(12_c * s) == 1_c) && !(exp(2091040872_c * s) == 1_c) && !(exp(2091040872_c * s / 12_c) == 1_c));
static_assert(!(exp(s / 1000000007_c) == exp(s / 1000000009_c)) && !(sigmoid(s) == sigmoid(2_c * s)));

// Logarithms, where signs are known
static_assert(log(p * q) == log(p) + log(q) && log(p / q) == log(p) - log(q) && log(pow<3>(p)) == 3_c * log(p));
static_assert(log(2_c * s) == log(2_c) + log(s) && log(6_c) == log(2_c) + log(3_c) && log(0.75_c) == log(3_c) - 2_c * log(2_c));
static_assert(log(pow<2>(s)) == 2_c * log(abs(s)) && log(1_c / s) == -log(s) && log(sqrt(s)) == log(s) / 2_c);
static_assert(log(5_c * exp(s) * exp(t)) == log(5_c) + s + t && exp(2_c * log(s) - log(t)) == s * s / t);
static_assert(log(norm(x)) == log(squared_norm(x)) / 2_c && log(hadamard(exp(x), y)) == x + log(y));
static_assert(!(log(s * t) == log(s) + log(t)) && !(log(pow<2>(s)) == 2_c * log(s)) && !(log(abs(s)) == log(s)));
static_assert(!(log(s + t) == log(s) + log(t)) && !(log(p * s) == log(p) + log(abs(s))) && !(log(6_c) == log(2_c) + log(5_c)));
static_assert(!(log(s * t * p) == log(s * p) + log(t)) && !(log(s / t) == log(s) - log(t)));

// Roots
static_assert(squared_norm(x) / norm(x) == norm(x) && norm(x) / squared_norm(x) == 1_c / norm(x));
static_assert(sqrt(s) / s == 1_c / sqrt(s) && sqrt(s) * sqrt(s) == s && pow<3>(sqrt(s)) == s * sqrt(s) && pow<-4>(sqrt(s)) == pow<-2>(s));
static_assert(derivative(s * sqrt(s), s) == 1.5_c * sqrt(s) && gradient(pow<3>(norm(x)), x) == 3_c * norm(x) * x);
static_assert(jacobian(x / norm(x), x) == (squared_norm(x) * identity<3> - x * transpose(x)) / pow<3>(norm(x)));
static_assert(jacobian(x / norm(x), x) == (identity<3> - x / norm(x) * transpose(x / norm(x))) / norm(x));
static_assert(jacobian(x / norm(x), x) * x == zeros<3, 1>);
static_assert(!(sqrt(s) / s == sqrt(s)) && !(pow<3>(sqrt(s)) == sqrt(s)) && !(squared_norm(x) / norm(x) == norm(y)));
static_assert(!(sqrt(pow<2>(s)) == s) && !(sqrt(pow<2>(s)) == -s) && !(sqrt(s + t) == sqrt(s) + sqrt(t)));
static_assert(!(norm(A * x) == norm(transpose(A) * x)) && !(squared_norm(x) / norm(y) == norm(x)));

// clang-format on

using graph::expression_graph;
using graph::reference;

/// Random functions of numbers, each written twice. Where `mistaken` one of the laws is wrong, maybe.
class twice_written {
public:
    struct pair {
        reference left;
        reference right;
    };

    twice_written(expression_graph& g, unsigned seed, bool mistaken)
        : g_(g), random_(seed), mistaken_(mistaken) {
        static constexpr std::string_view names[]{"s", "t", "p", "q"};
        for (int k = 0; k < 4; ++k)
            variables_[k] =
                g.variable(&names[k], {names[k], {1, 1}, k < 2 ? property::none : property::positive});
    }

    pair function(int depth) {
        if (depth == 0) return variable(pick(4));
        const pair a = function(depth - 1);
        const pair b = function(pick(depth));
        const reference two = number(wrong() ? 3 : 2);
        const reference one = number(wrong() ? 2 : 1);
        switch (pick(16)) {
            case 0:
                return {a.left + b.left, b.right + a.right};
            case 1:
                return {a.left * b.left, b.right * a.right};
            case 2:
                return {a.left - b.left, (-one) * (b.right - a.right)};
            case 3:
                return {exp(a.left + b.left), exp(a.right) * (wrong() ? b.right : exp(b.right))};
            case 4:
                return {exp(-a.left), one / exp(a.right)};
            case 5:
                return {exp(number(2) * a.left), exp(a.right) * exp(wrong() ? b.right : a.right)};
            case 6:
                return {sin(a.left + b.left),
                        sin(a.right) * cos(b.right) + one * cos(a.right) * sin(b.right)};
            case 7:
                return {cos(a.left + b.left),
                        cos(a.right) * cos(b.right) - one * sin(a.right) * sin(b.right)};
            case 8:
                return {sin(number(2) * a.left), two * sin(a.right) * cos(a.right)};
            case 9:
                return {softplus(-a.left), softplus(a.right) - one * a.right};
            case 10:
                return {tanh(a.left), two * sigmoid(number(2) * a.right) - number(1)};
            case 11:
                return {sigmoid(-a.left), number(1) / (one + exp(a.right))};
            case 12: {
                const pair c = variable(2 + pick(2));
                return {log(c.left * exp(a.left)), log(c.right) + one * a.right};
            }
            case 13: {
                const pair c = variable(2 + pick(2));
                return {c.left / sqrt(c.left) * a.left, a.right * power(sqrt(c.right), wrong() ? 2 : 1)};
            }
            case 14:
                return {log(power(a.left, 2)), two * log(abs(a.right))};
            default:
                return {power(sin(a.left), 2) * b.left, b.right * (one - power(cos(a.right), 2))};
        }
    }

private:
    int pick(int ways) { return static_cast<int>(random_() % static_cast<unsigned>(ways)); }
    bool wrong() { return mistaken_ && pick(6) == 0; }
    reference number(int n) { return {g_, g_.number(n)}; }
    pair variable(int k) { return {{g_, variables_[k]}, {g_, variables_[k]}}; }

    expression_graph& g_;
    std::mt19937 random_;
    bool mistaken_;
    int variables_[4]{};
};

using compared = graph::frozen_graph<2000, 8000, 8, 2>;
compared both(const expression_graph& g, int a, int b) {
    compared frozen;
    frozen.freeze(g, {a, b});
    BOOST_REQUIRE(!frozen.overflow);
    return frozen;
}
bool are_equal(const compared& g) {
    return graph::detail::roots_agree(g, 1 << 20, 0) || graph::detail::roots_agree(g, 1 << 20, 0, true);
}
bool differ(const compared& g) {
    for (int attempt = 0; attempt < graph::detail::real_attempts; ++attempt)
        if (graph::detail::differ_in_real_numbers(g, attempt)) return true;
    return false;
}

struct counts {
    int programs = 0;
    int equal = 0;
    int refuted = 0;
    int contradictions = 0;
    int derivatives = 0;
    int equal_derivatives = 0;
    int second_derivatives = 0;
    int equal_second_derivatives = 0;
    int unequal_derivatives = 0;
};
int made_again(expression_graph& g, const expression_graph& from, int index) {
    const graph::node& n = from[index];
    if (from.is<operations::variable>(index)) {
        const graph::variable_entry& v = from.variable(n.payload);
        return g.variable(v.tag, v.description);
    }
    if (n.count == 0) return g.number(n.value);
    graph::index_list operands;
    for (int k = 0; k < n.count; ++k) operands.push_back(made_again(g, from, from.operand(index, k)));
    return make(g, n.operation, n.payload, operands);
}

counts search(unsigned programs, bool mistaken) {
    counts found;
    for (unsigned seed = 0; seed < programs; ++seed) {
        expression_graph told;
        told.mode.simplifies = false;
        twice_written twice{told, seed, mistaken};
        const twice_written::pair f = twice.function(1 + static_cast<int>(seed % 4));
        expression_graph g;
        const int left = made_again(g, told, f.left.index);
        const int right = made_again(g, told, f.right.index);
        const compared values = both(g, left, right);
        ++found.programs;
        const bool equal = are_equal(values);
        const bool refuted = differ(values) || differ(both(told, f.left.index, f.right.index));
        found.equal += equal;
        found.refuted += refuted;
        found.contradictions += equal && refuted;
        if (mistaken || !equal) continue;
        const int variables = static_cast<int>(g.variables().size());
        for (int v = 0; v < variables; ++v) {
            int x_of_v = 0;
            while (!g.is<operations::variable>(x_of_v) || g[x_of_v].payload != v) ++x_of_v;
            const int d = graph::derivative_of_scalar(g, left, x_of_v);
            const int e = graph::derivative_of_scalar(g, right, x_of_v);
            const compared slopes = both(g, d, e);
            ++found.derivatives;
            found.equal_derivatives += are_equal(slopes);
            found.unequal_derivatives += differ(slopes);
            if (seed % 4 > 1) continue;
            const compared curvatures =
                both(g, graph::derivative_of_scalar(g, d, x_of_v), graph::derivative_of_scalar(g, e, x_of_v));
            ++found.second_derivatives;
            found.equal_second_derivatives += are_equal(curvatures);
            found.unequal_derivatives += differ(curvatures);
        }
    }
    return found;
}

BOOST_AUTO_TEST_CASE(what_follows_from_the_laws_is_known) {
    const counts found = search(2000, false);
    std::cout << found.programs << " programs, " << found.equal << " known to be equal; of "
              << found.derivatives << " derivatives " << found.equal_derivatives << ", of "
              << found.second_derivatives << " second derivatives " << found.equal_second_derivatives << '\n';
    BOOST_TEST(found.refuted == 0);
    BOOST_TEST(found.contradictions == 0);
    BOOST_TEST(found.unequal_derivatives == 0);
    BOOST_TEST(
        (found.equal > 1200 && found.equal_derivatives > 2200 && found.equal_second_derivatives > 1300));
}

BOOST_AUTO_TEST_CASE(what_is_false_is_never_known_to_be_true) {
    const counts found = search(2000, true);
    std::cout << found.programs << " programs with mistakes, " << found.refuted << " refuted, " << found.equal
              << " equal all the same\n";
    BOOST_TEST(found.contradictions == 0);
    BOOST_TEST(found.refuted > 400);
}

}  // namespace
