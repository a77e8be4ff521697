// SPDX-License-Identifier: BSL-1.0
// Products of so many multiplications that an int cannot count them.
#include <span>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

namespace ctgrad {
namespace {

constexpr int size = 3000;
constexpr auto A = matrix<"A", size, size>;
constexpr auto B = matrix<"B", size, size>;

template <class E>
constexpr auto compiles = [](E e, std::span<double> into, std::span<const double> data) {
    evaluate_into(into, e, A = data, B = data);
};

// Which packs are taken does not depend on the size where all sides grow together.
BOOST_AUTO_TEST_CASE(loops_are_chosen_as_for_small_ones) {
    constexpr program::access row_by_row{.along_row = true}, column_by_column{.along_column = true};
    for (const int width : {2, 4, 8})
        for (const int n : {64, 512, 1024, 2048, 8192, 32768}) {
            using namespace evaluation;
            BOOST_TEST((best_packing(row_by_row, row_by_row, n, n, n, width) == packed::columns));
            BOOST_TEST((best_packing(column_by_column, column_by_column, n, n, n, width) == packed::rows));
            BOOST_TEST((best_packing(row_by_row, column_by_column, n, n, n, width) == packed::sum));
        }
}

// Not run, since they take a while.
BOOST_AUTO_TEST_CASE(they_compile) {
    const auto products = std::tuple{A * B, transpose(A) * B, A * transpose(B), A * transpose(A)};
    const auto instantiate = [](auto... e) { return (... && (+compiles<decltype(e)> != nullptr)); };
    BOOST_TEST(std::apply(instantiate, products));
}

}  // namespace
}  // namespace ctgrad
