// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../expression/variables.hpp"
#include "../platform/tuple.hpp"
#include "../platform/utility.hpp"
#include "../program/compiled.hpp"
#include "data/outputs.hpp"
#include "loops/run.hpp"

namespace ctgrad {
namespace evaluation {

/// What evaluate was asked for: the program, and in what structure the results are returned. Specialised for
/// one expression, for outputs, and by the interop headers for containers of expressions.
template <class What>
struct requested;

template <class What>
concept request = requires { typename requested<What>::compiled; };

template <expression E>
struct requested<E> {
    using compiled = program::compiled<E>;
    using variables = variables_of<E>;

    template <class T, class Backend = own_loops, class Arguments>
    [[gnu::always_inline]] static constexpr result_t<T, E> run(const Arguments& arguments) {
        result_t<T, E> result;
        evaluation::run<typename Arguments::program_type, T, Backend>(arguments,
                                                                      bundle<result_t<T, E>&>{{{result}}});
        return result;
    }
};

template <expression... Es>
struct requested<outputs_type<Es...>> {
    using compiled = program::compiled<Es...>;
    using variables = variables_of<Es...>;

    template <class T, class Backend = own_loops, class Arguments>
    [[gnu::always_inline]] static constexpr std::tuple<result_t<T, Es>...> run(const Arguments& arguments) {
        std::tuple<result_t<T, Es>...> results;
        run_into<T, Backend>(arguments, results, std::index_sequence_for<Es...>{});
        return results;
    }

private:
    template <class T, class Backend, class Arguments, std::size_t... Place>
    [[gnu::always_inline]] static constexpr void run_into(const Arguments& arguments,
                                                          std::tuple<result_t<T, Es>...>& results,
                                                          std::index_sequence<Place...>) {
        evaluation::run<typename Arguments::program_type, T, Backend>(
            arguments, bundle<result_t<T, Es>&...>{{{std::get<Place>(results)}...}});
    }
};

/// How many outputs evaluate returns in a std::tuple, 0 where it returns the value of one expression; −1 of
/// another structure.
template <class Asked>
inline constexpr int outputs_returned = -1;
template <expression E>
inline constexpr int outputs_returned<requested<E>> = 0;
template <expression... Es>
inline constexpr int outputs_returned<requested<outputs_type<Es...>>> = static_cast<int>(sizeof...(Es));

/// Are all of its numbers exact fractions that fit 127 bits?
template <class What>
inline constexpr bool numbers_fit = true;
template <request What>
inline constexpr bool numbers_fit<What> = requested<What>::compiled::numbers_fit;

}  // namespace evaluation
}  // namespace ctgrad
