// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <bit>

#include <ctgrad/expression/dims.hpp>
#include <ctgrad/graph/sequence.hpp>

namespace exact_oracle {

using ctgrad::dims;

/// Only reached where a test is wrong or the library has built something that is no expression.
constexpr void require(bool condition, const char* sentence) {
    if (!condition) throw sentence;
}

/// A matrix of numbers, row by row. Reading outside of it is an error.
template <class Number>
class small_matrix {
public:
    constexpr small_matrix() = default;
    constexpr explicit small_matrix(dims shape) : shape_(shape), entries_(shape.count(), Number(0)) {}
    constexpr explicit small_matrix(Number scalar) : entries_(1, scalar) {}

    constexpr dims shape() const { return shape_; }
    constexpr int rows() const { return shape_.rows; }
    constexpr int columns() const { return shape_.columns; }
    constexpr Number operator()(int i, int j) const { return entries_[place(i, j)]; }
    constexpr Number& at(int i, int j) { return entries_[place(i, j)]; }
    constexpr ctgrad::graph::sequence<Number>& entries() { return entries_; }
    constexpr const ctgrad::graph::sequence<Number>& entries() const { return entries_; }

    friend constexpr bool operator==(const small_matrix& a, const small_matrix& b) {
        return a.shape_ == b.shape_ && a.entries_ == b.entries_;
    }

private:
    constexpr int place(int i, int j) const {
        require(i >= 0 && j >= 0 && i < shape_.rows && j < shape_.columns,
                "an entry outside of a matrix was read");
        return i * shape_.columns + j;
    }

    dims shape_{};
    ctgrad::graph::sequence<Number> entries_;
};

template <class Number>
constexpr small_matrix<Number> identity_of(int n) {
    small_matrix<Number> result(dims{n, n});
    for (int i = 0; i < n; ++i) result.at(i, i) = Number(1);
    return result;
}

template <class Number>
constexpr small_matrix<Number> product_of(const small_matrix<Number>& a, const small_matrix<Number>& b) {
    require(a.columns() == b.rows(), "a product of matrices whose inner dimensions differ");
    small_matrix<Number> result(dims{a.rows(), b.columns()});
    for (int i = 0; i < a.rows(); ++i)
        for (int k = 0; k < a.columns(); ++k)
            for (int j = 0; j < b.columns(); ++j) result.at(i, j) = result(i, j) + a(i, k) * b(k, j);
    return result;
}

/// A without row `row` and column `column`.
template <class Number>
constexpr small_matrix<Number> minor_of(const small_matrix<Number>& a, int row, int column) {
    small_matrix<Number> result(dims{a.rows() - 1, a.columns() - 1});
    for (int i = 0; i < result.rows(); ++i)
        for (int j = 0; j < result.columns(); ++j)
            result.at(i, j) = a(i < row ? i : i + 1, j < column ? j : j + 1);
    return result;
}

/// The determinant by its definition, expanded along the first row: no division, so it is right at every
/// matrix. Each minor of the last rows, of a set of columns, is computed once.
template <class Number>
constexpr Number determinant_of(const small_matrix<Number>& a) {
    require(a.shape().square(), "a determinant of what is not square");
    ctgrad::graph::sequence<Number> minors{Number(1)};
    for (unsigned columns = 1; columns < 1u << a.rows(); ++columns) {
        Number total(0);
        const int row = a.rows() - std::popcount(columns);
        for (int j = 0, place = 0; j < a.columns(); ++j) {
            if ((columns >> j & 1u) == 0) continue;
            const Number part = a(row, j) * minors[static_cast<int>(columns & ~(1u << j))];
            total = place++ % 2 == 0 ? total + part : total - part;
        }
        minors.push_back(total);
    }
    return minors.back();
}

/// The transposed matrix of the cofactors.
template <class Number>
constexpr small_matrix<Number> adjugate_of(const small_matrix<Number>& a) {
    require(a.shape().square(), "an adjugate of what is not square");
    small_matrix<Number> result{a.shape()};
    for (int i = 0; i < a.rows(); ++i)
        for (int j = 0; j < a.columns(); ++j) {
            const Number cofactor = determinant_of(minor_of(a, i, j));
            result.at(j, i) = (i + j) % 2 == 0 ? cofactor : -cofactor;
        }
    return result;
}

/// The inverse by elimination, the same steps applied to [A | I]. Functions say how to divide and what a
/// pivot is.
template <class Number, class Functions>
constexpr small_matrix<Number> inverse_of(small_matrix<Number> a, Functions& functions) {
    require(a.shape().square(), "an inverse of what is not square");
    const int n = a.rows();
    small_matrix<Number> inverse = identity_of<Number>(n);
    for (int k = 0; k < n; ++k) {
        int pivot = k;
        for (int i = k + 1; i < n; ++i)
            if (functions.better_pivot(a(i, k), a(pivot, k))) pivot = i;
        const Number scale = functions.divide(Number(1), a(pivot, k));
        for (small_matrix<Number>* m : {&a, &inverse})
            for (int j = 0; j < n; ++j) {
                const Number moved = (*m)(k, j);
                m->at(k, j) = (*m)(pivot, j) * scale;
                if (pivot != k) m->at(pivot, j) = moved;
            }
        for (int i = 0; i < n; ++i) {
            if (i == k) continue;
            const Number factor = a(i, k);
            for (int j = 0; j < n; ++j) {
                a.at(i, j) = a(i, j) - factor * a(k, j);
                inverse.at(i, j) = inverse(i, j) - factor * inverse(k, j);
            }
        }
    }
    return inverse;
}

/// (I − K)(I + K)⁻¹, which is orthogonal for a skew-symmetric K.
template <class Number, class Functions>
constexpr small_matrix<Number> cayley_of(const small_matrix<Number>& k, Functions& functions) {
    small_matrix<Number> minus = identity_of<Number>(k.rows());
    small_matrix<Number> plus = minus;
    for (int i = 0; i < k.rows(); ++i)
        for (int j = 0; j < k.columns(); ++j) {
            minus.at(i, j) = minus(i, j) - k(i, j);
            plus.at(i, j) = plus(i, j) + k(i, j);
        }
    return product_of(minus, inverse_of(plus, functions));
}

}  // namespace exact_oracle
