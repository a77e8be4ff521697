// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "chain_order.hpp"
#include "factors.hpp"

namespace ctgrad::program {

/// u uᵀ/bᵏ is (u/b)(u/b)ᵀ/bᵏ⁻²: n numbers are divided and not n², and neither u uᵀ nor b² need be in range.
template <class Translation>
class squares_of_vectors {
public:
    constexpr squares_of_vectors(Translation& to, int multiple)
        : to_(to),
          g_(to.graph()),
          whole_(multiple),
          front_(g_.operand(multiple, 0)),
          chain_(g_.operand(multiple, 1)) {
        if (to.directed().empty() && !to.is_singular(chain_) && is_square_of_vector()) find_divisor();
    }

    constexpr bool is_divided() const { return divisor_ >= 0; }
    constexpr int made() const {
        instruction_list& program = to_.program();
        const factors<Translation> numbers{to_, whole_};
        graph::index_list half;
        for (int k = 0; 2 * k < g_[chain_].count; ++k) half.push_back(to_.place(chain_, k));
        const int vector = chain_order{program, half}.multiply();
        const int divided =
            program.add({.operation = index_of<operations::scalar_multiple>,
                         .left = program.add<operations::integer_power>(numbers.divisor(divisor_), -1),
                         .right = vector,
                         .shape = program[vector].shape,
                         .as_matrix = true});
        const int square = multiply(program, divided, transposed(program, divided));
        const int number = numbers.template multiplied<operations::scalar_multiple>(front_, {divisor_, 2});
        return is_one(program, number) ? square
                                       : program.combine<operations::scalar_multiple>(number, square);
    }

private:
    constexpr bool is_square_of_vector() const {
        using namespace operations;
        const graph::node& n = g_[chain_];
        if (n.operation != index_of<product> || n.count % 2 != 0 || n.shape.scalar()) return false;
        if (g_[g_.operand(chain_, n.count / 2)].shape.rows != 1) return false;
        for (int k = 0; 2 * k < n.count; ++k) {
            const int factor = g_.operand(chain_, k);
            if (g_[factor].operation == index_of<power_of_matrix> ||
                !are_transposes(g_, factor, g_.operand(chain_, n.count - 1 - k)))
                return false;
        }
        return true;
    }
    constexpr void find_divisor() {
        using namespace operations;
        const graph::node& front = g_[front_];
        for (int k = 0; k < (front.operation == index_of<product> ? front.count : 1); ++k) {
            const int factor = front.operation == index_of<product> ? g_.operand(front_, k) : front_;
            if (g_[factor].operation == index_of<integer_power> && g_[factor].payload < -1)
                divisor_ = g_.operand(factor, 0);
        }
    }

    using graph_type = std::remove_cvref_t<decltype(std::declval<Translation&>().graph())>;

    Translation& to_;
    const graph_type& g_;
    int whole_;
    int front_;
    int chain_;
    int divisor_ = -1;
};

}  // namespace ctgrad::program
