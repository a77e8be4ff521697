// SPDX-License-Identifier: BSL-1.0

// An extended Kalman filter in single precision, its state in a struct, its covariance one upper triangle in
// place. A vehicle drives in circles between posts; the filter begins far off. Three forms of the update and
// a filter that keeps U and D of the covariance run side by side and must agree, and the estimate must be as
// near to the truth as the filter believes.

#include <array>
#include <cmath>
#include <cstdio>
#include <random>

#include "model.hpp"
#include "ud_form.hpp"

using namespace model;

struct vehicle {
    float position[2];
    float heading, speed, turn_rate;
};

// What is below the diagonals is never looked at.
struct filter {
    vehicle estimate{{2, -1}, 0.3F, 0.5F, 0};
    float covariance[n][n]{{4}, {0, 4}, {0, 0, 0.1F}, {0, 0, 0, 1}, {0, 0, 0, 0, 0.04F}};

    void predict(float step) {
        auto half = upper_triangle(covariance);
        evaluate_into(half, next_P, x = estimate, P = half, dt = step, a = 0.01F, b = 0.0004F);
        evaluate_into(estimate, next_x, x = estimate, dt = step);
    }
    template <class Form>
    void update(Form form, const float (&post)[2], const float (&measured)[2], const float (&variances)[2]) {
        auto half = upper_triangle(covariance);
        evaluate_into(std::tie(estimate, half), outputs(updated_x, form), x = estimate, P = half, m = post,
                      z = measured, r = variances);
    }
    void update_one_by_one(const float (&post)[2], const float (&measured)[2], const float (&variances)[2]) {
        float change[n]{};
        update_by<0>(change, post, measured, variances);
        update_by<1>(change, post, measured, variances);
        constexpr auto d = vector<"d", n>;
        evaluate_into(estimate, x + d, x = estimate, d = change);
    }
    template <int Which>
    void update_by(float (&change)[n], const float (&post)[2], const float (&measured)[2],
                   const float (&variances)[2]) {
        using by = scalar_update<Which>;
        auto half = upper_triangle(covariance);
        evaluate_into(std::tie(change, half), outputs(by::updated_d, by::updated_P), x = estimate, P = half,
                      by::d = change, m = post, z = measured, r = variances);
    }
};

// The same, but of the covariance it has U and D.
struct ud_filter {
    vehicle estimate = filter{}.estimate;
    float unit[n][n]{{1}, {0, 1}, {0, 0, 1}, {0, 0, 0, 1}, {0, 0, 0, 0, 1}};
    float squares[n]{4, 4, 0.1F, 1, 0.04F};

    void predict(float step) {
        float rows[n][2 * n], weight[2 * n];
        evaluate_into(std::tie(rows, weight), outputs(W, weights), x = estimate, U = unit, D = squares,
                      dt = step, a = 0.01F, b = 0.0004F);
        orthogonalise(rows, weight, unit, squares);
        evaluate_into(estimate, next_x, x = estimate, dt = step);
    }
    void update(const float (&post)[2], const float (&measured)[2], const float (&variances)[2]) {
        float change[n]{};
        update_by<0>(change, post, measured, variances);
        update_by<1>(change, post, measured, variances);
        constexpr auto d = vector<"d", n>;
        evaluate_into(estimate, x + d, x = estimate, d = change);
    }
    template <int Which>
    void update_by(float (&change)[n], const float (&post)[2], const float (&measured)[2],
                   const float (&variances)[2]) {
        using by = ud_update<Which>;
        evaluate_into(std::tie(change, unit, squares), outputs(by::updated_d, by::updated_U, by::updated_D),
                      x = estimate, U = unit, D = squares, by::d = change, m = post, z = measured,
                      r = variances);
    }
    filter as_filter() const {
        filter same;
        same.estimate = estimate;
        evaluate_into(same.covariance, U * diagonal_matrix(D) * transpose(U), U = unit, D = squares);
        return same;
    }
};

double difference(const filter& one, const filter& other) {
    const auto apart = evaluate(x - vector<"y", n>, x = one.estimate, vector<"y", n> = other.estimate);
    double worst = 0;
    for (const float entry : apart) worst = std::fmax(worst, std::fabs(static_cast<double>(entry)));
    for (int i = 0; i < n; ++i)
        for (int j = i; j < n; ++j)
            worst = std::fmax(worst,
                              std::fabs(static_cast<double>(one.covariance[i][j] - other.covariance[i][j])));
    return worst;
}

int main() {
    std::mt19937 random{2};
    std::normal_distribution<float> noise;
    const float posts[4][2]{{10, 0}, {0, 10}, {-10, 0}, {0, -10}};
    const float variances[2]{0.04F, 0.0004F};
    vehicle truth{{1, 1}, 0, 1.5F, 0.2F};
    filter standard, josephs, one_by_one;
    ud_filter factored;

    double apart = 0;
    double outside = 0;  // the estimate's error, squared, in the covariance that the filter believes, summed
    constexpr int steps = 400;
    for (int step = 0; step < steps; ++step) {
        evaluate_into(truth, next_x, x = truth, dt = 0.1F);
        const float(&post)[2] = posts[step % 4];
        constexpr auto exact_z = vertical(range, wrap_angle(bearing));
        const auto seen = evaluate(exact_z, x = truth, m = post);
        const float measured[2]{seen[0] + 0.2F * noise(random), seen[1] + 0.02F * noise(random)};

        for (filter* each : {&standard, &josephs, &one_by_one}) each->predict(0.1F);
        factored.predict(0.1F);
        standard.update(standard_P, post, measured, variances);
        josephs.update(josephs_P, post, measured, variances);
        one_by_one.update_one_by_one(post, measured, variances);
        factored.update(post, measured, variances);

        if (difference(standard, josephs) > apart) apart = difference(standard, josephs);
        if (difference(one_by_one, josephs) > apart) apart = difference(one_by_one, josephs);
        if (difference(factored.as_filter(), josephs) > apart)
            apart = difference(factored.as_filter(), josephs);
        constexpr auto y = vector<"y", n>;
        if (step >= 40)
            outside +=
                static_cast<double>(evaluate(transpose(x - y) * inverse(P) * (x - y), x = josephs.estimate,
                                             y = truth, P = upper_triangle(josephs.covariance))) /
                (steps - 40);
    }
    const vehicle& found = josephs.estimate;
    std::printf("truth     (%7.3f, %7.3f), heading %6.3f, speed %5.3f, turn rate %5.3f\n",
                double(truth.position[0]), double(truth.position[1]), double(truth.heading),
                double(truth.speed), double(truth.turn_rate));
    std::printf("estimate  (%7.3f, %7.3f), heading %6.3f, speed %5.3f, turn rate %5.3f\n",
                double(found.position[0]), double(found.position[1]), double(found.heading),
                double(found.speed), double(found.turn_rate));
    std::printf("the forms differ by %.1e; the mean of eᵀP⁻¹e is %.2f, of %d numbers\n", apart, outside, n);
    return apart < 1e-3 && outside < 1.5 * n ? 0 : 1;
}
