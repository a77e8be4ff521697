// SPDX-License-Identifier: BSL-1.0
// The functions that are measured, for matrices of PROPERTIES_ROWS rows.
#include <random>

#include <ctgrad/ctgrad.hpp>

#include "measure.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;

namespace {

constexpr int n = PROPERTIES_ROWS;
using properties::given;

constexpr auto x = vector<"x", n>;

struct the_inverse {
    static constexpr const char* name = "inverse";
    static constexpr auto of(auto M) { return inverse(M); }
};
struct the_solution {
    static constexpr const char* name = "solve";
    static constexpr auto of(auto M) { return inverse(M) * x; }
};
struct the_log_determinant {
    static constexpr const char* name = "ln|M|";
    static constexpr auto of(auto M) { return log_determinant(M); }
};
struct the_quadratic_form {
    static constexpr const char* name = "x'Mx";
    static constexpr auto of(auto M) { return transpose(x) * M * x; }
};
struct the_gradient_of_the_form {
    static constexpr const char* name = "d(x'Mx)/dx";
    static constexpr auto of(auto M) { return gradient(transpose(x) * M * x, x); }
};
struct the_product {
    static constexpr const char* name = "Mx";
    static constexpr auto of(auto M) { return M * x; }
};
struct the_gradient_of_the_log_determinant {
    static constexpr const char* name = "d(ln|M|)/dM";
    static constexpr auto of(auto M) { return gradient(log_determinant(M), M); }
};
struct the_gradient_of_the_inverse_form {
    static constexpr const char* name = "d(x'inv(M)x)/dM";
    static constexpr auto of(auto M) { return gradient(transpose(x) * inverse(M) * x, M); }
};
struct the_gradient_of_the_likelihood {
    static constexpr const char* name = "d(ln|M|+x'inv(M)x)/dM";
    static constexpr auto of(auto M) {
        return gradient(log_determinant(M) + transpose(x) * inverse(M) * x, M);
    }
};

constexpr const char* name_of(property p) {
    return p == symmetric           ? "symmetric"
           : p == positive_definite ? "positive definite"
           : p == lower_triangular  ? "lower triangular"
           : p == upper_triangular  ? "upper triangular"
           : p == diagonal          ? "diagonal"
           : p == orthogonal        ? "orthogonal"
                                    : "skew-symmetric";
}

template <class Function>
constexpr bool contains_x =
    !std::is_same_v<Function, the_inverse> && !std::is_same_v<Function, the_log_determinant> &&
    !std::is_same_v<Function, the_gradient_of_the_log_determinant>;

/// The function of a matrix of that property.
template <class Function, property P>
struct evaluation {
    [[gnu::noinline]] static void evaluate(const void* data, double* result) {
        constexpr auto M = matrix<"M", n, n, P>;
        const auto& arguments = *static_cast<const given<n>*>(data);
        constexpr auto value = Function::of(M);
        constexpr dims shape = value.shape;
        auto& to = *reinterpret_cast<double(*)[shape.rows][shape.columns]>(result);
        if constexpr (contains_x<Function>) evaluate_into(to, value, M = arguments.M, x = arguments.x);
        else evaluate_into(to, value, M = arguments.M);
    }
};

std::mt19937 generator(1);

double random_number() {
    return std::uniform_real_distribution<double>(-1, 1)(generator);
}

/// Random numbers with that property, and well conditioned.
template <property P>
const given<n>& arguments() {
    static given<n> data;
    double B[n][n];
    for (auto& row : B)
        for (double& entry : row) entry = random_number();
    for (double& entry : data.x) entry = random_number();
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < n; ++j) {
            double& entry = data.M[i][j];
            if constexpr (P == positive_definite) {
                entry = i == j;
                for (int k = 0; k < n; ++k) entry += B[k][i] * B[k][j];
            } else if constexpr (P == skew_symmetric) {
                entry = B[i][j] - B[j][i];
            } else if constexpr (P == orthogonal) {
                double square = 0;  // a reflection
                for (const double number : data.x) square += number * number;
                entry = (i == j) - 2 * data.x[i] * data.x[j] / square;
            } else {
                entry = B[i < j ? i : j][i < j ? j : i] + (i == j ? 3 : 0);
                if ((P == lower_triangular && i < j) || (P == upper_triangular && i > j) ||
                    (P == diagonal && i != j))
                    entry = 0;
            }
        }
    return data;
}

template <class Function, property... Ps>
void enter() {
    (properties::enter({Function::name, name_of(Ps), &arguments<Ps>(),
                        evaluation<Function, property::none>::evaluate, evaluation<Function, Ps>::evaluate}),
     ...);
}

/// Where there is an inverse. That of skew-symmetric matrices of odd size there is not; the derivatives by
/// orthogonal and by skew-symmetric matrices are others than those by any.
template <class... Functions>
void enter_inverses() {
    (enter<Functions, symmetric, positive_definite, lower_triangular, upper_triangular, diagonal,
           orthogonal>(),
     ...);
    if constexpr (n % 2 == 0) (enter<Functions, skew_symmetric>(), ...);
}
template <class... Functions>
void enter_derivatives() {
    (enter<Functions, symmetric, positive_definite, lower_triangular, upper_triangular, diagonal>(), ...);
}

const bool entered = [] {
    enter_inverses<the_inverse, the_solution, the_log_determinant>();
    (enter<the_quadratic_form, symmetric, positive_definite, lower_triangular, upper_triangular, diagonal,
           orthogonal, skew_symmetric>());
    (enter<the_gradient_of_the_form, symmetric, positive_definite, lower_triangular, upper_triangular,
           diagonal, orthogonal, skew_symmetric>());
    (enter<the_product, symmetric, positive_definite, lower_triangular, upper_triangular, diagonal,
           orthogonal, skew_symmetric>());
    enter_derivatives<the_gradient_of_the_log_determinant, the_gradient_of_the_inverse_form,
                      the_gradient_of_the_likelihood>();
    return true;
}();

}  // namespace
