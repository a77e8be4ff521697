// SPDX-License-Identifier: BSL-1.0

// Maximum likelihood: which normal distribution N(μ, Σ) makes the measured flowers most likely? Found by
// climbing up the log-likelihood, the sum of ln p(x) over the flowers. That the mean and the covariance of
// the sample are the answer is used only to check it.

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <exception>
#include <numbers>
#include <tuple>

#include <ctgrad/ctgrad.hpp>

#include "../read_csv.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr int d = 4;  // measurements of a flower

// The density at one flower x.
constexpr auto x = vector<"x", d>;
constexpr auto mu = vector<"mu", d>;
constexpr auto Sigma = matrix<"Sigma", d, d, positive_definite>;
constexpr auto pi = scalar<"pi">;
constexpr auto distance = transpose(x - mu) * inverse(Sigma) * (x - mu);
constexpr auto log_p = -(distance + log_determinant(2_c * pi * Sigma)) / 2_c;

// The textbook's three derivatives. By Σ means by a free matrix, projected onto the symmetric ones: the
// result is symmetric, so a step along it keeps Σ symmetric.
static_assert(derivative(log_determinant(Sigma), Sigma) == inverse(Sigma));
static_assert(derivative(transpose(x) * inverse(Sigma) * x, Sigma) ==
              -inverse(Sigma) * x * transpose(x) * inverse(Sigma));
static_assert(derivative(distance, mu) == -2_c * transpose(x - mu) * inverse(Sigma));

// The log-likelihood and its gradients, summed up so far, with one more flower x. The program is one for a
// single flower, however many the file holds.
constexpr auto l = scalar<"l">;
constexpr auto g_mu = vector<"g_mu", d>;
constexpr auto g_Sigma = matrix<"g_Sigma", d, d, symmetric>;
constexpr auto with_x = outputs(l + log_p, g_mu + gradient(log_p, mu), g_Sigma + gradient(log_p, Sigma));

// The step up. Where Σ is small the gradients are huge, and η for a step along them would have to be tiny.
// The natural gradient Σ g_μ / n, 2 Σ g_Σ Σ / n measures steps by what they change in the distribution (its
// Fisher information), so units do not matter. Then every 0 < η ≤ 1 is safe: the next Σ is (1 − η) Σ plus η
// times the mean of (x − μ)(x − μ)ᵀ, which stays positive definite.
constexpr auto n = scalar<"n">;
constexpr auto eta = scalar<"eta">;
constexpr auto next_mu = mu + eta / n * Sigma * g_mu;
constexpr auto next_Sigma = Sigma + 2_c * eta / n * Sigma * g_Sigma * Sigma;

struct normal_distribution {
    std::array<double, d> mu;
    std::array<std::array<double, d>, d> Sigma;
};

normal_distribution mean_and_covariance(const table<d>& sample) {
    const double size = static_cast<double>(sample.rows.size());
    normal_distribution result{};
    for (const auto& row : sample.rows)
        for (std::size_t i = 0; i < d; ++i) result.mu[i] += row[i] / size;
    for (const auto& row : sample.rows)
        for (std::size_t i = 0; i < d; ++i)
            for (std::size_t j = 0; j < d; ++j)
                result.Sigma[i][j] += (row[i] - result.mu[i]) * (row[j] - result.mu[j]) / size;
    return result;
}

int main(int argc, char** argv) try {
    const auto flowers = read_csv<d>(argc > 1 ? argv[1] : CTGRAD_EXAMPLE_DATA "/../iris/iris_versicolor.csv");

    std::printf("∂ ln|Σ|/∂Σ              = %s\n",
                to_string(derivative(log_determinant(Sigma), Sigma)).data());
    std::printf("∂ (x − μ)ᵀΣ⁻¹(x − μ)/∂Σ = %s\n", to_string(derivative(distance, Sigma)).data());
    std::printf("∂ (x − μ)ᵀΣ⁻¹(x − μ)/∂μ = %s\n", to_string(derivative(distance, mu)).data());
    std::printf("ln p(x)                 = %s\n", to_string(log_p).data());
    std::printf("∂ ln p(x)/∂Σ            = %s\n", to_string(derivative(log_p, Sigma)).data());
    std::printf("∂ ln p(x)/∂μ            = %s\n", to_string(derivative(log_p, mu)).data());

    normal_distribution fit{.mu = {}, .Sigma = {{{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}}}};
    std::printf("\n  step   log-likelihood\n");
    for (int step = 0; step <= 40; ++step) {
        double likelihood = 0;
        decltype(fit.mu) by_mu{};
        decltype(fit.Sigma) by_Sigma{};
        for (const auto& flower : flowers.rows)
            std::tie(likelihood, by_mu, by_Sigma) =
                evaluate(with_x, l = likelihood, g_mu = by_mu, g_Sigma = by_Sigma, x = flower, mu = fit.mu,
                         Sigma = fit.Sigma, pi = std::numbers::pi);
        if (step <= 8 || step % 8 == 0) std::printf("%6d %16.6f\n", step, likelihood);
        std::tie(fit.mu, fit.Sigma) =
            evaluate(outputs(next_mu, next_Sigma), mu = fit.mu, Sigma = fit.Sigma, g_mu = by_mu,
                     g_Sigma = by_Sigma, n = flowers.rows.size(), eta = 0.5);
    }

    const normal_distribution expected = mean_and_covariance(flowers);
    double difference = 0;
    std::printf("\n%-16s %9s    %s\n", "centimetres", "μ", "Σ");
    for (std::size_t i = 0; i < d; ++i) {
        std::printf("%-16s %8.4f  ", flowers.names[i].c_str(), fit.mu[i]);
        difference += std::abs(fit.mu[i] - expected.mu[i]);
        for (std::size_t j = 0; j < d; ++j) {
            std::printf(" %8.4f", fit.Sigma[i][j]);
            difference += std::abs(fit.Sigma[i][j] - expected.Sigma[i][j]);
        }
        std::printf("\n");
    }
    const bool agrees = difference <= 1e-6;
    std::printf("\nsum of |differences from mean and covariance of the sample| = %.1e, %s\n", difference,
                agrees ? "at most 1e-6 as it should be" : "MORE THAN 1e-6");
    return agrees ? 0 : 1;
} catch (const std::exception& error) {
    std::fprintf(stderr, "gaussian_likelihood: %s\n", error.what());
    return 2;
}
