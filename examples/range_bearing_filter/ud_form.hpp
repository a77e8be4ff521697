// SPDX-License-Identifier: BSL-1.0
#pragma once

// The same filter by P = U D Uᵀ, U upper triangular with ones on the diagonal, D diagonal: nothing that is
// rounded away can make P indefinite, and no square root is taken.

#include "model.hpp"

namespace model {

constexpr auto U = matrix<"U", n, n, upper_triangular>;
constexpr auto D = vector<"D", n, positive>;

// The prediction is the product W diag(weights) Wᵀ, which is not formed: what makes W's rows orthogonal,
// weighted, is the next U, and their lengths, squared, are the next D.
constexpr auto W = horizontal(F * U, identity<n>);
constexpr auto weights = vertical(D, dt* diagonal_of(density));

// Thornton's time update: Gram and Schmidt's method, modified, from the last row on. Each step needs what the
// one before has left, so these are loops and no formula.
template <int Columns>
void orthogonalise(float (&rows)[n][Columns], const float (&weight)[Columns], float (&unit)[n][n],
                   float (&squares)[n]) {
    for (int j = n - 1; j >= 0; --j) {
        float square = 0;
        for (int k = 0; k < Columns; ++k) square += rows[j][k] * rows[j][k] * weight[k];
        squares[j] = square;
        unit[j][j] = 1;
        for (int i = 0; i < j; ++i) {
            float product = 0;
            for (int k = 0; k < Columns; ++k) product += rows[i][k] * rows[j][k] * weight[k];
            unit[i][j] = product / square;
            for (int k = 0; k < Columns; ++k) rows[i][k] -= unit[i][j] * rows[j][k];
        }
    }
}

// Bierman's update by one number of the measurement (1977). His loop over the columns adds up the variance of
// the innovation; with all of these sums at once it is formulas. Of v fᵀ/before, what is above the diagonal.
template <int Which>
struct ud_update {
    static constexpr auto d = scalar_update<Which>::d;
    static constexpr auto h = scalar_update<Which>::h;
    static constexpr auto f = transpose(U) * h;
    static constexpr auto v = hadamard(D, f);
    static constexpr auto sums_before = lower_triangle(ones<n, n>) - identity<n>;
    static constexpr auto before = element<Which>(r) * ones<n> + sums_before * hadamard(f, v);
    static constexpr auto variance = before + hadamard(f, v);
    static constexpr auto ratios = outer(v, hadamard(f, reciprocal(before)));

    static constexpr auto updated_D = hadamard(hadamard(D, before), reciprocal(variance));
    static constexpr auto updated_U = U * (identity<n> - (ratios - lower_triangle(ratios)));
    static constexpr auto k = U * v / element<n - 1>(variance);
    static constexpr auto updated_d = d + k * (element<Which>(innovation) - transpose(h) * d);
};

}  // namespace model
