// SPDX-License-Identifier: BSL-1.0

// Every operation and every step says its laws in `laws`, and an old or stray member is noticed.

#include <cmath>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

namespace {

using namespace ctgrad;
using operations::operation_laws, operations::detail::says_laws;

template <class... Operations>
constexpr bool all_say_laws(operations::list<Operations...>) {
    return (says_laws<Operations> && ...);
}
static_assert(all_say_laws(operations::all{}) && all_say_laws(program::every_step{}));

struct says_nothing {};
struct says_them {
    static constexpr operation_laws laws{.is_linear = true};
};
struct says_them_as_something_else {
    static constexpr bool laws = true;
};
struct says_linear : says_them {
    static constexpr bool is_linear = true;
};
struct says_zeros : says_them {
    static constexpr bool keeps_zeros = true;
};
struct says_numbers : says_them {
    static constexpr auto multiplicative_for = operations::numbers_that_come_out::all;
};
struct says_layout : says_them {
    static constexpr auto on_layout = layout_effect::keeps;
};
struct says_factors : says_them {
    static constexpr bool reads_factors = false;
};
struct says_parity : says_them {
    static constexpr auto turns = operations::parity::odd;
};
static_assert(says_laws<says_them>);
static_assert(!says_laws<says_nothing> && !says_laws<says_them_as_something_else>);
static_assert(!says_laws<says_linear> && !says_laws<says_zeros> && !says_laws<says_numbers>);
static_assert(!says_laws<says_layout> && !says_laws<says_factors>);
static_assert(!says_laws<says_parity>);

/// The row (x, −x/2).
struct small_row {
    double x;
    static constexpr int rows() { return 1; }
    static constexpr int columns() { return 2; }
    constexpr double operator()(int, int j) const { return j == 0 ? x : -x / 2; }
};
/// A function entry by entry, or a number made of all entries.
template <class Operation>
double value_at(double x) {
    if constexpr (requires { Operation::value(x); }) return Operation::value(x);
    else return Operation::entry(small_row{x}, 0, 0);
}

/// Is it as small and as symmetric as it says?
template <class Operation>
bool behaves_at_zero() {
    constexpr bool says_something = [] {
        if constexpr (Operation::arity != 1) return false;
        else
            return Operation::laws.halves_at_zero > 0 || Operation::laws.turns != operations::parity::neither;
    }();
    if constexpr (says_something) {
        constexpr operation_laws laws = Operation::laws;
        for (double x = 0.5; x > 1e-12; x /= 3) {
            const double value = value_at<Operation>(x);
            const double turned = value_at<Operation>(-x);
            double limit = 1;
            for (int k = 0; k < laws.halves_at_zero; ++k) limit *= std::sqrt(x);
            if (laws.halves_at_zero > 0 && (std::abs(value) > 2 * limit || std::abs(turned) > 2 * limit))
                return false;
            if (laws.turns == operations::parity::odd && turned != -value) return false;
            if (laws.turns == operations::parity::even && turned != value) return false;
        }
    }
    return true;
}
template <class... Operations>
bool all_behave_at_zero(operations::list<Operations...>) {
    return (behaves_at_zero<Operations>() && ...);
}
struct sine_that_is_even : operations::sine {
    static constexpr operation_laws laws{.turns = operations::parity::even};
};
struct sine_that_is_a_square : operations::sine {
    static constexpr operation_laws laws{.halves_at_zero = 4};
};

/// Does a function entry by entry say of zeros and signs what is so, and all of it?
template <class Operation>
bool says_its_zeros_and_signs() {
    if constexpr (requires {
                      Operation::is_elementwise;
                      Operation::value(1.0);
                  }) {
        bool is_positive = true;
        bool keeps_signs = true;
        for (const double x : {0.001, 0.25, 0.5, 0.9, 1.0, 1.25, 2.0, 4.0, 20.0}) {
            const double value = Operation::value(x);
            const double turned = Operation::value(-x);
            if (value <= 0) keeps_signs = false;
            if (!(turned > 0)) is_positive = false;
        }
        if (!(Operation::value(0.0) > 0)) is_positive = false;
        constexpr operation_laws laws = Operation::laws;
        return laws.keeps_zeros == (Operation::value(0.0) == 0) &&
               laws.is_positive == (keeps_signs && is_positive) &&
               (laws.is_positive || laws.keeps_signs) == keeps_signs;
    }
    return true;
}
template <class... Operations>
bool all_say_their_zeros_and_signs(operations::list<Operations...>) {
    return (says_its_zeros_and_signs<Operations>() && ...);
}
struct sine_of_no_zeros : operations::sine {
    static constexpr operation_laws laws{};
};
struct sine_that_is_positive : operations::sine {
    static constexpr operation_laws laws{.keeps_zeros = true, .is_positive = true};
};

BOOST_AUTO_TEST_CASE(zeros_and_signs_are_said) {
    BOOST_TEST(all_say_their_zeros_and_signs(operations::all{}));
    BOOST_TEST(!says_its_zeros_and_signs<sine_of_no_zeros>());
    BOOST_TEST(!says_its_zeros_and_signs<sine_that_is_positive>());
}

BOOST_AUTO_TEST_CASE(laws_of_functions_hold_near_zero) {
    BOOST_TEST(all_behave_at_zero(operations::all{}));
    BOOST_TEST(!behaves_at_zero<sine_that_is_even>());
    BOOST_TEST(!behaves_at_zero<sine_that_is_a_square>());
}

/// Does a function of two numbers keep the zeros of both where f(0, 0) = 0, below the diagonal as above it?
template <class Operation>
bool keeps_zeros_of_both() {
    if constexpr (requires {
                      Operation::is_entrywise_of_two;
                      Operation::value(0.0, 0.0);
                  }) {
        const bool lower = has(Operation::keeps(lower_triangular, lower_triangular), lower_triangular);
        const bool upper = has(Operation::keeps(upper_triangular, upper_triangular), upper_triangular);
        return lower == upper && (!lower || Operation::value(0.0, 0.0) == 0);
    }
    return true;
}
template <class... Operations>
bool all_keep_zeros_of_both(operations::list<Operations...>) {
    return (keeps_zeros_of_both<Operations>() && ...);
}
BOOST_AUTO_TEST_CASE(zeros_of_both_stay) {
    BOOST_TEST(all_keep_zeros_of_both(operations::all{}));
    BOOST_TEST(has(operations::hypotenuse::keeps(lower_triangular, lower_triangular), lower_triangular));
}

BOOST_AUTO_TEST_CASE(zeros_of_either_factor_stay) {
    for (const property zeros : {property::lower_triangular, property::upper_triangular}) {
        BOOST_TEST(has(operations::hadamard_product::keeps(zeros, property::none), zeros));
        BOOST_TEST(has(operations::hadamard_product::keeps(property::none, zeros), zeros));
    }
}

BOOST_AUTO_TEST_CASE(laws_reach_the_algebra) {
    using operations::index_of;
    BOOST_TEST(graph::traits(index_of<operations::transposition>).linear);
    BOOST_TEST(!graph::traits(index_of<operations::matrix_determinant>).linear);
    BOOST_TEST(graph::traits(index_of<operations::exponential>).pointwise);
    BOOST_TEST(graph::traits(index_of<operations::selection_matrix>).selection);
    BOOST_TEST(program::traits(program::index_of<operations::matrix_trace>).part_of_entries);
    BOOST_TEST(program::traits(program::index_of<program::steps::solution>).by_factors);
    BOOST_TEST(program::traits(program::index_of<program::steps::lu_factorisation>).factors);
    BOOST_TEST(has(operations::exponential::keeps(property::none), property::positive));
    BOOST_TEST(has(operations::diagonal_extraction::keeps(positive_definite), property::positive));
    BOOST_TEST(has(operations::diagonal_extraction::keeps(property::positive), property::positive));
    BOOST_TEST(!has(operations::sine::keeps(property::none), property::positive));
    BOOST_TEST(has(operations::sine::keeps(lower_triangular), lower_triangular));
    BOOST_TEST(!has(operations::cosine::keeps(lower_triangular), lower_triangular));
}

}  // namespace
