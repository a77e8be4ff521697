// SPDX-License-Identifier: BSL-1.0
// Prints docs/nine_cases.md: scalars, vectors and matrices by scalars, vectors and matrices.
#include <cstdio>
#include <string>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

namespace {

constexpr auto t = scalar<"t">;
constexpr auto x = vector<"x", 4>;
constexpr auto X = matrix<"X", 3, 4>;
constexpr auto a = vector<"a", 3>;
constexpr auto b = vector<"b", 4>;
constexpr auto A = matrix<"A", 2, 3>;
constexpr auto B = matrix<"B", 4, 5>;
constexpr auto C = matrix<"C", 3, 4>;

template <class E>
std::string with_shape(E e) {
    return "`" + std::string(to_string(e)) + "` | " + std::to_string(E::shape.rows) + " × " +
           std::to_string(E::shape.columns);
}
template <class F, class V>
constexpr bool is_matrix = derivative_shape(F::shape, V::shape).rows > 0;

template <class F, class V>
void print_case(const char* of_by, F f, V v) {
    std::string derivative_by = "order ";
    if constexpr (is_matrix<F, V>) derivative_by = with_shape(derivative(f, v));
    else derivative_by += F::shape.column() || V::shape.column() ? "3 |" : "4 |";
    std::printf("| %s | `%s` | %s | %s |\n", of_by, std::string(to_string(f)).c_str(), derivative_by.c_str(),
                with_shape(jacobian(f, v)).c_str());
}

template <class U, class V>
void print_jacobian(U u, V v) {
    std::printf("| `%s` | %s |\n", std::string(to_string(u)).c_str(), with_shape(jacobian(u, v)).c_str());
}

}  // namespace

int main() {
    std::printf(
        "# The nine cases\n\n"
        "Scalars, vectors and matrices by scalars, vectors and matrices, as the library prints them\n"
        "(`docs/nine_cases.cpp`), in numerator layout; `denominator_layout` as a third argument transposes. "
        "a has 3\n"
        "entries, x and b have 4, A is 2 × 3, B is 4 × 5, C and X are 3 × 4.\n\n"
        "`derivative(f, x)` knows the six that are matrices. `jacobian(f, x)` is ∂vec f/∂vec x, where vec "
        "puts the columns\n"
        "of a matrix below each other, and knows all nine. `tensor_derivative(f, x)` is the same by its four "
        "indices:\n"
        "`element<i, j, k, l>(T)` is ∂f_ij/∂x_kl, an expression, and `contract(T, V)` is Σ_kl T_ijkl v_kl, "
        "the "
        "derivative\n"
        "of f in the direction V, for which T is not formed.\n\n"
        "| of by | f | `derivative` | shape | `jacobian` | shape |\n|---|---|---|---|---|---|\n");
    print_case("scalar by scalar", sin(t), t);
    print_case("scalar by vector", transpose(x) * transpose(C) * a, x);
    print_case("scalar by matrix", transpose(a) * X * b, X);
    print_case("vector by scalar", exp(t * a), t);
    print_case("vector by vector", C * x, x);
    print_case("vector by matrix", X * b, X);
    print_case("matrix by scalar", t * C, t);
    print_case("matrix by vector", a * transpose(x), x);
    print_case("matrix by matrix", A * X * B, X);
    std::printf(
        "\nKronecker products and the commutation matrices K, for which K vec(X) = vec(Xᵀ), are multiplied "
        "through:\n"
        "`jacobian(A * X * B, X) * vec(C)` becomes vec(A C B), and the Kronecker product is formed only "
        "where "
        "it is the\nresult. S is 3 × 3.\n\n"
        "| U | `jacobian(U, X)`, or by S | shape |\n|---|---|---|\n");
    constexpr auto S = matrix<"S", 3, 3>;
    print_jacobian(X, X);
    print_jacobian(transpose(X), X);
    print_jacobian(hadamard(C, X), X);
    print_jacobian(exp(X), X);
    print_jacobian(X * transpose(X), X);
    print_jacobian(transpose(X) * S * X, X);
    print_jacobian(inverse(S), S);
    print_jacobian(S * S, S);
    print_jacobian(trace(S) * S, S);
    print_jacobian(diagonal_of(S), S);
}
