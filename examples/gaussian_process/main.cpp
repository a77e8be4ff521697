// SPDX-License-Identifier: BSL-1.0

// A Gaussian process for the yearly flow of the Nile: how large its slow changes are, how long they last, and
// how much of it is noise, found by climbing up the marginal likelihood (C. E. Rasmussen and C. K. I.
// Williams, Gaussian Processes for Machine Learning, 2006, section 5.4.1).

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <exception>
#include <numbers>
#include <stdexcept>
#include <string>

#include <ctgrad/ctgrad.hpp>

#include "../read_csv.hpp"
#include "../write_svg.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr int years = 100;

// The mathematics. What is estimated are logarithms, so that every step leads to a valid process.
constexpr auto y = vector<"y", years>;
constexpr auto D = matrix<"D", years, years, symmetric>;  // the squares of the years between
constexpr auto a = scalar<"a">;                           // ln of the variance of the slow changes
constexpr auto l = scalar<"l">;                           // ln of the years that they last
constexpr auto s = scalar<"s">;                           // ln of the variance of the noise
constexpr auto pi = scalar<"pi">;
constexpr auto n = scalar<"n">;

constexpr auto K = exp(a) * exp(-0.5_c * exp(-2_c * l) * D) + exp(s) * identity<years>;
constexpr auto log_p = -0.5_c * (transpose(y) * inverse(K) * y + log_determinant(K) + n * log(2_c * pi));

// ∂ ln p/∂θ = ½ tr((ααᵀ − K⁻¹) ∂K/∂θ) with α = K⁻¹y: equation (5.9) of the book.
constexpr auto alpha = inverse(K) * y;
constexpr auto by = [](auto theta) {
    return 0.5_c * trace((alpha * transpose(alpha) - inverse(K)) * derivative(K, theta));
};

// Steps of Newton's method would need second derivatives; those of Fisher's scoring need the first ones of K
// alone, ½ tr(K⁻¹ ∂K/∂θᵢ K⁻¹ ∂K/∂θⱼ), and always lead upwards if they are short enough.
constexpr auto information = [](auto one, auto other) {
    return 0.5_c * trace(inverse(K) * derivative(K, one) * inverse(K) * derivative(K, other));
};
constexpr auto I = entries<3, 3>(information(a, a), information(a, l), information(a, s),  //
                                 information(l, a), information(l, l), information(l, s),  //
                                 information(s, a), information(s, l), information(s, s));
constexpr auto g = entries<3, 1>(derivative(log_p, a), derivative(log_p, l), derivative(log_p, s));

struct series {
    std::array<double, years> y{};
    std::array<std::array<double, years>, years> D{};
    double mean = 0, deviation = 0;
};

series standardised(const table<2>& raw) {
    if (raw.rows.size() != years)
        throw std::runtime_error("the data have " + std::to_string(raw.rows.size()) +
                                 " rows, this program is for " + std::to_string(years));
    series result;
    double variance = 0;
    for (const auto& [year, volume] : raw.rows) result.mean += volume / years;
    for (const auto& [year, volume] : raw.rows) variance += std::pow(volume - result.mean, 2) / years;
    result.deviation = std::sqrt(variance);
    for (std::size_t i = 0; i < years; ++i) {
        result.y[i] = (raw.rows[i][1] - result.mean) / result.deviation;
        for (std::size_t j = 0; j < years; ++j) result.D[i][j] = std::pow(raw.rows[i][0] - raw.rows[j][0], 2);
    }
    return result;
}

int main(int argc, char** argv) try {
    const series data = standardised(read_csv<2>(argc > 1 ? argv[1] : CTGRAD_EXAMPLE_DATA "/nile.csv"));

    std::printf("covariance  K        = %s\n", to_string(K).data());
    std::printf("likelihood  ln p     = %s\n", to_string(log_p).data());
    std::printf("derivative  ∂ln p/∂s = %s\n\n", to_string(derivative(log_p, s)).data());

    std::array<double, 3> theta{std::log(0.5), std::log(5.0), std::log(0.5)};
    const auto likelihood_at = [&](const std::array<double, 3>& at) {
        return evaluate(log_p, y = data.y, D = data.D, a = at[0], l = at[1], s = at[2], n = years,
                        pi = std::numbers::pi);
    };
    curve climb{"ln p", {}};
    double slope = 0;
    std::printf("  step          ln p   slow changes   years that they last   noise   |∂ln p/∂θ|\n");
    for (int step = 0; step <= 40; ++step) {
        const auto [gradient_now, information_now] =
            evaluate(outputs(g, I), y = data.y, D = data.D, a = theta[0], l = theta[1], s = theta[2]);
        const double now = likelihood_at(theta);
        slope = std::hypot(gradient_now[0], gradient_now[1], gradient_now[2]);
        climb.heights.push_back(now);
        if (step <= 5 || step % 5 == 0 || slope < 1e-9)
            std::printf("%6d %13.6f %14.4f %22.4f %7.4f %12.2e\n", step, now, std::exp(theta[0] / 2),
                        std::exp(theta[1]), std::exp(theta[2] / 2), slope);
        if (slope < 1e-9) break;

        constexpr auto G = vector<"G", 3>;
        constexpr auto J = matrix<"J", 3, 3, positive_definite>;
        const auto direction = evaluate(solve(J, G), J = information_now, G = gradient_now);
        double length = 1;
        std::array<double, 3> next{};
        do {
            for (std::size_t k = 0; k < 3; ++k) next[k] = theta[k] + length * direction[k];
            length /= 2;
        } while (!(likelihood_at(next) >= now - 1e-12) && length > 1e-6);
        theta = next;
    }
    plot("Marginal likelihood of the flow of the Nile", "step", "ln p")
        .with(climb)
        .write("gaussian_process.svg");

    // The book's formula, by another program, and a quotient of differences, at another point.
    const std::array<double, 3> elsewhere{-0.3, 1.7, -0.9};
    const auto at_elsewhere = [&](auto e) {
        return evaluate(e, y = data.y, D = data.D, a = elsewhere[0], l = elsewhere[1], s = elsewhere[2]);
    };
    const double derived = at_elsewhere(derivative(log_p, l));
    const double book = at_elsewhere(by(l));
    constexpr double h = 1e-5;
    const double quotient = (likelihood_at({elsewhere[0], elsewhere[1] + h, elsewhere[2]}) -
                             likelihood_at({elsewhere[0], elsewhere[1] - h, elsewhere[2]})) /
                            (2 * h);
    const bool agrees =
        slope < 1e-6 && std::abs(derived - book) < 1e-9 && std::abs(derived - quotient) < 1e-6;
    std::printf(
        "\n∂ln p/∂l elsewhere: derived %.9f, the book's formula %.9f, quotient of differences %.9f, %s\n",
        derived, book, quotient, agrees ? "equal as they should be" : "WRONG");
    return agrees ? 0 : 1;
} catch (const std::exception& error) {
    std::fprintf(stderr, "gaussian_process: %s\n", error.what());
    return 2;
}
