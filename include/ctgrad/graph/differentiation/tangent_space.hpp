// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../algebra.hpp"

namespace ctgrad::graph {

/// The derivative by a variable with properties is the derivative by a free matrix, projected orthogonally
/// onto what the variable can do without losing them (the tangent space of their set): equal functions of
/// such matrices then have equal derivatives. All in numerator layout.
class tangent_space {
public:
    constexpr tangent_space(expression_graph& g, int x, property known) : g_(g), x_(x), known_(known) {}

    constexpr int projected(int derivative) {
        const dims shape = g_.shape(derivative);
        if (is_a_point()) return g_.constant<operations::zero_matrix>(shape);
        if (shape.scalar()) return derivative;
        if (has(known_, property::unit_norm)) return along_the_sphere(derivative);
        // d has a column for every row of x
        if (has(known_, property::rows_sum_to_one)) return without_means_of_columns(derivative);
        if (has(known_, property::columns_sum_to_one))
            return transposed(without_means_of_columns(transposed(derivative)));
        const int result = without_sum(derivative);
        if (!has(known_, property::sums_to_one)) return result;
        // nothing of what moves the sum
        const reference d{g_, result};
        const reference normal{g_, without_sum(g_.constant<operations::one_matrix>(shape))};
        return (d - sum(d) / sum(normal) * normal).index;
    }

    /// Of something by a number, or of a column by a column: each row of the Jacobian is projected.
    constexpr int projected_jacobian(int derivative) {
        const dims shape = g_.shape(derivative);
        if (is_a_point() || has(known_, property::rows_sum_to_one))
            return g_.constant<operations::zero_matrix>(shape);
        const reference j{g_, derivative};
        if (has(known_, property::unit_norm)) {
            const reference x{g_, x_};
            return (j - j * x * transpose(x)).index;
        }
        return has(known_, property::sums_to_one)
                   ? transposed(without_means_of_columns(transposed(derivative)))
                   : derivative;
    }

private:
    // What is skew-symmetric and symmetric or triangular is zero; what is orthogonal and triangular has signs
    // on its diagonal; what is orthogonal and definite is the identity.
    constexpr bool is_a_point() const {
        if (has(known_, property::one_hot)) return true;
        const bool triangular = has(known_, lower_triangular) || has(known_, upper_triangular);
        if (g_.shape(x_).scalar())
            return has(known_, skew_symmetric) || has(known_, orthogonal) ||
                   has(known_, property::sums_to_one) || has(known_, property::unit_norm);
        if (has(known_, skew_symmetric)) return triangular || has(known_, symmetric);
        return has(known_, orthogonal) && (triangular || has(known_, positive_semidefinite));
    }

    // D − tr(D X) Xᵀ
    constexpr int along_the_sphere(int derivative) {
        const reference d{g_, derivative};
        const reference x{g_, x_};
        return (d - trace(d * x) * transpose(x)).index;
    }
    constexpr int without_means_of_columns(int derivative) {
        const reference d{g_, derivative};
        const int rows = d.shape().rows;
        const reference ones{g_, g_.constant<operations::one_matrix>({rows, 1})};
        return (d - ones * (transpose(ones) * d) / whole_number(d, rows)).index;
    }
    constexpr int without_sum(int d) {
        const bool lower = has(known_, lower_triangular);
        const bool upper = has(known_, upper_triangular);
        if (lower && upper) d = diagonal_part(d);
        else if (lower || upper) d = triangle(d, lower);
        else if (has(known_, symmetric)) d = half(d, &tangent_space::transposed, 1);
        else if (has(known_, skew_symmetric)) d = half(d, &tangent_space::transposed, -1);
        return has(known_, orthogonal) ? half(d, &tangent_space::turned_back, -1) : d;
    }
    constexpr int transposed(int d) {
        return make(g_, operations::index_of<operations::transposition>, 0, d);
    }
    // Xᵀ Dᵀ Xᵀ
    constexpr int turned_back(int d) {
        const int x = transposed(x_);
        return make_product(g_, make_product(g_, x, transposed(d)), x);
    }
    // (D ± D′)/2, term by term, so that what stands beside its image is found.
    constexpr int half(int d, int (tangent_space::*image)(int), int sign) {
        const int plus = g_.number(numeric::rational{1, 2});
        const int minus = g_.number(numeric::rational{sign, 2});
        index_list parts;
        for (const int term : terms_of(d)) {
            parts.push_back(make_product(g_, plus, term));
            parts.push_back(make_product(g_, minus, (this->*image)(term)));
        }
        return make_sum(g_, parts, g_.shape(d));
    }
    constexpr index_list terms_of(int d) const {
        if (g_.is<operations::addition>(d)) return g_.operands(d);
        return {d};
    }
    constexpr int diagonal_part(int d) {
        if (has(g_[d].known, diagonal)) return d;
        const int entries = make(g_, operations::index_of<operations::diagonal_extraction>, 0, d);
        return make(g_, operations::index_of<operations::diagonal_embedding>, 0, entries);
    }
    // The derivative by a lower triangular matrix is upper triangular.
    constexpr int triangle(int d, bool upper) {
        constexpr int part = operations::index_of<operations::lower_triangle_of_matrix>;
        const property other = upper ? lower_triangular : upper_triangular;
        index_list parts;
        for (const int term : terms_of(d))
            if (has(g_[term].known, other)) parts.push_back(diagonal_part(term));
            else if (upper) parts.push_back(transposed(make(g_, part, 0, transposed(term))));
            else parts.push_back(make(g_, part, 0, term));
        return make_sum(g_, parts, g_.shape(d));
    }
    expression_graph& g_;
    int x_;
    property known_;
};

}  // namespace ctgrad::graph
