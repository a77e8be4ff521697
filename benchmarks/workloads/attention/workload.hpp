// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../suite/registry.hpp"

namespace benchmarks {

/// An attention head's loss ‖A V − T‖², A = softmax of every row of QKᵀ/√width: its gradients by Q, K and V.
template <int tokens, int width>
struct attention {
    numbers<tokens, width> Q;
    numbers<tokens, width> K;
    numbers<tokens, width> V;
    numbers<tokens, width> T;

    struct result {
        numbers<tokens, width> by_Q;
        numbers<tokens, width> by_K;
        numbers<tokens, width> by_V;
    };

    static constexpr std::string_view name = "attention";
    static std::string size() { return std::to_string(tokens) + "x" + std::to_string(width); }
    static constexpr field fields[] = {
        {"by_Q", tokens, width}, {"by_K", tokens, width}, {"by_V", tokens, width}};

    void fill(random_numbers& random) {
        random.fill(Q);
        random.fill(K);
        random.fill(V);
        random.fill(T);
    }
};

using sizes = list<attention<16, 8>>;

}  // namespace benchmarks
