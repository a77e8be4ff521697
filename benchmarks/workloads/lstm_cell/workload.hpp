// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../suite/registry.hpp"

namespace benchmarks {

/// A cell of long short-term memory: with the gates i, f, o = σ(W x + U h + b) and g = tanh(W x + U h + b),
/// each of its own W, U and b, the new state is c' = f∘c + i∘g and h' = o∘tanh(c'). The gradients of ‖h'‖² by
/// all weights and by the old state.
template <int inputs, int states>
struct lstm_cell {
    static constexpr int gates = 4;  // i, f, o, g
    numbers<gates, states, inputs> W;
    numbers<gates, states, states> U;
    numbers<gates, states> b;
    numbers<inputs> x;
    numbers<states> h;
    numbers<states> c;

    struct result {
        numbers<gates, states, inputs> W;
        numbers<gates, states, states> U;
        numbers<gates, states> b;
        numbers<states> h;
        numbers<states> c;
    };

    static constexpr std::string_view name = "lstm_cell";
    static std::string size() { return std::to_string(inputs) + "-" + std::to_string(states); }
    static constexpr field fields[] = {{"W", gates* states, inputs},
                                       {"U", gates* states, states},
                                       {"b", gates, states},
                                       {"h", states, 1},
                                       {"c", states, 1}};

    void fill(random_numbers& random) {
        random.fill(W);
        random.fill(U);
        random.fill(b);
        random.fill(x);
        random.fill(h);
        random.fill(c);
    }
};

using sizes = list<lstm_cell<4, 8>, lstm_cell<8, 16>>;

}  // namespace benchmarks
