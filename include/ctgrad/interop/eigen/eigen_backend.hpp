// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "eigen_factorisation.hpp"
#include "eigen_product.hpp"

namespace ctgrad::evaluation {

/// Eigen as the backend of large products and factorisations of float and double. What it takes is decided
/// by shapes alone:
/// - products of two matrices that are arguments or stored results, transposed or not; factors that are
///   formulas stay in the library's loops, which never store them;
/// - LU and Cholesky factorisations, and the solutions made of them; inverses by LU only, since the library's
///   own from a Cholesky factorisation is the faster one.
template <eigen::sizes From = eigen::sizes{}>
struct eigen_backend {
    static constexpr std::string_view name = "Eigen";

    template <class Program>
    static constexpr bool takes(const Program& program, int k) {
        using namespace program::steps;
        const auto is = [&]<class Operation>(Operation) {
            return program[k].operation == program::index_of<Operation>;
        };
        if (is(lu_factorisation{})) return program[k].shape.rows >= From.lu;
        if (is(cholesky_factorisation{})) return program[k].shape.rows >= From.cholesky;
        if (is(inverse_by_factors{}) &&
            program[program[k].left].operation != program::index_of<lu_factorisation>)
            return false;
        if (is(solution{}) || is(transposed_solution{}) || is(inverse_by_factors{}))
            return takes(program, program[k].left);
        return eigen::takes_product(program, program[k].fused >= 0 ? program[k].fused : k, From);
    }

    template <class Kernel, int Instruction>
    static void run(Kernel& kernel) {
        constexpr program::instruction step = Kernel::program[Instruction];
        if constexpr (program::traits(step.operation).factors) eigen::factor<Kernel, Instruction>(kernel);
        else if constexpr (program::traits(step.operation).by_factors)
            eigen::solve<Kernel, Instruction>(kernel);
        else eigen::multiply<Kernel, Instruction>(kernel);
    }
};

}  // namespace ctgrad::evaluation
