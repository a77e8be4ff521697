// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <stdexcept>
#include <string>

#include "../read_csv.hpp"

namespace iris {

constexpr int flowers = 150;
constexpr int measurements = 4;
constexpr int species = 3;
constexpr std::array<const char*, species> names{"setosa", "versicolor", "virginica"};

struct data {
    std::array<std::array<double, measurements>, flowers> X;  // mean 0, variance 1 in every column
    std::array<std::array<double, species>, flowers> Y;       // 1 in the column of the species, 0 elsewhere
};

/// The three files of a folder as one sample, fifty flowers of each species.
/// Throws std::runtime_error if they are not there or hold another number of flowers.
inline data read(const std::string& folder) {
    data result{};
    std::size_t row = 0;
    for (std::size_t k = 0; k < species; ++k) {
        const std::string path = folder + "/iris_" + names[k] + ".csv";
        const auto measured = read_csv<measurements>(path);
        if (measured.rows.size() != flowers / species)
            throw std::runtime_error(path + " has " + std::to_string(measured.rows.size()) +
                                     " flowers instead of 50");
        for (const auto& flower : measured.rows) {
            result.X[row] = flower;
            result.Y[row][k] = 1;
            ++row;
        }
    }
    for (std::size_t column = 0; column < measurements; ++column) {
        double mean = 0, variance = 0;
        for (const auto& flower : result.X) mean += flower[column] / flowers;
        for (const auto& flower : result.X) variance += std::pow(flower[column] - mean, 2) / flowers;
        for (auto& flower : result.X) flower[column] = (flower[column] - mean) / std::sqrt(variance);
    }
    return result;
}

/// Of how many flowers the largest entry of a row stands where the 1 of Y stands.
template <class Rows>
int recognised(const Rows& scores, const data& known) {
    int result = 0;
    for (std::size_t i = 0; i < flowers; ++i) {
        std::size_t best = 0;
        for (std::size_t k = 1; k < species; ++k)
            if (scores[i][k] > scores[i][best]) best = k;
        if (known.Y[i][best] == 1) ++result;
    }
    return result;
}

}  // namespace iris
