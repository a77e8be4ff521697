// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../this_machine.hpp"
#include "binary_exponent.hpp"
#include "double_word.hpp"
#include "split_constants.hpp"
#include "taylor_degree.hpp"

namespace ctgrad::numeric::detail {

/// exp(x) = 2^exponent * (1 + expm1), with expm1 between sqrt(1/2) - 1 and sqrt(2) - 1.
template <class T>
struct reduced_exponential {
    double_word<T> expm1;
    int exponent;
};

/// Subtracts from x the multiple of log(2) nearest to it, and sums the Taylor series of exp(r) - 1 at the
/// rest r, |r| <= log(2)/2. The error of expm1 is below an ulp of expm1, also where it is small. |x| must be
/// below 2^15.
template <class T, machine = this_machine>
constexpr reduced_exponential<T> reduce_exponential(T x) {
    const int exponent = static_cast<int>(x / ln2_high<T> + (x < T(0) ? T(-0.5) : T(0.5)));
    const T multiple = static_cast<T>(exponent);
    // The product with the high part is exact, and so is its difference from x.
    const double_word<T> r = exact_sum(x - multiple * ln2_high<T>, -multiple * ln2_low<T>);

    // (exp(r) - 1)/r - 1 = r/2 (1 + r/3 (1 + r/4 (...)))
    constexpr int degree = taylor_degree(T(0.35));
    T series = T(0);
    for (int n = degree; n >= 2; --n) series = r.high / static_cast<T>(n) * (T(1) + series);

    return {ordered_sum(r.high, r.high * series + (r.low + r.low * r.high)), exponent};
}

}  // namespace ctgrad::numeric::detail
