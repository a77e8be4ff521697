// SPDX-License-Identifier: BSL-1.0

// A graph convolutional network of two layers (T. N. Kipf and M. Welling, 2017). A karate club split after a
// quarrel between its instructor and its president; from who met whom outside of the club, and from the side
// that these two took, the network tells the sides of the other 32 members.

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <exception>
#include <random>
#include <stdexcept>
#include <string>
#include <tuple>

#include <ctgrad/ctgrad.hpp>

#include "../read_csv.hpp"
#include "../write_svg.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr int members = 34;
constexpr int hidden = 6;
constexpr int clubs = 2;

// The mathematics. Â = D^(−1/2) (A + I) D^(−1/2) passes on to every member what those it met have to say;
// members are told apart by their number alone, so the matrix of their features is I and falls away.
constexpr auto A_hat = matrix<"Â", members, members, symmetric>;
constexpr auto W1 = matrix<"W₁", members, hidden>;
constexpr auto W2 = matrix<"W₂", hidden, clubs>;
constexpr auto M = matrix<"M", members, clubs>;  // 1 where the side of a member is known, 0 elsewhere
constexpr auto lambda = scalar<"lambda">;
constexpr auto eta = scalar<"eta">;

constexpr auto H = tanh(A_hat * W1);
constexpr auto Z = A_hat * H * W2;
constexpr auto F = -sum(hadamard(M, log_softmax_rows(Z))) + lambda * (squared_norm(W1) + squared_norm(W2));

// The gradient goes back over the same edges: Âᵀ is Â, which the variable's property says.
constexpr auto E = diagonal_matrix(M * ones<clubs>) * softmax_rows(Z) - M;
static_assert(gradient(F, W2) == transpose(H) * A_hat * E + 2_c * lambda * W2);
static_assert(gradient(F, W1) ==
              A_hat * hadamard(A_hat * E * transpose(W2), ones<members, hidden> - pow<2>(H)) +
                  2_c * lambda * W1);

constexpr auto next = outputs(F, W1 - eta * gradient(F, W1), W2 - eta * gradient(F, W2));

using adjacency = std::array<std::array<double, members>, members>;

std::size_t index_of(double member) {
    if (!(member >= 1 && member <= members) || member != std::floor(member))
        throw std::runtime_error("there is no member " + std::to_string(member));
    return static_cast<std::size_t>(member) - 1;
}

adjacency normalised(const table<2>& friendships) {
    adjacency result{};
    for (std::size_t i = 0; i < members; ++i) result[i][i] = 1;
    for (const auto& [one, other] : friendships.rows)
        result[index_of(one)][index_of(other)] = result[index_of(other)][index_of(one)] = 1;
    std::array<double, members> degree{};
    for (std::size_t i = 0; i < members; ++i)
        for (const double edge : result[i]) degree[i] += edge;
    for (std::size_t i = 0; i < members; ++i)
        for (std::size_t j = 0; j < members; ++j) result[i][j] /= std::sqrt(degree[i] * degree[j]);
    return result;
}

int main(int argc, char** argv) try {
    const std::string folder = argc > 1 ? argv[1] : CTGRAD_EXAMPLE_DATA;
    const adjacency passing = normalised(read_csv<2>(folder + "/friendships.csv"));
    std::array<std::size_t, members> club{};
    for (const auto& [member, side] : read_csv<2>(folder + "/clubs.csv").rows)
        club[index_of(member)] = side == 0 ? 0 : 1;

    std::printf("loss      F      = %s\n", to_string(F).data());
    std::printf("gradient  ∂F/∂W₁ᵀ = %s\n", to_string(gradient(F, W1)).data());
    std::printf("gradient  ∂F/∂W₂ᵀ = %s\n\n", to_string(gradient(F, W2)).data());

    // All that is known: the instructor, member 1, and the president, member 34.
    std::array<std::array<double, clubs>, members> known{};
    known[0][club[0]] = known[members - 1][club[members - 1]] = 1;

    std::mt19937 random(1);
    const auto number = [&] { return static_cast<double>(random()) / 4294967296.0 - 0.5; };
    std::array<std::array<double, hidden>, members> first{};
    std::array<std::array<double, clubs>, hidden> second{};
    for (auto& row : first)
        for (double& entry : row) entry = number();
    for (auto& row : second)
        for (double& entry : row) entry = number();

    const auto recognised = [&] {
        const auto scores = evaluate(Z, A_hat = passing, W1 = first, W2 = second);
        int right = 0;
        for (std::size_t i = 0; i < members; ++i)
            if ((scores[i][1] > scores[i][0]) == (club[i] == 1)) ++right;
        return right;
    };

    curve training{"loss of the two members whose side is known", {}};
    std::printf("  step             F   members on the right side\n");
    for (int step = 0; step <= 300; ++step) {
        if (step % 30 == 0) std::printf("%6d", step);
        double loss = 0;
        const int right = step % 30 == 0 ? recognised() : 0;
        std::tie(loss, first, second) =
            evaluate(next, A_hat = passing, W1 = first, W2 = second, M = known, lambda = 0.001, eta = 0.3);
        training.heights.push_back(loss);
        if (step % 30 == 0) std::printf(" %13.8f %12d of %d\n", loss, right, members);
    }
    plot("Two graph convolutions on the karate club", "step", "F", scale::logarithmic)
        .with(training)
        .write("graph_convolution.svg");

    const int right = recognised();
    const bool agrees = right >= 32;
    std::printf("\n%d of %d members on the right side, %s; the loss is drawn in graph_convolution.svg\n",
                right, members, agrees ? "at least 32 as it should be" : "LESS THAN 32");
    return agrees ? 0 : 1;
} catch (const std::exception& error) {
    std::fprintf(stderr, "graph_convolution: %s\n", error.what());
    return 2;
}
