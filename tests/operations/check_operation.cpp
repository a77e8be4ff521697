// SPDX-License-Identifier: BSL-1.0

// The public check of users' operations finds nothing wrong with what is right.

#include <boost/test/unit_test.hpp>

#include <ctgrad/check/check_operation.hpp>

#include "operations_of_users.hpp"

namespace {

using namespace ctgrad;

template <class Operation>
void is_right(check_range range = {}) {
    const check_verdict verdict = check_operation<Operation>(range);
    BOOST_TEST(verdict.message == "");
    BOOST_TEST(verdict.compared > 10);
}
BOOST_AUTO_TEST_CASE(right_operations) {
    is_right<users::swish_operation>();
    is_right<users::valve_gain_operation>();
    is_right<users::valve_operation>();
    is_right<users::angle_by_sine_operation>({.least = -0.9, .most = 0.9});
    is_right<users::sandwich_operation>();
    is_right<users::rotation_logarithm_operation>({.least = -0.3, .most = 0.7});
    is_right<users::running_sum_operation<true>>();
    is_right<users::running_sum_operation<false>>();
    is_right<users::sum_of_cubes_operation>();
    is_right<users::range_and_bearing_operation>();
    is_right<users::mixture_operation>();
}

}  // namespace
