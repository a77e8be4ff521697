// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "differentiate.hpp"
#include "vectorised_coefficient.hpp"

namespace ctgrad::graph {

/// Finds the matrix of a linear map (coefficient extraction): given a node that is linear in the row variable
/// l and is a row (or a number), the matrix J with node = l J. Sums are taken term by term, numbers commute,
/// and what stands behind l stays there; everything else are the rules of coefficient_rules.hpp. −1 where no
/// rule fits. What takes a compiler too long for one constant stops between, and goes on from the
/// coefficients that are known by then.
class left_coefficient {
public:
    constexpr left_coefficient(expression_graph& g, int l, bool of_matrices = false)
        : g_(g), l_(l), of_matrices_(of_matrices) {}

    constexpr int of(int row) {
        if (!contains(row))
            return g_.constant<operations::zero_matrix>({g_.shape(l_).columns, g_.shape(row).columns});
        if (known_.items[row] == has_l) {
            stopped_ = stopped_ || (has_found_ && g_.made.size() >= most_made_);
            if (stopped_) return -1;
            int found = found_for(row);
            if (found < 0 && of_matrices_) found = vectorised_coefficient{*this, g_}.of_row(row);
            known_.items[row] = found + coefficient;
            has_found_ = has_found_ || found >= 0;
        }
        return known_.items[row] - coefficient;
    }

    /// From now on it stops when so many normal forms have been made, but not before it has found something.
    constexpr void stop_at(int most_made) { most_made_ = most_made; }
    constexpr bool stopped() const { return stopped_; }
    /// What is known then, in threes: a row, its coefficient and the row once more; or a row of which none is
    /// known yet, and a link (below).
    constexpr index_list known() const {
        index_list threes;
        for (int row = 0; row < known_.size(); ++row)
            if (known_.items[row] >= coefficient) threes.append({row, known_.items[row] - coefficient, row});
        for (const link& each : links_)
            if (known_.items[each.row] == has_l)
                threes.append({each.row, each.other, each.last < 0 ? each.other : each.last});
        return threes;
    }
    constexpr void learn(int row, int other, int last) {
        if (!contains(row)) return;
        if (last == row) known_.items[row] = other + coefficient;
        else remember({row, other, last == other ? -1 : last});
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
    static constexpr int no_link = -2;

    constexpr int found_for(int row) {
        using namespace operations;
        if (row == l_) return g_.constant<identity_matrix>({g_.shape(l_).columns, g_.shape(l_).columns});
        const int operation = g_[row].operation;
        const index_list operands = g_.operands(row);
        if (operation == index_of<addition>) return of_sum(operands, operands);
        if (operation == index_of<scalar_multiple> || operation == chain) return of_product(row, operands);
        if (const selected s(g_, row); s) return of_selected(s);
        const int payload = g_[row].payload;
        const int columns = g_.shape(row).columns;
        if (const int linked = of_link(row); linked != no_link) return linked;
        if (traits(operation).commutative)
            return of_other(row, operation, payload, in_two(operands), columns);
        return of_other(row, operation, payload, operands, columns);
    }

    // A Hadamard product as one of two factors: the one that has l in it, and all others.
    constexpr index_list in_two(index_list factors) {
        const int place = place_of_linear(factors);
        const int linear = factors[place];
        factors.erase(place);
        return {linear, make_hadamard(g_, factors, g_.shape(linear))};
    }

    // The coefficient of a row, or of the product in it that has l in its second factor, is that of another
    // one, times what comes last, or the sum of several ones'. It is remembered, since making the others is
    // most of the work.
    struct link {
        int row;
        int other;
        int last;  // or −1; of a sum the term that the other one was made of
    };
    constexpr void remember(const link& one) {
        while (first_link_.size() <= one.row) first_link_.push_back(-1);
        if (first_link_.items[one.row] < 0) first_link_.items[one.row] = links_.size();
        links_.push_back(one);
    }
    constexpr int linked_to(int row, int other, int last) {
        remember({row, other, last});
        return of_link(row);
    }
    constexpr int of_link(int row) {
        const int first = row < first_link_.size() ? first_link_.items[row] : -1;
        if (first < 0) return no_link;
        int end = first;
        while (end < links_.size() && links_.items[end].row == row) ++end;
        if (end - first > 1) return of_linked_sum(first, end);
        const link one = links_.items[first];
        const int other = of(one.other);
        return other < 0 || one.last < 0 ? other : make_product(g_, other, one.last);
    }
    constexpr int of_linked_sum(int first, int end) {
        index_list rows;
        index_list terms;
        for (int k = first; k < end; ++k) {
            rows.push_back(links_.items[k].other);
            terms.push_back(links_.items[k].last < 0 ? links_.items[k].other : links_.items[k].last);
        }
        return of_sum(rows, terms);
    }

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
    constexpr int of_product(int row, const index_list& factors) {
        const int place = place_of_linear(factors);
        const int linear = factors.items[place];
        const bool commutes = g_.shape(linear).scalar() || g_.shape(factors.items[0]).scalar();
        int j = commutes || place == 0 ? of(linear) : of_row_times(row, factors, place);
        if (j < 0) return -1;
        for (int k = commutes ? 0 : place + 1; k < factors.size(); ++k)
            if (k != place) j = make_product(g_, j, factors.items[k]);
        return j;
    }
    constexpr int of_row_times(int row, const index_list& factors, int place) {
        if (const int linked = of_link(row); linked != no_link) return linked;
        const int linear = factors.items[place];
        const int before = part_of(g_, chain, factors, 0, place);
        if (selected(g_, linear) && g_.shape(linear).column()) {
            constexpr int transposition = operations::index_of<operations::transposition>;
            return linked_to(row, make(g_, transposition, 0, linear), make(g_, transposition, 0, before));
        }
        const index_list two{before, linear};
        return of_other(row, chain, 0, two, g_.shape(linear).columns);
    }

    // A selection of the row l J is a row, too: of all rows of J the same columns are selected.
    constexpr int of_selected(const selected& s) {
        const int j = of(s.whole_as_written(g_));
        return j < 0 ? -1 : selected_columns(s, j);
    }
    // Of a diagonal matrix it is one, and of a product of its last factor.
    constexpr int selected_columns(const selected& s, int j) {
        using namespace operations;
        const int condition = s.condition_as_written(g_);
        const int column = make(g_, index_of<transposition>, 0, condition);
        const auto diagonal_of_kept = [&](int diagonal) {
            return make(g_, index_of<diagonal_embedding>, 0, make(g_, s.operation, 0, column, diagonal));
        };
        const dims shape = g_.shape(j);
        if (g_.shape(condition).scalar()) return make(g_, s.operation, 0, condition, j);
        if (g_.is<identity_matrix>(j)) return diagonal_of_kept(g_.constant<one_matrix>({shape.rows, 1}));
        if (g_.is<diagonal_embedding>(j)) return diagonal_of_kept(g_.operand(j, 0));
        if (g_.is<scalar_multiple>(j) || g_.is<product>(j)) {
            index_list factors = g_.operands(j);
            factors[factors.size() - 1] = selected_columns(s, factors.back());
            return make_product(g_, factors);
        }
        const int ones = g_.constant<one_matrix>({shape.rows, 1});
        return make(g_, s.operation, 0, make_product(g_, ones, condition), j);
    }

    // An operation on two operands at most.
    constexpr int of_other(int row, int operation, int payload, const index_list& operands, int columns) {
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
                    return of_right_side(row, r.whole().right, m.bound, columns);
            } while (m.ways.next());
        }
        return of_terms(row, operation, payload, operands);
    }
    constexpr bool stands_in_a_alone(const bindings& b) {
        contains(g_.size() - 1);  // so that all are known
        for (int k = 1; k < wildcards - 1; ++k)
            if (b.node[k] >= 0 && known_.items[b.node[k]] != free_of_l) return false;
        return known_.items[b.node[0]] != free_of_l;
    }
    // The last factor is kept apart: together with what stands before it, it could be simplified to the left
    // side.
    constexpr int of_right_side(int whole, const pattern& right, const bindings& b, int columns) {
        const int row = instantiate(g_, right, right.root().left, b, {});
        const int last = instantiate(g_, right, right.root().right, b, {g_.shape(row).columns, columns});
        return contains(row) ? linked_to(whole, row, last)
                             : linked_to(whole, make_product(g_, row, last), -1);
    }

    // A sum in the row, but not in a product in it: the row is the sum of what it is with one term each.
    constexpr int of_terms(int whole, int operation, int payload, const index_list& operands) {
        const int linear = operands.items[place_of_linear(operands)];
        int sum = linear;
        while (!g_.is<operations::addition>(sum)) {
            if (sum == l_ || g_[sum].operation == chain) return -1;
            const index_list inside = g_.operands(sum);
            sum = inside.items[place_of_linear(inside)];
        }
        const index_list terms = g_.operands(sum);
        for (const int term : terms)
            remember({whole, make(g_, operation, payload, with(operands, sum, term)), term});
        return of_link(whole);
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
    bool of_matrices_;       // also by the coefficients of matrices, which are Kronecker products
    index_list known_;       // by node
    sequence<link> links_;   // those of a row one behind the other
    index_list first_link_;  // by row
    int most_made_ = without_end;
    bool has_found_ = false;
    bool stopped_ = false;
};

}  // namespace ctgrad::graph
