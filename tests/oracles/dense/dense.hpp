// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vector>

/// Matrices by their definitions, in long double, with the library's names and nothing else of it: a text
/// that is a formula for the library computes here. A number is a matrix of 1 × 1.
namespace dense_oracle {

using real = long double;

struct dense {
    int rows = 0;
    int columns = 0;
    std::vector<real> entries{};  // row by row

    dense() = default;
    dense(int m, int n) : rows(m), columns(n), entries(static_cast<std::size_t>(m * n)) {}
    real& operator()(int i, int j) { return entries[static_cast<std::size_t>(i * columns + j)]; }
    real operator()(int i, int j) const { return entries[static_cast<std::size_t>(i * columns + j)]; }
    int count() const { return rows * columns; }
    bool scalar() const { return count() == 1; }
    real& operator[](int k) { return entries[static_cast<std::size_t>(k)]; }
    real operator[](int k) const { return entries[static_cast<std::size_t>(k)]; }
};

dense number(real x);
dense filled(int m, int n, real x);
dense diagonal_of_ones(int m, int n);
real largest(const dense& a);

/// While one lives, every operation is off by as much as one in double may be, each time differently: how far
/// results then differ says what rounding does to them.
class rounding {
public:
    explicit rounding(unsigned long long seed, real size = 0x1p-52L);
    ~rounding();
    rounding(const rounding&) = delete;
    rounding& operator=(const rounding&) = delete;
};
/// What an operation gives back.
dense rounded(dense a);

dense operator+(const dense& a, const dense& b);
dense operator-(const dense& a, const dense& b);
dense operator-(const dense& a);
dense operator*(const dense& a, const dense& b);
dense operator/(const dense& a, const dense& s);
dense operator<(const dense& a, const dense& b);
dense operator<=(const dense& a, const dense& b);
dense operator>(const dense& a, const dense& b);
dense operator>=(const dense& a, const dense& b);
dense operator&&(const dense& a, const dense& b);
dense operator||(const dense& a, const dense& b);
dense operator!(const dense& a);
dense where(const dense& c, const dense& x, const dense& y);
inline dense operator""_c(long double x) {
    return number(x);
}
inline dense operator""_c(unsigned long long x) {
    return number(static_cast<real>(x));
}

// Entry by entry; of two, one may be a number.
dense exp(const dense& a);
dense log(const dense& a);
dense exp2(const dense& a);
dense log2(const dense& a);
dense expm1(const dense& a);
dense log1p(const dense& a);
dense sqrt(const dense& a);
dense cbrt(const dense& a);
dense abs(const dense& a);
dense sign(const dense& a);
dense heaviside(const dense& a);
dense floor(const dense& a);
dense ceil(const dense& a);
dense round(const dense& a);
dense sin(const dense& a);
dense cos(const dense& a);
dense tan(const dense& a);
dense asin(const dense& a);
dense acos(const dense& a);
dense atan(const dense& a);
dense sinh(const dense& a);
dense cosh(const dense& a);
dense tanh(const dense& a);
dense asinh(const dense& a);
dense acosh(const dense& a);
dense atanh(const dense& a);
dense sigmoid(const dense& a);
dense softplus(const dense& a);
dense relu(const dense& a);
dense reciprocal(const dense& a);
dense hadamard(const dense& a, const dense& b);
dense divide(const dense& a, const dense& b);
dense min(const dense& a, const dense& b);
dense max(const dense& a, const dense& b);
dense hypot(const dense& a, const dense& b);
dense atan2(const dense& a, const dense& b);
dense copysign(const dense& a, const dense& b);
dense fmod(const dense& a, const dense& b);
dense clamp(const dense& x, const dense& low, const dense& high);
dense power(const dense& a, real exponent);
template <int N>
dense pow(const dense& a) {
    return power(a, N);
}

dense transpose(const dense& a);
dense trace(const dense& a);
dense sum(const dense& a);
dense mean(const dense& a);
dense prod(const dense& a);
dense minimum(const dense& a);
dense maximum(const dense& a);
dense norm(const dense& a);
dense squared_norm(const dense& a);
dense norm_infinity(const dense& a);
dense norm_one(const dense& a);
template <int>
dense norm(const dense& a) {
    return norm_one(a);
}
dense row_sums(const dense& a);
dense column_sums(const dense& a);
dense log_sum_exp(const dense& a);
dense softmax(const dense& a);
dense log_softmax(const dense& a);
dense log_sum_exp_rows(const dense& a);
dense log_sum_exp_columns(const dense& a);
dense softmax_rows(const dense& a);
dense softmax_columns(const dense& a);
dense log_softmax_rows(const dense& a);
dense log_softmax_columns(const dense& a);
dense dot(const dense& a, const dense& b);
dense outer(const dense& a, const dense& b);
dense cross(const dense& a, const dense& b);
dense skew(const dense& a);
dense axial(const dense& a);
dense kronecker(const dense& a, const dense& b);
dense partial_trace(const dense& l, const dense& b);
dense diagonal_of(const dense& a);
dense diagonal_matrix(const dense& a);
dense lower_triangle(const dense& a);
dense upper_triangle(const dense& a);
dense vec(const dense& a);
dense vech(const dense& a);
dense block_of(const dense& a, int i, int j, int r, int c);
dense as_matrix(const dense& a, int m, int n);
dense stacked(const std::vector<dense>& parts);
dense on_diagonal(const std::vector<dense>& parts);
dense commutation_matrix(int m, int n);
dense duplication_matrix(int n);
dense elimination_matrix(int n);

template <int I, int J, int R, int C>
dense block(const dense& a) {
    return block_of(a, I, J, R, C);
}
template <int I>
dense row(const dense& a) {
    return block_of(a, I, 0, 1, a.columns);
}
template <int J>
dense column(const dense& a) {
    return block_of(a, 0, J, a.rows, 1);
}
template <int I, int J>
dense element(const dense& a) {
    return number(a(I, J));
}
template <int I>
dense element(const dense& a) {
    return number(a[I]);
}
template <int M, int N>
dense unvec(const dense& a) {
    return as_matrix(a, M, N);
}
template <class... Parts>
dense vertical(const Parts&... parts) {
    return stacked({parts...});
}
template <class... Parts>
dense horizontal(const Parts&... parts) {
    return transpose(stacked({transpose(parts)...}));
}
template <class... Parts>
dense block_diagonal(const Parts&... parts) {
    return on_diagonal({parts...});
}
template <int M, int N, class... Parts>
dense entries(const Parts&... parts) {
    return transpose(as_matrix(stacked({parts...}), N, M));
}
template <int M, int N>
const dense commutation = commutation_matrix(M, N);
template <int N>
const dense duplication = duplication_matrix(N);
template <int N>
const dense elimination = elimination_matrix(N);
template <int N>
const dense identity = diagonal_of_ones(N, N);
template <int M, int N>
const dense ones = filled(M, N, 1);
template <int M, int N>
const dense zeros = filled(M, N, 0);
template <int N, int I>
const dense unit = block_of(diagonal_of_ones(N, N), 0, I, N, 1);

dense inverse(const dense& a);
dense determinant(const dense& a);
dense log_determinant(const dense& a);
dense adjugate(const dense& a);
dense adjugate_differential(const dense& a, const dense& e);
dense solve(const dense& a, const dense& b);
dense sylvester(const dense& a, const dense& b, const dense& c);
dense pseudo_inverse(const dense& a);
dense cholesky(const dense& a);
dense integer_power(const dense& a, int n);
template <int N>
dense matrix_power(const dense& a) {
    return integer_power(a, N);
}
dense matrix_exp(const dense& a);
dense matrix_log(const dense& a);
dense matrix_sqrt(const dense& a);
dense matrix_sin(const dense& a);
dense matrix_cos(const dense& a);
dense matrix_exp_differential(const dense& a, const dense& e);
dense matrix_log_differential(const dense& a, const dense& e);
dense matrix_sqrt_differential(const dense& a, const dense& e);
dense matrix_sin_differential(const dense& a, const dense& e);
dense matrix_cos_differential(const dense& a, const dense& e);
dense eigenvalues(const dense& a);
dense eigenvectors(const dense& a);
dense largest_eigenvalue(const dense& a);
dense smallest_eigenvalue(const dense& a);
dense singular_values(const dense& a);
dense nuclear_norm(const dense& a);
dense spectral_norm(const dense& a);

}  // namespace dense_oracle
