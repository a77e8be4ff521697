// SPDX-License-Identifier: BSL-1.0
#include "../eigen_maps.hpp"
#include "workload.hpp"

using namespace benchmarks;

namespace {

struct eigen {
    // The four gates' matrices lie one below the other, as one.
    template <int inputs, int states>
    static void evaluate(const lstm_cell<inputs, states>& given,
                         typename lstm_cell<inputs, states>::result& result) {
        constexpr int gates = 4 * states;
        const auto x = mapped(given.x);
        const auto h = mapped(given.h);
        const auto c = mapped(given.c).array();
        const Eigen::Map<const row_major<gates, inputs>> W(given.W[0][0].data());
        const Eigen::Map<const row_major<gates, states>> U(given.U[0][0].data());
        const Eigen::Map<const column<gates>> b(given.b[0].data());
        column<gates> z = W * x + U * h + b;
        z.template head<3 * states>() = (1 + (-z.template head<3 * states>().array()).exp()).inverse();
        z.template tail<states>() = z.template tail<states>().array().tanh();
        const auto i = z.template segment<states>(0).array();
        const auto f = z.template segment<states>(states).array();
        const auto o = z.template segment<states>(2 * states).array();
        const auto g = z.template segment<states>(3 * states).array();
        const Eigen::Array<double, states, 1> t = (f * c + i * g).tanh();
        const Eigen::Array<double, states, 1> by_state = 2 * o.square() * t * (1 - t.square());
        column<gates> error;
        error << by_state * g * i * (1 - i), by_state * c * f * (1 - f),
            2 * o.square() * t.square() * (1 - o), by_state * i * (1 - g.square());
        Eigen::Map<row_major<gates, inputs>>(result.W[0][0].data()).noalias() = error * x.transpose();
        Eigen::Map<row_major<gates, states>>(result.U[0][0].data()).noalias() = error * h.transpose();
        Eigen::Map<column<gates>>(result.b[0].data()) = error;
        mapped(result.h).noalias() = U.transpose() * error;
        mapped(result.c) = by_state * f;
    }
};

const registered<eigen> entered("eigen", sizes{});

}  // namespace
