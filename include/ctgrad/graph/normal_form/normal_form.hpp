// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "normal_cross.hpp"
#include "normal_differential.hpp"
#include "normal_general_power.hpp"
#include "normal_hadamard.hpp"
#include "normal_inverse.hpp"
#include "normal_power.hpp"
#include "normal_product.hpp"
#include "normal_sum.hpp"
#include "normal_transpose.hpp"

namespace ctgrad::graph {

constexpr dims shape_law_of_user(const expression_graph& g, const user_laws& laws,
                                 const index_list& operands) {
    const dims first = g.shape(operands[0]);
    return laws.arity == 1 ? laws.unary_shape(first) : laws.binary_shape(first, g.shape(operands[1]));
}

constexpr dims shape_law(const expression_graph& g, int operation, int payload, const index_list& operands) {
    if (operation >= operations::first_of_user) return shape_law_of_user(g, g.user(payload), operands);
    const operation_traits& t = traits(operation);
    if (operands.size() == 1) return t.unary_shape(g.shape(operands[0]));
    dims shape = t.binary_shape(g.shape(operands[0]), g.shape(operands[1]));
    for (int k = 2; k < operands.size(); ++k) shape = t.binary_shape(shape, g.shape(operands[k]));
    return shape;
}

/// A linear operation of a sum is the sum of its results; scalar factors and conditions come out, zero stays
/// zero. −1 where the operand is none of these.
constexpr int distribute_linear(expression_graph& g, int operation, int payload, int operand, dims shape) {
    using namespace operations;
    if (g.is<zero_matrix>(operand)) return g.constant<zero_matrix>(shape);
    if (g.is<scalar_multiple>(operand)) {
        const int factor = g.operand(operand, 0);
        return make_product(g, factor, make(g, operation, payload, g.operand(operand, 1)));
    }
    if (const selected s(g, operand); s && g.shape(s.condition).scalar())
        return make(g, s.operation, 0, s.condition, make(g, operation, payload, s.whole_as_written(g)));
    if (!g.is<addition>(operand)) return -1;
    index_list terms = g.operands(operand);
    for (int& term : terms) {
        const int result = make(g, operation, payload, term);
        g.keep_whole_like(result, term);
        term = result;
    }
    return make_sum(g, terms, shape);
}

constexpr std::int64_t square_or_cube(std::int64_t root, int degree) {
    return degree == 3 ? root * root * root : root * root;
}

/// The root of a whole number, towards 0; a square root of what is negative is none.
constexpr std::int64_t whole_root(std::int64_t n, int degree) {
    const std::int64_t size = n < 0 && degree == 3 ? -n : n;
    std::int64_t root = 0;
    for (std::int64_t bit = std::int64_t{1} << (62 / degree - 1); size > 0 && bit > 0; bit /= 2)
        if (square_or_cube(root + bit, degree) <= size) root += bit;
    return n < 0 ? -root : root;
}

/// √ of a number, or ∛ for degree 3, where it is rational; −1 where it is not.
constexpr int exact_root(expression_graph& g, numeric::rational x, int degree = 2) {
    if (!numeric::fits_64_bits(x.numerator) || !numeric::fits_64_bits(x.denominator)) return -1;
    const std::int64_t numerator = whole_root(static_cast<std::int64_t>(x.numerator), degree);
    const std::int64_t denominator = whole_root(static_cast<std::int64_t>(x.denominator), degree);
    const bool exact = square_or_cube(numerator, degree) == x.numerator &&
                       square_or_cube(denominator, degree) == x.denominator;
    return exact ? g.number(numeric::rational{numerator} / numeric::rational{denominator}) : -1;
}

/// What a number in front does to a function that it comes out of: |−3x| = 3|x|, sign(−3x) = −sign x; and the
/// function of a number. −1 where there is nothing to do.
constexpr int take_out_number(expression_graph& g, int operation, int operand) {
    const operation_traits& t = traits(operation);
    if (t.exact_value == nullptr) return -1;
    const term split = split_coefficient(g, operand);
    const numeric::rational c = split.coefficient;
    const bool is_alone = g.is<operations::number>(split.node);
    if (!is_alone && (c == 1 || (c.numerator < 0 && !t.negative_come_out))) return -1;
    const int outside = g.number(t.exact_value(c));
    return is_alone ? outside : make_product(g, outside, make(g, operation, 0, split.node));
}

constexpr int make_new(expression_graph& g, int operation, int payload, const index_list& operands) {
    const normal_form_function own = g.laws->normal_forms[operation];
    const int node = own != nullptr ? own(g, operands, payload) : -1;
    if (node >= 0) return node;
    const dims shape = shape_law(g, operation, payload, operands);
    const int taken_out = take_out_number(g, operation, operands[0]);
    if (taken_out >= 0) return taken_out;
    const int rewritten = rewrite_by_all(g, operation, payload, operands, shape);
    if (rewritten >= 0) return rewritten;
    if (operation >= operations::first_of_user ? g.user(payload).facts.is_linear : traits(operation).linear) {
        const int distributed = distribute_linear(g, operation, payload, operands[0], shape);
        if (distributed >= 0) return distributed;
    }
    return g.intern({.operation = operation, .payload = payload, .shape = shape}, operands);
}

/// What is known not to have been made before.
constexpr int make_first(expression_graph& g, int operation, int payload, const index_list& operands) {
    if (!g.mode.simplifies)
        return g.intern(
            {.operation = operation, .payload = payload, .shape = shape_law(g, operation, payload, operands)},
            operands);
    return g.made.remember(operation, payload, operands, make_new(g, operation, payload, operands));
}

constexpr int make(expression_graph& g, int operation, int payload, const index_list& operands) {
    if (g.mode.simplifies && traits(operation).multiplication) return make_product(g, operands);
    const int known = g.mode.simplifies ? g.made.find(operation, payload, operands) : -1;
    return known >= 0 ? known : make_first(g, operation, payload, operands);
}

}  // namespace ctgrad::graph
