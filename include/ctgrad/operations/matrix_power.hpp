// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "exponent.hpp"
#include "operation.hpp"
#include "product.hpp"

namespace ctgrad {
namespace operations {

/// C = Aⁿ, A square, n an integer; A⁰ = I and A⁻ⁿ = (A⁻¹)ⁿ.
/// dAⁿ = Σ_{k=1..n} A^{k−1} dA A^{n−k}, so with df = tr(L dC):  L_A = Σ_{k=1..n} A^{n−k} L A^{k−1};
/// from dA⁻¹ = −A⁻¹ dA A⁻¹ for n = −m:  L_A = −Σ_{k=1..m} A^{k−1−m} L A^{−k}.
struct power_of_matrix {
    static constexpr int arity = 1;
    static constexpr operation_laws laws{};
    static constexpr bool has_exponent = true;
    static constexpr notation written = postfix({"", "", ""});
    static constexpr auto print(const auto& to, int index) {
        return to.power_of(index, to.graph()[index].payload, false);
    }
    static constexpr dims shape(dims a) { return a; }
    static constexpr structure keeps(structure a) { return a & (orthogonal | diagonal | positive_definite); }
    static constexpr auto adjoint(auto a, auto l, int n) {
        auto total = zeros_like(l);
        for (int k = 1; k <= n; ++k) total = total + matrix_power(a, n - k) * l * matrix_power(a, k - 1);
        for (int k = 1; k <= -n; ++k) total = total - matrix_power(a, k - 1 + n) * l * matrix_power(a, -k);
        return total;
    }
    static constexpr int normal_form(auto& g, auto& operands, int n) {
        return make_matrix_power(g, operands[0], n);
    }
    static constexpr int into_program(auto& to, int index) { return to.power(index); }
    static constexpr auto over_field(const auto& a, int n, const auto& field) {
        auto factor = a;
        if (n < 0) factor = field.inverse(a);
        auto result = field.identity_like(a);
        for (int k = 0; k < (n < 0 ? -n : n); ++k) result = field.value(product{}, result, factor);
        return result;
    }
};

}  // namespace operations

/// Aⁿ of a square matrix.
template <int N, operand_or_number A>
constexpr auto matrix_power(A a) {
    using namespace diagnostics;
    static_assert(are_expressions<A>,
                  "matrix_power<n>(A): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A>)
        static_assert(agree<has_rows_of<A>, has_columns_of<A>>,
                      "matrix_power<n>(A): A must be square; entry by entry write pow<n>(A)");
    if constexpr (expression<A>)
        return fitting<agree<has_rows_of<A>, has_columns_of<A>>,
                       applied_to<operations::power_of_matrix, N, A>>{};
    else return apply<operations::power_of_matrix, N>(a);
}

template <exponent_in_halves N, operand_or_number A>
constexpr auto matrix_power(A a) {
    using namespace diagnostics;
    static_assert(is_whole<N>,
                  "matrix_power<n>(A): n must be a whole number; roots of matrices are no operation here, "
                  "those of the entries are pow<p>(A)");
    if constexpr (is_whole<N>) return matrix_power<N.halves / 2>(a);
    else return harmless{};
}

/// matrix_power(A, 2_c) is matrix_power<2>(A).
template <expression A, std::int64_t Exponent>
requires diagnostics::is_known_exponent<Exponent>
constexpr auto matrix_power(A a, literal_type<Exponent>) {
    return matrix_power<static_cast<int>(Exponent)>(a);
}

/// What people write at first.
template <expression A, class N>
constexpr auto matrix_power(A, N) {
    static_assert(diagnostics::is_in_angle_brackets<N>,
                  "matrix_power(A, n): the exponent is a whole number known to the compiler; write "
                  "matrix_power<n>(A)");
    return harmless{};
}

/// Aⁿ where n is known only to the code that builds a graph.
template <handle A>
constexpr auto matrix_power(A a, int n) {
    return a.template make<operations::power_of_matrix>(n, a);
}

}  // namespace ctgrad
