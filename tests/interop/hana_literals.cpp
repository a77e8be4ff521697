// SPDX-License-Identifier: BSL-1.0
// Both libraries have a literal _c. Where both are visible it is ours, and good for what Hana's is used for.
#include <boost/hana.hpp>
#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>
#include <ctgrad/interop/hana.hpp>

using namespace boost::hana::literals;
using namespace ctgrad::literals;

namespace {

constexpr auto x = ctgrad::vector<"x", 3>;

static_assert(std::is_same_v<decltype(2_c), ctgrad::literal_type<2>>);
static_assert(2_c * x == x + x && ctgrad::shape_of(0.5_c) == ctgrad::dims{1, 1});
static_assert(boost::hana::equal(2_c, boost::hana::int_c<2>) && boost::hana::value(3_c) == 3);

}  // namespace

BOOST_AUTO_TEST_CASE(literals_are_indices_of_tuples) {
    const auto mixed = boost::hana::make_tuple(1.5, 'b', x);
    BOOST_TEST(mixed[0_c] == 1.5);
    BOOST_TEST(boost::hana::at(mixed, 1_c) == 'b');
    static_assert(std::is_same_v<std::decay_t<decltype(mixed[2_c])>, ctgrad::vector_type<"x", 3>>);
    BOOST_TEST(boost::hana::front(boost::hana::drop_front(mixed, 1_c)) == 'b');
}
