// SPDX-License-Identifier: BSL-1.0

// Every operation of the list, evaluated as straight-line code, in packs and one number at a time, against
// its its definition. The list is walked, and shapes are found by trying: a new operation is tested by being
// in the list.

#include "oracles/as_written.hpp"
#include "oracles/graph_value.hpp"
#include "oracles/real_numbers.hpp"
#include "oracles/shape_laws.hpp"
#include "paths_agree.hpp"

namespace {

using namespace ctgrad;
using exact_oracle::small_matrix;

/// Shapes of operands, the least symmetrical ones last.
template <int n>
constexpr dims shapes[]{{1, 1}, {n, 1}, {1, n}, {n, n}, {n, n + 1}};

struct operand_shapes {
    dims left, right;
};

/// The last ones that the operation can be applied to; without rows if there are none.
template <class Operation, int n>
constexpr operand_shapes fitting_shapes() {
    operand_shapes found{{0, 0}, {0, 0}};
    for (const dims a : shapes<n>) {
        if constexpr (Operation::arity == 1) {
            if (exact_oracle::applies<Operation>(a, {})) found.left = a;
        } else {
            for (const dims b : shapes<n>)
                if (exact_oracle::applies<Operation>(a, b)) found = {a, b};
        }
    }
    return found;
}

/// Numbers of both signs; square matrices are dominated by their diagonal, so that they have an inverse.
template <class Leaf>
auto numbers_for() {
    return paths::random_values<double, Leaf>(static_cast<unsigned>(Leaf::description.name[0]));
}

/// The variables' values, as the oracle asks for them.
template <class... Leaves>
struct point_of {
    small_matrix<long double> value_of(const graph::variable_entry& variable) const {
        small_matrix<long double> value;
        const auto look_at = [&]<class Leaf>() {
            if (variable.description.name != Leaf::description.name) return;
            value = small_matrix<long double>{Leaf::shape};
            const auto numbers = numbers_for<Leaf>();
            for (int k = 0; k < Leaf::shape.count(); ++k)
                value.entries()[k] = static_cast<long double>(numbers[static_cast<std::size_t>(k)]);
        };
        (look_at.template operator()<Leaves>(), ...);
        return value;
    }
};

/// All entries, by the operation's definition.
template <class E, class... Leaves>
std::vector<long double> defined_value() {
    graph::expression_graph g;
    exact_oracle::as_written written{g};
    const int node = written.node_of<E>();
    exact_oracle::real_functions functions;
    const auto value = exact_oracle::value_in<long double>(g, node, point_of<Leaves...>{}, functions);
    return {value.entries().begin(), value.entries().end()};
}

/// What does not exist, such as the logarithm of a negative number, must not exist either way.
std::vector<long double> with_holes(std::vector<long double> entries, const std::vector<long double>& like) {
    for (std::size_t k = 0; k < entries.size() && k < like.size(); ++k)
        if (std::isnan(entries[k]) && std::isnan(like[k])) entries[k] = 0;
    return entries;
}

template <class Operation, int Payload, evaluation::target Loops, class... Leaves>
void check() {
    constexpr auto e = apply<Operation, Payload>(Leaves{}...);
    using E = std::remove_const_t<decltype(e)>;
    const std::vector<long double> expected = defined_value<E, Leaves...>();
    const std::tuple<decltype(numbers_for<Leaves>())...> numbers{numbers_for<Leaves>()...};
    const auto data = [&](const auto& called) {
        std::apply(
            [&](const auto&... each) {
                called(
                    bound_arguments<double>(binding<Leaves, std::remove_cvref_t<decltype(each)>>{&each}...));
            },
            numbers);
    };
    const auto agrees = [&](const std::vector<long double>& found) {
        return paths::disagreement<double>(with_holes(expected, found), with_holes(found, expected)) <=
               paths::allowed;
    };
    BOOST_TEST_CONTEXT("operation " << operations::index_of<Operation> << " of the list, " << expected.size()
                                    << " entries") {
        BOOST_TEST(agrees(paths::results_on<double, evaluation::compiled_for()>(outputs(e), data)));
        BOOST_TEST(agrees(paths::results_on<double, Loops>(outputs(e), data)));
    }
}

/// Were there shapes of that size to check the operation with? Small programs are straight-line code, and
/// loops only where they are asked for.
template <class Operation, int Payload, int n>
bool checked_in_size() {
    constexpr evaluation::target loops = n < 9 ? paths::small_code : evaluation::one_at_a_time;
    constexpr operand_shapes found = fitting_shapes<Operation, n>();
    constexpr dims a = found.left, b = found.right;
    using A = matrix_type<"a", (a.rows > 0 ? a.rows : 1), (a.rows > 0 ? a.columns : 1)>;
    if constexpr (a.rows == 0) return false;
    else if constexpr (Operation::arity == 1) check<Operation, Payload, loops, A>();
    else check<Operation, Payload, loops, A, matrix_type<"b", b.rows, b.columns>>();
    return true;
}

template <class Operation, int Payload>
void check_sizes() {
    const bool small = checked_in_size<Operation, Payload, 3>();
    const bool large = checked_in_size<Operation, Payload, 9>();
    BOOST_TEST((small || large), "no shapes were found for operation " << operations::index_of<Operation>);
}

template <class Operation>
void check_operation() {
    if constexpr (requires { Operation::has_exponent; }) {
        check_sizes<Operation, 3>();
        check_sizes<Operation, -2>();
    } else if constexpr (Operation::arity > 0) {
        check_sizes<Operation, 0>();
    }
}

template <class... Operations>
void check_all(operations::list<Operations...>) {
    (check_operation<Operations>(), ...);
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_operation_has_the_value_of_its_definition) {
    check_all(operations::all{});
}
