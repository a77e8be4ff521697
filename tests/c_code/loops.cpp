// SPDX-License-Identifier: BSL-1.0
// Statements for single entries are loops again, or stand alone where they are not alike.
#include <string>

#include <boost/test/unit_test.hpp>

#include <ctgrad/to_c.hpp>

using ctgrad::c_code::c_entry;
using ctgrad::c_code::rolled_loops;

namespace {

rolled_loops::row_range all(int columns) {
    return [columns](int) { return rolled_loops::columns{0, columns}; };
}

/// a[to] = b[from]; at every entry.
std::string copied(int rows, const rolled_loops::row_range& range, const auto& from) {
    return rolled_loops("i", "j").write(rows, range, [&](int i, int j) {
        return c_entry::of_array("a", 4 * i + j).append(" = ").append(from(i, j)).append(";");
    });
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_whole_matrix) {
    BOOST_TEST(copied(3, all(4), [](int i, int j) { return c_entry::of_array("b", 3 * j + i); }) ==
               "    for (int i = 0; i < 3; ++i) {\n"
               "        for (int j = 0; j < 4; ++j) {\n"
               "            a[4 * i + j] = b[i + 3 * j];\n"
               "        }\n"
               "    }\n");
}

BOOST_AUTO_TEST_CASE(a_triangle) {
    const auto below = [](int i) { return rolled_loops::columns{0, i + 1}; };
    BOOST_TEST(copied(4, below, [](int, int j) { return c_entry::of_array("b", j); }) ==
               "    for (int i = 0; i < 4; ++i) {\n"
               "        for (int j = 0; j < i + 1; ++j) {\n"
               "            a[4 * i + j] = b[j];\n"
               "        }\n"
               "    }\n");
}

BOOST_AUTO_TEST_CASE(one_entry_that_is_unlike_the_others) {
    BOOST_TEST(
        copied(1, all(4), [](int, int j) { return j == 2 ? c_entry("x") : c_entry::of_array("b", j); }) ==
        "    for (int j = 0; j < 2; ++j) {\n"
        "        a[j] = b[j];\n"
        "    }\n"
        "    a[2] = x;\n"
        "    a[3] = b[3];\n");
}

BOOST_AUTO_TEST_CASE(indices_that_do_not_grow_evenly) {
    BOOST_TEST(copied(1, all(4), [](int, int j) { return c_entry::of_array("b", j * j); }) ==
               "    for (int j = 0; j < 2; ++j) {\n"
               "        a[j] = b[j];\n"
               "    }\n"
               "    for (int j = 2; j < 4; ++j) {\n"
               "        a[j] = b[5 * j - 6];\n"
               "    }\n");
}

BOOST_AUTO_TEST_CASE(no_entries) {
    BOOST_TEST(copied(2, all(0), [](int, int) { return c_entry("x"); }) == "");
}

BOOST_AUTO_TEST_CASE(parentheses_stand_where_c_needs_them) {
    const c_entry x("x"), y("y"), z("z");
    BOOST_TEST((x - (y - z)).text == "x - (y - z)");
    BOOST_TEST((x - y - z).text == "x - y - z");
    BOOST_TEST((x * (y * z)).text == "x * (y * z)");
    BOOST_TEST((x / (y / z)).text == "x / (y / z)");
    BOOST_TEST(((x + y) * -z).text == "(x + y) * (-z)");
    BOOST_TEST((-(x * y)).text == "-(x * y)");
}
