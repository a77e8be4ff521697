// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <ctgrad/expression/leaf.hpp>

#include "dual_number.hpp"
#include "exact_functions.hpp"
#include "small_matrix.hpp"

namespace exact_oracle {

/// Which way the variable of a derivative moves: along one entry, or every which way at once.
struct direction {
    int row = -1;
    int column = -1;

    constexpr bool random() const { return row < 0; }
};

/// Random values for variables, by their names, with the properties that they claim; one variable moves.
class random_point {
public:
    /// `squares`: every entry is a square, so that roots of entries exist.
    constexpr random_point(std::uint32_t seed, bool squares, const void* moving, direction along)
        : seed_(seed), squares_(squares), moving_(moving), along_(along) {}

    constexpr small_matrix<dual> value_of(const ctgrad::graph::variable_entry& variable) const {
        small_matrix<dual> value = at_rest(variable.description);
        if (variable.tag == moving_)
            for (int i = 0; i < value.rows(); ++i)
                for (int j = 0; j < value.columns(); ++j) value.at(i, j).slope = velocity(i, j);
        return value;
    }

    /// The same values, with nothing moving.
    constexpr random_point stopped() const { return {seed_, squares_, nullptr, along_}; }

    /// The direction as a matrix: V of x + ε V.
    constexpr small_matrix<dual> movement(dims shape) const {
        small_matrix<dual> v{shape};
        for (int i = 0; i < shape.rows; ++i)
            for (int j = 0; j < shape.columns; ++j) v.at(i, j) = dual{velocity(i, j), 0};
        return v;
    }

private:
    constexpr field velocity(int i, int j) const {
        if (along_.random()) return drawn(0x5EED0000u, i, j);
        return i == along_.row && j == along_.column ? 1 : 0;
    }

    constexpr field drawn(std::uint32_t which, int i, int j) const {
        return mixed(seed_ * 0x9E3779B1u ^ which, static_cast<std::uint32_t>(i * 1024 + j));
    }

    constexpr small_matrix<dual> at_rest(const ctgrad::leaf_description& description) const {
        using ctgrad::property;
        std::uint32_t name = 2166136261u;
        for (const char c : description.name) name = (name ^ static_cast<std::uint32_t>(c)) * 16777619u;
        const auto entry = [&](int i, int j) {
            const field r = drawn(name, i, j);
            return dual{squares_ ? r * r : r, 0};
        };
        const property known = description.properties;
        small_matrix<dual> value{description.shape};
        const bool skew = has(known, property::skew_symmetric) || has(known, property::orthogonal);
        for (int i = 0; i < value.rows(); ++i)
            for (int j = 0; j < value.columns(); ++j) {
                if (has(known, property::diagonal)) value.at(i, j) = i == j ? entry(i, j) : dual(0);
                else if (has(known, property::symmetric)) value.at(i, j) = i < j ? entry(i, j) : entry(j, i);
                else if (skew) value.at(i, j) = i < j ? entry(i, j) : i == j ? dual(0) : -entry(j, i);
                else value.at(i, j) = entry(i, j);
            }
        if (has(known, property::orthogonal)) value = orthogonal_from(value);
        return value;
    }

    static constexpr small_matrix<dual> orthogonal_from(const small_matrix<dual>& skew_symmetric) {
        exact_functions functions;
        return cayley_of(skew_symmetric, functions);
    }

    std::uint32_t seed_;
    bool squares_;
    const void* moving_;
    direction along_;
};

}  // namespace exact_oracle
