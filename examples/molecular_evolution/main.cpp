// SPDX-License-Identifier: BSL-1.0

// How far two species have evolved apart, by the exponential of a matrix: Kimura's model (1980) of a gene's
// four bases, in which transitions (T ↔ C, A ↔ G) happen κ times as fast as transversions, fitted to the
// mitochondrial 12s rRNA genes of human and orangutan by maximum likelihood (Z. Yang, Computational Molecular
// Evolution, 2006, chapter 1).

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <exception>
#include <stdexcept>
#include <string>

#include <ctgrad/ctgrad.hpp>

#include "../read_csv.hpp"
#include "../write_svg.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;

// The mathematics. In the course of a distance d, a base becomes another with the probabilities P = e^(Qd);
// a row of Q sums to 0, and d counts substitutions per site.
constexpr auto d = scalar<"d">;
constexpr auto kappa = scalar<"kappa">;
constexpr auto N = matrix<"N", 4, 4>;  // how many sites have the one base here and the other there

// The bases in the order T, C, A, G: transitions stay within the two pairs, transversions lead to the other.
constexpr auto others = ones<2, 2> - identity<2>;
constexpr auto transitions_to = kronecker(identity<2>, others);
constexpr auto transversions_to = kronecker(others, ones<2, 2>);
constexpr auto Q =
    (kappa * (transitions_to - identity<4>)+transversions_to - 2_c * identity<4>) / (kappa + 2_c);
constexpr auto P = matrix_exp(Q * d);
constexpr auto log_L = sum(hadamard(N, log(P / 4_c)));

// Newton's method, in both parameters at once.
constexpr auto theta = variables(d, kappa);
constexpr auto g = entries<2, 1>(derivative(log_L, d), derivative(log_L, kappa));
constexpr auto H = hessian(log_L, theta);
constexpr auto step_of_newton = -(inverse(H) * g);

int main(int argc, char** argv) try {
    const auto raw = read_csv<4>(argc > 1 ? argv[1] : CTGRAD_EXAMPLE_DATA "/human_orangutan.csv");
    if (raw.rows.size() != 4) throw std::runtime_error("the data must have a row for each of T, C, A, G");
    std::array<std::array<double, 4>, 4> counts{};
    double sites = 0, transitions = 0, transversions = 0;
    for (std::size_t i = 0; i < 4; ++i)
        for (std::size_t j = 0; j < 4; ++j) {
            counts[i][j] = raw.rows[i][j];
            sites += counts[i][j];
            if (i != j) (i / 2 == j / 2 ? transitions : transversions) += counts[i][j];
        }

    std::printf("rates          Q        = %s\n", to_string(Q).data());
    std::printf("log-likelihood ln L     = %s\n", to_string(log_L).data());
    std::printf("derivative     ∂ln L/∂d = %s\n\n", to_string(derivative(log_L, d)).data());

    double distance = 0.08, ratio = 15;
    curve climb{"what ln L lacks of its maximum", {}};
    double slope = 0;
    std::printf("  step          ln L          d          κ    |∂ln L|\n");
    for (int step = 0; step <= 30; ++step) {
        const auto [likelihood, slopes, move_now] =
            evaluate(outputs(log_L, g, step_of_newton), N = counts, d = distance, kappa = ratio);
        const std::array<double, 2> move = move_now;
        slope = std::hypot(slopes[0], slopes[1]);
        climb.heights.push_back(likelihood);
        std::printf("%6d %13.6f %10.6f %10.5f %10.2e\n", step, likelihood, distance, ratio, slope);
        if (slope < 1e-9) break;
        // Half of a step that would leave the positive numbers, or lead downwards.
        double length = 1;
        const auto worse = [&] {
            const double next_d = distance + length * move[0], next_ratio = ratio + length * move[1];
            if (!(next_d > 0 && next_ratio > 0)) return true;
            return !(evaluate(log_L, N = counts, d = next_d, kappa = next_ratio) >=
                     climb.heights.back() - 1e-9);
        };
        while (worse() && length > 1e-9) length /= 2;
        distance += length * move[0];
        ratio += length * move[1];
    }
    const double best = climb.heights.back();
    for (double& height : climb.heights) height = best - height;
    plot("Kimura's distance of human and orangutan", "step", "max ln L − ln L", scale::logarithmic)
        .with(climb)
        .write("molecular_evolution.svg");

    // Kimura's formulas, by the parts S and V of the sites that show a transition or a transversion.
    const double S = transitions / sites, V = transversions / sites;
    const double by_kimura = -std::log(1 - 2 * S - V) / 2 - std::log(1 - 2 * V) / 4;
    const double ratio_by_kimura = 2 * std::log(1 - 2 * S - V) / std::log(1 - 2 * V) - 1;
    const bool agrees = std::abs(distance - by_kimura) < 1e-8 && std::abs(ratio - ratio_by_kimura) < 1e-5;
    std::printf("\nd = %.8f, κ = %.5f; Kimura's formulas: %.8f, %.5f, %s\n", distance, ratio, by_kimura,
                ratio_by_kimura, agrees ? "equal as they should be" : "WRONG");
    return agrees ? 0 : 1;
} catch (const std::exception& error) {
    std::fprintf(stderr, "molecular_evolution: %s\n", error.what());
    return 2;
}
