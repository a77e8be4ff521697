// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <ostream>
#include <type_traits>

#include "as_written.hpp"
#include "graph_value.hpp"
#include "random_point.hpp"

// The exact oracle: is D the derivative of F by x? F is computed from its definition at x + ε V with dual
// numbers over a prime field, D at x, and what V does to F must be what D says, in numerator layout. A wrong
// entry is never below a tolerance; that a wrong D passes by chance happens once in 2³¹.

namespace exact_oracle {

/// The oracle's answer, and where it found the mistake.
struct verdict {
    bool holds = true;
    const char* reason = "";
    direction along{};

    constexpr explicit operator bool() const { return holds; }
    friend std::ostream& operator<<(std::ostream& out, const verdict& v) {
        if (v.holds) return out << "confirmed";
        out << v.reason;
        if (v.along.keeps_property) return out << " (the variable moving so that its property is kept)";
        if (v.along.random()) return out << " (the variable moving in a random direction)";
        return out << " (the variable moving along its entry " << v.along.row << ", " << v.along.column
                   << ")";
    }
};

/// Two nodes of a graph: F and what is taken for its derivative by the variable.
template <class Graph>
struct question {
    const Graph& graph;
    int f;
    int d;
    ctgrad::graph::variable_entry by;
};

/// Which directions are looked at. A random one pins all entries at once; one entry after the other says
/// which is wrong. A variable with a property moves so that it keeps it, in a random direction.
enum class directions { random, entries_too };

namespace detail {

constexpr dims numerator_layout_shape(dims f, dims x) {
    if (f.scalar()) return x.transposed();
    require(x.scalar() || (f.column() && x.column()), "a derivative that is no matrix");
    return x.scalar() ? f : dims{f.rows, x.rows};
}

// Signs are hit by chance half of the time, so graphs with signs or roots in them are looked at more often.
template <class Graph>
constexpr int points_for(const Graph& g) {
    using namespace ctgrad::operations;
    for (int index = 0; index < g.size(); ++index)
        for (const int with_signs :
             {index_of<absolute_value>, index_of<signum>, index_of<heaviside_step>, index_of<rectifier>,
              index_of<square_root>, index_of<euclidean_norm>, index_of<less_than>, index_of<less_or_equal>,
              index_of<smaller_of_two>, index_of<larger_of_two>, index_of<selection_where>,
              index_of<selection_elsewhere>})
            if (g[index].operation == with_signs) return std::is_constant_evaluated() ? 6 : 20;
    return 1;
}

// What D says that the movement V does to F: tr(D V), D V for columns, D v for a scalar v.
template <class Number>
constexpr small_matrix<Number> told_by(const small_matrix<Number>& d, const small_matrix<Number>& v, dims f) {
    small_matrix<Number> told{f};
    if (f.scalar()) {
        const small_matrix<Number> moved = product_of(d, v);
        for (int i = 0; i < moved.rows(); ++i) told.at(0, 0) = told(0, 0) + moved(i, i);
    } else if (v.shape().scalar()) {
        for (int i = 0; i < f.rows; ++i)
            for (int j = 0; j < f.columns; ++j) told.at(i, j) = d(i, j) * v(0, 0);
    } else {
        told = product_of(d, v);
    }
    return told;
}

template <class Graph>
constexpr bool agree_at(const question<Graph>& q, const random_point& point, exact_functions& functions) {
    const small_matrix<dual> f = value_in<dual>(q.graph, q.f, point, functions);
    if (!functions.defined) return true;
    const random_point at_rest = point.stopped();
    const small_matrix<dual> d = value_in<dual>(q.graph, q.d, at_rest, functions);
    const small_matrix<dual> told = told_by(d, point.movement(q.by.description), f.shape());
    for (int i = 0; i < f.rows(); ++i)
        for (int j = 0; j < f.columns(); ++j)
            if (f(i, j).slope != told(i, j).value) return false;
    return true;
}

}  // namespace detail

/// The oracle's answer for one direction. Where a root does not exist at a point, another point is tried,
/// every second time one of squares; that none is found is an error and no answer.
template <class Graph>
constexpr verdict examine(const question<Graph>& q, direction along) {
    const dims x = q.by.description.shape;
    if (q.graph[q.d].shape != detail::numerator_layout_shape(q.graph[q.f].shape, x))
        return {false, "the derivative has the wrong shape", {}};
    int wanted = detail::points_for(q.graph);
    for (std::uint32_t attempt = 1; wanted > 0; ++attempt) {
        require(attempt < 500, "no point was found where the function exists");
        exact_functions functions;
        const random_point point{attempt, attempt % 2 == 0, q.by.tag, along};
        const bool agree = detail::agree_at(q, point, functions);
        if (!functions.defined) continue;
        if (!agree) return {false, "the derivative has a wrong value", along};
        --wanted;
    }
    return {};
}

template <class Graph>
constexpr bool keeps_property(const question<Graph>& q) {
    return q.by.description.properties != ctgrad::property::none;
}

template <class Graph>
constexpr verdict examine(const question<Graph>& q, directions asked) {
    const dims x = q.by.description.shape;
    if (keeps_property(q)) return examine(q, direction{-1, -1, true});
    if (asked == directions::entries_too && x.count() <= 12)
        for (int i = 0; i < x.rows; ++i)
            for (int j = 0; j < x.columns; ++j)
                if (const verdict v = examine(q, direction{i, j}); !v.holds) return v;
    return examine(q, direction{});
}

/// For nodes of one graph; x is the node of a variable.
constexpr verdict check_derivative(const expression_graph& g, int f, int x, int d,
                                   directions asked = directions::entries_too) {
    return examine(question<expression_graph>{g, f, d, g.variable(g[x].payload)}, asked);
}

/// For expressions, at run time, where the compiler has nothing to compute.
template <ctgrad::expression F, ctgrad::leaf X, ctgrad::expression D>
constexpr verdict check_derivative(F, X, D, directions asked = directions::entries_too) {
    expression_graph g;
    as_written written{g};
    const int x = written.node_of<X>();
    const int f = written.node_of<F>();
    return check_derivative(g, f, x, written.node_of<D>(), asked);
}

namespace detail {

// The graph is a constant of its own: compilers limit the steps of one constant, not of all.
template <class F, class X, class D>
inline constexpr bool confirmed = [] {
    const auto& g = written_graph<F, D>::value;
    using asked_of = question<std::remove_cvref_t<decltype(g)>>;
    const ctgrad::graph::variable_entry by{&ctgrad::graph::detail::tag<X>, X::description};
    return examine(asked_of{g, g.roots[0], g.roots[1], by}, directions::random).holds;
}();

}  // namespace detail

/// For expressions, as a constant: `static_assert(exact_oracle::confirms(F, x, derivative(F, x)))`.
template <ctgrad::expression F, ctgrad::leaf X, ctgrad::expression D>
constexpr bool confirms(F, X, D) {
    return detail::confirmed<F, X, D>;
}

}  // namespace exact_oracle
