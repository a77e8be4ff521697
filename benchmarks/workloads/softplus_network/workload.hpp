// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../suite/registry.hpp"

namespace benchmarks {

/// Two layers, z = W2 softplus(W1 x + b1) + b2, and the squared error ‖z − t‖² of one sample x with its
/// target t: all four gradients.
template <int inputs, int hidden, int results>
struct softplus_network {
    numbers<hidden, inputs> W1;
    numbers<hidden> b1;
    numbers<results, hidden> W2;
    numbers<results> b2;
    numbers<inputs> x;
    numbers<results> t;

    struct result {
        numbers<hidden, inputs> W1;
        numbers<hidden> b1;
        numbers<results, hidden> W2;
        numbers<results> b2;
    };

    static constexpr std::string_view name = "softplus_network";
    static std::string size() {
        return std::to_string(inputs) + "-" + std::to_string(hidden) + "-" + std::to_string(results);
    }
    static constexpr field fields[] = {
        {"W1", hidden, inputs}, {"b1", hidden, 1}, {"W2", results, hidden}, {"b2", results, 1}};

    void fill(random_numbers& random) {
        random.fill(W1);
        random.fill(b1);
        random.fill(W2);
        random.fill(b2);
        random.fill(x);
        random.fill(t);
    }
};

using sizes = list<softplus_network<8, 24, 6>>;

}  // namespace benchmarks
