// SPDX-License-Identifier: BSL-1.0
#pragma once

/// A function of a matrix M of which something is declared, and the same one of which nothing is, on the same
/// numbers.
namespace properties {

/// The arguments of all functions. M has the property that is declared.
template <int n>
struct given {
    double M[n][n];
    double x[n];
};

/// One evaluation each; `result` has room for n x n numbers.
struct pair_of_functions {
    const char* function;
    const char* property;
    const void* given;
    void (*plain)(const void* given, double* result);
    void (*declared)(const void* given, double* result);
};

/// Enters a pair, to be measured by main.
void enter(const pair_of_functions& pair);

}  // namespace properties
