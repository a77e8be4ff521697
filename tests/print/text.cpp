// SPDX-License-Identifier: BSL-1.0

// What expressions look like: as text, as text in ASCII, and in LaTeX.

#define BOOST_TEST_MODULE text
#include <boost/test/unit_test.hpp>
#include <string_view>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

namespace {

constexpr auto s = scalar<"s">;
constexpr auto t = scalar<"t">;
constexpr auto lambda = scalar<"lambda">;
constexpr auto rate = scalar<"rate">;
constexpr auto a = vector<"a", 3>;
constexpr auto b = vector<"b", 4>;
constexpr auto w = vector<"w", 3>;
constexpr auto x = vector<"x", 3>;
constexpr auto y = vector<"y", 3>;
constexpr auto mu = vector<"mu", 3>;
constexpr auto A = matrix<"A", 3, 3>;
constexpr auto B = matrix<"B", 3, 3>;
constexpr auto C = matrix<"C", 3, 3>;
constexpr auto W1 = matrix<"W1", 4, 3>;
constexpr auto X = matrix<"X", 4, 3>;
constexpr auto Sigma = matrix<"Sigma", 3, 3>;

// An expression in the three scripts.
template <class E>
void check_text(E e, std::string_view as_unicode, std::string_view as_plain, std::string_view as_latex) {
    BOOST_TEST(to_string(e) == as_unicode);
    BOOST_TEST(to_string<plain>(e) == as_plain);
    BOOST_TEST(to_latex(e) == as_latex);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(derivatives)

BOOST_AUTO_TEST_CASE(of_a_quadratic_form) {
    check_text(derivative(transpose(x) * A * x, x), "xᵀ(A + Aᵀ)", "x'*(A + A')",
               "x^\\top \\left(A + A^\\top\\right)");
}
BOOST_AUTO_TEST_CASE(of_ridge_regression) {
    constexpr auto F = squared_norm(X * w - b) + lambda * squared_norm(w);
    check_text(F, "‖Xw − b‖² + λ‖w‖²", "sqnorm(X*w - b) + lambda*sqnorm(w)",
               "\\left\\|X w - b\\right\\|^2 + \\lambda \\left\\|w\\right\\|^2");
    check_text(gradient(F, w), "2λw + 2Xᵀ(Xw − b)", "2*lambda*w + 2*X'*(X*w - b)",
               "2 \\lambda w + 2 X^\\top \\left(X w - b\\right)");
}
BOOST_AUTO_TEST_CASE(of_the_logarithm_of_a_determinant) {
    check_text(log_determinant(Sigma), "ln|Σ|", "logdet(Sigma)", "\\ln\\left|\\Sigma\\right|");
    check_text(derivative(log_determinant(Sigma), Sigma), "Σ⁻¹", "Sigma^-1", "\\Sigma^{-1}");
}
BOOST_AUTO_TEST_CASE(of_the_exponent_of_a_gaussian) {
    check_text(transpose(x - mu) * inverse(Sigma) * (x - mu), "(x − μ)ᵀΣ⁻¹(x − μ)",
               "(x - mu)'*Sigma^-1*(x - mu)",
               "\\left(x - \\mu\\right)^\\top \\Sigma^{-1} \\left(x - \\mu\\right)");
    check_text(derivative(transpose(x) * inverse(Sigma) * x, Sigma), "−Σ⁻¹xxᵀΣ⁻¹", "-Sigma^-1*x*x'*Sigma^-1",
               "-\\Sigma^{-1} x x^\\top \\Sigma^{-1}");
}
BOOST_AUTO_TEST_CASE(of_a_distance) {
    BOOST_TEST(to_string(derivative(norm(x - a), x)) == "(x − a)ᵀ/‖x − a‖");
    BOOST_TEST(to_string<plain>(derivative(norm(x - a), x)) == "(x - a)'/norm(x - a)");
}
BOOST_AUTO_TEST_CASE(of_a_determinant_and_of_traces) {
    check_text(derivative(determinant(A), A), "adj(A)", "adj(A)", "\\operatorname{adj}\\left(A\\right)");
    check_text(derivative(trace(matrix_power<3>(A)), A), "3A²", "3*A^2", "3 A^{2}");
    check_text(derivative(trace(A * inverse(B)), B), "−B⁻¹AB⁻¹", "-B^-1*A*B^-1", "-B^{-1} A B^{-1}");
}
BOOST_AUTO_TEST_CASE(of_a_layer) {
    constexpr auto f = sum(softplus(X * w));
    check_text(derivative(f, w), "σ(Xw)ᵀX", "sigmoid(X*w)'*X", "\\sigma\\left(X w\\right)^\\top X");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(operations_in_order_of_binding)

BOOST_AUTO_TEST_CASE(sums) {
    check_text(A - B - 2_c * C, "A − B − 2C", "A - B - 2*C", "A - B - 2 C");
    check_text(A - (B - C), "A − B + C", "A - B + C", "A - B + C");
    check_text(A - s * (B + C), "A − s(B + C)", "A - s*(B + C)", "A - s \\left(B + C\\right)");
    check_text(-A * B + C, "−AB + C", "-A*B + C", "-A B + C");
}
BOOST_AUTO_TEST_CASE(products) {
    check_text((A + B) * (A - B), "(A + B)(A − B)", "(A + B)*(A - B)",
               "\\left(A + B\\right) \\left(A - B\\right)");
    check_text((s + t) * A * x, "(s + t)Ax", "(s + t)*A*x", "\\left(s + t\\right) A x");
    check_text(outer(x, y) * A, "xyᵀA", "x*y'*A", "x y^\\top A");
    check_text(sin(t) * x, "sin(t)x", "sin(t)*x", "\\sin\\left(t\\right) x");
}
BOOST_AUTO_TEST_CASE(hadamard_products) {
    check_text(hadamard(A, B) + C, "A ∘ B + C", "A .* B + C", "A \\circ B + C");
    check_text(A * hadamard(B, C), "A(B ∘ C)", "A*(B .* C)", "A \\left(B \\circ C\\right)");
    check_text(transpose(hadamard(A, B)), "(A ∘ B)ᵀ", "(A .* B)'", "\\left(A \\circ B\\right)^\\top");
    check_text(hadamard(x, hadamard(x, y)), "x∘² ∘ y", "x.^2 .* y", "x^{\\circ 2} \\circ y");
}
BOOST_AUTO_TEST_CASE(powers) {
    check_text(matrix_power<2>(A + B), "(A + B)²", "(A + B)^2", "\\left(A + B\\right)^{2}");
    check_text(matrix_power<-3>(A), "A⁻³", "A^-3", "A^{-3}");
    check_text(pow<10>(t), "t¹⁰", "t^10", "t^{10}");
    check_text(pow<-12>(x), "x∘⁻¹²", "x.^-12", "x^{\\circ -12}");
    check_text(inverse(A * B), "(AB)⁻¹", "(A*B)^-1", "\\left(A B\\right)^{-1}");
    check_text(transpose(A + B), "(A + B)ᵀ", "(A + B)'", "\\left(A + B\\right)^\\top");
}
BOOST_AUTO_TEST_CASE(quotients) {
    check_text(0.5_c * transpose(x) * A * x, "xᵀAx/2", "x'*A*x/2", "\\frac{x^\\top A x}{2}");
    check_text(-2_c / 3_c * A, "−2A/3", "-2*A/3", "-\\frac{2 A}{3}");
    check_text(s / t / lambda, "s/(tλ)", "s/(t*lambda)", "\\frac{s}{t \\lambda}");
    check_text(x / squared_norm(x), "x/‖x‖²", "x/sqnorm(x)", "\\frac{x}{\\left\\|x\\right\\|^2}");
    check_text(3_c / 4_c * pow<-2>(t), "3/(4t²)", "3/(4*t^2)", "\\frac{3}{4 t^{2}}");
}
BOOST_AUTO_TEST_CASE(functions) {
    check_text(log(1_c + exp(t)), "ln(1 + exp(t))", "log(1 + exp(t))",
               "\\ln\\left(1 + \\exp\\left(t\\right)\\right)");
    check_text(sqrt(s + t), "√(s + t)", "sqrt(s + t)", "\\sqrt{s + t}");
    check_text(tanh(A * x), "tanh(Ax)", "tanh(A*x)", "\\tanh\\left(A x\\right)");
    check_text(A * sin(x), "A sin(x)", "A*sin(x)", "A \\sin\\left(x\\right)");
    check_text(trace(A) * B, "tr(A)B", "tr(A)*B", "\\operatorname{tr}\\left(A\\right) B");
    check_text(determinant(A * B), "|AB|", "det(A*B)", "\\left|A B\\right|");
    check_text(norm(A) * B, "‖A‖B", "norm(A)*B", "\\left\\|A\\right\\| B");
    check_text(diagonal_matrix(x) * A, "Diag(x)A", "Diag(x)*A", "\\operatorname{Diag}\\left(x\\right) A");
}
BOOST_AUTO_TEST_CASE(constants) {
    check_text(3_c * identity<3>, "3I", "3*I", "3 I");
    check_text(zeros<3, 2>, "0", "zeros", "0");
    check_text(ones<3>, "1", "ones", "\\mathbf{1}");
    check_text(unit<3, 1> * transpose(unit<3, 2>), "e₁e₂ᵀ", "e1*e2'", "e_{1} e_{2}^\\top");
    BOOST_TEST(to_string(1_c / 3_c) == "1/3");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(names)

BOOST_AUTO_TEST_CASE(of_greek_letters_are_the_letters) {
    check_text(lambda * Sigma * mu, "λΣμ", "lambda*Sigma*mu", "\\lambda \\Sigma \\mu");
}
BOOST_AUTO_TEST_CASE(of_several_letters_stand_apart) {
    BOOST_TEST(to_string(rate * A) == "rate A");
    BOOST_TEST(to_string(tanh(W1 * x + b)) == "tanh(W1 x + b)");
}
BOOST_AUTO_TEST_CASE(of_several_letters_stand_apart_from_greek_letters) {
    BOOST_TEST(to_string(rate * lambda * A) == "rate λA");
    BOOST_TEST(to_string(s / (lambda * rate)) == "s/(λ rate)");
}
BOOST_AUTO_TEST_CASE(of_one_letter_stand_together) {
    BOOST_TEST(to_string(2_c * t * C) == "2tC");
    BOOST_TEST(to_string(A * x * transpose(x) * B) == "AxxᵀB");
    BOOST_TEST(to_string(1000_c * t) == "1000t");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(nothing_reads_as_something_else)

BOOST_AUTO_TEST_CASE(a_multiple_of_ones) {
    BOOST_TEST(to_string(2_c * ones<3>) != "21");
    BOOST_TEST(to_string(outer(ones<3>, ones<3>) * 1_c) != "11");
}
BOOST_AUTO_TEST_CASE(the_square_of_a_squared_norm) {
    BOOST_TEST(to_string(pow<2>(squared_norm(A))) != "‖A‖²²");
    BOOST_TEST(to_latex(pow<2>(squared_norm(A))) != "\\left\\|A\\right\\|^2^{2}");  // an error in LaTeX
}
BOOST_AUTO_TEST_CASE(a_negative_number_has_the_sign_that_differences_have) {
    BOOST_TEST(to_string(-0.5_c) == "−1/2");
    BOOST_TEST(to_string(s * (-2_c)) == "−2s");
}
BOOST_AUTO_TEST_CASE(latex_has_no_command_abs) {
    BOOST_TEST(to_latex(abs(x)).find("\\abs") == std::string_view::npos);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(text_is)

BOOST_AUTO_TEST_CASE(a_constant) {
    static_assert(to_string(derivative(transpose(x) * A * x, x)) == "xᵀ(A + Aᵀ)");
    static_assert(to_latex(A * x) == "A x");
}
BOOST_AUTO_TEST_CASE(terminated_by_a_zero_for_interfaces_of_c) {
    static_assert(*(to_string(A * x).data() + to_string(A * x).size()) == '\0');
}
BOOST_AUTO_TEST_CASE(the_same_for_equal_normal_forms) {
    BOOST_TEST(to_string(transpose(A * x)) == to_string(transpose(x) * transpose(A)));
    BOOST_TEST(to_string(x + y - x) == "y");
}

BOOST_AUTO_TEST_SUITE_END()
