// SPDX-License-Identifier: BSL-1.0

// Sums of the lanes of packs: of one, and of several side by side, to the last bit in the order that is said.

#include <array>
#include <cstddef>
#include <random>
#include <tuple>

#include <boost/test/unit_test.hpp>

#include <ctgrad/numeric/lanes/sums_of_lanes.hpp>

namespace {

namespace numeric = ctgrad::numeric;

template <class T, int W, int Count>
struct form {
    using number = T;
    static constexpr int width = W;
    static constexpr int count = Count;
};
using forms = std::tuple<form<double, 1, 2>, form<double, 1, 8>, form<double, 2, 1>, form<double, 2, 2>,
                         form<double, 2, 8>, form<double, 4, 2>, form<double, 4, 4>, form<double, 4, 8>,
                         form<double, 8, 1>, form<double, 8, 2>, form<double, 8, 4>, form<double, 8, 8>,
                         form<double, 16, 4>, form<float, 2, 4>, form<float, 4, 4>, form<float, 8, 8>,
                         form<float, 16, 1>, form<float, 16, 8>, form<float, 16, 16>, form<float, 32, 8>>;

/// The lower half of the lanes is added to the upper one, until one is left.
template <class T>
T sum_in_pairs(T* lanes, int width) {
    for (; width > 1; width /= 2)
        for (int k = 0; k < width / 2; ++k) lanes[k] += lanes[k + width / 2];
    return lanes[0];
}

BOOST_AUTO_TEST_CASE_TEMPLATE(sums_stand_side_by_side, Form, forms) {
    using T = typename Form::number;
    constexpr int width = Form::width;
    constexpr int count = Form::count;
    std::mt19937 generator(7);
    std::normal_distribution<double> normal(0, 4);
    for (int repetition = 0; repetition < 20; ++repetition) {
        std::array<std::array<T, static_cast<std::size_t>(width)>, static_cast<std::size_t>(count)> values;
        numeric::lanes<T, width> packs[count];
        for (int k = 0; k < count; ++k) {
            auto& of_pack = values[static_cast<std::size_t>(k)];
            for (T& value : of_pack) value = static_cast<T>(normal(generator));
            packs[k] = numeric::load<T, width>(of_pack.data());
        }
        const auto sums = numeric::sums_of_lanes<T, width>(packs);
        for (int k = 0; k < count; ++k) {
            const T wanted = sum_in_pairs(values[static_cast<std::size_t>(k)].data(), width);
            BOOST_CHECK_EQUAL((numeric::lane<T, count>(sums, k)), wanted);
            BOOST_CHECK_EQUAL((numeric::sum_of_lanes<T, width>(packs[k])), wanted);
        }
    }
}

}  // namespace
