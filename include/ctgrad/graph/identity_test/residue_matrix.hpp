// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "field_matrix.hpp"

namespace ctgrad::graph {

/// A square matrix modulo one of the primes. Its loops are what an identity test spends most of its steps on,
/// so there are no calls in them.
class residue_matrix {
public:
    sequence<std::uint32_t> items;

    constexpr residue_matrix(const field_matrix& from, int field)
        : items(from.shape.count()), n_(from.shape.rows), modulus_(prime_field::moduli[field]) {
        for (int k = 0; k < items.size(); ++k) items.items[k] = from.entries.items[k].residues[field];
    }
    constexpr residue_matrix(int n, std::uint32_t modulus) : items(n * n), n_(n), modulus_(modulus) {}

    /// Gauss–Jordan elimination in place: the determinant, and the inverse in place of the matrix where that
    /// is not zero.
    constexpr std::uint32_t invert() {
        sequence<int> swapped;
        std::uint64_t determinant = 1;
        for (int k = 0; k < n_; ++k) {
            int pivot = k;
            while (pivot < n_ && items.items[pivot * n_ + k] == 0) ++pivot;
            if (pivot == n_) return 0;
            swapped.push_back(pivot);
            if (pivot != k) swap_rows(pivot, k);
            if (pivot != k) determinant = modulus_ - determinant;
            determinant = determinant * items.items[k * n_ + k] % modulus_;
            clear_column(k);
        }
        for (int k = n_ - 1; k >= 0; --k)
            if (swapped.items[k] != k) swap_columns(swapped.items[k], k);
        return static_cast<std::uint32_t>(determinant);
    }

    /// A column x ≠ 0 with A x = 0, of a matrix whose rank is one less than its size; empty of a smaller
    /// rank.
    constexpr sequence<std::uint32_t> kernel() {
        int free = -1;  // the column without a pivot
        for (int k = 0; k < n_; ++k) {
            const int row = free < 0 ? k : k - 1;
            int pivot = row;
            while (pivot < n_ && items.items[pivot * n_ + k] == 0) ++pivot;
            if (pivot == n_ && free >= 0) return {};
            if (pivot == n_) free = k;
            else {
                if (pivot != row) swap_rows(pivot, row);
                reduce_by(row, k);
            }
        }
        sequence<std::uint32_t> result(n_);
        result.items[free] = 1;
        for (int k = 0; k < n_; ++k)
            if (k != free) result.items[k] = opposite(items.items[(k < free ? k : k - 1) * n_ + free]);
        return result;
    }

    constexpr residue_matrix transposed() const {
        residue_matrix result{n_, modulus_};
        for (int i = 0; i < n_; ++i)
            for (int j = 0; j < n_; ++j) result.items.items[j * n_ + i] = items.items[i * n_ + j];
        return result;
    }

    /// Without a row and a column.
    constexpr residue_matrix minor(int row, int column) const {
        residue_matrix result{n_ - 1, modulus_};
        int place = 0;
        for (int i = 0; i < n_; ++i)
            for (int j = 0; j < n_; ++j)
                if (i != row && j != column) result.items.items[place++] = items.items[i * n_ + j];
        return result;
    }

    constexpr std::uint32_t opposite(std::uint32_t x) const { return x == 0 ? 0 : modulus_ - x; }
    constexpr std::uint32_t modulus() const { return modulus_; }

private:
    constexpr void swap_rows(int a, int b) {
        for (int j = 0; j < n_; ++j) {
            const std::uint32_t other = items.items[a * n_ + j];
            items.items[a * n_ + j] = items.items[b * n_ + j];
            items.items[b * n_ + j] = other;
        }
    }
    constexpr void swap_columns(int a, int b) {
        for (int i = 0; i < n_; ++i) {
            const std::uint32_t other = items.items[i * n_ + a];
            items.items[i * n_ + a] = items.items[i * n_ + b];
            items.items[i * n_ + b] = other;
        }
    }
    // The step of an inversion in place: the column makes room for one of the inverse.
    constexpr void clear_column(int k) {
        std::uint32_t* const row = items.items + k * n_;
        const std::uint64_t scale = numeric::divided(1, row[k], modulus_);
        row[k] = 1;
        for (int j = 0; j < n_; ++j) row[j] = static_cast<std::uint32_t>(scale * row[j] % modulus_);
        for (int i = 0; i < n_; ++i) {
            std::uint32_t* const other = items.items + i * n_;
            if (i == k || other[k] == 0) continue;
            const std::uint64_t factor = modulus_ - other[k];
            other[k] = 0;
            for (int j = 0; j < n_; ++j)
                other[j] = static_cast<std::uint32_t>((other[j] + factor * row[j]) % modulus_);
        }
    }
    // A column of the identity where the pivot stands.
    constexpr void reduce_by(int pivot, int k) {
        std::uint32_t* const row = items.items + pivot * n_;
        const std::uint64_t scale = numeric::divided(1, row[k], modulus_);
        for (int j = 0; j < n_; ++j) row[j] = static_cast<std::uint32_t>(scale * row[j] % modulus_);
        for (int i = 0; i < n_; ++i) {
            std::uint32_t* const other = items.items + i * n_;
            if (i == pivot || other[k] == 0) continue;
            const std::uint64_t factor = modulus_ - other[k];
            for (int j = 0; j < n_; ++j)
                other[j] = static_cast<std::uint32_t>((other[j] + factor * row[j]) % modulus_);
        }
    }

    int n_;
    std::uint32_t modulus_;
};

}  // namespace ctgrad::graph
