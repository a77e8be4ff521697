// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <concepts>
#include <vector>

#include "../expression/dims.hpp"
#include "exact_number.hpp"

namespace ctgrad::checking {

/// A matrix of any type of number, row by row, whose shape is known at run time only.
template <class Number>
class number_matrix {
public:
    std::vector<Number> entries;
    dims shape{};

    number_matrix() = default;
    explicit number_matrix(dims s) : entries(static_cast<std::size_t>(s.count()), Number(0)), shape(s) {}
    number_matrix(Number number) : entries{number} {}

    int rows() const { return shape.rows; }
    int columns() const { return shape.columns; }
    Number& operator()(int i, int j) { return entries[place(i, j)]; }
    Number operator()(int i, int j) const { return entries[place(i, j)]; }

private:
    std::size_t place(int i, int j) const { return static_cast<std::size_t>(i * shape.columns + j); }
};

template <class Number>
number_matrix<Number> identity_of(int n) {
    number_matrix<Number> result{dims{n, n}};
    for (int i = 0; i < n; ++i) result(i, i) = Number(1);
    return result;
}

template <std::floating_point Number>
bool is_better_pivot(Number candidate, Number best) {
    return std::abs(candidate) > std::abs(best);
}
inline bool is_better_pivot(exact_number candidate, exact_number best) {
    return best == 0 && !(candidate == 0);
}

template <class Number>
struct elimination {
    number_matrix<Number> inverse;
    Number determinant;
};

/// Gauss–Jordan elimination of a square matrix, with exchanges of rows. Without an inverse there is what
/// division by zero gives.
template <class Number>
elimination<Number> eliminated(number_matrix<Number> a) {
    const int n = a.rows();
    elimination<Number> result{identity_of<Number>(n), Number(1)};
    for (int k = 0; k < n; ++k) {
        int pivot = k;
        for (int i = k + 1; i < n; ++i)
            if (is_better_pivot(a(i, k), a(pivot, k))) pivot = i;
        if (pivot != k) result.determinant = -result.determinant;
        const Number found = a(pivot, k);
        result.determinant = result.determinant * found;
        for (number_matrix<Number>* const m : {&a, &result.inverse})
            for (int j = 0; j < n; ++j) {
                const Number moved = (*m)(k, j);
                const Number scaled = (*m)(pivot, j) / found;
                if (pivot != k) (*m)(pivot, j) = moved;
                (*m)(k, j) = scaled;
            }
        for (int i = 0; i < n; ++i) {
            const Number factor = a(i, k);
            for (int j = 0; i != k && j < n; ++j) {
                a(i, j) = a(i, j) - factor * a(k, j);
                result.inverse(i, j) = result.inverse(i, j) - factor * result.inverse(k, j);
            }
        }
    }
    return result;
}

/// 0 where elimination finds no pivot, however it goes on.
template <class Number>
Number determinant_of(const number_matrix<Number>& a) {
    const Number found = eliminated(a).determinant;
    return found == found ? found : Number(0);
}

/// The transposed matrix of the cofactors.
template <class Number>
number_matrix<Number> adjugate_of(const number_matrix<Number>& a) {
    const int n = a.rows();
    number_matrix<Number> result{a.shape};
    for (int row = 0; row < n; ++row)
        for (int column = 0; column < n; ++column) {
            number_matrix<Number> minor{dims{n - 1, n - 1}};
            for (int i = 0; i < n - 1; ++i)
                for (int j = 0; j < n - 1; ++j) minor(i, j) = a(i < row ? i : i + 1, j < column ? j : j + 1);
            const Number cofactor = determinant_of(minor);
            result(column, row) = (row + column) % 2 == 0 ? cofactor : -cofactor;
        }
    return result;
}

}  // namespace ctgrad::checking
