// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "scalar_multiple.hpp"
#include "transpose.hpp"
#include "user_operation.hpp"
#include "zeros.hpp"

namespace ctgrad::operations {

/// Where the extreme entry stands: the first of several, row by row; the first NaN where there is one.
struct place_in_matrix {
    int row = 0, column = 0;
};

template <class Order>
constexpr place_in_matrix place_of_extreme(const auto& a) {
    place_in_matrix found;
    for (int i = 0; i < a.rows(); ++i) {
        for (int j = 0; j < a.columns(); ++j) {
            const auto best = a(found.row, found.column);
            const auto entry = a(i, j);
            if (best == best && (Order::is_before(entry, best) || !(entry == entry))) found = {i, j};
        }
    }
    return found;
}

constexpr std::int64_t one_flop_an_entry(dims a, dims) {
    return a.count();
}

/// Are numbers of that type compared one by one, unlike those of a pack?
template <class T>
inline constexpr bool is_compared_alone = requires(const T& x) {
    { x == x } -> std::same_as<bool>;
};

/// C_ij = 1 where A has its extreme entry, 0 elsewhere.   dC = 0.
template <class Order>
struct one_at_extreme : matrix_operation<one_at_extreme<Order>> {
    static constexpr operation_facts facts{
        .name = Order::name_of_place, .flops = one_flop_an_entry, .in_c = Order::name_of_place_in_c};
    static constexpr dims shape(dims a) { return a; }
    static constexpr auto adjoint(auto a, auto) { return zeros_like(transpose(a)); }
    static constexpr void values(const auto& a, const auto& result) {
        using number_type = std::remove_cvref_t<decltype(a(0, 0))>;
        const place_in_matrix found = place_of_extreme<Order>(a);
        for (int i = 0; i < a.rows(); ++i)
            for (int j = 0; j < a.columns(); ++j)
                result(i, j) = number_type(i == found.row && j == found.column ? 1 : 0);
    }
    template <class T>
    static constexpr bool computes_in = is_compared_alone<T>;
};

/// c = a_ij, the extreme entry.   dc = da_ij, so L_A = l Eᵀ with the matrix E that is 1 there.
template <class Order>
struct extreme_entry : matrix_operation<extreme_entry<Order>> {
    static constexpr operation_facts facts{
        .name = Order::name, .flops = one_flop_an_entry, .in_c = Order::name_in_c};
    static constexpr dims shape(dims) { return {1, 1}; }
    static constexpr auto adjoint(auto a, auto l) { return l * transpose(one_at_extreme<Order>::of(a)); }
    static constexpr void values(const auto& a, const auto& result) {
        const place_in_matrix found = place_of_extreme<Order>(a);
        result(0, 0) = a(found.row, found.column);
    }
    template <class T>
    static constexpr bool computes_in = is_compared_alone<T>;
};

}  // namespace ctgrad::operations
