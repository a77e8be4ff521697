// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../graph/fingerprint.hpp"
#include "loops/backend.hpp"
#include "requested.hpp"

// In an object file a function is called by its template's arguments, and the type of an expression is as
// long as the expression. So what may become a function of an object file is made for a short name, the
// fingerprint of the graph that the program follows from, and finds what is behind the name where it is
// instantiated: the first request that the file has introduced under it. Requests with one fingerprint have
// one program, the same results and data in the same places, so it does not matter which. What else a
// function depends on, the types of numbers and data, stays an argument of its own. Operations of users are
// types of which graphs know addresses alone, and containers of other libraries have results of their own:
// such requests keep their long names.

namespace ctgrad::evaluation {

/// Which variable's data stand where.
template <class... Leaf>
struct bound_leaves {
    static constexpr int place_of([[maybe_unused]] const void* tag) {
        int place = 0;
        const bool found = ((tag == &graph::detail::tag<Leaf> || (++place, false)) || ...);
        return found ? place : -1;
    }
};

/// What is asked for, and where the data are, under its long name.
template <class Asked, class Leaves>
struct long_named_program : Asked::compiled, Leaves {
    using asked = Asked;
};

// g++ warns of a friend that is no template; it shall be none.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wnon-template-friend"
#endif
template <std::uint64_t First, std::uint64_t Second, class Backend>
struct name_of_program {
    friend constexpr auto behind(name_of_program);
};
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

template <class Name, class Program>
struct introduced {
    friend constexpr auto behind(Name) { return std::type_identity<Program>{}; }
    static constexpr bool done = true;
};

namespace detail {

// Asked for every program anew, since the answer changes.
template <class Name, class Program, class = decltype(behind(Name{}))>
constexpr bool is_introduced(int) {
    return true;
}
template <class Name, class Program>
constexpr bool is_introduced(...) {
    return false;
}
template <class Name, class Program>
constexpr bool introduce() {
    if constexpr (is_introduced<Name, Program>(0)) return true;
    else return introduced<Name, Program>::done;
}

}  // namespace detail

/// The same under a short name.
template <std::uint64_t First, std::uint64_t Second, class Backend>
struct named_program {
    using known = typename decltype(behind(name_of_program<First, Second, Backend>{}))::type;
    using asked = typename known::asked;
    static constexpr const auto& program = known::program;

    template <bool InPacks>
    static constexpr bool has_straight_code() {
        return known::template has_straight_code<InPacks>();
    }
    template <int Lanes>
    static constexpr bool is_better_than_loops() {
        return known::template is_better_than_loops<Lanes>();
    }
    template <bool InPacks, bool CallsAtOnce>
    static constexpr const auto& straight_for() {
        return known::template straight_for<InPacks, CallsAtOnce>();
    }
    template <bool InPacks>
    static constexpr const auto& straight_as_made() {
        return known::template straight_as_made<InPacks>();
    }
    template <bool InPacks, bool CallsAtOnce>
    static constexpr const auto& straight_in_place() {
        return known::template straight_in_place<InPacks, CallsAtOnce>();
    }
    static constexpr const auto& straight_reading_again() { return known::straight_reading_again(); }
    static constexpr program::shared_memory memory_to_share() { return known::memory_to_share(); }
    static constexpr bool is_worth_reading_again() { return known::is_worth_reading_again(); }
    static constexpr int place_of(const void* tag) { return known::place_of(tag); }
};

template <class Expressions>
struct graph_of;
template <class... Es>
struct graph_of<type_list<Es...>> : graph::evaluation_graph<Es...> {};

template <class Asked, class Leaves>
constexpr graph::fingerprint fingerprint_of_request() {
    constexpr const auto& g = graph_of<typename Asked::compiled::expressions>::value;
    graph::fingerprint made = graph::fingerprint_of(g);
    made.add(static_cast<unsigned>(outputs_returned<Asked>));
    for (int k = 0; k < g.variable_count; ++k)
        made.add(static_cast<unsigned>(Leaves::place_of(g.variables[k].tag)));
    return made;
}

template <class Asked, class Leaves>
struct naming {
    using type = long_named_program<Asked, Leaves>;
};
template <class Asked, class Leaves>
requires(outputs_returned<Asked> >= 0 && Asked::compiled::program.user_count() == 0)
struct naming<Asked, Leaves> {
    static constexpr graph::fingerprint made = fingerprint_of_request<Asked, Leaves>();
    static_assert(detail::introduce<name_of_program<made.first, made.second, backend_of<Asked>>,
                                    long_named_program<Asked, Leaves>>());
    using type = named_program<made.first, made.second, backend_of<Asked>>;
};

/// What functions of object files are made for.
template <class Asked, class... Leaf>
using program_for = typename naming<Asked, bound_leaves<Leaf...>>::type;

}  // namespace ctgrad::evaluation
