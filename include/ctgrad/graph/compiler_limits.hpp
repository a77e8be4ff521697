// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../platform/cstdint.hpp"

/// Numbers that are as they are for a compiler's sake. For one constant clang interprets 2²⁰ statements and
/// g++ does 2²⁵ operations; clang nests 256 brackets and 512 calls. What would take more is left as it is, or
/// done in parts. Numbers that are as they are since it runs faster stand in program/measured_costs.hpp.
namespace ctgrad {

namespace graph {

/// Where nothing is made in parts.
inline constexpr int without_end = 0x7FFFFFFF;

/// Normal forms that one constant makes before the next one goes on, of what is made in parts: sweeps of
/// rows, what stands behind a free row, and sums with their common factors taken out
/// (tests/calculus/large_hessians.cpp).
#ifdef __clang__
inline constexpr int normal_forms_in_one_constant = 256;
#else
inline constexpr int normal_forms_in_one_constant = 1024;
#endif

/// The same for the sweep of a number, whose adjoints are shorter (benchmarks/compile_time.py: layers).
inline constexpr int normal_forms_in_sweep_of_number = 1024;

/// Nodes of an expression as a tree, from which on its transpose is made from below rather than by calls.
inline constexpr int heavy_transpose = 32;

/// Factors, numbers aside, of a product of numbers that stays whole where it is a factor of another one, in
/// graphs for programs: the derivatives of a long product, written out, would be as many products of almost
/// its length (benchmarks/compile_time.py, factors).
inline constexpr int long_product = 4;

/// Statements, as `evaluation_steps` estimates them, of an exact evaluation at the true lengths that is not
/// worth reducing them, and of one that a compiler can do at all; the shortest length that others are reduced
/// to.
inline constexpr std::int64_t cheap_evaluation = 60000;
inline constexpr std::int64_t affordable_evaluation = 600000;
inline constexpr int shortest_reduced_length = 6;

/// So many nodes with so many rows and columns are compared without such an estimate.
inline constexpr int few_nodes = 48;
inline constexpr int few_rows = 6;

/// Kinds of orthogonal matrices that are tried in all combinations, and square variables of which it is tried
/// how they are continued beyond reduced lengths.
inline constexpr int most_kinds = 64;
inline constexpr int most_tried_paddings = 4;

}  // namespace graph

namespace program {

/// Instructions that one constant asks for while it translates a graph, those too that are there already,
/// before the next one goes on; what it took less than these for is planned by it, too.
#ifdef __clang__
inline constexpr int instructions_in_one_translation = 1024;
#else
inline constexpr int instructions_in_one_translation = 3072;
#endif

/// Floating-point operations up to which a program is tried as straight-line code, every entry of every
/// matrix by itself. Further where loops are so short that it takes as long to begin them: a robot's arm of
/// six joints has 1,257 (tests/calculus/robot_arm.cpp).
inline constexpr int longest_straight_line = 512;
inline constexpr std::int64_t longest_of_short_loops = 1700;

/// Steps of a program of matrices that are put together of numbers, those too that nothing needs: the
/// covariance of an attitude and of a gyroscope's offset, seven states, is left at 568 of about 1,200.
inline constexpr int longest_of_placed = 1536;

/// Steps of a program that is longer, but of which zeros leave so much, and entries of all its matrices
/// (benchmarks/compile_time.py, squares): the covariance of 24 states takes about 2,900.
inline constexpr int longest_sparse = 3072;
inline constexpr std::int64_t most_traced_entries = 16384;

/// Steps of straight-line code that one constant makes, all passes over it, too.
inline constexpr int most_steps_at_once = 768;

/// Entries of all outputs together, of which every one is written by a step of its own.
inline constexpr int most_straight_entries = 640;

/// Numbers, those of arguments too, up to which a program of numbers alone is straight-line code, and steps
/// up to which such code is made better (benchmarks/compile_time.py: statements, sines).
inline constexpr int longest_of_numbers = 2048;
inline constexpr int most_improved_steps = 256;

/// Steps of straight-line code up to which sums of late numbers are multiplied out.
inline constexpr int most_late_steps = 192;

/// Entries of an operand or a result of an operation of a user, up to which the operation is run on numbers
/// that count: an elimination of 12 rows takes 1,000 operations.
inline constexpr int most_counted_entries = 144;

/// Entries that are compared before it is decided which one is written next.
inline constexpr int most_compared_entries = 16;

/// Steps that are looked at in all of these comparisons, two less for each step of the code, since computing
/// one takes as many statements; behind them entries are written as they come (examples/attitude_filter).
inline constexpr int most_compared_steps = 8192;

/// Steps that are looked at until it is known which calls are made at once; behind them each is made alone.
inline constexpr int most_steps_before_calls = 8192;

/// Instructions from which on a program's steps are cut out of it, unless one is made of more than so many,
/// or all together of so many times the program: names as long as the expressions are what takes a compiler
/// longest (benchmarks/compile_time.py, steps).
inline constexpr int long_program = 128;
inline constexpr int longest_step = 48;
inline constexpr int most_repetition = 4;

/// Operations through which a sign is moved on its way to a difference.
inline constexpr int deepest_turn = 7;

/// Terms of a sum of late numbers that is multiplied out.
inline constexpr int most_late_terms = 4;

}  // namespace program

namespace c_code {

/// Nodes of a formula as a tree up to which it stands in the comment of its function in C: a step of
/// Runge and Kutta's repeats itself so often that no compiler comes to the end of its text.
inline constexpr int longest_written_formula = 1000;

}  // namespace c_code

namespace evaluation {

/// Operands of one fold: it nests as deep as they are many.
inline constexpr int longest_fold = 64;

}  // namespace evaluation

}  // namespace ctgrad
