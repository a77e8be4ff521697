// SPDX-License-Identifier: BSL-1.0
// How formulas are written: in Unicode, in ASCII, in LaTeX.
#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

namespace {

constexpr auto A = matrix<"A", 3, 3>;
constexpr auto B = matrix<"B", 3, 3>;
constexpr auto X = matrix<"X", 5, 3>;
constexpr auto y = vector<"y", 5>;
constexpr auto w = vector<"w", 3>;
constexpr auto x = vector<"x", 3>;
constexpr auto s = scalar<"s">;
constexpr auto lambda = scalar<"lambda">;
constexpr auto rate = scalar<"rate">;
constexpr auto zeta = scalar<"zeta">;
constexpr auto w_0 = scalar<"w_0">;
constexpr auto sigma_of_noise = scalar<"sigma_of_noise">;
constexpr auto Sigma = matrix<"Sigma", 3, 3, symmetric>;

template <expression E>
void check(E e, std::string_view in_unicode, std::string_view in_ascii, std::string_view in_latex) {
    BOOST_TEST(to_string(e) == in_unicode);
    BOOST_TEST(to_string<plain>(e) == in_ascii);
    BOOST_TEST(to_latex(e) == in_latex);
}

}  // namespace

// Text is a constant, and ends in '\0' for printf.
static_assert(to_string(derivative(transpose(x) * A * x, x)) == "xᵀ(A + Aᵀ)");
static_assert(to_string(A).data()[to_string(A).size()] == '\0');

BOOST_AUTO_TEST_CASE(derivative_of_a_quadratic_form) {
    check(derivative(transpose(x) * A * x, x), "xᵀ(A + Aᵀ)", "x'*(A + A')",
          "x^\\top \\left(A + A^\\top\\right)");
}

BOOST_AUTO_TEST_CASE(ridge_regression) {
    constexpr auto F = squared_norm(X * w - y) + lambda * squared_norm(w);
    check(F, "‖Xw − y‖² + λ‖w‖²", "sqnorm(X*w - y) + lambda*sqnorm(w)",
          "\\left\\|X w - y\\right\\|^2 + \\lambda \\left\\|w\\right\\|^2");
    check(derivative(F, w), "2(Xw − y)ᵀX + 2λwᵀ", "2*(X*w - y)'*X + 2*lambda*w'",
          "2 \\left(X w - y\\right)^\\top X + 2 \\lambda w^\\top");
    check(hessian(F, w), "2XᵀX + 2λI", "2*X'*X + 2*lambda*I", "2 X^\\top X + 2 \\lambda I");
}

BOOST_AUTO_TEST_CASE(gaussian_likelihood) {
    constexpr auto form = transpose(x) * inverse(Sigma) * x;
    check(derivative(log_determinant(Sigma), Sigma), "Σ⁻¹", "Sigma^-1", "\\Sigma^{-1}");
    check(derivative(form, Sigma), "−Σ⁻¹xxᵀΣ⁻¹", "-Sigma^-1*x*x'*Sigma^-1",
          "-\\Sigma^{-1} x x^\\top \\Sigma^{-1}");
}

BOOST_AUTO_TEST_CASE(signs) {
    check(-A, "−A", "-A", "-A");
    check(A - B, "A − B", "A - B", "A - B");
    check(-A - B, "−A − B", "-A - B", "-A - B");
    check(-2_c * (A - B), "−2(A − B)", "-2*(A - B)", "-2 \\left(A - B\\right)");
    check(s - 1_c, "s − 1", "s - 1", "s - 1");
}

BOOST_AUTO_TEST_CASE(quotients) {
    check(x / norm(x), "x/‖x‖", "x/norm(x)", "\\frac{x}{\\left\\|x\\right\\|}");
    check(A / 2_c, "A/2", "A/2", "\\frac{A}{2}");
    check(0.5_c * s * A, "sA/2", "s*A/2", "\\frac{s A}{2}");
    check(1_c / (s * lambda), "1/(sλ)", "1/(s*lambda)", "\\frac{1}{s \\lambda}");
    check(s / (s + lambda), "s/(s + λ)", "s/(s + lambda)", "\\frac{s}{s + \\lambda}");
}

BOOST_AUTO_TEST_CASE(the_line_of_a_fraction_encloses_like_parentheses) {
    check((A + B) / 2_c, "(A + B)/2", "(A + B)/2", "\\frac{A + B}{2}");
    check((s + rate) / (s + lambda), "(s + rate)/(s + λ)", "(s + rate)/(s + lambda)",
          "\\frac{s + rate}{s + \\lambda}");
    check(1_c / (2_c * (s + lambda)), "1/(2(s + λ))", "1/(2*(s + lambda))",
          "\\frac{1}{2 \\left(s + \\lambda\\right)}");
    check(1_c / pow<2>(s + lambda), "1/(s + λ)²", "1/(s + lambda)^2",
          "\\frac{1}{\\left(s + \\lambda\\right)^{2}}");
}

BOOST_AUTO_TEST_CASE(numbers_alone) {
    check(-0.5_c, "−1/2", "-1/2", "-\\frac{1}{2}");
    check(-3_c, "−3", "-3", "-3");
    check(exp(s - 0.5_c), "exp(s − 1/2)", "exp(s - 1/2)", "\\exp\\left(s - \\frac{1}{2}\\right)");
    check(exp(-2_c), "exp(−2)", "exp(-2)", "\\exp\\left(-2\\right)");
}

// An exponent on what ends in one already would be read with it, and LaTeX does not accept two.
BOOST_AUTO_TEST_CASE(exponents_of_what_ends_above_the_line) {
    check(pow<2>(squared_norm(A)), "‖A‖⁴", "norm(A)^4", "\\left\\|A\\right\\|^{4}");
    check(1_c / pow<3>(squared_norm(A)), "1/‖A‖⁶", "1/norm(A)^6", "\\frac{1}{\\left\\|A\\right\\|^{6}}");
    check(hessian(log(norm(x)), x), "I/‖x‖² − 2xxᵀ/‖x‖⁴", "I/sqnorm(x) - 2*x*x'/norm(x)^4",
          "\\frac{I}{\\left\\|x\\right\\|^2} - \\frac{2 x x^\\top}{\\left\\|x\\right\\|^{4}}");
    check(1_c / squared_norm(A), "1/‖A‖²", "1/sqnorm(A)", "\\frac{1}{\\left\\|A\\right\\|^2}");
    check(pow<2>(norm(A)), "‖A‖²", "sqnorm(A)", "\\left\\|A\\right\\|^2");
    check(matrix_power<2>(transpose(A)), "(Aᵀ)²", "(A')^2", "\\left(A^\\top\\right)^{2}");
    check(pow<2>(transpose(x)), "(x∘²)ᵀ", "(x.^2)'", "\\left(x^{\\circ 2}\\right)^\\top");
    check(pow<2>(inverse(A)), "(A⁻¹)∘²", "(A^-1).^2", "\\left(A^{-1}\\right)^{\\circ 2}");
    check(pow<3>(log_determinant(A)), "(ln|A|)³", "(logdet(A))^3", "\\left(\\ln\\left|A\\right|\\right)^{3}");
}

BOOST_AUTO_TEST_CASE(powers) {
    check(pow<3>(s), "s³", "s^3", "s^{3}");
    check(pow<12>(s), "s¹²", "s^12", "s^{12}");
    check(pow<2>(x), "x∘²", "x.^2", "x^{\\circ 2}");
    check(matrix_power<4>(A), "A⁴", "A^4", "A^{4}");
    check(matrix_power<-2>(A), "A⁻²", "A^-2", "A^{-2}");
    check(inverse(transpose(A)), "A⁻ᵀ", "(A^-1)'", "A^{-\\top}");
    check(pow<2>(s + lambda), "(s + λ)²", "(s + lambda)^2", "\\left(s + \\lambda\\right)^{2}");
}

BOOST_AUTO_TEST_CASE(names_of_several_letters_are_kept_apart) {
    check(rate * s * A, "rate sA", "rate*s*A", "rate s A");
    check(2_c * rate, "2 rate", "2*rate", "2 rate");
    check(lambda * A, "λA", "lambda*A", "\\lambda A");
    check(lambda * rate, "λ rate", "lambda*rate", "\\lambda rate");
    check(rate * lambda, "rate λ", "rate*lambda", "rate \\lambda");
    check(12_c * lambda * zeta * s, "12λζs", "12*lambda*zeta*s", "12 \\lambda \\zeta s");
    check(rate * sigmoid(lambda), "rate σ(λ)", "rate*sigmoid(lambda)", "rate \\sigma\\left(\\lambda\\right)");
    check(w_0 * A, "w_0 A", "w_0*A", "w_{\\mathrm{0}} A");
    check(sigma_of_noise * A, "sigma_of_noise A", "sigma_of_noise*A", "\\sigma_{\\mathrm{of\\_noise}} A");
    check(pow<2>(rate) * zeta, "ζ rate²", "zeta*rate^2", "\\zeta rate^{2}");
}

BOOST_AUTO_TEST_CASE(functions_entry_by_entry_of_square_matrices_are_marked) {
    check(exp(A), "exp∘(A)", "exp.(A)", "\\exp^{\\circ}\\left(A\\right)");
    check(sigmoid(A * B), "σ∘(AB)", "sigmoid.(A*B)", "\\sigma^{\\circ}\\left(A B\\right)");
    check(sqrt(A), "√∘(A)", "sqrt.(A)", "\\sqrt{A}^{\\circ}");
    check(abs(A), "abs∘(A)", "abs.(A)", "\\left|A\\right|^{\\circ}");  // |A| is the determinant
    check(pow<2>(A), "A∘²", "A.^2", "A^{\\circ 2}");
    // of a number, a column or a rectangle there is no other function
    check(exp(trace(A)), "exp(tr(A))", "exp(tr(A))",
          "\\exp\\left(\\operatorname{tr}\\left(A\\right)\\right)");
    check(tanh(X), "tanh(X)", "tanh(X)", "\\tanh\\left(X\\right)");
}
BOOST_AUTO_TEST_CASE(functions) {
    check(exp(A * x), "exp(Ax)", "exp(A*x)", "\\exp\\left(A x\\right)");
    check(log(s), "ln(s)", "log(s)", "\\ln\\left(s\\right)");
    check(sigmoid(x), "σ(x)", "sigmoid(x)", "\\sigma\\left(x\\right)");
    check(sqrt(s), "√(s)", "sqrt(s)", "\\sqrt{s}");
    check(cbrt(s), "∛(s)", "cbrt(s)", "\\sqrt[3]{s}");
    check(acos(s), "acos(s)", "acos(s)", "\\arccos\\left(s\\right)");
    check(pow(s, 1_c + s), "s^(1 + s)", "s^(1 + s)", "s^{1 + s}");
    check(pow(x, s), "x∘^s", "x.^s", "x^{\\circ s}");
    check(pow(x, 0.3_c), "x∘^(3/10)", "x.^(3/10)", "x^{\\circ \\frac{3}{10}}");
    check(erf(x), "erf(x)", "erf(x)", "\\operatorname{erf}\\left(x\\right)");
    check(erfc(x), "erfc(x)", "erfc(x)", "\\operatorname{erfc}\\left(x\\right)");
    check(asinh(x), "asinh(x)", "asinh(x)", "\\operatorname{arsinh}\\left(x\\right)");
    check(hadamard(x, w), "x ∘ w", "x .* w", "x \\circ w");
    check(trace(A), "tr(A)", "tr(A)", "\\operatorname{tr}\\left(A\\right)");
    check(abs(s), "abs(s)", "abs(s)", "\\left|s\\right|");
    check(determinant(A), "|A|", "det(A)", "\\left|A\\right|");
    check(derivative(determinant(A), A), "adj(A)", "adj(A)", "\\operatorname{adj}\\left(A\\right)");
    check(jacobian(sin(A * x), x), "Diag(cos(Ax))A", "Diag(cos(A*x))*A",
          "\\operatorname{Diag}\\left(\\cos\\left(A x\\right)\\right) A");
}

BOOST_AUTO_TEST_CASE(elements) {
    check(element<1>(x), "x₁", "x[1]", "x_{1}");
    check(element<12>(vector<"u", 20>), "u₁₂", "u[12]", "u_{12}");
    check(element<1, 2>(A), "A₁₂", "A[1, 2]", "A_{1,2}");
    check(element<1, 2>(transpose(A)), "A₂₁", "A[2, 1]", "A_{2,1}");
    check(element<0, 12>(matrix<"W", 2, 20>), "W₀,₁₂", "W[0, 12]", "W_{0,12}");
    check(element<0>(matrix<"r", 1, 3>), "r₀", "r[0]", "r_{0}");
    check(element<1>(A * x), "(Ax)₁", "(A*x)[1]", "\\left(A x\\right)_{1}");
    check(element<0, 1>(inverse(A)), "(A⁻¹)₀₁", "(A^-1)[0, 1]", "\\left(A^{-1}\\right)_{0,1}");
    check(2_c * element<0>(x) / pow<2>(element<2>(x)), "2x₀/x₂²", "2*x[0]/x[2]^2",
          "\\frac{2 x_{0}}{x_{2}^{2}}");
}

BOOST_AUTO_TEST_CASE(blocks) {
    check(vertical(x, y), "[x; y]", "[x; y]", "\\begin{bmatrix} x \\\\ y \\end{bmatrix}");
    check(horizontal(A, B), "[A, B]", "[A, B]", "\\begin{bmatrix} A & B \\end{bmatrix}");
    check(vertical(s, 2_c * s, element<0>(x)), "[s; 2s; x₀]", "[s; 2*s; x[0]]",
          "\\begin{bmatrix} s \\\\ 2 s \\\\ x_{0} \\end{bmatrix}");
    check(horizontal(-A, x), "[−A, x]", "[-A, x]", "\\begin{bmatrix} -A & x \\end{bmatrix}");
    check(transpose(vertical(x, y)), "[x; y]ᵀ", "[x; y]'", "\\begin{bmatrix} x \\\\ y \\end{bmatrix}^\\top");
    check(horizontal(vertical(A, X), vertical(B, -X)), "[A, B; X, −X]", "[A, B; X, -X]",
          "\\begin{bmatrix} A & B \\\\ X & -X \\end{bmatrix}");
    check(vertical(horizontal(A, B), horizontal(X, zeros<5, 1>, ones<5, 2>)), "[[A, B]; [X, 0, 1]]",
          "[[A, B]; [X, 0, ones]]",
          "\\begin{bmatrix} \\begin{bmatrix} A & B \\end{bmatrix} \\\\ \\begin{bmatrix} X & 0 & "
          "\\mathbf{1} \\end{bmatrix} \\end{bmatrix}");
    check(vertical(zeros<2>, x, zeros<1>, y), "[0; x; 0; y]", "[0; x; 0; y]",
          "\\begin{bmatrix} 0 \\\\ x \\\\ 0 \\\\ y \\end{bmatrix}");
    check(jacobian(vertical(y, x, y), x), "[0; I; 0]", "[0; I; 0]",
          "\\begin{bmatrix} 0 \\\\ I \\\\ 0 \\end{bmatrix}");
    check(jacobian(vertical(y, s * x), x), "s[0; I]", "s*[0; I]",
          "s \\begin{bmatrix} 0 \\\\ I \\end{bmatrix}");
}

BOOST_AUTO_TEST_CASE(parts_of_matrices) {
    check(block<1, 0, 2, 2>(A), "A[1:3, 0:2]", "A[1:3, 0:2]", "A_{1:3,0:2}");
    check(block<0, 1, 1, 2>(A), "A[0, 1:3]", "A[0, 1:3]", "A_{0,1:3}");
    check(block<1, 0, 2, 3>(A * B), "(AB)[1:3, :]", "(A*B)[1:3, :]", "\\left(A B\\right)_{1:3,:}");
    check(block<0, 1, 3, 2>(A), "A[:, 1:3]", "A[:, 1:3]", "A_{:,1:3}");
    check(transpose(block<1, 0, 2, 2>(A)), "A[1:3, 0:2]ᵀ", "A[1:3, 0:2]'", "A_{1:3,0:2}^\\top");
    check(2_c * block<1, 0, 2, 1>(x), "2x[1:3]", "2*x[1:3]", "2 x_{1:3}");
    check(row<1>(A), "e₁ᵀA", "e1'*A", "e_{1}^\\top A");
    check(block_diagonal(A, s), "[A, 0; 0, s]", "[A, 0; 0, s]",
          "\\begin{bmatrix} A & 0 \\\\ 0 & s \\end{bmatrix}");
    check(gradient(trace(block<1, 0, 2, 2>(A) * matrix<"D", 2, 2>), A), "[0, 0; Dᵀ, 0]", "[0, 0; D', 0]",
          "\\begin{bmatrix} 0 & 0 \\\\ D^\\top & 0 \\end{bmatrix}");
}

BOOST_AUTO_TEST_CASE(matrices_of_entries) {
    constexpr auto t = scalar<"t">;
    check(entries<2, 2>(cos(t), -sin(t), sin(t), cos(t)), "[cos(t), −sin(t); sin(t), cos(t)]",
          "[cos(t), -sin(t); sin(t), cos(t)]",
          "\\begin{bmatrix} \\cos\\left(t\\right) & -\\sin\\left(t\\right) \\\\ "
          "\\sin\\left(t\\right) & \\cos\\left(t\\right) \\end{bmatrix}");
    check(derivative(entries<2, 2>(pow<2>(t), s, t, 1_c), t), "[2t, 0; 1, 0]", "[2*t, 0; 1, 0]",
          "\\begin{bmatrix} 2 t & 0 \\\\ 1 & 0 \\end{bmatrix}");
    check(hessian(pow<2>(element<0>(x)) * element<1>(x), x), "[2x₁, 2x₀, 0; 2x₀, 0, 0; 0, 0, 0]",
          "[2*x[1], 2*x[0], 0; 2*x[0], 0, 0; 0, 0, 0]",
          "\\begin{bmatrix} 2 x_{1} & 2 x_{0} & 0 \\\\ 2 x_{0} & 0 & 0 \\\\ 0 & 0 & 0 \\end{bmatrix}");
    check(s * outer(unit<3, 0>, unit<3, 1>), "se₀e₁ᵀ", "s*e0*e1'", "s e_{0} e_{1}^\\top");
}

// A sum is a stack only where its terms do not overlap.
BOOST_AUTO_TEST_CASE(sums_of_unit_vectors_and_of_blocks) {
    check(s * unit<3, 0> + x, "se₀ + x", "s*e0 + x", "s e_{0} + x");
    check(vertical(w, s) + vertical(lambda, x), "se₃ + λe₀ + [w; 0] + [0; x]",
          "s*e3 + lambda*e0 + [w; 0] + [0; x]",
          "s e_{3} + \\lambda e_{0} + \\begin{bmatrix} w \\\\ 0 \\end{bmatrix} + \\begin{bmatrix} 0 \\\\ x "
          "\\end{bmatrix}");
}

// What is put between zeros stands there, also where it is the only block.
BOOST_AUTO_TEST_CASE(single_blocks) {
    check(vertical(zeros<2, 1>, A * x), "[0; Ax]", "[0; A*x]", "\\begin{bmatrix} 0 \\\\ A x \\end{bmatrix}");
    check(horizontal(A, zeros<3, 1>), "[A, 0]", "[A, 0]", "\\begin{bmatrix} A & 0 \\end{bmatrix}");
    check(gradient(squared_norm(block<1, 0, 2, 1>(x)), x), "2[0; x[1:3]]", "2*[0; x[1:3]]",
          "2 \\begin{bmatrix} 0 \\\\ x_{1:3} \\end{bmatrix}");
    check(jacobian(block<1, 0, 2, 1>(x), x), "[0, I]", "[0, I]", "\\begin{bmatrix} 0 & I \\end{bmatrix}");
}

// Rows and columns that are taken out of a factor stand in its brackets, wherever it is in a product.
BOOST_AUTO_TEST_CASE(blocks_within_products) {
    constexpr auto E = matrix<"E", 2, 2>;
    constexpr auto z = vector<"z", 8>;
    constexpr auto upper = block<0, 0, 2, 1>(x);
    constexpr auto lower = block<1, 0, 2, 1>(x);
    check(E * lower, "Ex[1:3]", "E*x[1:3]", "E x_{1:3}");
    check(unvec<2, 2>(block<4, 0, 4, 1>(z)) * upper, "unvec₂₂(z[4:8])x[0:2]", "unvec<2,2>(z[4:8])*x[0:2]",
          "\\operatorname{unvec}_{2,2}\\left(z_{4:8}\\right) x_{0:2}");
    check(transpose(upper) * E * lower, "x[0:2]ᵀEx[1:3]", "x[0:2]'*E*x[1:3]", "x_{0:2}^\\top E x_{1:3}");
    check(dot(upper, lower), "x[0:2]ᵀx[1:3]", "x[0:2]'*x[1:3]", "x_{0:2}^\\top x_{1:3}");
    check(E * block<0, 1, 2, 2>(A) * E, "EA[0:2, 1:3]E", "E*A[0:2, 1:3]*E", "E A_{0:2,1:3} E");
    check(transpose(x) * block<0, 0, 3, 2>(A) * E, "xᵀA[:, 0:2]E", "x'*A[:, 0:2]*E", "x^\\top A_{:,0:2} E");
    check(E * block<0, 0, 2, 3>(A) * x, "EA[0:2, :]x", "E*A[0:2, :]*x", "E A_{0:2,:} x");
}

BOOST_AUTO_TEST_CASE(cross_products) {
    check(cross(w, x), "w × x", "cross(w, x)", "w \\times x");
    check(cross(A * w, x), "(Aw) × x", "cross((A*w), x)", "\\left(A w\\right) \\times x");
    check(skew(x), "[x]×", "skew(x)", "\\left[x\\right]_\\times");
    check(axial(A), "axial(A)", "axial(A)", "\\operatorname{axial}\\left(A\\right)");
}

BOOST_AUTO_TEST_CASE(exponential_sums) {
    check(log_sum_exp(x), "lse(x)", "log_sum_exp(x)", "\\operatorname{lse}\\left(x\\right)");
    check(softmax(A * x), "softmax(Ax)", "softmax(A*x)", "\\operatorname{softmax}\\left(A x\\right)");
    check(solve(A, x), "A⁻¹x", "A^-1*x", "A^{-1} x");
}

BOOST_AUTO_TEST_CASE(constants) {
    check(2.5_c, "5/2", "5/2", "\\frac{5}{2}");
    check(A + identity<3>, "A + I", "A + I", "A + I");
    check(unit<3, 1>, "e₁", "e1", "e_{1}");
    check(derivative(y, x), "0", "zeros", "0");
    check(ones<3> - sigmoid(x), "1 − σ(x)", "ones - sigmoid(x)", "\\mathbf{1} - \\sigma\\left(x\\right)");
}
