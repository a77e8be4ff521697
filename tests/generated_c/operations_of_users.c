/* SPDX-License-Identifier: BSL-1.0 */
/* operations_of_users.hpp in C, in both types of numbers. */
#define NAME(name, suffix) name##suffix
#define FUNCTIONS(T, S)                                                                                    \
    T NAME(gain, S)(T x);                                                                                  \
    T NAME(flow, S)(T x);                                                                                  \
    void NAME(running, S)(int rows, int columns, const T *a, T *result);                                   \
    void NAME(remaining, S)(int rows, int columns, const T *a, T *result);                                 \
    void NAME(weighed, S)(int m, int n, const T *a, int p, int q, const T *b, T *result);                  \
    void NAME(sensor, S)(const T *x, T *y);                                                                \
    void NAME(jacobian_of_sensor, S)(const T *x, T *j);                                                    \
                                                                                                           \
    T NAME(gain, S)(T x) { return x < 0 ? (T)0.125 : x < 1 ? (T)0.5 : (T)1.5; }                            \
    T NAME(flow, S)(T x) { return x < 0 ? x / 8 : x < 1 ? x / 2 : (T)0.5 + (T)1.5 * (x - 1); }             \
    void NAME(running, S)(int rows, int columns, const T *a, T *result) {                                  \
        for (int k = 0; k < rows * columns; ++k)                                                           \
            result[k] = k % columns == 0 ? a[k] : result[k - 1] + a[k];                                    \
    }                                                                                                      \
    void NAME(remaining, S)(int rows, int columns, const T *a, T *result) {                                \
        for (int k = rows * columns - 1; k >= 0; --k)                                                      \
            result[k] = k % columns == columns - 1 ? a[k] : result[k + 1] + a[k];                          \
    }                                                                                                      \
    void NAME(weighed, S)(int m, int n, const T *a, int p, int q, const T *b, T *result) {                 \
        T sum = a[0] * b[0] * b[0];                                                                        \
        for (int k = 1; k < m * n && k < p * q; ++k) sum = sum + a[k] * b[k] * b[k];                       \
        result[0] = sum;                                                                                   \
    }                                                                                                      \
    void NAME(sensor, S)(const T *x, T *y) {                                                               \
        y[0] = x[0] * x[1] + x[2];                                                                         \
        y[1] = x[1] / (1 + x[2] * x[2]);                                                                   \
    }                                                                                                      \
    void NAME(jacobian_of_sensor, S)(const T *x, T *j) {                                                   \
        const T square = 1 + x[2] * x[2];                                                                  \
        j[0] = x[1];                                                                                       \
        j[1] = x[0];                                                                                       \
        j[2] = 1;                                                                                          \
        j[3] = 0;                                                                                          \
        j[4] = 1 / square;                                                                                 \
        j[5] = -(2 * x[1] * x[2]) / (square * square);                                                     \
    }

FUNCTIONS(float, f)
FUNCTIONS(double, )
