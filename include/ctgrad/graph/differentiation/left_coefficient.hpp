// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "differentiate.hpp"
#include "vectorised_coefficient.hpp"

namespace ctgrad::graph {

/// Finds the matrix of a linear map (coefficient extraction): given a node that is linear in the row variable
/// l and is a row (or a number), the matrix J with node = l J. Sums are taken term by term, numbers commute,
/// and what stands behind l stays there; everything else are the rules of coefficient_rules.hpp. −1 where no
/// rule fits.
class left_coefficient {
public:
    constexpr left_coefficient(expression_graph& g, int l, bool of_matrices = false)
        : g_(g), l_(l), of_matrices_(of_matrices) {}

    constexpr int of(int row) {
        if (!contains(row))
            return g_.constant<operations::zero_matrix>({g_.shape(l_).columns, g_.shape(row).columns});
        if (known_.items[row] == has_l) {
            int found = found_for(row);
            if (found < 0 && of_matrices_) found = vectorised_coefficient{*this, g_}.of_row(row);
            known_.items[row] = found + coefficient;
        }
        return known_.items[row] - coefficient;
    }

    /// Of a matrix M that is linear in l: the matrix J with vec(Mᵀ)ᵀ = l J.
    constexpr int of_matrix(int matrix) {
        const dims shape = g_.shape(matrix);
        if (shape.row()) return of(matrix);
        if (shape.column()) return of(make(g_, operations::index_of<operations::transposition>, 0, matrix));
        if (contains(matrix)) return vectorised_coefficient{*this, g_}.of(matrix);
        return g_.constant<operations::zero_matrix>({g_.shape(l_).columns, shape.count()});
    }

    // Each node is looked at once: operands stand before what is made of them.
    constexpr bool contains(int index) {
        for (int next = known_.size(); next <= index; ++next) {
            const node& n = g_[next];
            int found = next == l_ ? has_l : free_of_l;
            for (int k = 0; k < n.count && found == free_of_l; ++k) found = known_.items[g_.operand(next, k)];
            known_.push_back(found == free_of_l ? free_of_l : has_l);
        }
        return known_.items[index] != free_of_l;
    }
    // The operand that has l in it; a linear map has one.
    constexpr int place_of_linear(const index_list& operands) {
        int place = 0;
        while (!contains(operands.items[place])) ++place;
        return place;
    }

private:
    static constexpr int chain = operations::index_of<operations::product>;

    // What is known of a node: that l is not in it, that it is, or its coefficient, since rows share parts.
    static constexpr int free_of_l = 0;
    static constexpr int has_l = 1;
    static constexpr int coefficient = 2;

    constexpr int found_for(int row) {
        using namespace operations;
        if (row == l_) return g_.constant<identity_matrix>({g_.shape(l_).columns, g_.shape(l_).columns});
        const int operation = g_[row].operation;
        const index_list operands = g_.operands(row);
        if (operation == index_of<addition>) return of_sum(operands, operands);
        if (operation == index_of<scalar_multiple> || operation == chain) return of_product(operands);
        const int payload = g_[row].payload;
        const int columns = g_.shape(row).columns;
        if (traits(operation).commutative) return of_other(operation, payload, in_two(operands), columns);
        return of_other(operation, payload, operands, columns);
    }

    // A Hadamard product as one of two factors: the one that has l in it, and all others.
    constexpr index_list in_two(index_list factors) {
        const int place = place_of_linear(factors);
        const int linear = factors[place];
        factors.erase(place);
        return {linear, make_hadamard(g_, factors, g_.shape(linear))};
    }

    constexpr int times(int a, int b) { return a < 0 ? -1 : make_product(g_, a, b); }

    // The rows were made of the terms of a sum, one each.
    constexpr int of_sum(const index_list& rows, const index_list& terms) {
        index_list coefficients;
        for (int k = 0; k < rows.size(); ++k) {
            const int j = of(rows[k]);
            if (j < 0) return -1;
            g_.keep_whole_like(j, terms[k]);
            coefficients.push_back(j);
        }
        return make_sum(g_, coefficients, g_.shape(coefficients[0]));
    }

    // What stands behind l stays there; what stands before it is a row, or a number that commutes: (l c) A =
    // l (c A).
    constexpr int of_product(const index_list& factors) {
        const int place = place_of_linear(factors);
        const int linear = factors.items[place];
        const bool commutes = g_.shape(linear).scalar() || g_.shape(factors.items[0]).scalar();
        int j = commutes || place == 0 ? of(linear) : of_row_times(factors, place);
        if (j < 0) return -1;
        for (int k = commutes ? 0 : place + 1; k < factors.size(); ++k)
            if (k != place) j = make_product(g_, j, factors.items[k]);
        return j;
    }
    constexpr int of_row_times(const index_list& factors, int place) {
        const int linear = factors.items[place];
        const index_list two{part_of(g_, chain, factors, 0, place), linear};
        return of_other(chain, 0, two, g_.shape(linear).columns);
    }

    // An operation on two operands at most.
    constexpr int of_other(int operation, int payload, const index_list& operands, int columns) {
        const rule_set& rules = g_.laws->to_the_left;
        const int first = g_[operands.items[0]].operation;
        const int second = g_[operands.back()].operation;
        const int end = rules.begin[operation + 1];
        for (int k = rules.begin[operation]; k < end; ++k) {
            const indexed_rule& r = rules.sorted[k];
            if ((r.left >= 0 && r.left != first) || (r.right >= 0 && r.right != second)) continue;
            matcher m{g_, r.whole().left};
            do {
                m.restart();
                if (detail::root_matches(m, r.whole().left, payload, operands) &&
                    stands_in_a_alone(m.bound) && conditions_hold(g_, r.whole(), m.bound))
                    return of_right_side(r.whole().right, m.bound, columns);
            } while (m.ways.next());
        }
        return of_terms(operation, payload, operands);
    }
    constexpr bool stands_in_a_alone(const bindings& b) {
        contains(g_.size() - 1);  // so that all are known
        for (int k = 1; k < wildcards - 1; ++k)
            if (b.node[k] >= 0 && known_.items[b.node[k]] != free_of_l) return false;
        return known_.items[b.node[0]] != free_of_l;
    }
    // The last factor is kept apart: together with what stands before it, it could be simplified to the left
    // side.
    constexpr int of_right_side(const pattern& right, const bindings& b, int columns) {
        const int row = instantiate(g_, right, right.root().left, b, {});
        const int last = instantiate(g_, right, right.root().right, b, {g_.shape(row).columns, columns});
        return contains(row) ? times(of(row), last) : of(make_product(g_, row, last));
    }

    // A sum in the row, but not in a product in it: the row is the sum of what it is with one term each.
    constexpr int of_terms(int operation, int payload, const index_list& operands) {
        const int linear = operands.items[place_of_linear(operands)];
        int sum = linear;
        while (!g_.is<operations::addition>(sum)) {
            if (sum == l_ || g_[sum].operation == chain) return -1;
            const index_list inside = g_.operands(sum);
            sum = inside.items[place_of_linear(inside)];
        }
        const index_list terms = g_.operands(sum);
        index_list rows = terms;
        for (int& row : rows) row = make(g_, operation, payload, with(operands, sum, row));
        return of_sum(rows, terms);
    }
    constexpr index_list with(index_list operands, int sum, int term) {
        int& linear = operands.items[place_of_linear(operands)];
        if (linear == sum) linear = term;
        else
            linear = make(g_, g_[linear].operation, g_[linear].payload, with(g_.operands(linear), sum, term));
        return operands;
    }

    expression_graph& g_;
    int l_;
    bool of_matrices_;  // also by the coefficients of matrices, which are Kronecker products
    index_list known_;  // by node
};

}  // namespace ctgrad::graph
