// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../derivatives/tensor_derivative.hpp"
#include "evaluate.hpp"

namespace ctgrad {

/// The numbers T_ijkl = ∂U_ij/∂X_kl, in the order of ∂vec U/∂vec X.
template <class T, class Tensor>
struct tensor_value {
    static constexpr auto shape = Tensor::shape;
    std::array<T, static_cast<std::size_t>(shape.rows* shape.columns* shape.by_rows* shape.by_columns)>
        numbers{};

    [[gnu::always_inline]] constexpr const T& operator()(int i, int j, int k, int l) const {
        const int row = j * shape.rows + i;
        const int column = l * shape.by_rows + k;
        return numbers[static_cast<std::size_t>(row * shape.by_rows * shape.by_columns + column)];
    }
#if defined(__cpp_multidimensional_subscript)
    [[gnu::always_inline]] constexpr const T& operator[](int i, int j, int k, int l) const {
        return (*this)(i, j, k, l);
    }
#endif
};

namespace evaluation {

template <class T>
struct number_in {
    using type = T;
};
template <class T, std::size_t N>
struct number_in<std::array<T, N>> : number_in<T> {};

template <class T>
constexpr void append_numbers(T value, T*& to) {
    *to++ = value;
}
template <class T, class Row, std::size_t N>
constexpr void append_numbers(const std::array<Row, N>& rows, T*& to) {
    for (const Row& row : rows) append_numbers(row, to);
}

}  // namespace evaluation

/// The value of a derivative of order 3 or 4: its entries are (i, j, k, l), and [i, j, k, l] where the
/// language has it.
template <class U, class X, class... Bindings>
[[gnu::always_inline]] constexpr auto evaluate(derivative_tensor<U, X>, const Bindings&... bindings) {
    const auto matrix = evaluate(jacobian(U{}, X{}), bindings...);
    using number = typename evaluation::number_in<std::remove_const_t<decltype(matrix)>>::type;
    tensor_value<number, derivative_tensor<U, X>> result;
    number* to = result.numbers.data();
    evaluation::append_numbers(matrix, to);
    return result;
}

}  // namespace ctgrad
