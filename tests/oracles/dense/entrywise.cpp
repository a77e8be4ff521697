// SPDX-License-Identifier: BSL-1.0

// What is done entry by entry, and what a rounding adds.

#include <cmath>
#include <random>

#include "dense.hpp"

namespace dense_oracle {
namespace {

std::mt19937_64 engine;
real size_of_rounding = 0;

template <class Function>
dense mapped(const dense& a, Function f) {
    dense result(a.rows, a.columns);
    for (int k = 0; k < a.count(); ++k) result[k] = f(a[k]);
    return rounded(result);
}
template <class Function>
dense mapped(const dense& a, const dense& b, Function f) {
    const dense& shape = a.scalar() ? b : a;
    dense result(shape.rows, shape.columns);
    for (int k = 0; k < result.count(); ++k)
        result[k] = f(a.scalar() ? a[0] : a[k], b.scalar() ? b[0] : b[k]);
    return rounded(result);
}
real as_number(bool condition) {
    return condition ? 1 : 0;
}

}  // namespace

rounding::rounding(unsigned long long seed, real size) {
    engine.seed(seed);
    size_of_rounding = size;
}
rounding::~rounding() {
    size_of_rounding = 0;
}
dense rounded(dense a) {
    if (size_of_rounding == 0) return a;
    for (real& entry : a.entries)
        entry *= 1 + size_of_rounding * (static_cast<real>(engine() >> 11) * 0x1p-52L - 1);
    return a;
}

dense number(real x) {
    return filled(1, 1, x);
}
dense filled(int m, int n, real x) {
    dense result(m, n);
    for (real& entry : result.entries) entry = x;
    return result;
}
dense diagonal_of_ones(int m, int n) {
    dense result(m, n);
    for (int i = 0; i < m && i < n; ++i) result(i, i) = 1;
    return result;
}
real largest(const dense& a) {
    real size = 0;
    for (const real entry : a.entries) size = std::fmax(size, std::fabs(entry));
    return size;
}

dense operator+(const dense& a, const dense& b) {
    return mapped(a, b, [](real x, real y) { return x + y; });
}
dense operator-(const dense& a, const dense& b) {
    return mapped(a, b, [](real x, real y) { return x - y; });
}
dense operator-(const dense& a) {
    return mapped(a, [](real x) { return -x; });
}
dense hadamard(const dense& a, const dense& b) {
    return mapped(a, b, [](real x, real y) { return x * y; });
}
dense divide(const dense& a, const dense& b) {
    return mapped(a, b, [](real x, real y) { return x / y; });
}
dense operator/(const dense& a, const dense& s) {
    return divide(a, s);
}
dense operator<(const dense& a, const dense& b) {
    return mapped(a, b, [](real x, real y) { return as_number(x < y); });
}
dense operator<=(const dense& a, const dense& b) {
    return mapped(a, b, [](real x, real y) { return as_number(x <= y); });
}
dense operator>(const dense& a, const dense& b) {
    return b < a;
}
dense operator>=(const dense& a, const dense& b) {
    return b <= a;
}
dense operator&&(const dense& a, const dense& b) {
    return mapped(a, b, [](real x, real y) { return as_number(x > 0.5L && y > 0.5L); });
}
dense operator||(const dense& a, const dense& b) {
    return mapped(a, b, [](real x, real y) { return as_number(x > 0.5L || y > 0.5L); });
}
dense operator!(const dense& a) {
    return mapped(a, [](real x) { return as_number(x < 0.5L); });
}
dense where(const dense& c, const dense& x, const dense& y) {
    const dense& shape = !x.scalar() ? x : !y.scalar() ? y : c;
    dense result(shape.rows, shape.columns);
    for (int k = 0; k < result.count(); ++k) {
        const dense& taken = (c.scalar() ? c[0] : c[k]) > 0.5L ? x : y;
        result[k] = taken.scalar() ? taken[0] : taken[k];
    }
    return result;
}
dense min(const dense& a, const dense& b) {
    return mapped(a, b, [](real x, real y) { return y < x ? y : x; });
}
dense max(const dense& a, const dense& b) {
    return mapped(a, b, [](real x, real y) { return x < y ? y : x; });
}
dense clamp(const dense& x, const dense& low, const dense& high) {
    return min(max(x, low), high);
}
dense hypot(const dense& a, const dense& b) {
    return mapped(a, b, [](real x, real y) { return std::sqrt(x * x + y * y); });
}
dense atan2(const dense& a, const dense& b) {
    return mapped(a, b, [](real x, real y) { return std::atan2(x, y); });
}
dense copysign(const dense& a, const dense& b) {
    return mapped(a, b, [](real x, real y) { return std::copysign(x, y); });
}
dense fmod(const dense& a, const dense& b) {
    return mapped(a, b, [](real x, real y) { return std::fmod(x, y); });
}
dense power(const dense& a, real exponent) {
    return mapped(a, [exponent](real x) { return std::pow(x, exponent); });
}

#define CTGRAD_TEST_OF(name)                                   \
    dense name(const dense& a) {                               \
        return mapped(a, [](real x) { return std::name(x); }); \
    }
CTGRAD_TEST_OF(exp)
CTGRAD_TEST_OF(log)
CTGRAD_TEST_OF(exp2)
CTGRAD_TEST_OF(log2)
CTGRAD_TEST_OF(expm1)
CTGRAD_TEST_OF(log1p)
CTGRAD_TEST_OF(sqrt)
CTGRAD_TEST_OF(cbrt)
CTGRAD_TEST_OF(abs)
CTGRAD_TEST_OF(floor)
CTGRAD_TEST_OF(ceil)
CTGRAD_TEST_OF(round)
CTGRAD_TEST_OF(sin)
CTGRAD_TEST_OF(cos)
CTGRAD_TEST_OF(tan)
CTGRAD_TEST_OF(asin)
CTGRAD_TEST_OF(acos)
CTGRAD_TEST_OF(atan)
CTGRAD_TEST_OF(sinh)
CTGRAD_TEST_OF(cosh)
CTGRAD_TEST_OF(tanh)
CTGRAD_TEST_OF(asinh)
CTGRAD_TEST_OF(acosh)
CTGRAD_TEST_OF(atanh)
#undef CTGRAD_TEST_OF

dense sign(const dense& a) {
    return mapped(a, [](real x) { return as_number(x > 0) - as_number(x < 0); });
}
dense heaviside(const dense& a) {
    return mapped(a, [](real x) { return as_number(x > 0); });
}
dense relu(const dense& a) {
    return mapped(a, [](real x) { return x > 0 ? x : 0; });
}
dense sigmoid(const dense& a) {
    return mapped(a, [](real x) { return 1 / (1 + std::exp(-x)); });
}
dense softplus(const dense& a) {
    return mapped(a, [](real x) { return std::log1p(std::exp(x)); });
}
dense reciprocal(const dense& a) {
    return mapped(a, [](real x) { return 1 / x; });
}

}  // namespace dense_oracle
