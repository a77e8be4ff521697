// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <limits>
#include <string>
#include <vector>

#include "slopes.hpp"

namespace dense_oracle {

/// What a random program said, beside what it must say.
class report {
public:
    /// Are these, row by row, the numbers that are expected?
    template <class T, std::size_t N>
    void compare(const char* what, const std::array<T, N>& found, const judged& expected) {
        compare(what, std::vector<real>(found.begin(), found.end()), expected,
                std::numeric_limits<T>::digits < 53 ? 1e9L : 1);
    }
    /// Are these, to the last bits, the numbers computed otherwise?
    template <class T, std::size_t N>
    void compare_ways(const char* what, const std::array<T, N>& found, const std::array<T, N>& other,
                      const judged& expected) {
        judged same = expected;
        for (std::size_t k = 0; k < N; ++k) same.value[static_cast<int>(k)] = other[k];
        compare(what, std::vector<real>(found.begin(), found.end()), same,
                std::numeric_limits<T>::digits < 53 ? 1e9L : 1);
    }
    /// `claimed` says that two functions are equal: at no point may they differ.
    void claim_equal(const char* what, bool claimed, const judged& one, const judged& other);
    /// `claimed` says that two functions that are equal differ.
    void claim_unequal(const char* what, bool claimed);

    std::string failures{};
    int compared = 0;
    int unknown = 0;  // where the point tells nothing
    int proven = 0;   // of the claims that two functions are equal

private:
    void compare(const char* what, const std::vector<real>& found, const judged& expected, real wider);
};

}  // namespace dense_oracle
