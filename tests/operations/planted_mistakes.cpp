// SPDX-License-Identifier: BSL-1.0

// The public check of users' operations finds every planted mistake, and says which.

#include <boost/test/unit_test.hpp>

#include <ctgrad/check/check_operation.hpp>

#include "operations_of_users.hpp"

namespace {

using namespace ctgrad;

template <class Operation>
void is_wrong(std::string_view what) {
    const check_verdict verdict = check_operation<Operation>();
    BOOST_TEST(!verdict);
    BOOST_TEST((verdict.message.find(what) != std::string::npos), verdict.message);
}

/// Wrong in one way each.
struct wrong_slope : elementwise_operation<wrong_slope> {
    static constexpr operation_facts facts{.name = "wrong_slope"};
    static constexpr auto value(const auto& x) { return x * numeric::sigmoid(x); }
    static constexpr auto slope(auto a) { return sigmoid(a) + of(a); }
};
struct wrong_second : elementwise_operation<wrong_second> {
    static constexpr operation_facts facts{.name = "wrong_second"};
    static constexpr auto value(const auto& x) { return x * x / 2; }
    static constexpr auto slope(auto a) { return 2_c * a; }
};
struct wrong_inside : elementwise_operation<wrong_inside> {
    static constexpr operation_facts facts{.name = "wrong_inside"};
    static constexpr auto value(const auto& x) { return x * x * x / 6; }
    static constexpr auto slope(auto a) { return wrong_second::of(a); }
};
template <int Mistake>
struct wrong_sandwich : matrix_operation<wrong_sandwich<Mistake>> {
    static constexpr operation_facts facts{.name = "wrong_sandwich"};
    static constexpr dims shape(dims a, dims b) {
        return a == b && (Mistake != 2 || a.square()) ? a : no_shape;
    }
    static constexpr auto adjoint(auto a, auto b, auto l) {
        const auto right = transpose(b) * a * l + l * a * transpose(b);
        if constexpr (Mistake == 0) return both{right, a * l * a};  // transposed
        else if constexpr (Mistake == 1)
            return both{transpose(b) * a * l, transpose(a * l * a)};  // a term less
        else return both{right, a * l * a};  // transposed, where the shapes do not tell
    }
    static constexpr auto entry(const auto& a, const auto& b, int i, int j) {
        return users::sandwich_operation::entry(a, b, i, j);
    }
};
template <int Mistake>
struct wrong_sum : matrix_operation<wrong_sum<Mistake>> {
    static constexpr operation_facts facts{.name = "wrong_sum", .is_linear = Mistake == 0};
    static constexpr dims shape(dims) { return {1, 1}; }
    static constexpr auto adjoint(auto a, auto l) { return l * transpose(ones_like(a) + a); }
    static constexpr auto entry(const auto& a, int, int) {
        auto sum = a(0, 0) - a(0, 0);
        for (int i = 0; i < a.rows(); ++i)
            for (int j = 0; j < a.columns() + (Mistake == 1 ? 1 : 0); ++j)
                sum = sum + a(i, j) + a(i, j) * a(i, j) / 2;
        return sum;
    }
};
struct wrong_jacobian : foreign_operation<wrong_jacobian> {
    static constexpr operation_facts facts{.name = "wrong_jacobian"};
    static constexpr int inputs = 2;
    static constexpr int outputs = 2;
    static void values(const double* x, double* y) { users::see_point(x, y); }
    static void jacobian(const double* x, double* j) {
        users::see_point_jacobian(x, j);
        const double other = j[1];
        j[1] = j[2];
        j[2] = other;
    }
};
/// Defined nowhere in the range.
struct far_away : elementwise_operation<far_away> {
    static constexpr operation_facts facts{.name = "far_away"};
    template <std::floating_point T>
    static T value(T x) {
        return std::sqrt(x - T(100));
    }
    static constexpr auto slope(auto a) { return divide(0.5_c * ones_like(a), of(a)); }
};

BOOST_AUTO_TEST_CASE(planted_mistakes) {
    is_wrong<wrong_slope>("wrong_slope of 2 x 3 has a wrong derivative by its operand");
    is_wrong<wrong_inside>("wrong_inside of 2 x 3 has a wrong derivative twice by its first operand");
    is_wrong<wrong_sandwich<0>>("the derivative rule multiplies what does not fit");
    is_wrong<wrong_sandwich<1>>("has a wrong derivative by its first operand");
    is_wrong<wrong_sandwich<2>>("has a wrong derivative by its second operand");
    is_wrong<wrong_sum<0>>("says that it is linear, and is not");
    is_wrong<wrong_sum<1>>("reads or writes outside of a matrix");
    is_wrong<wrong_jacobian>("wrong_jacobian of 2 x 1 has a wrong derivative by its operand");
    is_wrong<far_away>("is not defined or not smooth");
    BOOST_TEST(check_operation<far_away>({.least = 101, .most = 110}).message == "");
}

}  // namespace
