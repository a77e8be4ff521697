// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../diagnostics/layouts.hpp"
#include "../graph/lowering/shared_name.hpp"
#include "../platform/array.hpp"
#include "printer_of.hpp"

namespace ctgrad {
namespace printing::detail {

template <class E, writing Script>
struct printed {
private:
    static constexpr text_buffer write() {
        const auto& g = graph::normal_graph<E>::value;
        return printer_of<E>(graph_view{g}, Script).piece_of(g.roots[0]).text;
    }
    static constexpr unsigned length = static_cast<unsigned>(write().size());

    static constexpr std::array<char, length + 1> copied() {
        const text_buffer written = write();
        std::array<char, length + 1> copy{};
        for (unsigned place = 0; place < length; ++place) copy[place] = written[static_cast<int>(place)];
        return copy;
    }

public:
    static constexpr auto characters = copied();
    static constexpr std::string_view text{characters.data(), length};
};

template <class E>
inline constexpr bool numbers_fit_in = graph::numbers_fit(graph::normal_graph<E>::value);

// A number that std::to_string takes without a conversion, so that it is preferred to ours where it is
// visible.
template <class N>
concept number_as_std_takes_it = std::is_arithmetic_v<N> && std::is_same_v<decltype(+N{}), N>;

}  // namespace printing::detail

/// An expression's normal form as text, a constant that ends in '\0': `xᵀ(A + Aᵀ)`. `plain` is the same in
/// ASCII, close to Octave: `x'*(A + A')`.
template <writing Script = writing::unicode, class E>
requires(diagnostics::is_expression<E> || printing::detail::number_as_std_takes_it<E>)
constexpr std::string_view to_string(E) {
    static_assert(diagnostics::is_expression<E>,
                  "to_string(e): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<E>) {
        using found = diagnostics::of_one_name<graph::normal_graph<E>>;
        static_assert(
            diagnostics::name_is_one_variable<found>,
            "to_string(e): two variables that differ in shape or property have one name; rename one");
        static_assert(printing::detail::numbers_fit_in<E>,
                      "to_string(e): an exact number has more than 127 bits; write fewer digits");
        return printing::detail::printed<E, Script>::text;
    } else {
        return {};
    }
}

/// A condition by the numbers that it is made of, 1 where it holds: `(s < t) ∘ (t < 1)`.
template <writing Script = writing::unicode, class E, bool Opposite>
constexpr std::string_view to_string(condition<E, Opposite> c) {
    return to_string<Script>(detail::as_numbers(c));
}

/// An expression's normal form for LaTeX's mathematics mode, a constant that ends in '\0'.
template <operand_or_number E>
constexpr std::string_view to_latex(E) {
    static_assert(diagnostics::is_expression<E>,
                  "to_latex(e): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<E>) {
        using found = diagnostics::of_one_name<graph::normal_graph<E>>;
        static_assert(
            diagnostics::name_is_one_variable<found>,
            "to_latex(e): two variables that differ in shape or property have one name; rename one");
        static_assert(printing::detail::numbers_fit_in<E>,
                      "to_latex(e): an exact number has more than 127 bits; write fewer digits");
        return printing::detail::printed<E, writing::latex>::text;
    } else {
        return {};
    }
}
template <class E, bool Opposite>
constexpr std::string_view to_latex(condition<E, Opposite> c) {
    return to_latex(detail::as_numbers(c));
}

}  // namespace ctgrad
