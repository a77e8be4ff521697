// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../evaluate/evaluate_into.hpp"
#include "backend.hpp"

namespace ctgrad {

/// The same request, whose large products and factorisations are Eigen's.
template <class What>
struct with_eigen_type {};

/// `evaluate(with_eigen(e), ...)`, `evaluate_into(d, with_eigen(e), ...)`, `function(with_eigen(e), ...)`:
/// what is large enough goes to Eigen; the values agree to rounding. `e` is an expression or `outputs(...)`.
template <class What>
constexpr auto with_eigen(What) {
    static_assert(diagnostics::can_be_evaluated<What>,
                  "with_eigen(e): e must be an expression or outputs(e, ...)");
    return with_eigen_type<What>{};
}

namespace evaluation {

template <request What>
struct requested<with_eigen_type<What>> {
    using compiled = typename requested<What>::compiled;
    using variables = typename requested<What>::variables;
    using backend = eigen_backend<>;

    template <class T, class Arguments>
    static constexpr auto run(const Arguments& arguments) {
        return requested<What>::template run<T, backend>(arguments);
    }
};

template <class Destination, class What>
struct destinations<Destination, with_eigen_type<What>> : destinations<Destination, What> {
    template <class Number>
    static constexpr void run(const auto& arguments, auto& destination) {
        destinations<Destination, What>::template run<Number, eigen_backend<>>(arguments, destination);
    }
};

}  // namespace evaluation

/// How many instructions of `with_eigen(e)` go to Eigen: a constant, 0 for small shapes.
/// `cost_table(with_eigen(e))` says which.
template <evaluation::request What>
constexpr int handed_to_eigen(with_eigen_type<What>) {
    using asked = evaluation::requested<with_eigen_type<What>>;
    const auto& program = asked::compiled::program;
    int count = 0;
    for (int k = 0; k < program.size(); ++k)
        if (program[k].stored && asked::backend::takes(program, k)) ++count;
    return count;
}

}  // namespace ctgrad
