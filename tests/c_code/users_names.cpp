// SPDX-License-Identifier: BSL-1.0
// Whatever a user's variables are called, what writes C compiles without a warning beside them.
#include <boost/test/unit_test.hpp>

#include <ctgrad/to_c.hpp>

using namespace ctgrad;

constexpr scalar_type<"s"> a{}, b{}, c{}, d{}, e{}, f{}, h{}, i{}, j{}, k{}, l{}, m{}, n{}, o{}, p{}, q{},
    r{}, s{}, t{}, u{}, v{}, w{}, y{}, z{};
constexpr vector_type<"g", 3> g{}, x{};
constexpr matrix_type<"A", 3, 3> A{}, B{}, C{}, D{}, E{}, F{}, G{}, H{}, J{}, K{}, L{}, M{}, N{}, O{}, P{},
    Q{}, R{}, S{}, T{}, U{}, V{}, W{}, X{}, Y{}, Z{};
constexpr scalar_type<"s"> text{}, value{}, data{}, size{}, shape{}, result{}, rows{}, columns{}, number{},
    left{}, right{}, step{}, node{}, operand{}, place{}, count{}, name{}, item{}, point{}, factor{}, term{},
    root{}, list{}, at{}, block{}, entry{}, entries{}, known{}, other{}, row{}, body{}, names{}, formulas{},
    statement{}, all{}, first{}, last{}, run{}, depth{}, sum_of{}, factors{}, steps{}, operation{};

BOOST_AUTO_TEST_CASE(no_name_of_a_user_gets_in_the_way) {
    const auto words = ::text * ::value * ::data * ::size * ::shape * ::result * ::rows * ::columns *
                       ::number * ::left * ::right * ::step * ::node * ::operand * ::place * ::count *
                       ::name * ::item * ::point * ::factor * ::term * ::root * ::list * ::at * ::block *
                       ::entry * ::entries * ::known * ::other * ::row * ::body * ::names * ::formulas *
                       ::statement * ::all * ::first * ::last * ::run * ::depth * ::sum_of * ::factors *
                       ::steps * ::operation;
    const auto letters =
        a * b * c * d * e * f * h * i * j * k * l * m * n * o * p * q * r * s * t * u * v * w * y * z;
    const auto matrices =
        A + B + C + D + E + F + G + H + J + K + L + M + N + O + P + Q + R + S + T + U + V + W + X + Y + Z;
    const auto asked = outputs(letters * words * norm(x), solve(matrices, g), determinant(A), adjugate(B * C),
                               inverse(A), sum(exp(matrices)));
    const c_source as_it_is = to_c<float, "asked">(function(asked, inputs(A, g, s)));
    const c_source small = to_c<float, "asked">(function(optimize_for_size(asked), inputs(A, g, s)));
    BOOST_TEST(as_it_is.header == small.header);
}
