// SPDX-License-Identifier: BSL-1.0
#pragma once

// clang-format off: the library comes first, then what is put aside for it
#include "ctgrad.hpp"

#include "macros/put_aside.hpp"

#include "c_code/c_writer.hpp"
// clang-format on

namespace ctgrad {

/// A function's program as a function of C99, for machines and compilers that know no C++20: AVR, MSP430, old
/// toolchains. `to_c<float, "predict">(function(outputs(f, g), inputs(x, P, dt)))` returns the text of two
/// files, predict.h and predict.c, which `.write_to(folder)` writes: a program of a few lines that is built
/// and run for the machine that builds. The CMake function `ctgrad_generate_c` does so.
///
///     void predict(const float x[restrict 5], const float P[restrict 25], float dt,
///                  float out_1[restrict 5], float out_2[restrict 25]);
///
/// Arguments stand in the order of `inputs`, numbers by value, matrices row by row; then the results, `out`
/// if there is one, otherwise `out_1`, `out_2`, … Arrays must not overlap, unlike those of evaluate_into.
/// Nothing else is called than <math.h>, nothing is allocated, and there are no static data. Names that C
/// does not take are changed: the comment in the header says what is what.
///
/// Short programs are a statement for each step, others loops; `function(optimize_for_size(e), …)` asks for
/// loops. They are the steps that evaluate runs, in the same order: the results are equal to the last bit to
/// those of `evaluate(with_platform_functions(e), …)`, or of loops to those of
/// `evaluate(optimize_for_size(e), …)`, if both are compiled with -ffp-contract=off and call the same
/// <math.h>. T is float or double.
///
/// Operations of users are calls of functions of theirs in C, which their facts name:
/// docs/your_own_operation.md.
///
/// Not written, but refused while compiling, are operations of users without one, eigenvalues and singular
/// values, functions of matrices (their exponential and its kin), Cholesky factors as results,
/// pseudo-inverses, p-norms but for p = 1 and 2, and adjugates beyond 4 × 4, of which derivatives of
/// determinants are made, though not of their logarithms.
template <class T, fixed_string Name, class Function>
c_source to_c(Function) {
    using namespace diagnostics;
    static_assert(is_number_in_c<T>, "to_c<T, name>(f): T must be float or double");
    static_assert(is_name_in_c<c_code::is_identifier(Name.view())>,
                  "to_c<T, name>(f): name must be one that a function of C can have");
    static_assert(is_function_of_inputs<Function> || is_told<Function>,
                  "to_c<T, name>(f): f must be function(e, inputs(x, ...)), which gives the arguments their "
                  "order");
    if constexpr (is_number_in_c<T> && is_function_of_inputs<Function>) {
        using writer = c_code::writer<T, Function>;
        static_assert(writer::has_all_inputs,
                      "to_c<T, name>(function(e, inputs(x, ...))): a variable of e is no input; name it in "
                      "inputs");
        if constexpr (writer::has_all_inputs) {
            using step = typename writer::refused_step;
            constexpr bool is_named = says_name_in_c<step>;
            static_assert(says_name_in_c<step>,
                          "to_c<T, name>(f): an operation of a user is called by the name that its facts say "
                          "in `.in_c`");
            static_assert(!is_named || is_written_in_c<step>,
                          "to_c<T, name>(f): a step is not written in C; f may read its result as an input");
            if constexpr (is_written_in_c<step>) return writer::write(Name.view());
            else return {};
        } else {
            return {};
        }
    } else {
        return {};
    }
}

}  // namespace ctgrad

#include "macros/bring_back.hpp"
