// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <Eigen/Core>

#include "../../evaluate/data/storage.hpp"

namespace ctgrad::evaluation {
namespace detail {

/// A matrix of Eigen's. Sizes that its type knows are checked while compiling. Entries that
/// lie row by row, without gaps (`Dense`), are read as packs, others one by one.
template <class Matrix, bool Dense>
struct eigen_storage {
    using value_type = typename Matrix::Scalar;

    static constexpr bool fits(dims shape) {
        return agrees(Matrix::RowsAtCompileTime, shape.rows) &&
               agrees(Matrix::ColsAtCompileTime, shape.columns);
    }
    static bool holds(const auto& data, dims shape)
    requires(Matrix::RowsAtCompileTime == Eigen::Dynamic || Matrix::ColsAtCompileTime == Eigen::Dynamic)
    {
        return data.rows() == shape.rows && data.cols() == shape.columns;
    }
    [[gnu::always_inline]] static decltype(auto) at(auto& data, dims, int i, int j) {
        return data.coeffRef(i, j);
    }
    static auto* memory(auto& data)
    requires(Dense && (bool(Matrix::IsRowMajor) || bool(Matrix::IsVectorAtCompileTime)))
    {
        return data.data();
    }

private:
    static constexpr bool agrees(int known, int wanted) { return known == Eigen::Dynamic || known == wanted; }
};

}  // namespace detail

template <class T, int Rows, int Columns, int Options, int MaxRows, int MaxColumns>
struct storage<Eigen::Matrix<T, Rows, Columns, Options, MaxRows, MaxColumns>>
    : detail::eigen_storage<Eigen::Matrix<T, Rows, Columns, Options, MaxRows, MaxColumns>, true> {};

template <class Matrix, int Options, class Stride>
struct storage<Eigen::Map<Matrix, Options, Stride>>
    : detail::eigen_storage<Eigen::Map<Matrix, Options, Stride>,
                            std::is_same_v<Stride, Eigen::Stride<0, 0>>> {};

}  // namespace ctgrad::evaluation
