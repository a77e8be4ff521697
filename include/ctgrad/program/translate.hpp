// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "sums_of_products.hpp"
#include "inversion.hpp"

namespace ctgrad::program {

/// Turns a normal graph into instructions of at most two operands: sums with subtractions, products with
/// divisions, chains of matrices in the best order, powers of matrices by repeated squaring.
template <class Graph>
class translation {
public:
    constexpr translation(const Graph& graph, instruction_list& program) : g_(graph), program_(program) {
        find_needs();
        for (int index = 0; index < graph.size(); ++index) places_.push_back(translate(index));
    }
    constexpr int operator[](int index) const { return places_[index]; }

private:
    constexpr int translate(int index) {
        using namespace operations;
        const graph::node& n = g_[index];
        if (n.count == 0) return terminal(n);
        if (n.operation == index_of<addition>) return sum(index);
        if (n.operation == index_of<product> && g_[g_.operand(index, 0)].shape.scalar())
            return commutative<scalar_multiple>(index);
        if (n.operation == index_of<hadamard_product>) return commutative<hadamard_product>(index);
        if (n.operation == index_of<product>) return chain(index);
        if (n.operation == index_of<power_of_matrix>) return power(index);
        if (n.operation == index_of<matrix_inverse>) return inverse(index, needed_whole_[index] != 0);
        if (n.operation == index_of<matrix_determinant>) return inverted(index, asked::determinant);
        if (n.operation == index_of<log_absolute_determinant>) return inverted(index, asked::log_determinant);
        if (n.operation == index_of<normalised_exponential> || n.operation == index_of<log_sum_exponential>)
            return shifted_exponentials(place(index, 0), n.operation);
        if (is_made_of_sums(n.operation) && g_[g_.operand(index, 0)].operation == index_of<product> &&
            needs_all_entries_[g_.operand(index, 0)] == 0)
            return of_product(index);
        if (n.operation == index_of<matrix_trace>) return trace(index);
        if (n.operation == index_of<diagonal_extraction>) return diagonal(index);
        int left = place(index, 0);
        if (traits(n.operation).reduction && is_diagonal(program_, left)) left = diagonal_of(program_, left);
        instruction i{.operation = n.operation, .payload = n.payload, .left = left, .shape = n.shape};
        if (n.count == 2) i.right = place(index, 1);
        return program_.add(i);
    }

    // Of a variable only what may not be zero is read.
    constexpr int terminal(const graph::node& n) {
        using namespace operations;
        const int made = program_.add(
            {.operation = n.operation, .payload = n.payload, .shape = n.shape, .value = n.value});
        if (n.operation != index_of<variable> || n.shape.scalar()) return made;
        const property known = g_.variable(n.payload).description.properties;
        if (has(known, property::diagonal))
            return program_.add<diagonal_embedding>(program_.add<diagonal_extraction>(made));
        if (has(known, property::lower_triangular)) return program_.add<steps::lower_triangle>(made);
        if (has(known, property::upper_triangular)) return program_.add<steps::upper_triangle>(made);
        return made;
    }

    // With s the largest entry: softmax x = e^(x − s) / Σ e^(x − s) and lse x = s + ln Σ e^(x − s), so that
    // both share the exponentials.
    constexpr int shifted_exponentials(int x, int operation) {
        using namespace operations;
        if (program_[x].shape.scalar())
            return operation == index_of<log_sum_exponential> ? x : program_.number(1);
        const int shift = program_.add<steps::exponent_shift>(x);
        const int exponentials = program_.add<exponential>(program_.combine<steps::entries_less>(x, shift));
        const int total = program_.add<entry_sum>(exponentials);
        if (operation == index_of<log_sum_exponential>)
            return program_.combine<addition>(shift, program_.add<logarithm>(total));
        return program_.combine<scalar_multiple>(program_.add<integer_power>(total, -1), exponentials);
    }

    // What sums up entries of a matrix, or some of them: nothing else needs it as a matrix.
    static constexpr bool is_made_of_sums(int operation) {
        using namespace operations;
        return operation == index_of<matrix_trace> || operation == index_of<diagonal_extraction> ||
               operation == index_of<entry_sum>;
    }
    constexpr int of_product(int index) {
        using namespace operations;
        const int chain = g_.operand(index, 0);
        graph::index_list factors;
        for (int k = 0; k < g_[chain].count; ++k) factors.push_back(place(chain, k));
        if (g_[index].operation == index_of<matrix_trace>) return trace_of_chain(program_, factors);
        if (g_[index].operation == index_of<diagonal_extraction>)
            return diagonal_of_chain(program_, factors);
        return sum_of_chain(program_, factors, places_[chain]);
    }
    constexpr int trace(int index) {
        const int matrix = place(index, 0);
        return needs_all_entries_[g_.operand(index, 0)] == 0 ? trace_of(program_, matrix)
                                                             : program_.add<operations::matrix_trace>(matrix);
    }
    constexpr int diagonal(int index) {
        const int matrix = place(index, 0);
        return needs_all_entries_[g_.operand(index, 0)] == 0
                   ? diagonal_of_result(program_, matrix)
                   : program_.add<operations::diagonal_extraction>(matrix);
    }

    // Which matrices are needed as such, not only as a factor or the transpose of one, and of which ones an
    // adjugate.
    constexpr void find_needs() {
        using namespace operations;
        needed_whole_ = graph::index_list(g_.size());
        has_adjugate_ = graph::index_list(g_.size());
        needs_all_entries_ = graph::index_list(g_.size());
        for (const int root : g_.roots) needed_whole_[root] = needs_all_entries_[root] = 1;
        for (int index = g_.size(); index-- > 0;) {
            const graph::node& n = g_[index];
            for (int k = 0; k < n.count && !is_made_of_sums(n.operation); ++k)
                needs_all_entries_[g_.operand(index, k)] = 1;
            const bool only_multiplied =
                n.operation == index_of<product> ||
                (n.operation == index_of<transposition> && needed_whole_[index] == 0);
            for (int k = 0; k < n.count && !only_multiplied; ++k) needed_whole_[g_.operand(index, k)] = 1;
            if (n.operation == index_of<matrix_adjugate> || n.operation == index_of<matrix_inverse> ||
                (n.operation == index_of<power_of_matrix> && n.payload < 0))
                has_adjugate_[g_.operand(index, 0)] = 1;
        }
        inverse_needed_ = graph::index_list(g_.size());
        for (int index = 0; index < g_.size(); ++index)
            if (g_[index].operation == index_of<matrix_inverse> && needed_whole_[index] != 0)
                inverse_needed_[g_.operand(index, 0)] = 1;
    }
    constexpr int inverted(int index, asked what, bool as_matrix = false) {
        const int a = g_.operand(index, 0);
        return invert(program_, places_[a], what,
                      {is_positive_definite(a), has_adjugate_[a] != 0, inverse_needed_[a] != 0}, as_matrix);
    }
    constexpr int inverse(int index, bool needed_whole) {
        return inverted(index, asked::inverse, needed_whole);
    }
    // What is there as a matrix is multiplied with, also where it is the factor of a power.
    constexpr int inverse_factor(int index) {
        return inverse(index, inverse_needed_[g_.operand(index, 0)] != 0);
    }
    constexpr bool is_positive_definite(int index) const {
        using namespace operations;
        const graph::node& n = g_[index];
        if (n.operation == index_of<variable>)
            return has(g_.variable(n.payload).description.properties, property::positive_definite);
        if (n.operation == index_of<identity_matrix>) return true;
        if (n.operation == index_of<scalar_multiple>) {
            const graph::node& factor = g_[g_.operand(index, 0)];
            return factor.operation == index_of<number> && factor.value.numerator > 0 &&
                   is_positive_definite(g_.operand(index, 1));
        }
        if (n.operation != index_of<addition>) return false;
        for (int k = 0; k < n.count; ++k)
            if (!is_positive_definite(g_.operand(index, k))) return false;
        return true;
    }

    constexpr int place(int index, int k) const { return places_[g_.operand(index, k)]; }

    // a + b − c: what has a negative number in front is subtracted, and does not come first if that can be
    // helped.
    constexpr int sum(int index) {
        graph::index_list order;
        for (const bool negative : {false, true})
            for (int k = 0; k < g_[index].count; ++k)
                if (is_negative(g_.operand(index, k)) == negative) order.push_back(g_.operand(index, k));
        int total = places_[order[0]];
        for (int k = 1; k < order.size(); ++k) {
            if (is_negative(order[k]))
                total = program_.combine<operations::subtraction>(total, negated(order[k]));
            else total = program_.combine<operations::addition>(total, places_[order[k]]);
        }
        return total;
    }
    constexpr bool is_negative(int index) const {
        using namespace operations;
        const graph::node& n = g_[index];
        if (n.operation == index_of<number>) return n.value.numerator < 0;
        if (n.operation == index_of<scalar_multiple>) return is_negative(g_.operand(index, 0));
        return n.operation == index_of<product> && g_[g_.operand(index, 0)].operation == index_of<number> &&
               is_negative(g_.operand(index, 0));
    }
    constexpr int negated(int index) {
        using namespace operations;
        const graph::node& n = g_[index];
        if (n.operation == index_of<number>) return program_.number(-n.value);
        if (n.operation == index_of<scalar_multiple>) {
            const int factor = negated(g_.operand(index, 0));
            if (program_.is<number>(factor) && program_[factor].value == 1) return place(index, 1);
            return program_.combine<scalar_multiple>(factor, place(index, 1));
        }
        const numeric::rational front = -g_[g_.operand(index, 0)].value;
        int total = front == 1 ? place(index, 1) : program_.number(front);
        for (int k = front == 1 ? 2 : 1; k < n.count; ++k)
            total = program_.combine<scalar_multiple>(total, place(index, k));
        return total;
    }

    // Factors to the power −1 are divided by.
    template <class Operation>
    constexpr int commutative(int index) {
        using namespace operations;
        using divided =
            std::conditional_t<std::is_same_v<Operation, scalar_multiple>, quotient, entrywise_quotient>;
        int numerator = -1;
        graph::index_list denominators;
        for (int k = 0; k < g_[index].count; ++k) {
            const graph::node& factor = g_[g_.operand(index, k)];
            if (factor.operation == index_of<integer_power> && factor.payload == -1)
                denominators.push_back(places_[g_.operand(g_.operand(index, k), 0)]);
            else if (numerator < 0) numerator = place(index, k);
            else numerator = program_.combine<Operation>(numerator, place(index, k));
        }
        int k = 0;
        if (numerator < 0) numerator = program_.add<integer_power>(denominators[k++], -1);
        for (; k < denominators.size(); ++k)
            numerator = program_.combine<divided>(numerator, denominators[k]);
        return numerator;
    }

    constexpr int ones(dims shape) {
        return program_.add({.operation = index_of<operations::one_matrix>, .shape = shape});
    }

    // A matrix of ones is a column by a row of ones. A³x is A(A(Ax)): before or behind a vector a power is applied factor by factor, not multiplied out.
    constexpr int chain(int index) {
        using namespace operations;
        const bool thin = g_[index].shape.row() || g_[index].shape.column();
        graph::index_list factors;
        for (int k = 0; k < g_[index].count; ++k) {
            const int factor = g_.operand(index, k);
            const dims shape = g_[factor].shape;
            if (g_[factor].operation == index_of<one_matrix> && !shape.row() && !shape.column()) {
                factors.push_back(ones({shape.rows, 1}));
                factors.push_back(ones({1, shape.columns}));
                continue;
            }
            if (!thin || g_[factor].operation != index_of<power_of_matrix>) {
                factors.push_back(places_[factor]);
                continue;
            }
            const int exponent = g_[factor].payload;
            const int base = exponent < 0 ? inverse_factor(factor) : place(factor, 0);
            for (int times = 0; times < (exponent < 0 ? -exponent : exponent); ++times)
                factors.push_back(base);
        }
        return chain_order{program_, factors}.multiply();
    }

    // By repeated squaring.
    constexpr int power(int index) {
        int exponent = g_[index].payload;
        const int base = exponent < 0 ? inverse(index, true) : place(index, 0);
        if (exponent < 0) exponent = -exponent;
        int result = -1;
        for (int square = base;;) {
            if (exponent % 2 != 0) result = result < 0 ? square : multiply(program_, result, square);
            exponent /= 2;
            if (exponent == 0) return result;
            square = multiply(program_, square, square);
        }
    }

    const Graph& g_;
    instruction_list& program_;
    graph::index_list places_;
    graph::index_list needed_whole_;
    graph::index_list has_adjugate_;
    graph::index_list needs_all_entries_;
    graph::index_list inverse_needed_;
};

}  // namespace ctgrad::program
