// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../diagnostics/formulas.hpp"
#include "../graph/identity_test/refutation.hpp"
#include "../platform/utility.hpp"
#include "printer_of.hpp"

namespace ctgrad {
namespace printing::detail {

/// A formula that a compiler prints.
struct claimed_formula {
    static constexpr int most_characters = 360;
    char characters[most_characters]{};
    int length = 0;

    // A ' would be printed as \'.
    constexpr explicit claimed_formula(const text_buffer& text) {
        for (int k = 0; k < text.size(); ++k) {
            if (text[k] != '\'') add(text[k]);
            for (const char c : {'^', 'T'})
                if (text[k] == '\'') add(c);
        }
        for (int k = 1; k <= 3 && length == most_characters; ++k) characters[length - k] = '.';
    }
    constexpr int pieces() const { return (length - 1) / diagnostics::longest_piece + 1; }

private:
    constexpr void add(char c) {
        if (length < most_characters) characters[length++] = c;
    }
};

/// One of the two sides, in its normal form.
template <class A, class B, int Side>
inline constexpr claimed_formula claimed_side{[] {
    const auto& g = graph::normal_graph<A, B>::value;
    return printer_of<A>(graph_view{g}, writing::plain).piece_of(g.roots[Side]).text;
}()};

template <class A, class B, int Side, int Piece>
constexpr auto claimed_piece() {
    constexpr const claimed_formula& whole = claimed_side<A, B, Side>;
    constexpr int begin = Piece * diagnostics::longest_piece;
    constexpr int rest = whole.length - begin;
    constexpr int length = rest < diagnostics::longest_piece ? rest : diagnostics::longest_piece;
    if constexpr (diagnostics::longest_piece == 1) {
        return whole.characters[begin];
    } else {
        char characters[length + 1]{};
        for (int k = 0; k < length; ++k) characters[k] = whole.characters[begin + k];
        return fixed_string<length + 1>{characters};
    }
}

template <class A, class B, int... Pieces>
left_is<claimed_piece<A, B, 0, Pieces>()...> left_in(std::integer_sequence<int, Pieces...>);
template <class A, class B, int... Pieces>
right_is<claimed_piece<A, B, 1, Pieces>()...> right_in(std::integer_sequence<int, Pieces...>);

template <class A, class B, int Side>
using pieces_of_side = std::make_integer_sequence<int, claimed_side<A, B, Side>.pieces()>;
template <class A, class B>
using left_side = decltype(left_in<A, B>(pieces_of_side<A, B, 0>{}));
template <class A, class B>
using right_side = decltype(right_in<A, B>(pieces_of_side<A, B, 1>{}));

// A function entry by entry, which a reader may take for the function of the matrix.
constexpr bool has_function_of_square_matrix(const auto& g) {
    for (int index = 0; index < g.size(); ++index) {
        const graph::node& n = g[index];
        if (graph::traits(n.operation).function && n.shape.square() && !n.shape.scalar()) return true;
    }
    return false;
}

enum class verdict { true_claim, refuted, refuted_by_entries, not_known, not_known_by_entries };

template <class A, class B>
consteval verdict judged() {
    if constexpr (A::shape != B::shape) return verdict::true_claim;  // told already, as what follows
    else if constexpr (!graph::detail::can_be_compared<A, B>) return verdict::true_claim;
    else if constexpr (graph::detail::equal<A, B>) return verdict::true_claim;
    else {
        constexpr bool by_entries = has_function_of_square_matrix(graph::normal_graph<A, B>::value);
        if constexpr (graph::detail::differ<A, B>)
            return by_entries ? verdict::refuted_by_entries : verdict::refuted;
        else return by_entries ? verdict::not_known_by_entries : verdict::not_known;
    }
}

}  // namespace printing::detail

/// Claims that a and b are equal as functions. `static_assert(claim_equal(a, b))` holds where
/// `static_assert(a == b)` does; where it fails, the error shows both in their normal forms and says whether
/// they are proven to be unequal or nothing is known. (`a == b` is a plain bool, which may well be false
/// without a mistake, so of a failed `static_assert(a == b)` a compiler has nothing to show.)
template <class A, class B>
requires(expression<A> || expression<B>)
constexpr bool claim_equal(A, B) {
    using namespace diagnostics;
    using printing::detail::verdict;
    if constexpr (!are_expressions<A, B>) {
        static_assert(are_expressions<A, B>,
                      "claim_equal(A, B): a plain number is not an expression; write 2_c for 2");
    } else {
        static_assert(agree<left_shape_of<A>, right_shape_of<B>>,
                      "claim_equal(A, B): the shapes must be equal; transpose one of the two");
        if constexpr (A::shape == B::shape) {
            using named = of_one_name<graph::normal_graph<A, B>>;
            using graph::detail::numbers_fit_in;
            static_assert(name_is_one_variable<named>,
                          "claim_equal(A, B): two variables that differ in shape or property have one name; "
                          "rename one");
            static_assert(
                numbers_fit_in<A, B>,
                "claim_equal(A, B): an exact number has more than 127 bits; let one of its factors be "
                "a variable, or write fewer digits");
        }
        constexpr verdict found = printing::detail::judged<A, B>();
        if constexpr (found != verdict::true_claim) {
            using left = printing::detail::left_side<A, B>;
            using right = printing::detail::right_side<A, B>;
            if constexpr (found == verdict::refuted)
                static_assert(are_equal<left, right>, "claim_equal(A, B): refuted, the values differ");
            if constexpr (found == verdict::refuted_by_entries)
                static_assert(
                    are_equal<left, right>,
                    "claim_equal(A, B): refuted, the values differ; functions of square matrices are "
                    "entry by entry, powers of matrices are matrix_power<n>(A)");
            if constexpr (found == verdict::not_known)
                static_assert(are_equal<left, right>, "claim_equal(A, B): not known, true or false");
            if constexpr (found == verdict::not_known_by_entries)
                static_assert(are_equal<left, right>,
                              "claim_equal(A, B): not known, true or false; functions of square matrices are "
                              "entry by entry, powers of matrices are matrix_power<n>(A)");
        }
    }
    return true;
}

}  // namespace ctgrad
