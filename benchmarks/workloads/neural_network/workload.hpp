// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../suite/registry.hpp"

namespace benchmarks {

/// Two layers, z = W2 tanh(W1 x + b1) + b2, with the cross-entropy −tᵀ ln softmax(z) for one sample x with
/// the probabilities t as its target: all four gradients.
template <int inputs, int hidden, int classes>
struct neural_network {
    numbers<hidden, inputs> W1;
    numbers<hidden> b1;
    numbers<classes, hidden> W2;
    numbers<classes> b2;
    numbers<inputs> x;
    numbers<classes> t;

    struct result {
        numbers<hidden, inputs> W1;
        numbers<hidden> b1;
        numbers<classes, hidden> W2;
        numbers<classes> b2;
    };

    static constexpr std::string_view name = "neural_network";
    static std::string size() {
        return std::to_string(inputs) + "-" + std::to_string(hidden) + "-" + std::to_string(classes);
    }
    static constexpr field fields[] = {
        {"W1", hidden, inputs}, {"b1", hidden, 1}, {"W2", classes, hidden}, {"b2", classes, 1}};

    void fill(random_numbers& random) {
        random.fill(W1);
        random.fill(b1);
        random.fill(W2);
        random.fill(b2);
        random.fill(x);
        double sum = 0;
        for (double& probability : t) sum += probability = random() + 1;
        for (double& probability : t) probability /= sum;
    }
};

using sizes = list<neural_network<8, 24, 6>>;

}  // namespace benchmarks
