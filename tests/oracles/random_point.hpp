// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <ctgrad/graph/node.hpp>

#include "dual_number.hpp"
#include "exact_functions.hpp"
#include "small_matrix.hpp"

namespace exact_oracle {

/// Which way the variable of a derivative moves: along one entry, every which way at once, or every which way
/// that keeps its property (a symmetric matrix stays symmetric).
struct direction {
    int row = -1;
    int column = -1;
    bool keeps_property = false;

    constexpr bool random() const { return row < 0; }
};

/// Entries of which roots exist: of x, of 1 − x², of 1 + x², of x − 1 and x + 1, or of x² + y², where entries
/// at one place are the legs of one triangle, whose variables have names of which one is even.
enum class entries { any, squares, sines, hyperbolic_sines, hyperbolic_cosines, legs };

/// Random values for variables, by their names, with the properties that they claim; one variable moves.
class random_point {
public:
    constexpr random_point(std::uint32_t seed, entries kind, const void* moving, direction along)
        : seed_(seed), kind_(kind), moving_(moving), along_(along) {}
    /// `squares`: every entry is a square, so that roots of entries exist.
    constexpr random_point(std::uint32_t seed, bool squares, const void* moving, direction along)
        : random_point(seed, squares ? entries::squares : entries::any, moving, along) {}

    constexpr small_matrix<dual> value_of(const ctgrad::graph::variable_entry& variable) const {
        small_matrix<dual> value = at_rest(variable.description);
        if (variable.tag != moving_) return value;
        const small_matrix<dual> v = movement(variable.description);
        for (int i = 0; i < value.rows(); ++i)
            for (int j = 0; j < value.columns(); ++j) value.at(i, j) = dual{value(i, j).value, v(i, j).value};
        return value;
    }

    /// The same values, with nothing moving.
    constexpr random_point stopped() const { return {seed_, kind_, nullptr, along_}; }

    /// The direction as a matrix: V of x + ε V.
    constexpr small_matrix<dual> movement(const ctgrad::leaf_description& of) const {
        using ctgrad::property;
        const bool turns = along_.keeps_property && has(of.properties, property::orthogonal);
        if (along_.keeps_property) {
            // an orthogonal Q moves to Q + ε Q K with a skew-symmetric K
            const property kept = turns ? property::skew_symmetric : of.properties;
            const small_matrix<dual> v = drawn(velocity_seed, of.shape, kept, entries::any);
            if (turns) return product_of(at_rest(of), v);
            return v;
        }
        if (along_.random()) return drawn(velocity_seed, of.shape, property::none, entries::any);
        small_matrix<dual> v{of.shape};
        v.at(along_.row, along_.column) = 1;
        return v;
    }

private:
    static constexpr std::uint32_t velocity_seed = 0x5EED0000u;

    static constexpr field entry_of(entries kind, field r) {
        const field square = r * r;
        if (kind == entries::squares) return square;
        if (kind == entries::sines) return (r + r) / (field{1} + square);
        if (kind == entries::hyperbolic_sines) return (r + r) / (field{1} - square);
        if (kind == entries::hyperbolic_cosines) return (square + field{1} / square) / field{2};
        return r;
    }
    constexpr small_matrix<dual> drawn(std::uint32_t which, dims shape, ctgrad::property known,
                                       entries kind) const {
        using ctgrad::property;
        const auto entry = [&](int i, int j) {
            const auto place = static_cast<std::uint32_t>(i * 1024 + j);
            const field r = mixed(seed_ * 0x9E3779B1u ^ which, place);
            if (kind == entries::legs) {
                const field t = mixed(seed_, place);
                return dual{which % 2 == 0 ? t + t : field{1} - t * t, 0};
            }
            return dual{entry_of(kind, r), 0};
        };
        small_matrix<dual> value{shape};
        for (int i = 0; i < shape.rows; ++i)
            for (int j = 0; j < shape.columns; ++j) {
                const bool zero =
                    i != j && has(known, i < j ? property::lower_triangular : property::upper_triangular);
                if (zero) value.at(i, j) = dual(0);
                else if (has(known, property::symmetric)) value.at(i, j) = i < j ? entry(i, j) : entry(j, i);
                else if (has(known, property::skew_symmetric))
                    value.at(i, j) = i < j ? entry(i, j) : i == j ? dual(0) : -entry(j, i);
                else value.at(i, j) = entry(i, j);
            }
        return value;
    }

    constexpr small_matrix<dual> at_rest(const ctgrad::leaf_description& of) const {
        using ctgrad::property;
        std::uint32_t name = 2166136261u;
        for (const char c : of.name) name = (name ^ static_cast<std::uint32_t>(c)) * 16777619u;
        if (!has(of.properties, property::orthogonal)) return drawn(name, of.shape, of.properties, kind_);
        exact_functions functions;
        const small_matrix<dual> skew = drawn(name, of.shape, property::skew_symmetric, entries::any);
        return cayley_of(skew, functions);
    }

    std::uint32_t seed_;
    entries kind_;
    const void* moving_;
    direction along_;
};

}  // namespace exact_oracle
