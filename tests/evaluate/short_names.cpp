// SPDX-License-Identifier: BSL-1.0
// Functions of object files are made for a short name of a program. Requests that share it share a program,
// and data that stand elsewhere, other variables, other results and other backends have another.
#include <array>
#include <type_traits>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

namespace {

constexpr auto x = vector<"x", 3>;
constexpr auto y = vector<"y", 3>;
constexpr auto A = matrix<"A", 3, 3>;

// Variables of the same names and shapes, but other types.
struct x_of_struct : vector_type<"x", 3> {
    using vector_type::operator=;
};
constexpr x_of_struct other_x{};

template <class What, class... Leaf>
using name_of = evaluation::program_for<evaluation::requested<What>, Leaf...>;
template <class E>
using plain = std::remove_const_t<E>;
using leaf_x = plain<decltype(x)>;
using leaf_y = plain<decltype(y)>;

template <class First, class Second>
constexpr bool one_name = std::is_same_v<First, Second>;

constexpr auto twice = 2_c * x - y;
constexpr auto turned = transpose(2_c * transpose(x)) - y;
constexpr auto shifted = 2_c * x - y + 1_c * ones<3>;
constexpr auto by_platform = with_platform_functions(twice);

static_assert(one_name<name_of<plain<decltype(twice)>, leaf_x, leaf_y>,
                       name_of<plain<decltype(turned)>, leaf_x, leaf_y>>);
static_assert(!one_name<name_of<plain<decltype(twice)>, leaf_x, leaf_y>,
                        name_of<plain<decltype(shifted)>, leaf_x, leaf_y>>);
static_assert(!one_name<name_of<plain<decltype(twice)>, leaf_x, leaf_y>,
                        name_of<plain<decltype(twice)>, leaf_y, leaf_x>>);
static_assert(!one_name<name_of<plain<decltype(twice)>, leaf_x, leaf_y>,
                        name_of<outputs_type<plain<decltype(twice)>>, leaf_x, leaf_y>>);
static_assert(!one_name<name_of<plain<decltype(twice)>, leaf_x, leaf_y>,
                        name_of<plain<decltype(by_platform)>, leaf_x, leaf_y>>);

}  // namespace

BOOST_AUTO_TEST_SUITE(short_names)

BOOST_AUTO_TEST_CASE(one_program_for_all_who_share_it) {
    const std::array<double, 3> a{1.5, -2, 4};
    const std::array<double, 3> b{0.25, 3, -7};
    const std::array<double, 3> expected{2.75, -7, 15};
    BOOST_TEST((evaluate(twice, x = a, y = b) == expected));
    BOOST_TEST((evaluate(turned, x = a, y = b) == expected));
    BOOST_TEST((evaluate(turned, y = b, x = a) == expected));
    BOOST_TEST((evaluate(2_c * other_x - y, other_x = a, y = b) == expected));
    BOOST_TEST((evaluate(2_c * other_x - y, y = b, other_x = a) == expected));
    const auto [only] = evaluate(outputs(twice), x = a, y = b);
    BOOST_TEST((only == expected));
}

BOOST_AUTO_TEST_CASE(results_in_place) {
    std::array<double, 3> a{1.5, -2, 4};
    const std::array<std::array<double, 3>, 3> m{{{1, 2, 0}, {0, -1, 3}, {5, 0, 1}}};
    evaluate_into(a, A * x, x = a, A = m);
    BOOST_TEST((a == std::array<double, 3>{-2.5, 14, 11.5}));
    evaluate_into(a, A * other_x, A = m, other_x = a);
    BOOST_TEST((a == std::array<double, 3>{25.5, 20.5, -1}));
}

BOOST_AUTO_TEST_SUITE_END()
