// SPDX-License-Identifier: BSL-1.0
#include <ctgrad/ctgrad.hpp>

#include "workload.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;
using namespace benchmarks;

namespace {

struct by_ctgrad {
    template <int tokens, int width>
    static void evaluate(const attention<tokens, width>& given,
                         typename attention<tokens, width>::result& result) {
        static_assert(width == 8);
        constexpr auto Q = matrix<"Q", tokens, width>;
        constexpr auto K = matrix<"K", tokens, width>;
        constexpr auto V = matrix<"V", tokens, width>;
        constexpr auto T = matrix<"T", tokens, width>;
        constexpr auto A = softmax_rows(Q * transpose(K) / sqrt(8_c));
        constexpr auto F = squared_norm(A * V - T);
        evaluate_into(std::tie(result.by_Q, result.by_K, result.by_V),
                      outputs(gradient(F, Q), gradient(F, K), gradient(F, V)), Q = given.Q, K = given.K,
                      V = given.V, T = given.T);
    }
};

const registered<by_ctgrad> entered("ctgrad", sizes{});

}  // namespace
