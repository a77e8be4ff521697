// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/this_machine.hpp"
#include "directions.hpp"

namespace ctgrad::operations {

/// C = f(A) of a square A and an analytic f, by its power series or, which is the same, by its values on the
/// spectrum. With the differential df(A)[E], the coefficient of t in f(A + tE), dC = df(A)[dA]. As
/// tr(E₀ df(A)[E]) is symmetric in E₀ and E, with df = tr(L dC): L_A = df(A)[L].
/// N. J. Higham, Functions of Matrices (2008), chapters 1 and 3.
///
/// Derived says `differential(a, e)` and, for sizes N and K directions, `run<N, K>(a, directions, result)`,
/// the K-th differential.
template <class Derived>
struct function_of_matrix {
    static constexpr int arity = 1;
    static constexpr operation_laws laws{.is_function_of_matrix = true};
    static constexpr dims shape(dims a) { return a; }
    static constexpr std::int64_t flops(const auto& a, const auto&) {
        const std::int64_t n = a.rows();
        return 2 * Derived::products * n * n * n;
    }
    static constexpr auto adjoint(auto a, auto l) { return Derived::differential(a, l); }
    template <int N, class T, numeric::machine = numeric::this_machine>
    static constexpr void whole(const T* a, T* result) {
        Derived::template run<N, 0>(a, a, result);
    }
    static constexpr auto over_field(const auto& a, const auto& field) {
        return field.function_of_matrix(Derived{}, a);
    }
};

/// C = dᴷf(A)[E₁, …, E_K], the K-th differential of f at A: the coefficient of t₁…t_K in
/// f(A + t₁E₁ + … + t_K E_K). The directions stand one below the other in E. Derived says `function`.
template <class Derived>
struct differential_of_function {
    static constexpr int arity = 2;
    static constexpr operation_laws laws{.is_function_of_matrix = true};
    static constexpr dims shape(dims a, dims) { return a; }
    static constexpr std::int64_t flops(const auto& a, const auto& e) {
        std::int64_t products = 1;  // of the parts that a matrix with its directions has
        for (int rows = 0; rows < e.rows(); rows += a.rows()) products *= 3;
        return products * Derived::function::flops(a, a);
    }
    static constexpr structure keeps(structure a, structure e) { return a & e & (symmetric | diagonal); }
    static constexpr auto of(auto a, auto e) { return Derived::function::differential(a, e); }
    static constexpr auto adjoint(auto a, auto e, auto l) {
        return adjoint_in_directions<differential_of_function>(a, e, l);
    }
    template <int N, int K, class T, numeric::machine = numeric::this_machine>
    static constexpr void whole(const T* a, const T* directions, T* result) {
        Derived::function::template run<N, K>(a, directions, result);
    }
    static constexpr int normal_form(auto& g, auto& operands, int) {
        return make_differential(g, Derived{}, operands[0], operands[1]);
    }
    /// A + t₁E₁ + … as a matrix of blocks, one for every product of some of the t: f of it has the
    /// differential in its last row of blocks.
    static constexpr auto over_field(const auto& a, const auto& e, const auto& field) {
        using field_number = std::remove_cvref_t<decltype(a(0, 0))>;
        const int n = a.rows();
        int parts = 1;
        for (int rows = 0; rows < e.rows(); rows += n) parts *= 2;
        const auto blocks = field.matrix({parts * n, parts * n}, [&](int at_row, int at_column) {
            return entry_of_blocks<field_number>(a, e, at_row, at_column);
        });
        const auto differentials = field.function_of_matrix(typename Derived::function{}, blocks);
        return field.matrix({n, n}, [&](int at_row, int at_column) {
            return field_number(differentials((parts - 1) * n + at_row, at_column));
        });
    }

private:
    template <class Number>
    static constexpr Number entry_of_blocks(const auto& a, const auto& e, int i, int j) {
        const int n = a.rows();
        const int row_of_blocks = i / n, column_of_blocks = j / n;
        if ((column_of_blocks & ~row_of_blocks) != 0) return Number(0);
        const int part = row_of_blocks & ~column_of_blocks;
        if (part == 0) return a(i % n, j % n);
        for (int k = 0; 1 << k <= part; ++k)
            if (part == 1 << k) return e(k * n + i % n, j % n);
        return Number(0);
    }
};

}  // namespace ctgrad::operations
