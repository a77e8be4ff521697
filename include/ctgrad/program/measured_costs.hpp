// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../platform/cstdint.hpp"

/// Numbers that are as they are since it runs faster so, chosen on x86-64 with SSE2 at -O3; in brackets what
/// measures them. Numbers that are as they are for a compiler's sake stand in graph/compiler_limits.hpp.
namespace ctgrad {

namespace program {

/// What an elementary function costs, in additions: about what the library's kernels take for an entry
/// (docs/measurements.md, `benchmarks.elementary`).
inline constexpr std::int64_t function_cost = 20;

/// What it costs to write a number to memory and to read it again, in additions.
inline constexpr std::int64_t store_and_load = 3;

/// What it costs to begin a loop and to end it, in machine instructions (benchmarks/count_instructions).
inline constexpr int cost_of_a_loop = 10;

/// What every row of a Cholesky factorisation in loops waits for a root and a division, in machine
/// instructions (benchmarks/properties/run).
inline constexpr int cost_of_a_root = 40;

/// How long packs of more than two wait for the result of an algorithm on whole matrices, which is written
/// number by number, in machine instructions (gradients of the Gaussian likelihood, four and five rows).
inline constexpr int cost_of_waiting = 64;

/// The part of the time of straight-line code, 1/64, that must be saved before operations are added to it.
inline constexpr std::int64_t least_gain_of_time = 64;

/// Calls of one elementary function in straight-line code that are made at once, at most: their arguments and
/// results wait for each other in registers.
inline constexpr int most_calls_at_once = 16;

/// Steps behind which an argument is read again rather than kept, on machines without packs, and a copy of
/// one (benchmarks/embedded, navigation update and control).
inline constexpr int steps_until_reading_again = 60;
inline constexpr int steps_until_reading_a_copy = 24;

/// Steps from which on code for machines without packs is ordered for few registers and may read arguments
/// again (benchmarks/embedded, attitude; inverse of six and vehicle are shorter).
inline constexpr int least_ordered_one_by_one = 512;

/// Steps from which on entries that are the same number are written one behind the other, rather than where
/// they stand: there they would wait in registers (benchmarks/embedded, inertial navigation, navigation
/// update and control; vehicle and attitude are shorter).
inline constexpr int least_written_together = 768;

/// Entries of arguments that may be read first, or of results that may be written last, so that others are
/// read where they are used (benchmarks/embedded).
inline constexpr int most_read_first = 32;

/// Bytes of machine code on a Cortex-M: of an operation or of a number that is read or written; of a call
/// with its arguments; of a loop, and of an instruction of a program in a loop, mostly more than one; of a
/// factorisation or what is made of one, in loops, and without (tests/embedded/small_code.cmake,
/// benchmarks/embedded, inverse of four).
inline constexpr std::int64_t bytes_of_a_move = 4;
inline constexpr std::int64_t bytes_of_a_call = 10;
inline constexpr std::int64_t bytes_of_a_loop = 48;
inline constexpr std::int64_t bytes_of_an_instruction = 16;
inline constexpr std::int64_t bytes_of_a_block = 160;
inline constexpr std::int64_t bytes_of_a_block_in_line = 400;

/// Rows up to which a positive definite matrix whose inverse is needed is swept, straight on; beyond, it is
/// factored (benchmarks/count_instructions, Gaussian likelihood).
inline constexpr int largest_sweep = 16;

/// Rows up to which a positive definite matrix is factored in straight-line code
/// (benchmarks/properties/run).
inline constexpr int largest_definite_in_line = 7;

/// Entries of a diagonal up to which one logarithm of their product takes less time than one of each
/// (benchmarks/properties/run).
inline constexpr int largest_logarithm_of_product = 7;

/// Rows up to which a triangular system with one right side is solved without loops.
inline constexpr int longest_column_in_line = 16;

/// Rows up to which the entries of a triangular matrix are kept by a mask for all of it, which is a constant
/// as large as the matrix, so that packs go from row to row (benchmarks/properties/run).
inline constexpr int largest_masked_triangle = 8;

/// Rows up to which the rows of a triangular matrix are written out.
inline constexpr int largest_triangle_in_line = 16;

/// Rows from which A⁻¹BA⁻¹ of symmetric matrices is computed in half; two solutions of fewer rows take less
/// time, though more operations.
inline constexpr int least_solution_on_both_sides = 17;

}  // namespace program

namespace evaluation {

/// Bytes of a factor that every tile of a product reads again: less than the fastest cache holds, mostly 32
/// KB, since other data stand there too (benchmarks.large_shapes).
inline constexpr int bytes_in_cache = 12 * 1024;

/// Columns up to which a matrix of many rows is read in packs that run down its columns
/// (benchmarks/run, robust and logistic regression).
inline constexpr int columns_of_narrow = 4;

/// Rows of A whose products with x are summed up at once (benchmarks/count_instructions, quadratic form).
inline constexpr int rows_of_a_column = 8;

/// Rows of A that are multiplied at once by x and by packs of x: registers of 64 bytes are twice as many.
constexpr int rows_of_symmetrised(int register_bytes) {
    return register_bytes >= 64 ? 8 : 4;
}

/// For packs of two: rows up to which (A + A') x is summed up in registers, and up to which it is done
/// without a loop, with few packs, so that all of x stays in registers; and up to which entries are added to
/// their mirror images, which stand in one column and are not too far apart for the cache
/// (benchmarks/count_instructions, quadratic form).
inline constexpr int largest_symmetrised_in_registers = 16;
inline constexpr int largest_symmetrised_unrolled = 8;
inline constexpr int largest_symmetrised_mirrored = 127;

/// Blocks of rows in which a function of a symmetric matrix is computed from the diagonal on: more save
/// entries, each has code of its own (benchmarks/count_instructions, Gaussian process).
inline constexpr int blocks_of_symmetric = 4;

/// Entries of a result that are kept until they may be written for the price of so many comparisons of
/// addresses, some five instructions each, and of a call: in a loop one by one, or a few at a time.
constexpr int entries_of_comparisons(int comparisons, bool small, int lanes) {
    return small ? 16 * comparisons : lanes == 1 ? 2 * comparisons + 2 : 4 * comparisons;
}

/// What a second way to run a program, for results that overlap, takes in small code, in comparisons
/// (benchmarks/embedded, network).
inline constexpr int comparisons_of_a_way = 5;

}  // namespace evaluation

}  // namespace ctgrad
