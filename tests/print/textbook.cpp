// SPDX-License-Identifier: BSL-1.0

// How the library writes the results that a course on matrix derivatives derives: each in Unicode and in
// LaTeX, as one would write it on a blackboard, but for two habits: a sum begins with the term that came
// first, be it negative, and a transpose stands where fewer are written. In numerator layout, gradients where
// they say so.

#include <string_view>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

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

template <expression F>
void is_written(F f, std::string_view in_unicode, std::string_view in_latex) {
    BOOST_TEST(to_string(f) == in_unicode);
    BOOST_TEST(to_latex(f) == in_latex);
}

}  // namespace

BOOST_AUTO_TEST_CASE(units_multiples_and_the_chain_rule) {
    is_written(derivative(t * a, t), "a", R"(a)");
    is_written(derivative(s * t * A, t), "sA", R"(s A)");
    is_written(derivative(sin(t) * cos(t), t), "cos(t)² − sin(t)²",
               R"(\cos\left(t\right)^{2} - \sin\left(t\right)^{2})");
    is_written(derivative(sin(t) * a, t), "cos(t)a", R"(\cos\left(t\right) a)");
    is_written(derivative(transpose(a) * x * exp(transpose(b) * x), x), "exp(xᵀb)aᵀ + aᵀx exp(xᵀb)bᵀ",
               R"(\exp\left(x^\top b\right) a^\top + a^\top x \exp\left(x^\top b\right) b^\top)");
    is_written(derivative(element<1>(x), x), "e₁ᵀ", R"(e_{1}^\top)");
    is_written(derivative(x, element<1>(x)), "e₁", R"(e_{1})");
    is_written(derivative(x, x), "I", R"(I)");
    is_written(derivative(element<0, 1>(X), X), "e₁e₀ᵀ", R"(e_{1} e_{0}^\top)");
    is_written(derivative(X, element<0, 1>(X)), "e₀e₁ᵀ", R"(e_{0} e_{1}^\top)");
    is_written(derivative(W * a + c, c), "I", R"(I)");
    is_written(derivative(W * a + c, a), "W", R"(W)");
    is_written(jacobian(W * a + c, W), "aᵀ⊗I", R"(a^\top \otimes I)");
    is_written(
        derivative(sigmoid(W * x + c), x), "Diag((1 − σ(Wx + c)) ∘ σ(Wx + c))W",
        R"(\operatorname{Diag}\left(\left(\mathbf{1} - \sigma\left(W x + c\right)\right) \circ \sigma\left(W x + c\right)\right) W)");
    is_written(derivative(log(sum(exp(X))), X), "exp(X)ᵀ/sum(exp(X))",
               R"(\frac{\exp\left(X\right)^\top}{\operatorname{sum}\left(\exp\left(X\right)\right)})");
}

BOOST_AUTO_TEST_CASE(vectors_by_scalars) {
    is_written(derivative(A * sin(t * a), t), "A(a ∘ cos(ta))",
               R"(A \left(a \circ \cos\left(t a\right)\right))");
    is_written(derivative(transpose(sin(t * a)) * A, t), "(a ∘ cos(ta))ᵀA",
               R"(\left(a \circ \cos\left(t a\right)\right)^\top A)");
    is_written(
        derivative(cross(sin(t * a), exp(t * b)), t), "sin(ta) × (b ∘ exp(tb)) + (a ∘ cos(ta)) × exp(tb)",
        R"(\sin\left(t a\right) \times \left(b \circ \exp\left(t b\right)\right) + \left(a \circ \cos\left(t a\right)\right) \times \exp\left(t b\right))");
}

BOOST_AUTO_TEST_CASE(scalars_by_vectors) {
    is_written(derivative(transpose(a) * x, x), "aᵀ", R"(a^\top)");
    is_written(derivative(transpose(b) * A * x, x), "bᵀA", R"(b^\top A)");
    is_written(derivative(transpose(x) * A * x, x), "xᵀ(A + Aᵀ)", R"(x^\top \left(A + A^\top\right))");
    is_written(derivative(transpose(x) * b * transpose(a) * x, x), "(xᵀab + xᵀba)ᵀ",
               R"(\left(x^\top a b + x^\top b a\right)^\top)");
    is_written(derivative(transpose(x) * x, x), "2xᵀ", R"(2 x^\top)");
    is_written(derivative(transpose(A * x + b) * C * (D * x + a), x), "(Ax + b)ᵀCD + (Dx + a)ᵀCᵀA",
               R"(\left(A x + b\right)^\top C D + \left(D x + a\right)^\top C^\top A)");
    is_written(
        derivative(transpose(sin(x)) * A * exp(x), x), "exp(x)ᵀ ∘ (sin(x)ᵀA) + cos(x)ᵀ ∘ (exp(x)ᵀAᵀ)",
        R"(\exp\left(x\right)^\top \circ \left(\sin\left(x\right)^\top A\right) + \cos\left(x\right)^\top \circ \left(\exp\left(x\right)^\top A^\top\right))");
    is_written(derivative(norm(x - a), x), "(x − a)ᵀ/‖x − a‖",
               R"(\frac{\left(x - a\right)^\top}{\left\|x - a\right\|})");
}

BOOST_AUTO_TEST_CASE(vectors_by_vectors) {
    is_written(derivative(A * sin(x), x), "A Diag(cos(x))",
               R"(A \operatorname{Diag}\left(\cos\left(x\right)\right))");
    is_written(derivative(squared_norm(x) * x, x), "2xxᵀ + ‖x‖²I", R"(2 x x^\top + \left\|x\right\|^2 I)");
    is_written(
        derivative((x - a) / norm(x - a), x), "−(x − a)(x − a)ᵀ/‖x − a‖³ + I/‖x − a‖",
        R"(-\frac{\left(x - a\right) \left(x - a\right)^\top}{\left\|x - a\right\|^{3}} + \frac{I}{\left\|x - a\right\|})");
    is_written(
        hessian(norm(x - a), x), "−(x − a)(x − a)ᵀ/‖x − a‖³ + I/‖x − a‖",
        R"(-\frac{\left(x - a\right) \left(x - a\right)^\top}{\left\|x - a\right\|^{3}} + \frac{I}{\left\|x - a\right\|})");
}

BOOST_AUTO_TEST_CASE(matrices_by_scalars) {
    is_written(derivative(sin(t) * (A + t * B), t), "cos(t)(A + tB) + sin(t)B",
               R"(\cos\left(t\right) \left(A + t B\right) + \sin\left(t\right) B)");
    is_written(derivative((A + t * B) * (C + t * D), t), "(A + tB)D + B(C + tD)",
               R"(\left(A + t B\right) D + B \left(C + t D\right))");
    is_written(derivative(A * exp(t * B) * C, t), "A(B ∘ exp∘(tB))C",
               R"(A \left(B \circ \exp^{\circ}\left(t B\right)\right) C)");
    is_written(
        derivative(matrix_power<3>(A + t * B), t), "(A + tB)²B + (A + tB)B(A + tB) + B(A + tB)²",
        R"(\left(A + t B\right)^{2} B + \left(A + t B\right) B \left(A + t B\right) + B \left(A + t B\right)^{2})");
    is_written(derivative(inverse(A + t * B), t), "−(A + tB)⁻¹B(A + tB)⁻¹",
               R"(-\left(A + t B\right)^{-1} B \left(A + t B\right)^{-1})");
    is_written(derivative(derivative(inverse(A + t * B), t), t), "2(A + tB)⁻¹B(A + tB)⁻¹B(A + tB)⁻¹",
               R"(2 \left(A + t B\right)^{-1} B \left(A + t B\right)^{-1} B \left(A + t B\right)^{-1})");
    is_written(
        derivative(derivative(inverse(s * A + t * B), s), t),
        "(sA + tB)⁻¹(A(sA + tB)⁻¹B + B(sA + tB)⁻¹A)(sA + tB)⁻¹",
        R"(\left(s A + t B\right)^{-1} \left(A \left(s A + t B\right)^{-1} B + B \left(s A + t B\right)^{-1} A\right) \left(s A + t B\right)^{-1})");
    is_written(derivative(inverse(M), element<0, 1>(M)), "−M⁻¹e₀e₁ᵀM⁻¹",
               R"(-M^{-1} e_{0} e_{1}^\top M^{-1})");
    is_written(derivative(hadamard(A + t * B, C + t * D), t), "(A + tB) ∘ D + B ∘ (C + tD)",
               R"(\left(A + t B\right) \circ D + B \circ \left(C + t D\right))");
    is_written(derivative(kronecker(A + t * B, W), t), "B⊗W", R"(B \otimes W)");
    is_written(derivative(matrix_exp(t * A), t), "A exp(tA)", R"(A \exp\left(t A\right))");
    is_written(derivative(matrix_sin(t * A), t), "A cos(tA)", R"(A \cos\left(t A\right))");
    is_written(derivative(matrix_cos(t * A), t), "−A sin(tA)", R"(-A \sin\left(t A\right))");
}

BOOST_AUTO_TEST_CASE(traces) {
    is_written(derivative(trace(M), M), "I", R"(I)");
    is_written(derivative(trace(P * X * Q), X), "QP", R"(Q P)");
    is_written(derivative(trace(transpose(Q) * transpose(X) * transpose(P)), X), "QP", R"(Q P)");
    is_written(derivative(trace(A * X * transpose(X)), X), "Xᵀ(A + Aᵀ)", R"(X^\top \left(A + A^\top\right))");
    is_written(derivative(trace(E * transpose(X) * X), X), "(E + Eᵀ)Xᵀ", R"(\left(E + E^\top\right) X^\top)");
    is_written(derivative(trace(A * inverse(M) * B), M), "−M⁻¹BAM⁻¹", R"(-M^{-1} B A M^{-1})");
    is_written(derivative(trace(inverse(M + A)), M), "−(M + A)⁻²", R"(-\left(M + A\right)^{-2})");
    is_written(derivative(trace(A * X * E * transpose(X) * C), X), "EXᵀCA + EᵀXᵀAᵀCᵀ",
               R"(E X^\top C A + E^\top X^\top A^\top C^\top)");
    is_written(derivative(trace(E * transpose(X) * B * X * G), X), "EᵀGᵀXᵀBᵀ + GEXᵀB",
               R"(E^\top G^\top X^\top B^\top + G E X^\top B)");
    is_written(derivative(trace(A * matrix_power<3>(M) * B), M), "M²BA + MBAM + BAM²",
               R"(M^{2} B A + M B A M + B A M^{2})");
    is_written(derivative(trace(matrix_power<5>(M)), M), "5M⁴", R"(5 M^{4})");
    is_written(derivative(trace(matrix_exp(M)), M), "exp(M)", R"(\exp\left(M\right))");
    is_written(derivative(trace(matrix_sin(M)), M), "cos(M)", R"(\cos\left(M\right))");
    is_written(derivative(trace(matrix_cos(M)), M), "−sin(M)", R"(-\sin\left(M\right))");
    is_written(derivative(trace(kronecker(A, M)), M), "tr(A)I", R"(\operatorname{tr}\left(A\right) I)");
    is_written(derivative(trace(kronecker(M, M)), M), "2 tr(M)I", R"(2 \operatorname{tr}\left(M\right) I)");
}

BOOST_AUTO_TEST_CASE(determinants) {
    is_written(derivative(determinant(M), M), "adj(M)", R"(\operatorname{adj}\left(M\right))");
    is_written(derivative(determinant(P * X * Q), X), "Q adj(PXQ)P",
               R"(Q \operatorname{adj}\left(P X Q\right) P)");
    is_written(derivative(determinant(A * M * B), M), "B adj(AMB)A",
               R"(B \operatorname{adj}\left(A M B\right) A)");
    is_written(
        derivative(determinant(matrix_power<3>(M)), M), "M²adj(M³) + M adj(M³)M + adj(M³)M²",
        R"(M^{2} \operatorname{adj}\left(M^{3}\right) + M \operatorname{adj}\left(M^{3}\right) M + \operatorname{adj}\left(M^{3}\right) M^{2})");
    is_written(derivative(log_determinant(s * M), M), "M⁻¹", R"(M^{-1})");
    is_written(
        derivative(determinant(transpose(X) * A * X), X), "adj(XᵀAX)XᵀA + adj(XᵀAX)ᵀXᵀAᵀ",
        R"(\operatorname{adj}\left(X^\top A X\right) X^\top A + \operatorname{adj}\left(X^\top A X\right)^\top X^\top A^\top)");
    is_written(derivative(determinant(transpose(X) * S * X), X), "2 adj(XᵀSX)XᵀS",
               R"(2 \operatorname{adj}\left(X^\top S X\right) X^\top S)");
    is_written(derivative(determinant(transpose(X) * X), X), "2 adj(XᵀX)Xᵀ",
               R"(2 \operatorname{adj}\left(X^\top X\right) X^\top)");
    is_written(derivative(log_determinant(transpose(X) * X), X), "2(XᵀX)⁻¹Xᵀ",
               R"(2 \left(X^\top X\right)^{-1} X^\top)");
}

BOOST_AUTO_TEST_CASE(the_problems_solved) {
    is_written(gradient(squared_norm(Z * w - y) + lambda * squared_norm(w), w), "2Zᵀ(Zw − y) + 2λw",
               R"(2 Z^\top \left(Z w - y\right) + 2 \lambda w)");
    is_written(hessian(squared_norm(Z * w - y) + lambda * squared_norm(w), w), "2ZᵀZ + 2λI",
               R"(2 Z^\top Z + 2 \lambda I)");
    is_written(gradient(sum(softplus(Z * w)) - dot(y, Z * w), w), "Zᵀ(σ(Zw) − y)",
               R"(Z^\top \left(\sigma\left(Z w\right) - y\right))");
    is_written(gradient(log_sum_exp(z) - dot(k, z), z), "softmax(z) − k",
               R"(\operatorname{softmax}\left(z\right) - k)");
    is_written(derivative(log_determinant(S), S), "S⁻¹", R"(S^{-1})");
    is_written(derivative(transpose(x) * inverse(S) * x, S), "−S⁻¹xxᵀS⁻¹", R"(-S^{-1} x x^\top S^{-1})");
    is_written(derivative(transpose(x - a) * inverse(S) * (x - a), a), "−2(x − a)ᵀS⁻¹",
               R"(-2 \left(x - a\right)^\top S^{-1})");
    is_written(
        derivative(transpose(x) * inverse(S) * x, S, independent_entries),
        "−2S⁻¹xxᵀS⁻¹ + Diag(diag(S⁻¹xxᵀS⁻¹))",
        R"(-2 S^{-1} x x^\top S^{-1} + \operatorname{Diag}\left(\operatorname{diag}\left(S^{-1} x x^\top S^{-1}\right)\right))");
    is_written(
        gradient(squared_norm(tanh(W * x + c) - k), W), "2((1 − tanh(Wx + c)∘²) ∘ (tanh(Wx + c) − k))xᵀ",
        R"(2 \left(\left(\mathbf{1} - \tanh\left(W x + c\right)^{\circ 2}\right) \circ \left(\tanh\left(W x + c\right) - k\right)\right) x^\top)");
    is_written(
        gradient(squared_norm(relu(N * X * H)), H), "2XᵀNᵀ(relu(NXH) ∘ heaviside(NXH))",
        R"(2 X^\top N^\top \left(\operatorname{relu}\left(N X H\right) \circ \operatorname{heaviside}\left(N X H\right)\right))");
}
