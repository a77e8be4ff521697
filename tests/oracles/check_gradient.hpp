// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include <boost/test/tools/assertion_result.hpp>

#include <ctgrad/ctgrad.hpp>

#include "as_written.hpp"
#include "numeric/question.hpp"

/// Is D the derivative of F by x? `BOOST_TEST(numeric_oracle::agrees(F, x, D))` compares every entry of D
/// with the slope of F, at random points without symmetries. The slope is found twice, by dual numbers and by
/// differences of high order; neither knows anything of the library's rules. A variable with a property moves
/// so that it keeps it. F and D are computed as they are written, every operation by its definition; a
/// derivative is written the way the library derived it. `agrees_evaluated` takes the value of D that
/// `evaluate` computes, which costs a compiler much more.
namespace numeric_oracle {
namespace detail {

template <class E>
inline constexpr std::size_t count = static_cast<std::size_t>(E::shape.count());

template <class Leaf>
variable_entry entry_of() {
    return {&ctgrad::graph::detail::tag<Leaf>, Leaf::description};
}

template <class D, class... Leaves>
void evaluated(const point& p, real* entries) {
    std::span<real, count<D>> result(entries, count<D>);
    [&]<std::size_t... k>(std::index_sequence<k...>) {
        ctgrad::evaluate_into(result, D{},
                              (Leaves{} = std::span<const real, count<Leaves>>(p[k].entries))...);
    }(std::index_sequence_for<Leaves...>{});
}

template <class... Leaves>
std::vector<variable_entry> entries_of(ctgrad::type_list<Leaves...>) {
    return {entry_of<Leaves>()...};
}
template <class D, class... Leaves>
constexpr auto evaluated_with(ctgrad::type_list<Leaves...>) {
    return &evaluated<D, Leaves...>;
}

template <class F, class X, class D>
question question_of(signs which, layout taken_in) {
    question q;
    exact_oracle::as_written written{q.graph};
    q.f = written.node_of<F>();
    q.d = written.node_of<D>();
    q.x = entry_of<typename X::leaf_type>();
    q.variables = entries_of(ctgrad::variables_of<F, X, D>{});
    q.taken_in = taken_in;
    q.which = which;
    return q;
}

}  // namespace detail

/// Is D the derivative of F by x, according to dual numbers alone?
template <class F, class X, class D, class Layout = decltype(ctgrad::numerator_layout)>
auto agrees_with_duals(F, X, D, Layout = {}) {
    return compare(detail::question_of<F, X, D>(signs::both, Layout::value), method::dual_numbers);
}

/// The same according to differences alone.
template <class F, class X, class D, class Layout = decltype(ctgrad::numerator_layout)>
auto agrees_with_differences(F, X, D, Layout = {}) {
    return compare(detail::question_of<F, X, D>(signs::both, Layout::value), method::differences);
}

/// Is D the derivative of F by x? In numerator layout, unless a last argument says
/// `ctgrad::denominator_layout`.
template <class F, class X, class D, class Layout = decltype(ctgrad::numerator_layout)>
auto agrees(F, X, D, Layout = {}) {
    return compare(detail::question_of<F, X, D>(signs::both, Layout::value));
}

/// The same at points whose entries are all positive, for logarithms and square roots.
template <class F, class X, class D, class Layout = decltype(ctgrad::numerator_layout)>
auto agrees_where_positive(F, X, D, Layout = {}) {
    return compare(detail::question_of<F, X, D>(signs::positive, Layout::value));
}

/// Is J the Jacobian of the columns of U below each other, by those of x?
template <class U, class X, class J, class Layout = decltype(ctgrad::numerator_layout)>
auto agrees_by_columns(U, X, J, Layout = {}) {
    question q = detail::question_of<U, X, J>(signs::both, Layout::value);
    q.by_columns = true;
    return compare(q);
}

/// Is what `evaluate` computes for J that Jacobian?
template <class U, class X, class J, class Layout = decltype(ctgrad::numerator_layout)>
auto agrees_evaluated_by_columns(U, X, J, Layout = {}) {
    question q = detail::question_of<U, X, J>(signs::both, Layout::value);
    q.by_columns = true;
    q.evaluated_d = detail::evaluated_with<J>(ctgrad::variables_of<U, X, J>{});
    return compare(q);
}

/// Is what `evaluate` computes for D the derivative of F by x?
template <class F, class X, class D, class Layout = decltype(ctgrad::numerator_layout)>
auto agrees_evaluated(F, X, D, Layout = {}) {
    question q = detail::question_of<F, X, D>(signs::both, Layout::value);
    q.evaluated_d = detail::evaluated_with<D>(ctgrad::variables_of<F, X, D>{});
    return compare(q);
}

}  // namespace numeric_oracle
