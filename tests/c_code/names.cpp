// SPDX-License-Identifier: BSL-1.0
// What a variable's name is in C, and a number.
#include <string>

#include <boost/test/unit_test.hpp>

#include <ctgrad/to_c.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

namespace {

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_CASE(names_that_c_does_not_take_are_changed) {
    c_code::argument_names names;
    BOOST_TEST(names.add("P") == "P");
    BOOST_TEST(names.add("double") == "double_");  // a word of C
    BOOST_TEST(names.add("class") == "class_");    // of C++, which reads the header
    BOOST_TEST(names.add("exp") == "exp_");        // a function that may be called
    BOOST_TEST(names.add("i") == "i_");            // a loop's counter
    BOOST_TEST(names.add("t12") == "t12_");        // a statement's number
    BOOST_TEST(names.add("x12") == "x12");
    BOOST_TEST(names.add("_A") == "v_A");
    BOOST_TEST(names.add("2x") == "v2x");
    BOOST_TEST(names.add("state.position") == "state_position");
    BOOST_TEST(names.add("σ") == "ucfu83");
}

BOOST_AUTO_TEST_CASE(names_are_different) {
    c_code::argument_names names;
    BOOST_TEST(names.add("a.b") == "a_b");
    BOOST_TEST(names.add("a_b") == "a_b_");
    BOOST_TEST(names.add("a b") == "au20b");
}

BOOST_AUTO_TEST_CASE(results_do_not_take_an_arguments_name) {
    constexpr auto out = vector<"out", 3>;
    constexpr auto sum_of_all = scalar<"sum">;
    const c_source written = to_c<float, "f">(function(out * sum_of_all, inputs(out, sum_of_all)));
    BOOST_TEST(holds(written.header,
                     "void f(const float out[restrict 3],\n       float sum_,\n"
                     "       float out_[restrict 3]);"));
}

BOOST_AUTO_TEST_CASE(arguments_that_are_not_read_are_named) {
    constexpr auto x = vector<"x", 3>;
    constexpr auto y = vector<"y", 3>;
    const c_source written = to_c<double, "f">(function(x + y - y, inputs(y, x)));
    BOOST_TEST(holds(written.source, "(void)y;"));
    BOOST_TEST(!holds(written.source, "(void)x;"));

    // cos(0) is found to be known only entry by entry
    constexpr auto L = matrix<"L", 3, 3, lower_triangular>;
    constexpr auto s = scalar<"s">;
    constexpr auto f = s * block<1, 1, 1, 1>(lower_triangle(cos(L - transpose(L))));
    const c_source of_number = to_c<float, "f">(function(f, inputs(L, s)));
    BOOST_TEST(holds(of_number.source, "(void)L;"));
    BOOST_TEST(!holds(of_number.source, "(void)s;"));
}

BOOST_AUTO_TEST_CASE(numbers_are_read_as_what_they_are) {
    using c_code::literal;
    using c_code::precision;
    BOOST_TEST(literal(1.0, precision::of_float) == "1.0f");
    BOOST_TEST(literal(-2.5, precision::of_double) == "(-2.5)");
    BOOST_TEST(literal(numeric::rational(1, 3), precision::of_float) == "0.33333334f");
    BOOST_TEST(literal(numeric::rational(1, 3), precision::of_double) == "0.3333333333333333");
    BOOST_TEST(literal(1e10, precision::of_double) == "1e+10");
}

BOOST_AUTO_TEST_CASE(a_comment_ends_where_it_should) {
    BOOST_TEST(c_code::in_comment("a*/b") == "a* /b");
    BOOST_TEST(c_code::in_comment("a/*b") == "a/ *b");
}

BOOST_AUTO_TEST_CASE(nothing_of_where_and_when_is_written) {
    constexpr auto x = vector<"x", 3>;
    const auto f = function(2_c * x, inputs(x));
    const c_source written = to_c<float, "twice">(f);
    BOOST_TEST(written.header == (to_c<float, "twice">(f).header));
    BOOST_TEST(!holds(written.header + written.source, "20"));
    BOOST_TEST(!holds(written.header + written.source, ".hpp"));
}
