// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/power.hpp"
#include "cbrt.hpp"
#include "exponent.hpp"
#include "operation.hpp"
#include "plain_numbers.hpp"
#include "sqrt.hpp"

namespace ctgrad {
namespace operations {

/// f(x) = xⁿ with an integer n, f' = n xⁿ⁻¹.
struct integer_power {
    static constexpr int arity = 1;
    static constexpr operation_laws laws{.is_pointwise = true};
    static constexpr bool is_elementwise = true;
    static constexpr bool has_exponent = true;
    static constexpr notation written = postfix({"", "", ""});
    static constexpr auto print(const auto& to, int index) {
        const auto& node = to.graph()[index];
        if (is_divisor(node)) return to.product_of(index);
        return to.power_of(index, node.payload, !node.shape.scalar());
    }
    static constexpr void print_factors(const auto& to, int index, auto& quotient) {
        const auto& node = to.graph()[index];
        if (is_divisor(node)) quotient.divide(to.power_of(index, -node.payload, false));
        else quotient.multiply(print(to, index));
    }
    static constexpr dims shape(dims a) { return a; }
    static constexpr structure keeps(structure a) { return a & (symmetric | property::positive); }
    static constexpr auto adjoint(auto a, auto l, int n) {
        return hadamard(l, transpose(whole_number(a, n) * power(a, n - 1)));
    }
    /// By repeated squaring; a negative exponent costs a division.
    static constexpr int multiplications(int n) {
        int count = n < 0 ? 1 : 0;
        for (int rest = n < 0 ? -n : n; rest > 1; rest /= 2) count += 1 + rest % 2;
        return count;
    }
    template <int N>
    [[gnu::always_inline]] static constexpr auto entry(const auto& a, int i, int j) {
        return numeric::power<N>(a(i, j));
    }
    static constexpr int normal_form(auto& g, auto& operands, int n) { return make_power(g, operands[0], n); }
    static constexpr int into_program(auto& to, int index) { return to.power_of_entries(index); }
    static constexpr auto over_field(const auto& x, int n, const auto& field) { return field.power(x, n); }

private:
    static constexpr bool is_divisor(const auto& node) { return node.shape.scalar() && node.payload < 0; }
};

}  // namespace operations

/// xⁿ, entry by entry, by multiplications. A negative n is the power of the reciprocal: inf at 0. Of a square
/// matrix this is not its power: that is matrix_power<n>(A).
template <int N, operand A>
constexpr auto pow(A a) {
    if constexpr (expression<A>) return applied_to<operations::integer_power, N, A>{};
    else return apply<operations::integer_power, N>(a);
}
template <int N, class A, numeric::machine = numeric::this_machine>
requires std::is_arithmetic_v<A>
constexpr auto pow(A a) {
    return numeric::power<N>(detail::as_computed(a));
}

namespace detail {

/// x^(n/2)
template <int Halves, class A, numeric::machine = numeric::this_machine>
constexpr auto power_in_halves(A a) {
    if constexpr (Halves % 2 == 0) return pow<Halves / 2>(a);
    else if constexpr (Halves == 1) return sqrt(a);
    else return pow<Halves>(sqrt(a));
}

/// x^(n/3), which is no whole power
template <int Thirds, class A, numeric::machine = numeric::this_machine>
constexpr auto power_in_thirds(A a) {
    if constexpr (Thirds == 1) return cbrt(a);
    else return pow<Thirds>(cbrt(a));
}

/// Is it a quotient of literals, or another formula of them, whose value is a whole number, half or a third
/// of one?
template <class P>
constexpr bool is_fraction_of_roots() {
    if constexpr (known_value<P>::is_known) {
        constexpr numeric::rational p = known_value<P>::value;
        return -(1 << 20) < p.numerator && p.numerator < (1 << 20) && 0 < p.denominator && p.denominator <= 3;
    } else {
        return false;
    }
}
template <class P>
concept fraction_of_roots = is_fraction_of_roots<P>();

}  // namespace detail

/// The same of half a whole number, by a root: pow<0.5>(A) is sqrt(A), pow<-1.5>(A) is pow<-3>(sqrt(A)).
template <exponent_in_halves N, operand_or_number A, numeric::machine = numeric::this_machine>
constexpr auto pow(A a) {
    using namespace diagnostics;
    static_assert(is_whole_or_half<N>,
                  "pow<p>(A): p must be a whole number or half of one, or a third as 2_c / 3_c; "
                  "other powers, of positive entries, are pow(A, p), p a literal as 0.3_c");
    if constexpr (!is_whole_or_half<N>) return harmless{};
    else return detail::power_in_halves<N.halves>(a);
}

/// pow(A, 2_c) is pow<2>(A), pow(A, 0.5_c) is sqrt(A). pow<2_c / 3_c>(A), and pow(A, 2_c / 3_c) with the
/// quotient of two literals, is pow<2>(cbrt(A)): a third is a cube root, of negative numbers too.
template <operand_or_number A, detail::fraction_of_roots P, numeric::machine = numeric::this_machine>
constexpr auto pow(A a, P) {
    constexpr numeric::rational p = detail::known_value<P>::value;
    constexpr int n = static_cast<int>(static_cast<std::int64_t>(p.numerator));
    if constexpr (p.denominator == 1) return pow<n>(a);
    else if constexpr (p.denominator == 2) return detail::power_in_halves<n>(a);
    else return detail::power_in_thirds<n>(a);
}
template <auto P, operand_or_number A, numeric::machine = numeric::this_machine>
requires detail::fraction_of_roots<std::remove_const_t<decltype(P)>>
constexpr auto pow(A a) {
    return pow(a, P);
}

/// xⁿ where n is known only to the code that builds a graph.
template <handle A>
constexpr auto power(A a, int n) {
    return a.template make<operations::integer_power>(n, a);
}

}  // namespace ctgrad
