// SPDX-License-Identifier: BSL-1.0
// Prints docs/operations.md: every operation of the list with the derivative that the library derives from
// its rule.
#include <cstdio>
#include <string>

#include <ctgrad/ctgrad.hpp>

#include "rendered.hpp"

using namespace ctgrad;

namespace {

constexpr auto A = matrix<"A", 3, 3>;
constexpr auto B = matrix<"B", 3, 3>;
constexpr auto a = vector<"a", 3>;
constexpr auto b = vector<"b", 3>;
constexpr auto nine = matrix<"A", 9, 9>;
constexpr auto long_column = vector<"a", 9>;
constexpr auto larger = matrix<"A", 4, 4>;
constexpr auto S = matrix<"S", 3, 3, symmetric>;
constexpr auto tall = matrix<"A", 4, 3>;
constexpr auto s = scalar<"s">;
constexpr auto number = scalar<"l">;

// df = tr(L dU) for a result U of any shape; L has the shape of its transpose.
template <class U>
constexpr auto weighted(U u) {
    if constexpr (U::shape.scalar()) return number * u;
    else if constexpr (U::shape.column()) return matrix<"l", 1, U::shape.rows> * u;
    else return trace(matrix<"L", U::shape.columns, U::shape.rows> * u);
}

template <class U, class Operand>
void print_derivative(const char* written, U u, Operand operand) {
    const auto adjoint = derivative(weighted(u), operand);
    std::printf("| `%s` | %d × %d | %s | `%s` | %s |\n", written, U::shape.rows, U::shape.columns,
                std::string(to_string(operand)).c_str(), std::string(to_string(adjoint)).c_str(),
                document::rendered(to_latex(adjoint)).c_str());
}
template <class U, class... Operands>
int print(const char* written, U u, Operands... operands) {
    (print_derivative(written, u, operands), ...);
    return 1;
}

}  // namespace

int main() {
    std::printf(
        "# Operations\n\n"
        "Every operation with its derivative, as the library prints them (`docs/operations.cpp`). A and B "
        "are 3 × 3 or\n"
        "as large as the result, a and b columns of 3 or as long as they must be, s a scalar, S symmetric. "
        "What stands "
        "under *derivative* is the "
        "matrix M with\n"
        "df = tr(M dX) when df = tr(L dU) for the result U (numerator layout; l where L is a row or a "
        "number): the\n"
        "adjoint rule of the operation's file, simplified.\n\n"
        "| operation | shape | by | derivative | rendered |\n|---|---|---|---|---|\n");
    int rows = 0;
    rows += print("A + B", A + B, A, B);
    rows += print("A - B", A - B, A, B);
    rows += print("-A", -A, A);
    rows += print("A * B", A * B, A, B);
    rows += print("s * A", s * A, s, A);
    rows += print("A / s", A / s, A, s);
    rows += print("hadamard(A, B)", hadamard(A, B), A, B);
    rows += print("divide(A, B)", divide(A, B), A, B);
    rows += print("min(A, B)", min(A, B), A, B);
    rows += print("max(A, B)", max(A, B), A, B);
    rows += print("hypot(A, B)", hypot(A, B), A, B);
    rows += print("atan2(A, B)", atan2(A, B), A, B);
    rows += print("copysign(A, B)", copysign(A, B), A, B);
    rows += print("fmod(A, B)", fmod(A, B), A, B);
    rows += print("pow(A, B)", pow(A, B), A, B);
    // the two halves of `where`, and two comparisons
    rows += 2 * print("where(A < B, A, B)", where(A < B, A, B), A, B);
    rows += 2 * print("where(A <= s, exp(A), A)", where(A <= s, exp(A), A), A, s);
    rows += print("dot(a, b)", dot(a, b), a, b);
    rows += print("outer(a, b)", outer(a, b), a, b);
    rows += print("kronecker(A, B)", kronecker(A, B), A, B);
    rows += print("partial_trace(A, B)", partial_trace(nine, B), nine, B);
    rows += print("unvec<3, 3>(a)", unvec<3, 3>(long_column), long_column);
    rows += print("cross(a, b)", cross(a, b), a, b);
    rows += print("solve(A, B)", solve(A, B), A, B);
    rows += print("transpose(A)", transpose(A), A);
    rows += print("vec(A)", vec(A), A);
    rows += print("trace(A)", trace(A), A);
    rows += print("sum(A)", sum(A), A);
    rows += print("squared_norm(A)", squared_norm(A), A);
    rows += print("norm(A)", norm(A), A);
    rows += print("log_sum_exp(a)", log_sum_exp(a), a);
    rows += print("softmax(a)", softmax(a), a);
    rows += print("determinant(A)", determinant(A), A);
    rows += print("log_determinant(A)", log_determinant(A), A);
    rows += print("inverse(A)", inverse(A), A);
    rows += print("adjugate(A)", adjugate(A), A);
    print("adjugate(A)", adjugate(larger), larger);  // which has another rule than smaller ones
    rows += print("adjugate_differential(A, B)", adjugate_differential(A, B), A, B);
    rows += print("pseudo_inverse(A)", pseudo_inverse(tall), tall);
    rows += print("cholesky(A)", cholesky(A), A);
    rows += print("matrix_power<3>(A)", matrix_power<3>(A), A);
    rows += print("matrix_exp(A)", matrix_exp(A), A);
    rows += print("matrix_exp_differential(A, B)", matrix_exp_differential(A, B), A, B);
    rows += print("matrix_log(A)", matrix_log(A), A);
    rows += print("matrix_log_differential(A, B)", matrix_log_differential(A, B), A, B);
    rows += print("matrix_sqrt(A)", matrix_sqrt(A), A);
    rows += print("matrix_sqrt_differential(A, B)", matrix_sqrt_differential(A, B), A, B);
    rows += print("matrix_sin(A)", matrix_sin(A), A);
    rows += print("matrix_sin_differential(A, B)", matrix_sin_differential(A, B), A, B);
    rows += print("matrix_cos(A)", matrix_cos(A), A);
    rows += print("matrix_cos_differential(A, B)", matrix_cos_differential(A, B), A, B);
    // which stand in no list
    print("eigenvalues(S)", eigenvalues(S), S);
    print("eigenvectors(S)", eigenvectors(S), S);
    print("singular_values(A)", singular_values(A), A);
    print("left_singular_vectors(A)", left_singular_vectors(A), A);
    print("nuclear_norm(A)", nuclear_norm(A), A);
    print("maximum(A)", maximum(A), A);
    print("minimum(A)", minimum(A), A);
    print("norm<3>(A)", norm<3>(A), A);
    print("stumpff<2>(A)", stumpff<2>(A), A);
    print("wrap_angle(A)", wrap_angle(A), A);
    rows += print("diagonal_of(A)", diagonal_of(A), A);
    rows += print("diagonal_matrix(a)", diagonal_matrix(a), a);
    rows += print("lower_triangle(A)", lower_triangle(A), A);
    rows += print("skew(a)", skew(a), a);
    rows += print("axial(A)", axial(A), A);
    rows += print("pow<3>(A)", pow<3>(A), A);
    rows += print("reciprocal(A)", reciprocal(A), A);
    rows += print("exp(A)", exp(A), A);
    rows += print("log(A)", log(A), A);
    rows += print("expm1(A)", expm1(A), A);
    rows += print("log1p(A)", log1p(A), A);
    rows += print("exp2(A)", exp2(A), A);
    rows += print("log2(A)", log2(A), A);
    rows += print("sqrt(A)", sqrt(A), A);
    rows += print("cbrt(A)", cbrt(A), A);
    rows += print("abs(A)", abs(A), A);
    rows += print("sign(A)", sign(A), A);
    rows += print("heaviside(A)", heaviside(A), A);
    rows += print("floor(A)", floor(A), A);
    rows += print("ceil(A)", ceil(A), A);
    rows += print("round(A)", round(A), A);
    rows += print("sin(A)", sin(A), A);
    rows += print("cos(A)", cos(A), A);
    rows += print("tan(A)", tan(A), A);
    rows += print("asin(A)", asin(A), A);
    rows += print("acos(A)", acos(A), A);
    rows += print("atan(A)", atan(A), A);
    rows += print("sinh(A)", sinh(A), A);
    rows += print("cosh(A)", cosh(A), A);
    rows += print("tanh(A)", tanh(A), A);
    rows += print("asinh(A)", asinh(A), A);
    rows += print("acosh(A)", acosh(A), A);
    rows += print("atanh(A)", atanh(A), A);
    rows += print("erf(A)", erf(A), A);
    rows += print("erfc(A)", erfc(A), A);
    rows += print("sigmoid(A)", sigmoid(A), A);
    rows += print("softplus(A)", softplus(A), A);
    rows += print("relu(A)", relu(A), A);
    // the eight terminals (variables, numbers, constant matrices) have no operands, nor have the two entries
    // for operations of users
    return rows + 10 == operations::all::size ? 0 : 1;
}
