// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "at_shapes.hpp"
#include "rules.hpp"

namespace ctgrad {
namespace checking {

template <class Operation, operand_shapes Shapes, bool Twice>
void check_shapes(check_verdict& verdict, check_range range) {
    if (!verdict.message.empty()) return;
    if constexpr (!adjoint_has_the_shapes<Operation, Shapes>())
        verdict.fault(std::string{Operation::facts.name} +
                      ": the derivative rule multiplies what does not fit, or gives an operand another shape "
                      "than that of its transpose");
    else verdict.join(at_shapes<Operation, Shapes, number_for<Operation>, Twice>{range}.verdict);
}

template <class Operation, int... K>
check_verdict check_all_shapes(check_range range, std::integer_sequence<int, K...>) {
    constexpr admitted_shapes shapes = shapes_of<Operation>();
    check_verdict verdict;
    (check_shapes<Operation, shapes.list[K], (K < 2)>(verdict, range), ...);
    if (verdict.compared <= verdict.skipped)
        verdict.fault(std::string{Operation::facts.name} +
                      " is not defined or not smooth at most of the points that were tried; say where it is: "
                      "check_operation<...>({.least = , .most = })");
    verdict.join(check_rules<Operation>(range));
    return verdict;
}

}  // namespace checking

/// Is an operation of a user what its members say? At random points and on every kind of shape that its shape
/// law admits: the derivative in every entry against differences of the value, which nothing of the library
/// computes; the second derivative against differences of the first; the evaluated value against the formula;
/// what is claimed of it. `BOOST_TEST(check_operation<swish>().message == "")`, or
/// `assert(check_operation<…>())`.
template <class Operation>
check_verdict check_operation(check_range range = {}) {
    static_assert(std::is_base_of_v<operation_of_user, Operation>,
                  "check_operation<Operation>(): Operation must be derived from elementwise_operation, "
                  "matrix_operation or foreign_operation");
    constexpr int shapes = checking::shapes_of<Operation>().count;
    static_assert(shapes > 0, "check_operation<Operation>(): its shape law admits no small shape");
    return checking::check_all_shapes<Operation>(range, std::make_integer_sequence<int, shapes>{});
}

}  // namespace ctgrad
