// SPDX-License-Identifier: BSL-1.0
#pragma once

// Arguments and destinations that overlap in every way: all of them are parts of one piece of memory. What
// evaluate_into leaves there is compared with what evaluate gives for copies of the arguments.

#include <algorithm>
#include <array>
#include <cmath>
#include <random>
#include <span>
#include <tuple>
#include <vector>

#include <ctgrad/ctgrad.hpp>

#include "bound_arguments.hpp"

namespace in_place {

using namespace ctgrad;

template <class E>
inline constexpr std::size_t count_of = static_cast<std::size_t>(E::shape.count());

/// Entries of a result, row by row.
template <class T>
void append(std::vector<T>& entries, const T& number) {
    entries.push_back(number);
}
template <class T, class Part, std::size_t N>
void append(std::vector<T>& entries, const std::array<Part, N>& parts) {
    for (const Part& part : parts) append(entries, part);
}

/// The call that is tested; where a mistake is planted, one that takes no care of what overlaps; or what a
/// machine without packs runs.
template <class T, class... Es, class... Destinations, class... Bindings>
void call(outputs_type<Es...> what, std::tuple<Destinations&...> destinations, const Bindings&... bindings) {
#ifdef CTGRAD_MISTAKE
    static_cast<void>(what);
    evaluation::run<program::compiled<Es...>, T, evaluation::own_loops>(bound_arguments<T>(bindings...),
                                                                        evaluation::bundle_of(destinations));
#elif defined(CTGRAD_WITHOUT_PACKS)
    static_cast<void>(what);
    evaluation::run_into<program::compiled<Es...>, T, evaluation::target{}, evaluation::own_loops>(
        bound_arguments<T>(bindings...), evaluation::bundle_of(destinations));
#else
    evaluate_into(destinations, what, bindings...);
#endif
}

template <class T, class Leaves>
class trial;
template <class T, class... Leaves>
class trial<T, type_list<Leaves...>> {
    std::mt19937 generator_;
    std::vector<T> memory_;

    static constexpr bool close(T a, T b) {
        const T scale = std::max({T(1), std::abs(a), std::abs(b)});
        return !(std::abs(a - b) > scale * std::sqrt(std::numeric_limits<T>::epsilon()));
    }
    // Mostly near the others, often exactly where another one begins.
    std::size_t offset(std::size_t count) {
        const std::size_t last = memory_.size() - count;
        const unsigned choice = generator_() % 4;
        return choice < 2 ? std::min<std::size_t>(choice, last) : generator_() % (last + 1);
    }

    template <class... Es, std::size_t... Leaf, std::size_t... Output>
    int wrong_entries(outputs_type<Es...> what, std::size_t gap, std::index_sequence<Leaf...>,
                      std::index_sequence<Output...>) {
        memory_.assign(std::max({count_of<Leaves>..., count_of<Es>...}) + gap, T(0));
        std::uniform_real_distribution<T> number(T(0.5), T(1.5));
        for (T& entry : memory_) entry = number(generator_);
        const std::vector<T> before = memory_;
        const std::array<std::size_t, sizeof...(Leaves)> read{offset(count_of<Leaves>)...};
        const std::array<std::size_t, sizeof...(Es)> written{offset(count_of<Es>)...};
        const auto expected = evaluate(what, (Leaves{} = std::span<const T, count_of<Leaves>>(
                                                  before.data() + read[Leaf], count_of<Leaves>))...);
        std::tuple destinations{
            std::span<T, count_of<Es>>(memory_.data() + written[Output], count_of<Es>)...};
        call<T>(what, std::tie(std::get<Output>(destinations)...),
                (Leaves{} =
                     std::span<const T, count_of<Leaves>>(memory_.data() + read[Leaf], count_of<Leaves>))...);
        std::vector<std::vector<T>> right(sizeof...(Es));
        (append(right[Output], std::get<Output>(expected)), ...);
        int wrong = 0;
        for (std::size_t k = 0; k < memory_.size(); ++k) {
            bool as_expected = false, is_written = false;
            for (std::size_t output = 0; output < right.size(); ++output) {
                if (k < written[output] || k >= written[output] + right[output].size()) continue;
                is_written = true;
                as_expected = as_expected || close(memory_[k], right[output][k - written[output]]);
            }
            if (is_written ? !as_expected : memory_[k] != before[k]) ++wrong;
        }
        return wrong;
    }

public:
    explicit trial(unsigned seed) : generator_(seed) {}

    /// How many entries are wrong, of the destinations and beside them, in memory that is so much larger than
    /// the largest array.
    template <class... Es>
    int wrong_entries(outputs_type<Es...> what, std::size_t gap) {
        return wrong_entries(what, gap, std::index_sequence_for<Leaves...>{},
                             std::index_sequence_for<Es...>{});
    }
};

/// Wrong entries in many trials, an expression or several.
template <class T, class... Es>
int wrong_entries(outputs_type<Es...> what) {
    int wrong = 0;
    for (unsigned seed = 0; seed < 60; ++seed)
        wrong += trial<T, variables_of<Es...>>{seed}.wrong_entries(what, seed % 13);
    return wrong;
}
template <class T, expression E>
int wrong_entries(E) {
    return wrong_entries<T>(outputs_type<E>{});
}

}  // namespace in_place
