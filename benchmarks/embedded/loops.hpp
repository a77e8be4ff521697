// SPDX-License-Identifier: BSL-1.0
// Loops over all entries, as they are written where nothing is known of the factors.
#pragma once

// One instruction where the processor has it: std::sqrt calls the C library for errno.
inline float square_root(float x) {
    float root;
    asm("vsqrt.f32 %0, %1" : "=t"(root) : "t"(x));
    return root;
}

// out = F P Fᵀ + the diagonal matrix of `noise`, one triangle computed and mirrored.
template <int N>
inline void propagate(float* out, const float* f, const float* p, const float* noise) {
    float product[N * N];
    for (int i = 0; i < N; ++i)
        for (int j = 0; j < N; ++j) {
            float sum = 0;
            for (int k = 0; k < N; ++k) sum += f[N * i + k] * p[N * k + j];
            product[N * i + j] = sum;
        }
    for (int i = 0; i < N; ++i)
        for (int j = i; j < N; ++j) {
            float sum = i == j ? noise[i] : 0;
            for (int k = 0; k < N; ++k) sum += product[N * i + k] * f[N * j + k];
            out[N * i + j] = out[N * j + i] = sum;
        }
}

// A = L D Lᵀ in the lower triangle and on the diagonal of a, in the place of D its inverse.
template <int N>
inline void factorise_definite(float* a) {
    for (int j = 0; j < N; ++j) {
        float pivot = a[N * j + j];
        float scaled[N];
        for (int k = 0; k < j; ++k) {
            scaled[k] = a[N * j + k];
            a[N * j + k] *= a[N * k + k];
            pivot -= a[N * j + k] * scaled[k];
        }
        a[N * j + j] = 1 / pivot;
        for (int i = j + 1; i < N; ++i)
            for (int k = 0; k < j; ++k) a[N * i + j] -= a[N * i + k] * a[N * j + k];
    }
}

// x = A⁻¹ x of a definite A, N × Columns.
template <int N, int Columns>
inline void solve_definite(float* x, float* a) {
    factorise_definite<N>(a);
    for (int c = 0; c < Columns; ++c) {
        for (int i = 1; i < N; ++i)
            for (int k = 0; k < i; ++k) x[Columns * i + c] -= a[N * i + k] * x[Columns * k + c];
        for (int i = N - 1; i >= 0; --i) {
            x[Columns * i + c] *= a[N * i + i];
            for (int k = i + 1; k < N; ++k) x[Columns * i + c] -= a[N * k + i] * x[Columns * k + c];
        }
    }
}
