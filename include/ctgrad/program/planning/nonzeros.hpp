// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/cstdint.hpp"
#include "../instruction.hpp"

namespace ctgrad::program {

/// Which entries of a matrix of at most 32 rows and columns may differ from zero: a bit for each.
struct nonzero_pattern {
    static constexpr int largest = 32;
    std::uint32_t rows[largest]{};
    dims shape{};

    static constexpr bool fits(dims shape) { return shape.rows <= largest && shape.columns <= largest; }
    static constexpr std::uint32_t first_columns(int count) {
        return count == 0 ? 0 : ~std::uint32_t{0} >> (largest - count);
    }
    /// All entries that the properties of a matrix do not exclude.
    static constexpr nonzero_pattern known(dims shape, structure properties) {
        nonzero_pattern all{{}, shape};
        for (int i = 0; i < shape.rows; ++i) {
            all.rows[i] = first_columns(shape.columns);
            if (has(properties, upper_triangular)) all.rows[i] &= ~first_columns(i);
            if (has(properties, lower_triangular)) all.rows[i] &= first_columns(i + 1);
        }
        return all;
    }
    constexpr bool at(int i, int j) const { return (rows[i] >> j & 1) != 0; }
    constexpr int in_row(int i) const {
        int total = 0;
        for (std::uint32_t left = rows[i]; left != 0; left &= left - 1) ++total;
        return total;
    }
    constexpr int count() const {
        int total = 0;
        for (int i = 0; i < shape.rows; ++i) total += in_row(i);
        return total;
    }
    constexpr nonzero_pattern transposed() const {
        nonzero_pattern turned{{}, shape.transposed()};
        for (int i = 0; i < shape.rows; ++i)
            for (int j = 0; j < shape.columns; ++j)
                if (at(i, j)) turned.rows[j] |= std::uint32_t{1} << i;
        return turned;
    }
    /// Rows and columns from an offset on: of a larger matrix, or, of a negative one, among zeros.
    constexpr nonzero_pattern moved(dims to, int row_offset, int column_offset) const {
        nonzero_pattern made{{}, to};
        for (int i = 0; i < to.rows; ++i) {
            const int from = i + row_offset;
            if (from < 0 || from >= shape.rows) continue;
            made.rows[i] = (column_offset < 0 ? rows[from] << -column_offset : rows[from] >> column_offset) &
                           first_columns(to.columns);
        }
        return made;
    }
    constexpr nonzero_pattern with(const nonzero_pattern& other) const {
        nonzero_pattern both = *this;
        for (int i = 0; i < shape.rows; ++i) both.rows[i] |= other.rows[i];
        return both;
    }
    /// Is it worth to pass over zeros one by one? To find an entry by a list costs about two terms.
    constexpr bool is_mostly_zeros() const {
        constexpr int least = 3;
        return fits(shape) && shape.rows >= least && shape.columns >= least && 3 * count() <= shape.count();
    }
};

/// The rows and columns outside of which a matrix is zero, and whether it is a diagonal there.
struct nonzero_extent {
    int first_row = 0, rows = 0;
    int first_column = 0, columns = 0;
    bool diagonal = false;

    constexpr explicit nonzero_extent(const nonzero_pattern& part) {
        int last_row = -1, last_column = -1;
        first_row = part.shape.rows;
        first_column = part.shape.columns;
        for (int i = 0; i < part.shape.rows; ++i)
            for (int j = 0; j < part.shape.columns; ++j)
                if (part.at(i, j)) {
                    first_row = i < first_row ? i : first_row;
                    first_column = j < first_column ? j : first_column;
                    last_row = i;
                    last_column = j > last_column ? j : last_column;
                }
        rows = last_row < 0 ? 0 : last_row - first_row + 1;
        columns = last_row < 0 ? 0 : last_column - first_column + 1;
        diagonal = rows == columns && part.count() == rows;
        for (int i = 0; i < rows && diagonal; ++i) diagonal = part.at(first_row + i, first_column + i);
    }
};

/// The pattern of an instruction, its operands' given by `of`. What is not known to be zero may be anything.
template <class Program>
constexpr nonzero_pattern nonzeros_by_operands(const Program& program, int k, auto&& of) {
    using namespace operations;
    const instruction& i = program[k];
    const auto constant_entry = traits(i.operation).constant_entry;
    if (i.left < 0 && constant_entry != nullptr) {
        nonzero_pattern made{{}, i.shape};
        for (int row = 0; row < i.shape.rows; ++row)
            for (int column = 0; column < i.shape.columns; ++column)
                if (!(constant_entry(i.payload, row, column) == 0))
                    made.rows[row] |= std::uint32_t{1} << column;
        return made;
    }
    if (i.operation == index_of<transposition>) return of(i.left).transposed();
    if (i.operation == index_of<scalar_multiple> || i.operation == index_of<steps::row_scaling>)
        return of(i.right);
    if (i.operation == index_of<steps::column_scaling> || i.operation == index_of<negation>)
        return of(i.left);
    if (i.operation == index_of<addition> || i.operation == index_of<subtraction>)
        return of(i.left).with(of(i.right));
    if (i.left >= 0 && nonzero_pattern::fits(program[i.left].shape)) {
        if (i.operation == index_of<steps::row_selection>) return of(i.left).moved(i.shape, i.payload, 0);
        if (i.operation == index_of<steps::column_selection>) return of(i.left).moved(i.shape, 0, i.payload);
        if (i.operation == index_of<steps::row_placement>) return of(i.left).moved(i.shape, -i.payload, 0);
        if (i.operation == index_of<steps::column_placement>) return of(i.left).moved(i.shape, 0, -i.payload);
    }
    if (i.operation == index_of<product>) {
        const nonzero_pattern a = of(i.left), b = of(i.right);
        nonzero_pattern made{{}, i.shape};
        for (int row = 0; row < i.shape.rows && nonzero_pattern::fits(a.shape); ++row)
            for (int inner = 0; inner < a.shape.columns; ++inner)
                if (a.at(row, inner)) made.rows[row] |= b.rows[inner];
        if (nonzero_pattern::fits(a.shape)) return made;
    }
    return nonzero_pattern::known(i.shape, i.known);
}

/// The pattern of one instruction. Of a long formula or of a large matrix no zero is known.
template <class Program>
class nonzeros_of_formula {
public:
    constexpr nonzeros_of_formula(const Program& program, int instruction)
        : program_(program), pattern_((*this)(instruction)) {}
    constexpr const nonzero_pattern& pattern() const { return pattern_; }

    constexpr nonzero_pattern operator()(int k) {
        const instruction& i = program_[k];
        if (!nonzero_pattern::fits(i.shape)) return {{}, i.shape};
        if (--left_to_visit_ < 0) return nonzero_pattern::known(i.shape, i.known);
        return nonzeros_by_operands(program_, k, *this);
    }

private:
    const Program& program_;
    int left_to_visit_ = 256;
    nonzero_pattern pattern_;
};
template <class Program>
constexpr nonzero_pattern nonzeros_of(const Program& program, int k) {
    return nonzeros_of_formula<Program>{program, k}.pattern();
}

/// Is a matrix put together of parts, when its formula is followed down to them?
constexpr bool is_put_together_of_parts(const instruction& i) {
    return i.operation == index_of<operations::addition> ||
           i.operation == index_of<operations::subtraction> ||
           i.operation == index_of<steps::row_placement> || i.operation == index_of<steps::column_placement>;
}
/// Is a stored sum put together: zeros first, then every part added where it is placed? Arguments that a
/// result may overlap are read in another order then.
constexpr bool is_put_together(const instruction& i) {
    return i.stored && i.output < 0 && i.fused < 0 && i.mostly_zeros && i.right >= 0 &&
           is_put_together_of_parts(i);
}

}  // namespace ctgrad::program
