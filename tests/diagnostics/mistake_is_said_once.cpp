// SPDX-License-Identifier: BSL-1.0
// expect: A * B: the columns of A must be the rows of B; transpose one, or write hadamard(A, B)
// expect: left_has_columns<4>
// expect: right_has_rows<3>
#include <tuple>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 3, 4>;
constexpr auto X = matrix<"X", 3, 3>;
constexpr auto x = vector<"x", 3>;
constexpr auto s = scalar<"s">;

// All that takes expressions, of what is none: it adds nothing to what was said.
#ifdef CTGRAD_MISTAKE
constexpr auto y = A * X;
#else
constexpr auto y = A * transpose(A) * X;
#endif
constexpr auto z = (inverse(y) - hadamard(y, X) + adjugate(y) * lower_triangle(y)) / trace(y) - s * y;
constexpr auto a = solve(y, x) + diagonal_of(y) + element<0, 1>(y) * softmax(y * x) + cross(y * x, x);
constexpr auto b = diagonal_matrix(a) + outer(a, x) + skew(a) + matrix_power<2>(z) + exp(divide(z, X));
constexpr auto c = dot(a, x) + log_sum_exp(a) + squared_norm(b) + determinant(z) + log_determinant(z);
constexpr auto d = vertical(transpose(a), horizontal(a, b) * ones<4, 3>) * ones_like(a);
static_assert(shape_of(c * d) == dims{4, 1});

constexpr auto f = squared_norm(y * x);
constexpr auto g = gradient(f, x) + transpose(derivative(f, x)) - hessian(f, x) * jacobian(y * x, x) * x;
constexpr auto h = in_layout(derivative(f, x), denominator_layout) + without_layout(gradient(f, x));
constexpr auto values = function(outputs(f, h), inputs(x, X, A));
static_assert(f == f && identical(h, h) && shape_of(g) == dims{3, 1});

bool use(const std::array<double, 3>& data, const double (&M)[3][3], const double (&N)[3][4]) {
    std::array<double, 3> result = evaluate(h, x = data, X = M, A = N);
    evaluate_into(result, h, x = data, X = M, A = N);
    double number = evaluate(with_platform_functions(f), x = data, X = M, A = N);
    evaluate_into(std::tie(number, result), outputs(f, h), x = data, X = M, A = N);
    const auto [first, second] = values(data, M, N);
    result = second;
    number = first;
    return depends_on(f, x) && to_string(f) == to_latex(f) && workspace_bytes<double>(f) > 0 && number > 0;
}
