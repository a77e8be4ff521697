// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "normal_cross.hpp"
#include "normal_hadamard.hpp"
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
    if (operations::is_of_user(operation)) return shape_law_of_user(g, g.user(payload), operands);
    const operation_traits& t = traits(operation);
    if (operands.size() == 1) return t.unary_shape(g.shape(operands[0]));
    dims shape = t.binary_shape(g.shape(operands[0]), g.shape(operands[1]));
    for (int k = 2; k < operands.size(); ++k) shape = t.binary_shape(shape, g.shape(operands[k]));
    return shape;
}

/// A linear operation of a sum is the sum of its results; scalar factors come out, zero stays zero. −1 where
/// the operand is none of these.
constexpr int distribute_linear(expression_graph& g, int operation, int payload, int operand, dims shape) {
    using namespace operations;
    if (g.is<zero_matrix>(operand)) return g.constant<zero_matrix>(shape);
    if (g.is<scalar_multiple>(operand)) {
        const int factor = g.operand(operand, 0);
        return make_product(g, factor, make(g, operation, payload, g.operand(operand, 1)));
    }
    if (!g.is<addition>(operand)) return -1;
    index_list terms = g.operands(operand);
    for (int& term : terms) {
        const int result = make(g, operation, payload, term);
        g.keep_whole_like(result, term);
        term = result;
    }
    return make_sum(g, terms, shape);
}

/// √ of a number, where it is rational; −1 where it is not.
constexpr int exact_root(expression_graph& g, numeric::rational x) {
    const auto root_of = [](std::int64_t n) {
        std::int64_t root = 0;
        for (std::int64_t bit = std::int64_t{1} << 30; n > 0 && bit > 0; bit /= 2)
            if ((root + bit) * (root + bit) <= n) root += bit;
        return root;
    };
    const std::int64_t numerator = root_of(x.numerator);
    const std::int64_t denominator = root_of(x.denominator);
    const bool exact = numerator * numerator == x.numerator && denominator * denominator == x.denominator;
    return exact ? g.number(numeric::rational{numerator} / numeric::rational{denominator}) : -1;
}

/// Functions that know what a number in front does: |−3x| = 3|x|, sign(−3x) = −sign x. −1 where there is
/// nothing to do.
constexpr int take_out_number(expression_graph& g, int operation, int operand) {
    using namespace operations;
    if (operation == index_of<square_root> && g.is<number>(operand)) return exact_root(g, g[operand].value);
    const bool absolute = operation == index_of<absolute_value>;
    const bool sign_function = operation == index_of<signum>;
    const bool step = operation == index_of<heaviside_step>;
    if (!absolute && !sign_function && !step && operation != index_of<rectifier>) return -1;
    const term split = split_coefficient(g, operand);
    const numeric::rational c = split.coefficient;
    const int sign = c.numerator > 0 ? 1 : c.numerator < 0 ? -1 : 0;
    const bool number_alone = g.is<number>(split.node);
    if (number_alone) {
        if (absolute) return g.number(sign < 0 ? -c : c);
        if (sign_function) return g.number(sign);
        if (step) return g.number(sign > 0 ? 1 : 0);
        return g.number(sign > 0 ? c : numeric::rational{});
    }
    if (c == 1 || (sign < 0 && !absolute && !sign_function)) return -1;
    const int result = make(g, operation, 0, split.node);
    if (step) return result;
    const numeric::rational outside = absolute && sign < 0 ? -c : sign_function ? numeric::rational{sign} : c;
    return make_product(g, g.number(outside), result);
}

constexpr int make_new(expression_graph& g, int operation, int payload, const index_list& operands) {
    using namespace operations;
    const dims shape = shape_law(g, operation, payload, operands);
    if (operation == index_of<addition>) return make_sum(g, operands, shape);
    if (operation == index_of<hadamard_product>) return make_hadamard(g, operands, shape);
    if (operation == index_of<cross_product>) return make_cross(g, operands[0], operands[1]);
    if (operation == index_of<integer_power>) return make_power(g, operands[0], payload);
    if (operation == index_of<power_of_matrix>) return make_matrix_power(g, operands[0], payload);
    if (operation == index_of<matrix_inverse> && g.is<power_of_matrix>(operands[0]))
        return make_matrix_power(g, operands[0], -1);
    if (operation == index_of<transposition>) transpose_parts(g, operands[0]);
    const int taken_out = take_out_number(g, operation, operands[0]);
    if (taken_out >= 0) return taken_out;
    const int rewritten = rewrite(g, g.laws->simplification, operation, payload, operands, shape);
    if (rewritten >= 0) return rewritten;
    const int by_users =
        g.users().empty() ? -1 : rewrite_by_users(g, operation, payload, operands, shape);
    if (by_users >= 0) return by_users;
    if (operation == index_of<transposition>) return make_transpose(g, operands[0]);
    if (is_of_user(operation) ? g.user(payload).facts.is_linear : traits(operation).linear) {
        const int distributed = distribute_linear(g, operation, payload, operands[0], shape);
        if (distributed >= 0) return distributed;
    }
    return g.intern({.operation = operation, .payload = payload, .shape = shape}, operands);
}

/// What is known not to have been made before.
constexpr int make_first(expression_graph& g, int operation, int payload, const index_list& operands) {
    if (!g.simplifies)
        return g.intern(
            {.operation = operation, .payload = payload, .shape = shape_law(g, operation, payload, operands)},
            operands);
    const int result = make_new(g, operation, payload, operands);
    if (operation == operations::index_of<operations::transposition> && result == operands[0])
        g.learn(result, symmetric);
    return g.made.remember(operation, payload, operands, result);
}

constexpr int make(expression_graph& g, int operation, int payload, const index_list& operands) {
    using namespace operations;
    if (g.simplifies) {
        if (operation == index_of<product> || operation == index_of<scalar_multiple>)
            return make_product(g, operands);
        const int known = g.made.find(operation, payload, operands);
        if (known >= 0) return known;
    }
    return make_first(g, operation, payload, operands);
}

}  // namespace ctgrad::graph
