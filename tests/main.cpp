// SPDX-License-Identifier: BSL-1.0

// The main function of every executable of tests.

#define BOOST_TEST_MODULE ctgrad
#include <boost/test/unit_test.hpp>
