// SPDX-License-Identifier: BSL-1.0
// Small models of the kinds that firmware is made of, of numbers of any type: what one machine computes in
// float is compared with what the host computes in double.
#pragma once

#include <ctgrad/ctgrad.hpp>

namespace values {

using namespace ctgrad;
using namespace ctgrad::literals;

inline constexpr int count = 56 + 12 + 10 + 6 + 99 + 27;

// Numbers between −0.7 and 1.3 that float knows exactly.
template <class T>
struct numbers {
    unsigned state = 12345;

    template <int Rows, int Columns>
    void fill(T (&matrix)[Rows][Columns]) {
        for (auto& row : matrix)
            for (T& entry : row) {
                state = state * 1103515245u + 12345u;
                entry = static_cast<T>(static_cast<int>(state >> 24) - 128) / static_cast<T>(128);
            }
    }
    template <int Rows>
    void fill_definite(T (&matrix)[Rows][Rows]) {
        fill(matrix);
        for (int i = 0; i < Rows; ++i) {
            for (int j = 0; j < i; ++j) matrix[i][j] = matrix[j][i];
            matrix[i][i] = matrix[i][i] + static_cast<T>(2 * Rows);
        }
    }
};

// An attitude, a gyroscope's offset and their covariance after a step.
template <class T>
void predict(numbers<T>& given, T* out) {
    constexpr auto x = state<"x", part<"attitude", 4>, part<"offset", 3>>;
    constexpr auto P = matrix<"P", 7, 7, symmetric>;
    constexpr auto w = vector<"w", 3>;
    constexpr auto t = scalar<"t">;
    constexpr auto q = x.template part<"attitude">();
    constexpr auto turn = vertical(0_c, w - x.template part<"offset">());
    constexpr auto next = x.assemble(named<"attitude">(q + t / 2_c * quaternion_product(q, turn)),
                                     named<"offset">(x.template part<"offset">()));
    constexpr auto F = jacobian(next, x);
    T before[7][1], covariance[7][7], rate[3][1];
    given.fill(before);
    given.fill_definite(covariance);
    given.fill(rate);
    auto to_state = row_major(out);
    auto to_covariance = row_major(out + 7);
    evaluate_into(std::tie(to_state, to_covariance), outputs(next, F * P * transpose(F)), x = before,
                  P = covariance, w = rate, t = static_cast<T>(0.25));
}

// How the derivatives of a pendulum's states by two parameters change: sines and cosines.
template <class T>
void sensitivities(numbers<T>& given, T* out) {
    constexpr auto x = vector<"x", 4>;
    constexpr auto p = vector<"p", 2>;
    constexpr auto S = matrix<"S", 4, 2>;
    constexpr auto f = entries<4, 1>(element<1>(x), -element<0>(p) * sin(element<0>(x)), element<3>(x),
                                     element<1>(p) * cos(element<0>(x) - element<2>(x)));
    T at[4][1], parameters[2][1], slopes[4][2];
    given.fill(at);
    given.fill(parameters);
    given.fill(slopes);
    auto to_state = row_major(out);
    auto to_slopes = row_major(out + 4);
    evaluate_into(std::tie(to_state, to_slopes), outputs(f, jacobian(f, x) * S + jacobian(f, p)), x = at,
                  S = slopes, p = parameters);
}

// Solutions and a logarithm of a determinant: factorisations of a definite and of any matrix.
template <class T>
void solve(numbers<T>& given, T* out) {
    constexpr auto A = matrix<"A", 5, 5, positive_definite>;
    constexpr auto B = matrix<"B", 4, 4>;
    constexpr auto b = vector<"b", 5>;
    constexpr auto c = vector<"c", 4>;
    T a_at[5][5], b_at[4][4], right[5][1], below[4][1];
    given.fill_definite(a_at);
    given.fill_definite(b_at);
    given.fill(right);
    given.fill(below);
    auto first = row_major(out);
    auto second = row_major(out + 5);
    auto third = row_major(out + 9);
    evaluate_into(std::tie(first, second, third), outputs(inverse(A) * b, inverse(B) * c, log_determinant(A)),
                  A = a_at, B = b_at, b = right, c = below);
}

// A gradient in loops, with a tanh entry by entry.
template <class T>
void learn(numbers<T>& given, T* out) {
    constexpr auto W = matrix<"W", 3, 10>;
    constexpr auto x = vector<"x", 10>;
    constexpr auto y = vector<"y", 3>;
    constexpr auto loss = squared_norm(tanh(W * x) - y);
    T weights[3][10], example[10][1], wanted[3][1];
    given.fill(weights);
    given.fill(example);
    given.fill(wanted);
    auto to = row_major(out);
    evaluate_into(to, optimize_for_size(gradient(loss, W) * x), W = weights, x = example, y = wanted);
    auto sides = row_major(out + 3);
    evaluate_into(sides, optimize_for_size(W * x + y), W = weights, x = example, y = wanted);
}

// Products of packs that do not go into the rows, and of rows by rows; functions of packs.
template <class T>
void mix(numbers<T>& given, T* out) {
    constexpr auto A = matrix<"A", 9, 14>;
    constexpr auto B = matrix<"B", 14, 11>;
    constexpr auto C = matrix<"C", 3, 14>;
    constexpr auto D = C * transpose(A);
    constexpr auto squares = hadamard(D, D);
    T left[9][14], right[14][11], third[3][14];
    given.fill(left);
    given.fill(right);
    given.fill(third);
    auto first = row_major(out);
    auto second = row_major(out + 99);
    evaluate_into(first, sigmoid(A * B) + cos(A * B) / 4_c, A = left, B = right);
    evaluate_into(second, exp(-squares) + log(ones<3, 9> + squares), A = left, C = third);
}

template <class T>
void compute(T (&out)[count]) {
    numbers<T> given;
    predict(given, out);
    sensitivities(given, out + 56);
    solve(given, out + 68);
    learn(given, out + 78);
    mix(given, out + 84);
}

}  // namespace values
