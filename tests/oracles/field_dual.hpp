// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <ostream>

#include "as_written.hpp"
#include "graph_value.hpp"
#include "random_point.hpp"

// The exact oracle: is D the derivative of F by x? F is computed from its definition at x + ε V with dual numbers over a
// prime field, D at x, and what V does to F must be what D says, in numerator layout. A wrong entry is never below a
// tolerance; that a wrong D passes by chance happens once in 2³¹.

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
        if (v.along.random()) return out << " (the variable moving in a random direction)";
        return out << " (the variable moving along its entry " << v.along.row << ", " << v.along.column << ")";
    }
};

/// Two nodes, of two graphs or of one: F and what is taken for its derivative by the variable with the tag.
template <class FunctionGraph, class DerivativeGraph>
struct question {
    const FunctionGraph& function;
    int f;
    const DerivativeGraph& derivative;
    int d;
    const void* variable;
    dims by;
};

namespace detail {

inline constexpr const char* wrong_shape = "the derivative has the wrong shape";
inline constexpr const char* wrong_value = "the derivative has a wrong value";

constexpr dims numerator_layout_shape(dims f, dims x) {
    if (f.scalar()) return x.transposed();
    require(x.scalar() || (f.column() && x.column()), "a derivative that is no matrix");
    return x.scalar() ? f : dims{f.rows, x.rows};
}

/// Signs are hit by chance half of the time, so functions with signs in them are looked at more often.
template <class Graph>
constexpr int points_for(const Graph& g) {
    using namespace ctgrad::operations;
    for (int index = 0; index < g.size(); ++index)
        if (g[index].operation == index_of<absolute_value> || g[index].operation == index_of<signum>) return 12;
    return 1;
}

// What the movement does to F (its value in ε), and what D says that it does.
template <class Question>
constexpr bool agree_at(const Question& q, const random_point& point, exact_functions& functions) {
    const small_matrix<dual> f = value_in<dual>(q.function, q.f, point, functions);
    if (!functions.defined) return true;
    const random_point at_rest = point.stopped();
    const small_matrix<dual> d = value_in<dual>(q.derivative, q.d, at_rest, functions);
    const small_matrix<dual> v = point.movement(q.by);
    small_matrix<dual> told{f.shape()};
    if (f.shape().scalar()) {
        const small_matrix<dual> moved = product_of(d, v);
        for (int i = 0; i < moved.rows(); ++i) told.at(0, 0) = told(0, 0) + moved(i, i);
    } else {
        for (int i = 0; i < f.rows(); ++i)
            for (int j = 0; j < f.columns(); ++j)
                for (int k = 0; k < v.rows(); ++k)
                    told.at(i, j) = told(i, j) + d(i, v.rows() == 1 ? j : k) * v(k, 0);
    }
    for (int i = 0; i < f.rows(); ++i)
        for (int j = 0; j < f.columns(); ++j)
            if (f(i, j).slope != told(i, j).value) return false;
    return true;
}

}  // namespace detail

/// The oracle's answer for one direction. Where a root does not exist at a point, another point is tried, every second
/// time one of squares; that none is found is an error and no answer.
template <class Question>
constexpr verdict examine(const Question& q, direction along) {
    if (q.derivative[q.d].shape != detail::numerator_layout_shape(q.function[q.f].shape, q.by))
        return {false, detail::wrong_shape, {}};
    int wanted = detail::points_for(q.function);
    for (std::uint32_t attempt = 1; wanted > 0; ++attempt) {
        require(attempt < 200, "no point was found where the function exists");
        exact_functions functions;
        const random_point point{attempt, attempt % 2 == 0, q.variable, along};
        const bool agree = detail::agree_at(q, point, functions);
        if (!functions.defined) continue;
        if (!agree) return {false, detail::wrong_value, along};
        --wanted;
    }
    return {};
}

/// Every direction: a random one, which alone pins all entries, and for small shapes one by one, to say which is wrong.
template <class Question>
constexpr verdict examine(const Question& q) {
    if (q.by.count() <= 12 && q.derivative[q.d].shape == detail::numerator_layout_shape(q.function[q.f].shape, q.by))
        for (int i = 0; i < q.by.rows; ++i)
            for (int j = 0; j < q.by.columns; ++j)
                if (const verdict v = examine(q, direction{i, j}); !v.holds) return v;
    return examine(q, direction{});
}

/// For nodes of one graph; x is the node of a variable.
constexpr verdict check_derivative(const expression_graph& g, int f, int x, int d) {
    const auto& variable = g.variable(g[x].payload);
    return examine(question<expression_graph, expression_graph>{g, f, g, d, variable.tag, variable.description.shape});
}

/// For expressions, at run time: nothing but the compiling of a few functions is left to the compiler.
template <ctgrad::expression F, ctgrad::leaf X, ctgrad::expression D>
constexpr verdict check_derivative(F, X, D) {
    expression_graph written;
    const int f = as_written{written}.node_of<F>();
    expression_graph derived;
    index_list d{ctgrad::graph::lowered_types{derived}.lower<D>()};
    ctgrad::graph::factor(derived, d);
    return examine(question<expression_graph, expression_graph>{written, f, derived, d[0],
                                                                &ctgrad::graph::detail::tag<X>, X::shape});
}

namespace detail {

// Each step is a constant of its own: compilers limit the steps of one constant, not of all.
template <class F, class X, class D>
inline constexpr bool confirmed = [] {
    const auto& f = written_graph<F>::value;
    const auto& d = ctgrad::graph::normal_graph<D>::value;
    using asked = question<decltype(written_graph<F>::value), decltype(ctgrad::graph::normal_graph<D>::value)>;
    return examine(asked{f, f.roots[0], d, d.roots[0], &ctgrad::graph::detail::tag<X>, X::shape}, direction{}).holds;
}();

}  // namespace detail

/// For expressions, as a constant: `static_assert(exact_oracle::confirms(F, x, derivative(F, x)))`.
template <ctgrad::expression F, ctgrad::leaf X, ctgrad::expression D>
constexpr bool confirms(F, X, D) {
    return detail::confirmed<F, X, D>;
}

}  // namespace exact_oracle
