// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "directions.hpp"
#include "factors.hpp"
#include "inversion.hpp"
#include "needs_of_graph.hpp"
#include "other_diagonals.hpp"
#include "removable_singularities.hpp"
#include "squares_of_vectors.hpp"
#include "sums_of_products.hpp"
#include "sums_that_cancel.hpp"

namespace ctgrad::program {

/// Turns a normal graph into instructions of at most two operands. An operation that is more than one
/// instruction says in `into_program` which of the public members makes them.
template <class Graph, bool DividesByNorms>
class translation {
    using powers_type = std::conditional_t<DividesByNorms, powers_of_norms<Graph>, no_powers_of_norms>;

public:
    /// Goes on where an earlier one stopped, which has made the program so far: where the nodes stand in it.
    constexpr translation(const Graph& graph, instruction_list& program, const graph::index_list& places)
        : g_(graph),
          program_(program),
          places_(places),
          needs_(graph),
          chains_(graph, needs_.all_entries),
          powers_(graph) {
        while (!is_finished() && program.asked() < instructions_in_one_translation) {
            const int index = places_.size();
            const graph::node& n = graph[index];
            const int place = n.count == 0 ? terminal(n) : made(index);
            program.learn(place, n.known);
            if (needs_.more_than_once[index] != 0) program[place].needed_more_than_once = true;
            places_.push_back(place);
        }
    }
    constexpr bool is_finished() const { return places_.size() == g_.size(); }
    constexpr const graph::index_list& places() const { return places_; }
    constexpr int operator[](int index) const { return places_[index]; }

    constexpr const Graph& graph() const { return g_; }
    constexpr instruction_list& program() { return program_; }
    /// The instruction of an operand.
    constexpr int place(int index, int k) const { return places_[g_.operand(index, k)]; }

    /// From now on another instruction stands for a node, of which others can be made anew.
    constexpr void move(int index, int place) { places_[index] = place; }
    constexpr bool is_singular(int index) const { return needs_.singularities.items[index] != 0; }
    /// What is made anew divides by 1 where these are 0.
    constexpr graph::index_list& removable_divisors() { return removable_divisors_; }
    constexpr behaviours_found& behaviours() { return behaviours_; }
    constexpr int made_anew(int index) {
        return ways<operations::all>::of[g_[index].operation](*this, index);
    }

    /// A product, with some powers that are given.
    constexpr int made_anew(int index, const graph::sequence<power_factor>& more) {
        product_with_more_ = more.empty() ? -1 : index;
        more_ = more;
        const int made = made_anew(index);
        product_with_more_ = -1;
        return made;
    }
    /// Norms ‖v‖ whose v stands for v/‖v‖ now.
    constexpr graph::index_list& directed() { return directed_; }
    constexpr const powers_type& powers() const { return powers_; }

    /// Functions of every column x that share e^(x − s), s its largest entry, and Σ e^(x − s): nothing
    /// overflows.
    struct exponentials {
        int shift;
        int entries;
        int total;
    };
    constexpr exponentials shifted_exponentials(int x) {
        const int shift = program_.add<steps::exponent_shift>(x);
        const int entries =
            program_.add<operations::exponential>(program_.combine<steps::entries_less>(x, shift));
        return {shift, entries, sum_of_columns(entries)};
    }
    /// The entries of every column times its number in the row v.
    constexpr int columns_scaled(int entries, int v) {
        if (program_[v].shape.scalar()) return program_.combine<operations::scalar_multiple>(v, entries);
        return program_.combine<steps::column_scaling>(entries, v);
    }

    /// A product of numbers, or with a number in front, or entry by entry; of matrices a chain.
    constexpr int multiple(int index) {
        if (const squares_of_vectors<translation> square{*this, index}; square.is_divided())
            return square.made();
        const int number = with_more(factors{*this, index}.factor(g_.operand(index, 0)), index);
        const int multiplied = beside(g_.operand(index, 1), index);
        if (is_one(program_, number)) return multiplied;
        return multiple_of(program_, number, multiplied);
    }
    constexpr int product_of_scalars(int index) {
        return with_more(factors{*this, index}.template multiplied<operations::scalar_multiple>(index),
                         index);
    }
    constexpr int product_of_entries(int index) {
        return factors{*this, index}.template multiplied<operations::hadamard_product>(index);
    }
    /// Are entries divided by more than once? Then their reciprocals are multiplied by; those of hypotenuses
    /// may be out of range where quotients are not.
    constexpr bool has_reciprocals(int base) const {
        return !g_[base].shape.scalar() && needs_.divisions.items[base] > 1 &&
               g_[base].operation != index_of<operations::hypotenuse>;
    }
    constexpr int power_of_entries(int index) {
        const int exponent = g_[index].payload;
        if (exponent >= -1 || !has_reciprocals(g_.operand(index, 0))) return single_instruction(index);
        return raised(program_, {place(index, 0), exponent});
    }
    constexpr int factors_multiplied(int index) {
        return g_[g_.operand(index, 0)].shape.scalar() ? product_of_scalars(index) : chain(index);
    }

    /// What is asked of a square matrix goes back to one factorisation. Is the inverse needed as a matrix?
    constexpr int inverse(int index) { return inverse(index, needs_.as_matrix[index] != 0); }
    constexpr int determinant(int index) { return inverted(index, asked::determinant); }
    constexpr int log_determinant(int index) { return inverted(index, asked::log_determinant); }
    /// The logarithm of a determinant is made of the factors, as the determinant may be out of range.
    constexpr int logarithm(int index) {
        const int a = g_.operand(index, 0);
        if (g_[a].operation != index_of<operations::matrix_determinant>) return single_instruction(index);
        return inverted(a, asked::log_of_determinant);
    }
    constexpr int adjugate_differential(int index) {
        return program_.combine<steps::adjugate_differential_by_factors>(
            program_.add<steps::complete_factorisation>(place(index, 0)), place(index, 1));
    }
    /// An exponential whose differential is needed, too, shares its powers and factors with it.
    constexpr int matrix_exponential(int index) {
        if (needs_.exponential[g_.operand(index, 0)] == 0) return single_instruction(index);
        return program_.add<steps::exponential_by_factors>(
            program_.add<steps::exponential_factorisation>(place(index, 0)));
    }
    constexpr int matrix_exponential_differential(int index) {
        if (!needs_.has_one_direction(g_, index)) return single_instruction(index);
        return program_.combine<steps::exponential_differential_by_factors>(
            program_.add<steps::exponential_factorisation>(place(index, 0)), place(index, 1));
    }

    /// Half of a matrix and its transpose, which is the other half of the transposed matrix where that can be
    /// computed in any direction.
    constexpr int triangle(int index) { return program_.add<steps::lower_triangle>(place(index, 0)); }
    constexpr int turned(int index) {
        const int a = place(index, 0);
        if (!program_.is<steps::lower_triangle>(a) || !traits(program_[program_[a].left].operation).pointwise)
            return program_.add<operations::transposition>(a);
        return program_.add<steps::upper_triangle>(transposed(program_, program_[a].left));
    }

    /// What is made of some of a matrix's entries, or of their sum. Of a product that nothing else needs as a
    /// matrix the product is not formed.
    constexpr int sum_of_diagonal(int index) {
        if (is_formed(index)) return program_.add<operations::matrix_trace>(place(index, 0));
        return is_product(index) ? trace_of_chain(program_, factors_of(index))
                                 : trace_of(program_, place(index, 0));
    }
    constexpr int diagonal_entries(int index) {
        if (is_formed(index)) return program_.add<operations::diagonal_extraction>(place(index, 0));
        return is_product(index) ? diagonal_of_chain(program_, factors_of(index))
                                 : diagonal_of_result(program_, place(index, 0));
    }
    /// vec(A) is what the rows of Aᵀ are one behind the other; of a product Aᵀ is multiplied.
    constexpr int vectorised(int index) {
        const int a = place(index, 0);
        if (program_.known_as(a, symmetric)) return program_.add<steps::rows_as_column>(a);
        if (is_formed(index) || !is_product(index))
            return program_.add<steps::rows_as_column>(transposed(program_, a));
        const graph::index_list factors = factors_of(index);
        graph::index_list turned;
        for (int k = factors.size(); k-- > 0;) turned.push_back(transposed(program_, factors[k]));
        return program_.add<steps::rows_as_column>(chain_order{program_, turned}.multiply());
    }
    constexpr int sum_of_entries(int index) {
        if (is_formed(index) || !is_product(index)) return single_instruction(index);
        return sum_of_chain(program_, factors_of(index), place(index, 0));
    }

private:
    constexpr int sum_of_columns(int entries) {
        const dims shape = program_[entries].shape;
        if (shape.columns == 1) return program_.add<operations::entry_sum>(entries);
        const int ones =
            program_.add({.operation = index_of<operations::one_matrix>, .shape = {1, shape.rows}});
        return program_.combine<operations::product>(ones, entries);
    }
    constexpr bool is_formed(int index) const { return needs_.all_entries[g_.operand(index, 0)] != 0; }
    constexpr bool is_product(int index) const {
        return g_[g_.operand(index, 0)].operation == index_of<operations::product>;
    }
    constexpr graph::index_list factors_of(int index) {
        const int chain = g_.operand(index, 0);
        graph::index_list factors;
        for (int k = 0; k < g_[chain].count;) {
            const int norm = directed_at(chain, k);
            factors.push_back(norm < 0 ? place(chain, k) : direction_of(norm, g_.operand(chain, k)));
            k += norm < 0 ? 1 : g_[g_.operand(norm, 0)].count;
        }
        return factors;
    }

    template <class Operation>
    static constexpr int way(translation& to, int index) {
        if constexpr (requires { Operation::into_program(to, index); })
            return Operation::into_program(to, index);
        else return to.single_instruction(index);
    }
    template <class List>
    struct ways;
    template <class... Operations>
    struct ways<operations::list<Operations...>> {
        static constexpr int (*of[sizeof...(Operations)])(translation&, int){&way<Operations>...};
    };

    // Of a diagonal matrix only the diagonal is added up.
    constexpr int single_instruction(int index) {
        const graph::node& n = g_[index];
        int left = place(index, 0);
        if (traits(n.operation).reduction && is_diagonal(program_, left)) left = diagonal_of(program_, left);
        return program_.add({.operation = n.operation,
                             .payload = n.payload,
                             .left = left,
                             .right = n.count == 2 ? place(index, 1) : -1,
                             .shape = n.shape});
    }

    constexpr int made(int index) {
        if constexpr (DividesByNorms) return directions<translation>{*this, index}.made();
        else return made_anew(index);
    }

    // Of a variable only what may not be zero is read.
    constexpr int terminal(const graph::node& n) {
        using namespace operations;
        const int made = program_.add(
            {.operation = n.operation, .payload = n.payload, .shape = n.shape, .value = n.value});
        if (n.operation != index_of<variable>) return made;
        if (has(n.known, diagonal))
            return program_.add<diagonal_embedding>(program_.add<diagonal_extraction>(made));
        if (has(n.known, lower_triangular)) return program_.add<steps::lower_triangle>(made);
        if (has(n.known, upper_triangular)) return program_.add<steps::upper_triangle>(made);
        return made;
    }

    constexpr int inverse(int index, bool as_matrix) { return inverted(index, asked::inverse, as_matrix); }
    constexpr int inverted(int index, asked what, bool as_matrix = false) {
        const int a = g_.operand(index, 0);
        const square_matrix known{has(g_[a].known, positive_definite), needs_.adjugate[a] != 0,
                                  needs_.inverse_as_matrix[a] != 0, needs_.log_determinant[a] != 0};
        return invert(program_, places_[a], what, known, as_matrix);
    }
    // What is there as a matrix is multiplied with, also where it is the factor of a power.
    constexpr int inverse_factor(int index) {
        return inverse(index, needs_.inverse_as_matrix[g_.operand(index, 0)] != 0);
    }

public:
    /// a + b − c: what has a negative number in front is subtracted, and does not come first if that can be
    /// helped.
    constexpr int sum(int index) {
        if (const sums_that_cancel<translation> known{*this, index}; known.found()) return known.made();
        graph::index_list added;
        graph::index_list subtracted;
        for (int k = 0; k < g_[index].count; ++k)
            if (!is_negative(g_.operand(index, k))) added.push_back(places_[g_.operand(index, k)]);
        for (int k = 0; k < g_[index].count; ++k) {
            const int term = g_.operand(index, k);
            if (!is_negative(term)) continue;
            const int negative = added.empty() ? -1 : negated(program_, places_[term]);
            if (negative < 0) added.push_back(places_[term]);
            else subtracted.push_back(negative);
        }
        put_other_diagonals(program_, added, subtracted);
        int total = added[0];
        for (int k = 1; k < added.size(); ++k)
            total = program_.combine<operations::addition>(total, added[k]);
        for (const int term : subtracted) total = program_.combine<operations::subtraction>(total, term);
        return total;
    }

private:
    constexpr bool is_negative(int index) const { return graph::number_in_front(g_, index).numerator < 0; }
    constexpr int with_more(int number, int whole) {
        return whole == product_with_more_ ? times_powers(program_, number, more_) : number;
    }

    // The norm whose v or vᵀ, a product that stands for its direction now, is in a chain from a place on.
    constexpr int directed_at(int chain, int place) const {
        if constexpr (DividesByNorms) {
            const int norm = directed_.empty() ? -1 : powers_.chain_at(chain, place);
            for (const int known : directed_)
                if (known == norm) return norm;
        }
        return -1;
    }
    constexpr int direction_of(int norm, int first_factor) {
        const int v = g_.operand(norm, 0);
        return g_.operand(v, 0) == first_factor ? places_[v] : transposed(program_, places_[v]);
    }

    constexpr int beside(int factor, int whole, int place_in_chain = -1) {
        if (!is_singular(factor)) return places_[factor];
        return removable_singularities<translation>{*this, whole, place_in_chain}.without(factor);
    }

    constexpr int ones(dims shape) {
        return program_.add({.operation = index_of<operations::one_matrix>, .shape = shape});
    }

    // What begins at a singularity that may be removed, or is a direction now, is made anew.
    constexpr graph::sequence<part_of_chain> parts_that_are_there(int index,
                                                                  const graph::index_list& first_of,
                                                                  int factors) const {
        const int count = g_[index].count;
        graph::sequence<part_of_chain> parts;
        for (int k = 0; k < count && directed_.empty(); ++k)
            for (const auto& [chain, is_transposed] : chains_.parts_from(g_, index, k)) {
                const int end = k + g_[chain].count;
                if (!is_singular(chain))
                    parts.push_back({first_of.items[k], (end == count ? factors : first_of.items[end]) - 1,
                                     places_[chain], is_transposed});
            }
        return parts;
    }

    // A matrix of ones is a column by a row of ones. A³x is A(A(Ax)): before or behind a vector a power is
    // applied factor by factor, not multiplied out.
    constexpr int chain(int index) {
        using namespace operations;
        const bool thin = g_[index].shape.row() || g_[index].shape.column();
        graph::index_list factors;
        graph::index_list first_of(g_[index].count);  // the place among the factors of each operand
        for (int k = 0; k < g_[index].count; ++k) {
            const int factor = g_.operand(index, k);
            const dims shape = g_[factor].shape;
            first_of[k] = factors.size();
            if (const int norm = directed_at(index, k); norm >= 0) {
                factors.push_back(direction_of(norm, factor));
                k += g_[g_.operand(norm, 0)].count - 1;
                continue;
            }
            if (g_[factor].operation == index_of<one_matrix> && !shape.row() && !shape.column()) {
                factors.push_back(ones({shape.rows, 1}));
                factors.push_back(ones({1, shape.columns}));
                continue;
            }
            if (!thin || g_[factor].operation != index_of<power_of_matrix>) {
                factors.push_back(beside(factor, index, k));
                continue;
            }
            const int exponent = g_[factor].payload;
            const int base = exponent < 0 ? inverse_factor(factor) : place(factor, 0);
            for (int times = 0; times < (exponent < 0 ? -exponent : exponent); ++times)
                factors.push_back(base);
        }
        if (has(g_[index].known, symmetric) && is_congruence_by_stack(program_, factors))
            factors[factors.size() - 1] = transposed(program_, factors[0]);
        const int before = program_.size();
        const int made =
            chain_order{program_, factors, parts_that_are_there(index, first_of, factors.size())}.multiply();
        if (needs_.all_entries[index] != 0)
            for (int k = before; k < program_.size(); ++k) program_[k].formed = true;
        return made;
    }

public:
    /// A power of a matrix, by repeated squaring.
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

private:
    const Graph& g_;
    instruction_list& program_;
    graph::index_list places_;
    graph::index_list removable_divisors_;
    behaviours_found behaviours_;
    needs_of_graph needs_;
    chains_of_graph chains_;
    powers_type powers_;
    graph::index_list directed_;
    int product_with_more_ = -1;
    graph::sequence<power_factor> more_;
};

}  // namespace ctgrad::program
