// SPDX-License-Identifier: BSL-1.0

// A state with named parts, in one array and in structs of the user's; where parts stand follows from the
// others.

#include <array>
#include <random>
#include <utility>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

namespace {

constexpr auto x = state<"x", part<"position", 3>, part<"speed">, part<"turn", 2, 3>, part<"bias", 2>>;
constexpr auto P = matrix<"P", 12, 12>;
constexpr auto H = matrix<"H", 5, 12>;
constexpr auto dt = scalar<"dt">;

static_assert(shape_of(x) == dims{12, 1} && shape_of(x.part<"turn">()) == dims{2, 3});
static_assert(x.part<"position">() == block<0, 0, 3, 1>(x) && x.part<"speed">() == element<3>(x));
static_assert(element<1, 0>(x.part<"turn">()) == element<7>(x));  // row by row
static_assert(x.block<"turn", "bias">(P) == block<4, 10, 6, 2>(P) &&
              x.rows<"bias">(P) == block<10, 0, 2, 12>(P) && x.columns<"speed">(H) == column<3>(H));
static_assert(x.assemble(named<"bias">(x.part<"bias">()), named<"position">(x.part<"position">()),
                         named<"turn">(x.part<"turn">()), named<"speed">(x.part<"speed">())) == x);

// It is a vector, and derivatives are by the whole and by its parts.
constexpr auto f = norm(x.part<"position">()) * x.part<"speed">() + squared_norm(x.part<"bias">());
static_assert(x.columns<"bias">(derivative(f, x)) == derivative(f, x.part<"bias">()));
static_assert(x.block<"position", "speed">(hessian(f, x)) ==
              x.part<"position">() / norm(x.part<"position">()));

// With another part before the others all follow.
constexpr auto y = state<"y", part<"time">, part<"position", 3>, part<"speed">>;
static_assert(y.part<"speed">() == element<4>(y) && y.part<"position">() == block<1, 0, 3, 1>(y));

struct of_floats {
    struct {
        float east, north, up;
    } position;
    float speed;
    float turn[2][3];
    std::array<float, 2> bias;
};
struct of_doubles {
    double position[3];
    double speed;
    std::array<std::array<double, 3>, 2> turn;
    double bias[2];
};
struct without_names {
    double entries[12];
};
struct padded {
    float position[3];
    double speed;
};
struct in_another_order {
    double position[3];
    double turn[2][3];
    double speed, bias[2];
};
static_assert(evaluation::plain_struct<of_floats> && evaluation::plain_struct<of_doubles> &&
              evaluation::plain_struct<without_names> && !evaluation::plain_struct<padded>);
static_assert(decltype(x)::is_held_by<of_floats> && decltype(x)::is_held_by<of_doubles> &&
              !decltype(x)::is_held_by<without_names> && !decltype(x)::is_held_by<in_another_order>);

constexpr auto next =
    x.assemble(named<"position">(x.part<"position">() + dt * x.part<"speed">() * ones<3>),
               named<"speed">(x.part<"speed">() - element<0>(x.part<"bias">())),
               named<"turn">(2_c * x.part<"turn">()), named<"bias">(exp(dt* x.part<"bias">())));

of_doubles a_state() {
    std::mt19937 random{5};
    std::uniform_real_distribution<double> between{-2, 2};
    of_doubles s{};
    for (double& each : s.position) each = between(random);
    s.speed = between(random);
    for (auto& row : s.turn)
        for (double& each : row) each = between(random);
    for (double& each : s.bias) each = between(random);
    return s;
}

}  // namespace

BOOST_AUTO_TEST_CASE(an_array_or_a_struct) {
    const of_doubles s = a_state();
    const std::array<double, 12> array{s.position[0], s.position[1], s.position[2], s.speed,
                                       s.turn[0][0],  s.turn[0][1],  s.turn[0][2],  s.turn[1][0],
                                       s.turn[1][1],  s.turn[1][2],  s.bias[0],     s.bias[1]};
    const auto expected = evaluate(next, x = array, dt = 0.25);
    BOOST_TEST(evaluate(next, x = s, dt = 0.25) == expected, boost::test_tools::per_element());
    BOOST_TEST(evaluate(next, x = a_state(), dt = 0.25) == expected, boost::test_tools::per_element());
    BOOST_TEST(function(next, inputs(x, dt))(s, 0.25) == expected, boost::test_tools::per_element());
    const auto turn = evaluate(x.part<"turn">(), x = s);
    for (std::size_t i = 0; i < 2; ++i) BOOST_TEST(turn[i] == s.turn[i], boost::test_tools::per_element());

    of_doubles into{};
    evaluate_into(into, next, x = s, dt = 0.25);
    BOOST_TEST(into.position[2] == expected[2]);
    BOOST_TEST(into.speed == expected[3]);
    BOOST_TEST(into.turn[1][0] == expected[7]);
    BOOST_TEST(into.bias[1] == expected[11]);
}

BOOST_AUTO_TEST_CASE(in_place_of_itself) {
    of_doubles s = a_state();
    const auto expected = evaluate(next, x = s, dt = 0.25);
    evaluate_into(s, next, x = s, dt = 0.25);
    BOOST_TEST(evaluate(x, x = s) == expected, boost::test_tools::per_element());
    without_names also{};
    constexpr auto z = vector<"z", 12>;
    evaluate_into(also, z, z = s);
    BOOST_TEST(also.entries == expected, boost::test_tools::per_element());
    evaluate_into(also, z + 2_c * ones<12>, z = also);
    BOOST_TEST(also.entries[11] == expected[11] + 2);
}

BOOST_AUTO_TEST_CASE(of_floats_it_stays_float) {
    of_floats s{{1, 2, 3}, 4, {{5, 6, 7}, {8, 9, 10}}, {11, 12}};
    const auto values = evaluate(x.part<"turn">() * x.part<"position">(), x = s);
    static_assert(std::is_same_v<decltype(values), const std::array<float, 2>>);
    BOOST_TEST(values == (std::array{38.0F, 56.0F}), boost::test_tools::per_element());
    evaluate_into(s, 2_c * x, x = s);
    BOOST_TEST(s.position.up == 6);
    BOOST_TEST(s.bias[1] == 24);
}

BOOST_AUTO_TEST_CASE(parts_of_data) {
    std::array<float, 12> state_now{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    BOOST_TEST(x.entries<"speed">(state_now)[0] == 3);
    BOOST_TEST(x.entries<"bias">(std::as_const(state_now))[1] == 11);
    evaluate_into(x.entries<"position">(state_now), 2_c * x.part<"position">(), x = state_now);
    BOOST_TEST(state_now[2] == 4);
    BOOST_TEST(state_now[3] == 3);

    double covariance[12][12]{};
    for (std::size_t i = 0; i < 12; ++i)
        for (std::size_t j = 0; j < 12; ++j) covariance[i][j] = static_cast<double>(10 * i + j);
    constexpr auto B = matrix<"B", 3, 2>;
    constexpr auto C = matrix<"C", 3, 3>;
    const auto found = evaluate(B, B = x.block_view<"position", "bias">(covariance));
    BOOST_TEST(found[2][1] == 31);
    evaluate_into(x.block_view<"bias", "position">(covariance), transpose(B) * C,
                  B = x.block_view<"position", "bias">(covariance),
                  C = x.block_view<"position", "position">(covariance));
    BOOST_TEST(covariance[11][2] == 11 * 2 + 21 * 12 + 31 * 22);
    BOOST_TEST(covariance[11][3] == 113);
}
