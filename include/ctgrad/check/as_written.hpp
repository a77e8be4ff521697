// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../ctgrad.hpp"
#include "../operations/matrix_view.hpp"
#include "values.hpp"

namespace ctgrad::checking {

template <class E>
using double_entries = entries_of<double, E::shape.count()>;

/// The values of the variables that rules are written with.
template <class A, class B>
struct rule_point {
    double_entries<A> a{};
    double_entries<B> b{};
    double s = 0;
    double t = 0;
};

/// The value of an expression computed operation by operation as it is written, each by its own formula: no
/// graph, no rule. What has no formula of its own is not for rules of users.
template <class E>
struct as_written;

template <fixed_string Name, int Rows, int Columns>
struct as_written<matrix_type<Name, Rows, Columns>> {
    static auto at(const auto& point) {
        if constexpr (Name.view() == "a") return point.a;
        else return point.b;
    }
};
template <fixed_string Name>
struct as_written<scalar_type<Name>> {
    static auto at(const auto& point) {
        return std::array<double, 1>{Name.view() == "s" ? point.s : point.t};
    }
};
template <std::int64_t Numerator, std::int64_t Denominator>
struct as_written<literal_type<Numerator, Denominator>> {
    static auto at(const auto&) {
        return std::array<double, 1>{static_cast<double>(Numerator) / static_cast<double>(Denominator)};
    }
};
template <class Kind, int Rows, int Columns, int Index>
struct as_written<constant<Kind, Rows, Columns, Index>> {
    static auto at(const auto&) {
        entries_of<double, Rows * Columns> result{};
        const matrix_view<double, Rows, Columns> to{result.data()};
        for (int i = 0; i < Rows; ++i)
            for (int j = 0; j < Columns; ++j) to(i, j) = Kind::template entry<double>(Index, i, j);
        return result;
    }
};

template <class Operation, int Payload, class... Operands>
struct as_written<applied<Operation, Payload, Operands...>> {
    static constexpr dims shape = applied<Operation, Payload, Operands...>::shape;

    template <class Operand>
    using view_of = matrix_view<const double, Operand::shape.rows, Operand::shape.columns>;

    static auto at(const auto& point) { return of(as_written<whole_of<Operands>>::at(point)...); }

    static auto of(const double_entries<Operands>&... operands) {
        entries_of<double, shape.count()> result{};
        const matrix_view<double, shape.rows, shape.columns> to{result.data()};
        if constexpr (std::is_base_of_v<operation_of_user, Operation> &&
                      !requires { Operation::is_elementwise; }) {
            Operation::run(to, view_of<Operands>{operands.data()}...);
        } else {
            for (int i = 0; i < shape.rows; ++i)
                for (int j = 0; j < shape.columns; ++j)
                    to(i, j) = entry(view_of<Operands>{operands.data()}..., i, j);
        }
        return result;
    }
    static double entry(const auto&... operands_and_place) {
        if constexpr (requires { Operation::has_exponent; })
            return Operation::template entry<Payload>(operands_and_place...);
        else return Operation::entry(operands_and_place...);
    }
};

}  // namespace ctgrad::checking
