// SPDX-License-Identifier: BSL-1.0
#include <boost/hana/at_key.hpp>
#include <boost/hana/contains.hpp>
#include <boost/hana/equal.hpp>
#include <boost/hana/for_each.hpp>
#include <boost/hana/hash.hpp>
#include <boost/hana/keys.hpp>
#include <boost/hana/length.hpp>
#include <boost/hana/not_equal.hpp>
#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>
#include <ctgrad/interop/hana.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

namespace {

// A network of two layers, with a loss that depends on four parameters.
constexpr auto W1 = matrix<"W1", 4, 3>;
constexpr auto b1 = vector<"b1", 4>;
constexpr auto W2 = matrix<"W2", 2, 4>;
constexpr auto b2 = vector<"b2", 2>;
constexpr auto x = vector<"x", 3>;
constexpr auto y = vector<"y", 2>;
constexpr auto loss = squared_norm(W2 * tanh(W1 * x + b1) + b2 - y);
constexpr auto parameters = hana::make_tuple(W1, b1, W2, b2);

constexpr std::array<std::array<double, 3>, 4> W1_data{
    {{0.3, -0.2, 0.5}, {-0.7, 0.1, 0.4}, {0.2, 0.9, -0.6}, {-0.1, 0.8, 0.25}}};
constexpr std::array<double, 4> b1_data{0.1, -0.2, 0.3, 0.05};
constexpr std::array<std::array<double, 4>, 2> W2_data{{{0.6, -0.3, 0.2, 0.7}, {-0.5, 0.4, 0.8, -0.9}}};
constexpr std::array<double, 2> b2_data{0.15, -0.35};
constexpr std::array<double, 3> x_data{1.5, -0.5, 2.0};
constexpr std::array<double, 2> y_data{0.4, -1.2};

constexpr auto data =
    hana::make_map(hana::make_pair(W1, W1_data), hana::make_pair(b1, b1_data), hana::make_pair(W2, W2_data),
                   hana::make_pair(b2, b2_data), hana::make_pair(x, x_data), hana::make_pair(y, y_data));

}  // namespace

BOOST_AUTO_TEST_CASE(variables_are_comparable_and_hashable) {
    static_assert(hana::equal(W1, matrix<"W1", 4, 3>));
    static_assert(hana::not_equal(W1, W2));
    static_assert(hana::equal(hana::hash(b1), hana::hash(vector<"b1", 4>)));
    static_assert(hana::contains(data, x));
    static_assert(!hana::contains(data, scalar<"x">));
    BOOST_TEST(hana::at_key(data, x)[1] == -0.5);
}

BOOST_AUTO_TEST_CASE(the_variables_of_an_expression_come_in_the_order_of_writing) {
    static_assert(hana::equal(variables(loss), hana::make_tuple(W2, W1, x, b1, b2, y)));
    static_assert(hana::length(variables(gradient(loss, W1))) == hana::size_c<6>);
    BOOST_TEST(true == hana::value(hana::equal(variables(x + x), hana::make_tuple(x))));
}

BOOST_AUTO_TEST_CASE(gradients_are_a_map_from_variable_to_gradient) {
    constexpr auto all = gradients(loss, parameters);
    static_assert(hana::equal(hana::length(all), hana::size_c<4>));
    static_assert(identical(hana::at_key(all, W2), gradient(loss, W2)));
    static_assert(shape_of(hana::at_key(all, b1)) == dims{4, 1});
    BOOST_TEST(to_string(hana::at_key(all, b2)) == to_string(gradient(loss, b2)));
}

BOOST_AUTO_TEST_CASE(a_map_of_expressions_evaluates_to_a_map_of_values) {
    const auto values = evaluate(gradients(loss, parameters), data);
    const auto alone = evaluate(gradient(loss, W1), W1 = W1_data, b1 = b1_data, W2 = W2_data, b2 = b2_data,
                                x = x_data, y = y_data);
    BOOST_CHECK(hana::at_key(values, W1) == alone);
    static_assert(hana::at_key(evaluate(gradients(loss, parameters), data), b2).size() == 2);
}

BOOST_AUTO_TEST_CASE(a_tuple_of_expressions_evaluates_to_a_tuple_of_values) {
    constexpr auto values = evaluate(hana::make_tuple(loss, gradient(loss, b2)), data);
    const auto [value, gradient_b2] = evaluate(outputs(loss, gradient(loss, b2)), W1 = W1_data, b1 = b1_data,
                                               W2 = W2_data, b2 = b2_data, x = x_data, y = y_data);
    // one was computed by the compiler, the other with the platform's tanh
    BOOST_TEST(hana::at_c<0>(values) == value, boost::test_tools::tolerance(1e-14));
    BOOST_TEST(hana::at_c<1>(values)[1] == gradient_b2[1], boost::test_tools::tolerance(1e-14));
}

BOOST_AUTO_TEST_CASE(an_update_loop_over_the_parameters_lowers_the_loss) {
    auto current = data;
    const double before = evaluate(loss, current);
    for (int step = 0; step < 20; ++step) {
        const auto slopes = evaluate(gradients(loss, parameters), current);
        hana::for_each(parameters, [&](auto parameter) {
            const auto& old = hana::at_key(current, parameter);
            constexpr dims shape = decltype(parameter)::shape;
            constexpr auto slope = matrix<"slope", shape.rows, shape.columns>;
            hana::at_key(current, parameter) = evaluate(parameter - 0.02_c * slope, parameter = old,
                                                        slope = hana::at_key(slopes, parameter));
        });
    }
    BOOST_TEST(evaluate(loss, current) < 0.5 * before);
}
