// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstring>

#include "registry.hpp"

namespace benchmarks {

/// What tools for automatic differentiation are given: the function of a workload, generic in its numbers. A
/// specialisation, in the workload's function.hpp, holds
///   variables, values, order      how many there are, and how often to differentiate
///   point(given)                  the variables' values
///   evaluate(given, x, value)     the function, for any number type T that mixes with double
///   store(found, result)          only where the result is not value, gradient and Hessian in that order
template <class Workload>
struct function;

/// A constant as a number of type T, which may be a number of numbers.
template <class T>
inline T constant(double value) {
    if constexpr (requires { T(value); }) return T(value);
    else return T(typename T::Scalar(value));
}

/// What a tool found out. The Jacobian has a row for every value.
template <class F>
struct derivatives {
    double value[F::values];
    double jacobian[F::values][F::variables];
    double hessian[F::order == 2 ? F::variables : 1][F::variables];
};

template <class F>
inline constexpr int count_of_derivatives =
    F::values * F::variables + (F::order == 2 ? F::variables * F::variables : 0);

/// Does a result ask for the function's values too?
template <class F, class Result>
inline constexpr bool with_values = sizeof(Result) / sizeof(double) == F::values + count_of_derivatives<F>;

/// Puts into the workload's result what it asks for.
template <class F, class Result>
inline void store(const derivatives<F>& found, Result& result) {
    if constexpr (requires { F::store(found, result); }) {
        F::store(found, result);
    } else {
        double* place = reinterpret_cast<double*>(&result);
        if constexpr (with_values<F, Result>) {
            std::memcpy(place, found.value, sizeof found.value);
            place += F::values;
        }
        std::memcpy(place, found.jacobian, sizeof found.jacobian);
        if constexpr (F::order == 2) std::memcpy(place + F::variables, found.hessian, sizeof found.hessian);
    }
}

/// Enters a tool for all sizes of the workload. The tool is `static void differentiate<F>(given, found)`.
template <class Tool>
struct contestant_by {
    template <class Workload>
    static void evaluate(const Workload& given, typename Workload::result& result) {
        using F = function<Workload>;
        derivatives<F> found;
        Tool::template differentiate<F>(given, found);
        store<F>(found, result);
    }
    template <class Workload>
    static void prepare(const Workload& given)
    requires requires { Tool::template prepare<function<Workload>>(given); }
    {
        Tool::template prepare<function<Workload>>(given);
    }
};

}  // namespace benchmarks
