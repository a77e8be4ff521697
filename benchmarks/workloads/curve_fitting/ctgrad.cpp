// SPDX-License-Identifier: BSL-1.0
#include <ctgrad/ctgrad.hpp>

#include "workload.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;
using namespace benchmarks;

namespace {

struct by_ctgrad {
    template <int samples>
    static void evaluate(const curve_fitting<samples>& given,
                         typename curve_fitting<samples>::result& result) {
        constexpr auto t = vector<"t", samples>;
        constexpr auto y = vector<"y", samples>;
        constexpr auto p = vector<"p", 3>;
        constexpr auto model = element<0>(p) * exp(-element<1>(p) * t) + element<2>(p) * ones<samples>;
        constexpr auto F = squared_norm(model - y);
        evaluate_into(std::tie(result.value, result.gradient, result.hessian),
                      outputs(F, gradient(F, p), hessian(F, p)), t = given.t, y = given.y, p = given.p);
    }
};

const registered<by_ctgrad> entered("ctgrad", sizes{});

}  // namespace
