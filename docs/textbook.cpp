// SPDX-License-Identifier: BSL-1.0
// Prints docs/textbook.md: the results that a course on matrix derivatives derives, as the library writes
// them.
#include <cstdio>
#include <string>

#include <ctgrad/ctgrad.hpp>

#include "rendered.hpp"

using namespace ctgrad;

namespace {

constexpr auto s = scalar<"s">;
constexpr auto t = scalar<"t">;
constexpr auto lambda = scalar<"lambda">;
constexpr auto a = vector<"a", 3>;
constexpr auto b = vector<"b", 3>;
constexpr auto c = vector<"c", 2>;
constexpr auto k = vector<"k", 2>;
constexpr auto w = vector<"w", 3>;
constexpr auto x = vector<"x", 3>;
constexpr auto y = vector<"y", 5>;
constexpr auto z = vector<"z", 2>;
constexpr auto A = matrix<"A", 3, 3>;
constexpr auto B = matrix<"B", 3, 3>;
constexpr auto C = matrix<"C", 3, 3>;
constexpr auto D = matrix<"D", 3, 3>;
constexpr auto E = matrix<"E", 2, 2>;
constexpr auto G = matrix<"G", 2, 2>;
constexpr auto H = matrix<"H", 2, 4>;
constexpr auto M = matrix<"M", 3, 3>;
constexpr auto N = matrix<"N", 3, 3>;
constexpr auto P = matrix<"P", 2, 3>;
constexpr auto Q = matrix<"Q", 2, 2>;
constexpr auto S = matrix<"S", 3, 3, symmetric>;
constexpr auto W = matrix<"W", 2, 3>;
constexpr auto X = matrix<"X", 3, 2>;
constexpr auto Z = matrix<"Z", 5, 3>;
constexpr auto x0 = vector<"x0", 3>;
constexpr auto K = matrix<"K", 3, 3, positive_definite>;
constexpr auto p = vector<"p", 2, sums_to_one>;
constexpr auto V = matrix<"V", 3, 2>;
constexpr auto F23 = matrix<"C", 3, 2>;
constexpr auto y5 = vector<"y", 5>;
constexpr auto K5 = matrix<"K", 5, 5, positive_definite>;

void print(const char* source, auto result) {
    std::string code(source);
    document::replace_all(code, "|", "\\|");
    std::printf("| `%s` | `%s` | %s |\n", code.c_str(), std::string(to_string(result)).c_str(),
                document::rendered(to_latex(result)).c_str());
}
void section(const char* title) {
    std::printf("\n## %s\n\n| C++ | as text | rendered |\n|---|---|---|\n", title);
}

// What is written and what it is.
#define CTGRAD_PRINT(...) print(#__VA_ARGS__, __VA_ARGS__)

void units_multiples_and_the_chain_rule() {
    section("Multiples, elements and the chain rule");
    CTGRAD_PRINT(derivative(t * a, t));
    CTGRAD_PRINT(derivative(s * t * A, t));
    CTGRAD_PRINT(derivative(sin(t) * cos(t), t));
    CTGRAD_PRINT(derivative(sin(t) * a, t));
    CTGRAD_PRINT(derivative(transpose(a) * x * exp(transpose(b) * x), x));
    CTGRAD_PRINT(derivative(element<1>(x), x));
    CTGRAD_PRINT(derivative(x, element<1>(x)));
    CTGRAD_PRINT(derivative(x, x));
    CTGRAD_PRINT(derivative(element<0, 1>(X), X));
    CTGRAD_PRINT(derivative(X, element<0, 1>(X)));
    CTGRAD_PRINT(derivative(W * a + c, c));
    CTGRAD_PRINT(derivative(W * a + c, a));
    CTGRAD_PRINT(jacobian(W * a + c, W));
    CTGRAD_PRINT(derivative(sigmoid(W * x + c), x));
    CTGRAD_PRINT(derivative(log(sum(exp(X))), X));
}
void vectors_by_scalars() {
    section("Vectors by scalars");
    CTGRAD_PRINT(derivative(A * sin(t * a), t));
    CTGRAD_PRINT(derivative(transpose(sin(t * a)) * A, t));
    CTGRAD_PRINT(derivative(cross(sin(t * a), exp(t * b)), t));
}
void scalars_by_vectors() {
    section("Scalars by vectors");
    CTGRAD_PRINT(derivative(transpose(a) * x, x));
    CTGRAD_PRINT(derivative(transpose(b) * A * x, x));
    CTGRAD_PRINT(derivative(transpose(x) * A * x, x));
    CTGRAD_PRINT(derivative(transpose(x) * b * transpose(a) * x, x));
    CTGRAD_PRINT(derivative(transpose(x) * x, x));
    CTGRAD_PRINT(derivative(transpose(A * x + b) * C * (D * x + a), x));
    CTGRAD_PRINT(derivative(transpose(sin(x)) * A * exp(x), x));
    CTGRAD_PRINT(derivative(norm(x - a), x));
}
void vectors_by_vectors() {
    section("Vectors by vectors");
    CTGRAD_PRINT(derivative(A * sin(x), x));
    CTGRAD_PRINT(derivative(squared_norm(x) * x, x));
    CTGRAD_PRINT(derivative((x - a) / norm(x - a), x));
    CTGRAD_PRINT(hessian(norm(x - a), x));
}
void matrices_by_scalars() {
    section("Matrices by scalars");
    CTGRAD_PRINT(derivative(sin(t) * (A + t * B), t));
    CTGRAD_PRINT(derivative((A + t * B) * (C + t * D), t));
    CTGRAD_PRINT(derivative(A * exp(t * B) * C, t));
    CTGRAD_PRINT(derivative(matrix_power<3>(A + t * B), t));
    CTGRAD_PRINT(derivative(inverse(A + t * B), t));
    CTGRAD_PRINT(derivative(derivative(inverse(A + t * B), t), t));
    CTGRAD_PRINT(derivative(derivative(inverse(s * A + t * B), s), t));
    CTGRAD_PRINT(derivative(inverse(M), element<0, 1>(M)));
    CTGRAD_PRINT(derivative(hadamard(A + t * B, C + t * D), t));
    CTGRAD_PRINT(derivative(kronecker(A + t * B, W), t));
    CTGRAD_PRINT(derivative(matrix_exp(t * A), t));
    CTGRAD_PRINT(derivative(matrix_sin(t * A), t));
    CTGRAD_PRINT(derivative(matrix_cos(t * A), t));
}
void traces() {
    section("Traces");
    CTGRAD_PRINT(derivative(trace(M), M));
    CTGRAD_PRINT(derivative(trace(P * X * Q), X));
    CTGRAD_PRINT(derivative(trace(transpose(Q) * transpose(X) * transpose(P)), X));
    CTGRAD_PRINT(derivative(trace(A * X * transpose(X)), X));
    CTGRAD_PRINT(derivative(trace(E * transpose(X) * X), X));
    CTGRAD_PRINT(derivative(trace(A * inverse(M) * B), M));
    CTGRAD_PRINT(derivative(trace(inverse(M + A)), M));
    CTGRAD_PRINT(derivative(trace(A * X * E * transpose(X) * C), X));
    CTGRAD_PRINT(derivative(trace(E * transpose(X) * B * X * G), X));
    CTGRAD_PRINT(derivative(trace(A * matrix_power<3>(M) * B), M));
    CTGRAD_PRINT(derivative(trace(matrix_power<5>(M)), M));
    CTGRAD_PRINT(derivative(trace(matrix_exp(M)), M));
    CTGRAD_PRINT(derivative(trace(matrix_sin(M)), M));
    CTGRAD_PRINT(derivative(trace(matrix_cos(M)), M));
    CTGRAD_PRINT(derivative(trace(kronecker(A, M)), M));
    CTGRAD_PRINT(derivative(trace(kronecker(M, M)), M));
}
void determinants() {
    section("Determinants");
    CTGRAD_PRINT(derivative(determinant(M), M));
    CTGRAD_PRINT(derivative(determinant(P * X * Q), X));
    CTGRAD_PRINT(derivative(determinant(A * M * B), M));
    CTGRAD_PRINT(derivative(determinant(matrix_power<3>(M)), M));
    CTGRAD_PRINT(derivative(log_determinant(s * M), M));
    CTGRAD_PRINT(derivative(determinant(transpose(X) * A * X), X));
    CTGRAD_PRINT(derivative(determinant(transpose(X) * S * X), X));
    CTGRAD_PRINT(derivative(determinant(transpose(X) * X), X));
    CTGRAD_PRINT(derivative(log_determinant(transpose(X) * X), X));
}
void the_problems_solved() {
    section("The problems solved");
    CTGRAD_PRINT(gradient(squared_norm(Z * w - y) + lambda * squared_norm(w), w));
    CTGRAD_PRINT(hessian(squared_norm(Z * w - y) + lambda * squared_norm(w), w));
    CTGRAD_PRINT(gradient(sum(softplus(Z * w)) - dot(y, Z * w), w));
    CTGRAD_PRINT(gradient(log_sum_exp(z) - dot(k, z), z));
    CTGRAD_PRINT(derivative(log_determinant(S), S));
    CTGRAD_PRINT(derivative(transpose(x) * inverse(S) * x, S));
    CTGRAD_PRINT(derivative(transpose(x - a) * inverse(S) * (x - a), a));
    CTGRAD_PRINT(derivative(transpose(x) * inverse(S) * x, S, independent_entries));
    CTGRAD_PRINT(gradient(squared_norm(tanh(W * x + c) - k), W));
    CTGRAD_PRINT(gradient(squared_norm(relu(N * X * H)), H));
}
void second_derivatives() {
    section("Second derivatives");
    CTGRAD_PRINT(hessian(transpose(x) * A * x, x));
    CTGRAD_PRINT(hessian(sum(softplus(Z * w)) - dot(y, Z * w), w));
    CTGRAD_PRINT(hessian(log_sum_exp(z) - dot(p, z), z));
    CTGRAD_PRINT(hessian(squared_norm(A * X * G - F23), X));
    CTGRAD_PRINT(hessian(log_determinant(M), M));
    CTGRAD_PRINT(hessian(transpose(x) * A * x + transpose(x) * M * a, x));
    CTGRAD_PRINT(hessian_times(squared_norm(A * X * G - F23), X, V));
    CTGRAD_PRINT(hessian_times(log_determinant(M), M, N));
    CTGRAD_PRINT(hessian(transpose(w) * A * x, w, x));
}
void functions_of_formulas() {
    section("Functions of formulas");
    CTGRAD_PRINT(directional_derivative(inverse(M), M, N));
    CTGRAD_PRINT(contract(tensor_derivative(M * M, M), N));
    CTGRAD_PRINT(linearise(A * sin(x), x, x0));
    CTGRAD_PRINT(taylor<3>(exp(t * s), t));
    CTGRAD_PRINT(solve_linear(gradient(squared_norm(Z * w - y) + lambda * squared_norm(w), w), w));
    CTGRAD_PRINT(solve_linear(gradient(0.5_c * transpose(x) * K * x - dot(b, x), x), x));
    CTGRAD_PRINT(substitute(gradient(transpose(x) * A * x, x), x, M * a));
}
void kronecker() {
    section("Vec, Kronecker products and blocks");
    CTGRAD_PRINT(vec(A * X * G));
    CTGRAD_PRINT(jacobian(A * X * G, X));
    CTGRAD_PRINT(jacobian(transpose(X), X));
    CTGRAD_PRINT(jacobian(inverse(M), M));
    CTGRAD_PRINT(kronecker(A, G) * kronecker(B, Q));
    CTGRAD_PRINT(transpose(kronecker(A, X)));
    CTGRAD_PRINT(entries<2, 2>(cos(t), -sin(t), sin(t), cos(t)));
    CTGRAD_PRINT(vertical(horizontal(A, X), horizontal(transpose(X), zeros<2, 2>)));
    CTGRAD_PRINT(derivative(vertical(sin(x), A * x), x));
}
void eigenvalues() {
    section("Eigenvalues and singular values");
    CTGRAD_PRINT(derivative(dot(w, eigenvalues(S)), S));
    CTGRAD_PRINT(derivative(largest_eigenvalue(S), S));
    CTGRAD_PRINT(gradient(nuclear_norm(X), X));
    CTGRAD_PRINT(sum(eigenvalues(S)));
    CTGRAD_PRINT(gradient(spectral_norm(X), X));
}
void models() {
    section("Models");
    CTGRAD_PRINT(gradient(0.5_c * transpose(y5) * inverse(K5) * y5 + 0.5_c * log_determinant(K5), K5));
    CTGRAD_PRINT(gradient(norm<1>(Z * w - y), w));
    CTGRAD_PRINT(gradient(sum(softplus(-hadamard(y, Z * w))), w));
    CTGRAD_PRINT(gradient(-dot(y, log_softmax(Z * w)), w));
    CTGRAD_PRINT(derivative(softmax(z), z));
}
}  // namespace

int main() {
    std::printf(
        "# The textbook's results\n\n"
        "What a course on matrix derivatives derives, as the library writes it (`docs/textbook.cpp`): by "
        "`to_string`, and\n"
        "rendered from `to_latex`. It is one normal form, whatever way led there. Derivatives are in "
        "numerator layout,\n"
        "gradients have the shape of their variable. s, t and lambda are scalars, a, b, w, x, x0 columns of "
        "3, y of 5, "
        "c, k, z of 2,\n"
        "p too, which sums to one; A, B, C, D, M, N are 3 × 3, E, G, Q 2 × 2, H 2 × 4, P and W 2 × 3, X and "
        "V 3 × 2, "
        "Z 5 × 3;\n"
        "S is symmetric, K positive definite. Two habits differ from most books: a sum begins with the term "
        "that came first,\n"
        "be it negative, and a transpose stands where fewer are written.\n");
    units_multiples_and_the_chain_rule();
    vectors_by_scalars();
    scalars_by_vectors();
    vectors_by_vectors();
    matrices_by_scalars();
    traces();
    determinants();
    the_problems_solved();
    second_derivatives();
    functions_of_formulas();
    kronecker();
    eigenvalues();
    models();
}
