// SPDX-License-Identifier: BSL-1.0

// A sum that something else needs, too, is computed once and is a term of other sums; where expressions are
// compared sums are flat all the same.

#include <boost/test/unit_test.hpp>

#include "steps_of.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;
using namespace steps_of;

namespace {

constexpr auto A = matrix<"A", 10, 10>;
constexpr auto x = vector<"x", 10>;
constexpr auto y = vector<"y", 10>;
constexpr auto z = vector<"z", 10>;

template <int Steps>
constexpr auto written_out(auto u) {
    if constexpr (Steps == 0) return u;
    else return written_out<Steps - 1>(u + sin(A * u));
}
template <int Steps>
inline constexpr auto loss = squared_norm(written_out<Steps>(x));

template <class... Es>
consteval int nodes(Es...) {
    return graph::evaluation_graph<Es...>::value.size();
}
template <int Steps>
inline constexpr int nodes_with_gradient = nodes(loss<Steps>, gradient(loss<Steps>, x));
template <int Steps>
inline constexpr int additions_with_gradient =
    count<operations::addition>(outputs(loss<Steps>, gradient(loss<Steps>, x)));

}  // namespace

BOOST_AUTO_TEST_CASE(every_step_of_a_recurrence_adds_as_many_nodes) {
    static_assert(nodes_with_gradient<4> - nodes_with_gradient<3> == 7);
    static_assert(nodes_with_gradient<10> - nodes_with_gradient<9> == 8);
    static_assert(nodes_with_gradient<14> - nodes_with_gradient<13> == 8);
}
BOOST_AUTO_TEST_CASE(every_step_of_a_recurrence_is_one_addition_and_one_in_its_adjoint) {
    static_assert(additions_with_gradient<4> == 8);
    static_assert(additions_with_gradient<12> == 24);
}
BOOST_AUTO_TEST_CASE(terms_cancel_in_sums_that_are_needed_elsewhere) {
    static_assert(nodes(cos(x + y) + ((x + y) - x)) == nodes(cos(x + y) + y));
    static_assert(count<operations::subtraction>(outputs(sin(x + y), sin((x + y) - x))) == 0);
}
BOOST_AUTO_TEST_CASE(a_sum_that_nothing_else_needs_is_flat) {
    static_assert(count<operations::addition>(x + y + (z + A * x)) == 3);
    static_assert(nodes((x + y) + (z + x)) == nodes(2_c * x + y + z));
}
BOOST_AUTO_TEST_CASE(comparisons_see_flat_sums) {
    constexpr auto sum = x + y;
    static_assert(identical(hadamard(sin(sum), sum + z), hadamard(sin(sum), x + (y + z))));
    static_assert(identical(sin(sum) + (sum + x), sin(sum) + 2_c * x + y));
    static_assert(gradient(loss<3>, x) == transpose(derivative(loss<3>, x)));
}
