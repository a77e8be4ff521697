// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../numeric/matrix_functions/exponential_factors.hpp"
#include "../../operations/list.hpp"

namespace ctgrad::program::steps {

/// What e^A and its differentials at A in one direction share: powers of A and a factored denominator.
struct exponential_factorisation {
    static constexpr int arity = 1;
    static constexpr operations::operation_laws laws{.is_factorisation = true};
    static constexpr const char* name = "powers for the exponential";
    static constexpr dims shape(dims a) { return a; }
    static constexpr std::int64_t flops(const auto& a, const auto& b) {
        return operations::matrix_exponential::flops(a, b);
    }
    static constexpr structure keeps(structure a) { return a; }
    template <int N, class T, int>
    using result = numeric::exponential_factors<N, T>;

    template <int N, class T>
    [[gnu::always_inline]] static constexpr void factor(const auto& a,
                                                        numeric::exponential_factors<N, T>& factors) {
        numeric::factor(factors, copied<N, T>(a));
    }
    template <int N, class T>
    [[gnu::always_inline]] static constexpr auto copied(const auto& a) {
        numeric::directed_matrix<N, 0, T> copy;
        for (int i = 0; i < N; ++i)
            for (int j = 0; j < N; ++j) copy.part[0][i * N + j] = a(i, j);
        return copy;
    }
};

struct exponential_by_factors {
    static constexpr int arity = 1;
    static constexpr operations::operation_laws laws{.reads_factors = true};
    static constexpr const char* name = "exponential";
    static constexpr dims shape(dims a) { return a; }
    static constexpr std::int64_t flops(const auto& a, const auto&) { return a.rows() * a.rows(); }
    static constexpr structure keeps(structure a) { return operations::matrix_exponential::keeps(a); }
    template <int N, class T>
    [[gnu::always_inline]] static constexpr void run(const numeric::exponential_factors<N, T>& factors,
                                                     T* result) {
        numeric::exponential(factors, result);
    }
};

struct exponential_differential_by_factors {
    static constexpr int arity = 2;
    static constexpr operations::operation_laws laws{.reads_factors = true};
    static constexpr const char* name = "differential of the exponential";
    static constexpr dims shape(dims a, dims) { return a; }
    static constexpr std::int64_t flops(const auto& a, const auto&) {
        return 2 * operations::matrix_exponential::flops(a, a);
    }
    static constexpr structure keeps(structure a, structure e) {
        return operations::differential_of_matrix_exponential::keeps(a, e);
    }
    template <int N, class T>
    [[gnu::always_inline]] static constexpr void run(const numeric::exponential_factors<N, T>& factors,
                                                     const auto& e, T* result) {
        numeric::exponential_differential(factors, exponential_factorisation::copied<N, T>(e), result);
    }
};

}  // namespace ctgrad::program::steps
