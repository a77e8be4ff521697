// SPDX-License-Identifier: BSL-1.0
// The covariance of 24 states is straight-line code within every compiler's default limits, for machines
// without packs, too.
#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

namespace {

constexpr auto R = matrix<"R", 3, 3>;
constexpr auto a = vector<"a", 3>;
constexpr auto w = vector<"w", 3>;
constexpr auto q = vector<"q", 24>;
constexpr auto t = scalar<"t">;
constexpr auto P = matrix<"P", 24, 24, symmetric>;
constexpr auto I = identity<3>;
constexpr auto Z = zeros<3, 3>;
constexpr auto others = zeros<3, 9>;
constexpr auto F = vertical(horizontal(I - t * skew(w), Z, Z, -t* I, Z, others),
                            horizontal(-t* R* skew(a), I, Z, Z, -t* R, others),
                            horizontal(t* I, t* I, I, Z, Z, others), horizontal(zeros<15, 9>, identity<15>));
constexpr auto predicted = F * P * transpose(F) + t * diagonal_matrix(q);
using compiled = evaluation::requested<std::remove_const_t<decltype(predicted)>>::compiled;

int written(const auto& code) {
    int entries = 0;
    for (int k = 0; k < code.size(); ++k)
        if (code.steps[k].operation == program::writing) ++entries;
    return entries;
}

}  // namespace

BOOST_AUTO_TEST_CASE(one_number_after_the_other) {
    constexpr const auto& code = compiled::straight_in_place<false>();
    BOOST_TEST(written(code) == 24 * 24);
    BOOST_TEST(code.size() <= 3100);
    BOOST_TEST(program::reads_before_it_writes(code));
}

BOOST_AUTO_TEST_CASE(in_packs) {
    constexpr const auto& code = compiled::straight_in_place<true>();
    BOOST_TEST(written(code) == 24 * 24);
    BOOST_TEST(code.size() <= 3100);
}
