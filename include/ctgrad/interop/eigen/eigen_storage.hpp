// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <Eigen/Core>

#include "../../evaluate/data/storage.hpp"

namespace ctgrad::evaluation {
namespace detail {

/// Do the entries lie row by row, without gaps, if the order is that of rows?
template <class Data>
inline constexpr bool is_without_gaps = false;
template <class T, int Rows, int Columns, int Options, int MaxRows, int MaxColumns>
inline constexpr bool is_without_gaps<Eigen::Matrix<T, Rows, Columns, Options, MaxRows, MaxColumns>> = true;
template <class T, int Rows, int Columns, int Options, int MaxRows, int MaxColumns>
inline constexpr bool is_without_gaps<Eigen::Array<T, Rows, Columns, Options, MaxRows, MaxColumns>> = true;
template <class Matrix, int Options>
inline constexpr bool is_without_gaps<Eigen::Map<Matrix, Options, Eigen::Stride<0, 0>>> = true;

template <class Derived>
void takes_entries(const Eigen::DenseBase<Derived>&);

/// Matrices and arrays, maps and references, and their blocks and transposes: what has its entries in memory.
template <class Data>
concept in_memory_of_eigen = requires(const Data& data) { detail::takes_entries(data); } &&
                             (Eigen::internal::traits<Data>::Flags & Eigen::DirectAccessBit) != 0;

/// Identity(), Zero(), Constant(c) and their kind: what tells its entries without any memory.
template <class Data>
inline constexpr bool is_told_by_eigen = false;
template <class Entries, class Matrix>
inline constexpr bool is_told_by_eigen<Eigen::CwiseNullaryOp<Entries, Matrix>> = true;

}  // namespace detail

/// Data of Eigen's. Sizes that its type knows are checked while compiling. Entries that lie row by row,
/// without gaps, are read as packs, others one by one. What Eigen has yet to compute, as A + B, is no data:
/// `(A + B).eval()` is.
template <class Data>
requires(detail::in_memory_of_eigen<Data> || detail::is_told_by_eigen<Data>)
struct storage<Data> {
    using value_type = typename Data::Scalar;

    static constexpr bool fits(dims shape) {
        return agrees(Data::RowsAtCompileTime, shape.rows) && agrees(Data::ColsAtCompileTime, shape.columns);
    }
    static bool holds(const auto& data, dims shape)
    requires(Data::RowsAtCompileTime == Eigen::Dynamic || Data::ColsAtCompileTime == Eigen::Dynamic)
    {
        return data.rows() == shape.rows && data.cols() == shape.columns;
    }
    [[gnu::always_inline]] static decltype(auto) at(auto& data, dims, int i, int j) {
        if constexpr (detail::in_memory_of_eigen<Data>) return data.coeffRef(i, j);
        else return data.coeff(i, j);
    }
    static auto* memory(auto& data)
    requires(detail::is_without_gaps<Data> && (bool(Data::IsRowMajor) || bool(Data::IsVectorAtCompileTime)))
    {
        return data.data();
    }

private:
    static constexpr bool agrees(int known, int wanted) { return known == Eigen::Dynamic || known == wanted; }
};

}  // namespace ctgrad::evaluation
