// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../suite/registry.hpp"

namespace benchmarks {

/// Three layers, z = W3 tanh(W2 tanh(W1 x + b1) + b2) + b3, with the cross-entropy −tᵀ ln softmax(z) for one
/// sample x with the probabilities t as its target: all six gradients.
template <int inputs, int first, int second, int classes>
struct deep_network {
    numbers<first, inputs> W1;
    numbers<first> b1;
    numbers<second, first> W2;
    numbers<second> b2;
    numbers<classes, second> W3;
    numbers<classes> b3;
    numbers<inputs> x;
    numbers<classes> t;

    struct result {
        numbers<first, inputs> W1;
        numbers<first> b1;
        numbers<second, first> W2;
        numbers<second> b2;
        numbers<classes, second> W3;
        numbers<classes> b3;
    };

    static constexpr std::string_view name = "deep_network";
    static std::string size() {
        return std::to_string(inputs) + "-" + std::to_string(first) + "-" + std::to_string(second) + "-" +
               std::to_string(classes);
    }
    static constexpr field fields[] = {{"W1", first, inputs}, {"b1", first, 1},        {"W2", second, first},
                                       {"b2", second, 1},     {"W3", classes, second}, {"b3", classes, 1}};

    void fill(random_numbers& random) {
        random.fill(W1);
        random.fill(b1);
        random.fill(W2);
        random.fill(b2);
        random.fill(W3);
        random.fill(b3);
        random.fill(x);
        double sum = 0;
        for (double& probability : t) sum += probability = random() + 1;
        for (double& probability : t) probability /= sum;
    }
};

using sizes = list<deep_network<8, 16, 16, 4>>;

}  // namespace benchmarks
