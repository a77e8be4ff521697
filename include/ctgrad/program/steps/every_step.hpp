// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "by_factors.hpp"
#include "column_by_row.hpp"
#include "direct_inverse.hpp"
#include "exponential.hpp"
#include "log_of_product.hpp"
#include "nonzero.hpp"
#include "other_diagonal.hpp"
#include "permutation.hpp"
#include "product_of_entries.hpp"
#include "row_selection.hpp"
#include "rows_as_column.hpp"
#include "scaling.hpp"
#include "shifted_exponentials.hpp"
#include "sum_of_products.hpp"
#include "symmetrised_product.hpp"
#include "triangle.hpp"

namespace ctgrad::program {
namespace detail {

template <class List, class... More>
struct extended;
template <class... Operations, class... More>
struct extended<operations::list<Operations...>, More...> {
    using type = operations::list<Operations..., More...>;
};

}  // namespace detail

/// What an instruction can do: every operation of the algebra, and what only programs do. The former keep
/// their places.
using every_step = typename detail::extended<
    operations::all, steps::column_by_row, steps::row_scaling, steps::column_scaling, steps::row_selection,
    steps::column_selection, steps::row_placement, steps::column_placement, steps::rows_permuted,
    steps::columns_permuted, steps::exponent_shift, steps::entries_less, steps::lower_triangle,
    steps::upper_triangle, steps::forward_substitution, steps::back_substitution, steps::symmetrised_product,
    steps::lu_factorisation, steps::semidefinite_factorisation, steps::complete_factorisation,
    steps::elimination, steps::cholesky_factorisation, steps::symmetric_sweep, steps::solution,
    steps::transposed_solution, steps::solution_on_both_sides, steps::inverse_by_factors,
    steps::direct_inverse, steps::direct_inverse_of_symmetric, steps::direct_inverse_of_definite,
    steps::product_of_entries, steps::log_of_product, steps::determinant_by_factors,
    steps::log_determinant_by_factors, steps::log_of_determinant_by_factors,
    steps::adjugate_differential_by_factors, steps::exponential_factorisation, steps::exponential_by_factors,
    steps::exponential_differential_by_factors, steps::determinant_by_adjugate, steps::sum_of_products,
    steps::diagonal_of_product, steps::other_diagonal, steps::nonzero, steps::rows_as_column>::type;

template <class Operation>
inline constexpr int index_of = operations::detail::place_of<Operation>(
    static_cast<const operations::detail::places_of<every_step>*>(nullptr));

}  // namespace ctgrad::program
