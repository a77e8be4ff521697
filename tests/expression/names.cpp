// SPDX-License-Identifier: BSL-1.0
// Whatever a user's variables are called, the library compiles without a warning beside them: every letter,
// and words that a header might use for itself.
#include <cmath>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr scalar_type<"s"> a{}, b{}, c{}, d{}, e{}, f{}, h{}, i{}, j{}, k{}, l{}, m{}, n{}, o{}, p{}, q{},
    r{}, s{}, t{}, u{}, v{}, w{}, y{}, z{};
constexpr vector_type<"g", 3> g{}, x{};
constexpr matrix_type<"A", 3, 3> A{}, B{}, C{}, D{}, E{}, F{}, G{}, H{}, J{}, K{}, L{}, M{}, N{}, O{}, P{},
    Q{}, R{}, S{}, T{}, U{}, V{}, W{}, X{}, Y{}, Z{};
constexpr scalar_type<"s"> text{}, value{}, data{}, size{}, shape{}, result{}, rows{}, columns{}, number{},
    left{}, right{}, step{}, node{}, operand{}, place{}, count{}, name{}, item{}, point{}, factor{}, term{},
    root{}, seed{}, limit{}, base{}, total{}, entry{}, list{}, at{}, block{}, condition{}, diagonal{},
    directions{}, entries{}, known{}, now{}, offset{}, operation{}, other{}, packs{}, pairs{}, parts{}, row{},
    until{}, use{}, values{}, width{};

constexpr scalar_type<"longer"> longer{};

BOOST_AUTO_TEST_CASE(no_name_of_a_user_gets_in_the_way) {
    const auto letters =
        a * b * c * d * e * f * h * i * j * k * l * m * n * o * p * q * r * s * t * u * v * w * y * z;
    const auto words = ::text * ::value * ::data * ::size * ::shape * ::result * ::rows * ::columns *
                       ::number * ::left * ::right * ::step * ::node * ::operand * ::place * ::count *
                       ::name * ::item * ::point * ::factor * ::term * ::root * ::seed * ::limit * ::base *
                       ::total * ::entry * ::list * ::at * ::block * ::condition * ::diagonal * ::directions *
                       ::entries * ::known * ::now * ::offset * ::operation * ::other * ::packs * ::pairs *
                       ::parts * ::row * ::until * ::use * ::values * ::width * longer;
    const auto matrices =
        A + B + C + D + E + F + G + H + J + K + L + M + N + O + P + Q + R + S + T + U + V + W + X + Y + Z;
    constexpr std::array numbers{0.5, -1.5, 2.0};
    constexpr double square[3][3] = {{2, 1, 0}, {0.5, 3, -1}, {1, -0.5, 4}};
    const auto all =
        exp(sin(transpose(g) * inverse(matrices) * x)) / norm(g) + letters * words + determinant(A);
    BOOST_TEST(!to_string(all).empty());
    BOOST_TEST(!to_latex(gradient(all, g)).empty());
    BOOST_TEST(!(all == 2_c * all));
    BOOST_TEST(
        std::isfinite(evaluate(sum(hessian(all, g)), ::g = numbers, ::A = square, ::s = 1.0, longer = 1.0)));

    // What is reached only where packs are gathered, in loops, and by functions of two numbers or of
    // matrices.
    constexpr matrix_type<"spread", 9, 9, symmetric> spread{};
    std::array<double, 81> distances{};
    for (std::size_t place_of = 0; place_of < 81; ++place_of)
        distances[place_of] = std::abs(static_cast<double>(place_of / 9) - static_cast<double>(place_of % 9));
    const auto covariance = exp(-spread) + identity<9>;
    const auto of_two = sum(hypot(A, B)) + sum(atan2(A, B)) + sum(pow(exp(A), B)) +
                        sum(fmod(A, 3_c * ones<3, 3>)) + sum(copysign(A, B)) + trace(matrix_exp(A)) +
                        determinant(covariance);
    const auto [second, third] = evaluate(
        outputs(
            of_two + sum(transpose(ctgrad::row<0>(spread)) + solve(transpose(spread + identity<9>), ones<9>)),
            derivative(log_determinant(covariance), spread) * spread),
        ::A = square, spread = distances);
    BOOST_TEST(std::isfinite(second));
    BOOST_TEST(std::isfinite(third[0][0]));

    // Solutions in packs, and small products.
    constexpr matrix_type<"definite", 9, 9, positive_definite> definite{};
    constexpr matrix_type<"general", 6, 6> general{};
    constexpr matrix_type<"tall", 6, 3> tall{};
    constexpr vector_type<"weights", 6> weights{};
    std::array<double, 81> ninth{};
    std::array<double, 36> sixth{};
    for (std::size_t diagonal_place = 0; diagonal_place < 9; ++diagonal_place) ninth[10 * diagonal_place] = 4;
    for (std::size_t diagonal_place = 0; diagonal_place < 6; ++diagonal_place) sixth[7 * diagonal_place] = 4;
    std::array<double, 18> thirds;
    std::array<double, 6> sixths;
    thirds.fill(1);
    sixths.fill(2);
    const auto [definite_ones, quarters, turned, one_column, inverted, gram] = evaluate(
        outputs(solve(definite, ones<9, 2>), solve(general, tall), solve(transpose(general), tall),
                solve(general, weights), inverse(general), transpose(tall) * diagonal_matrix(weights) * tall),
        definite = ninth, general = sixth, tall = thirds, weights = sixths);
    BOOST_TEST(definite_ones[8][1] == 0.25);
    BOOST_TEST(quarters[5][2] == 0.25);
    BOOST_TEST(turned[5][2] == 0.25);
    BOOST_TEST(one_column[5] == 0.5);
    BOOST_TEST(inverted[5][5] == 0.25);
    BOOST_TEST(gram[2][2] == 12);
}
