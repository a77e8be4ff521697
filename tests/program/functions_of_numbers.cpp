// SPDX-License-Identifier: BSL-1.0

// Which functions of single numbers a program in loops computes at once where there are packs, and in which
// order its steps run then.

#include <utility>

#include <boost/test/unit_test.hpp>

#include "steps_of.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;
using namespace steps_of;

namespace {

constexpr auto A = matrix<"A", 20, 20>;
constexpr auto B = matrix<"B", 20, 20>;
constexpr auto S = matrix<"S", 20, 20, positive_definite>;
constexpr auto x = vector<"x", 20>;
constexpr auto y = vector<"y", 20>;
constexpr auto a = scalar<"a">;
constexpr auto b = scalar<"b">;
constexpr auto c = scalar<"c">;
constexpr auto d = scalar<"d">;

/// The sizes of the groups, in the order of their first members.
template <class What>
consteval graph::index_list groups(What what) {
    static_assert(!is_straight(what));
    const auto& program = program_of<What>;
    graph::index_list sizes;
    for (int first = 0; first < program.size(); ++first) {
        if (program[first].at_once != first) continue;
        sizes.push_back(0);
        for (const program::instruction& i : program.instructions) sizes.back() += i.at_once == first;
    }
    return sizes;
}
template <class What>
consteval bool has_groups(What what, std::initializer_list<int> sizes) {
    return groups(what) == graph::index_list(sizes);
}

/// Does every step run once, behind all that it reads, and a group behind all that its members are made of?
template <class What>
consteval bool runs_in_order(What, bool at_once) {
    const auto& program = program_of<What>;
    constexpr int size = program_of<What>.size();
    const program::order_of_running<size> order{program, at_once};
    bool is_made[size]{};
    for (int place = 0; place < order.count; place += order.together[place]) {
        const int end = place + order.together[place];
        if (end <= place) return false;
        for (int member = place; member < end; ++member) {
            const int step = order.at[member];
            if (is_made[step] || (member > place && order.together[member] != 0)) return false;
            if (end > place + 1 && program[step].at_once != order.at[place]) return false;
            bool is_read[size]{};
            is_read[step] = true;
            for (int k = step; k >= 0; --k) {
                if (!is_read[k] || is_made[k]) continue;
                if (k != step && program[k].is_stored(at_once)) return false;
                for (const int operand : {program[k].left, program[k].right})
                    if (operand >= 0) is_read[operand] = true;
            }
        }
        for (int member = place; member < end; ++member) is_made[order.at[member]] = true;
    }
    for (int k = 0; k < size; ++k)
        if (program[k].is_stored(at_once) != is_made[k]) return false;
    return true;
}
template <class What>
consteval bool runs_in_order(What what) {
    return runs_in_order(what, false) && runs_in_order(what, true);
}

BOOST_AUTO_TEST_SUITE(functions_of_numbers)

BOOST_AUTO_TEST_CASE(of_one_kind_are_a_group) {
    constexpr auto e = exp(a) * A + exp(b) * B + exp(-2_c * c) * transpose(A);
    static_assert(has_groups(e, {3}));
    static_assert(runs_in_order(e));
}
BOOST_AUTO_TEST_CASE(alone_or_of_few_instructions_are_none) {
    static_assert(has_groups(exp(a) * A + log(b) * B, {}));
    static_assert(has_groups(abs(a) * A + abs(b) * B, {}));
    static_assert(has_groups(exp(A) + exp(B), {}));
}
BOOST_AUTO_TEST_CASE(of_other_kinds_are_groups_of_their_own) {
    constexpr auto e = exp(a) * A + log(a) * B + log(b) * transpose(A) + exp(c) * transpose(B);
    static_assert(has_groups(e, {2, 2}));
    static_assert(runs_in_order(e));
}
BOOST_AUTO_TEST_CASE(that_one_number_reads_wait_for_it) {
    constexpr auto e = log(exp(a) + exp(b)) * A;
    static_assert(has_groups(e, {2}));
    static_assert(runs_in_order(e));
    constexpr auto nested = tanh(log(exp(a) + exp(b)) + log(exp(c) + exp(d))) * A;
    static_assert(has_groups(nested, {4, 2}));
    static_assert(runs_in_order(nested));
}
BOOST_AUTO_TEST_CASE(that_need_a_member_are_none) {
    constexpr auto e = exp(exp(a) * b) * A + exp(c) * B;
    static_assert(has_groups(e, {2}));
    static_assert(runs_in_order(e));
    constexpr auto twice = exp(exp(a) * b) * A + exp(exp(c) * d) * B;
    static_assert(has_groups(twice, {2, 2}));
    static_assert(runs_in_order(twice));
}
BOOST_AUTO_TEST_CASE(bring_with_them_the_numbers_that_they_are_made_of) {
    constexpr auto e = exp(dot(x, y)) * A + exp(sum(y)) * B + exp(squared_norm(x) * a) * transpose(A);
    static_assert(has_groups(e, {3}));
    static_assert(runs_in_order(e));
    constexpr auto of_matrices = exp(trace(A)) * A + exp(dot(x, A * y)) * B;
    static_assert(runs_in_order(of_matrices));
}
BOOST_AUTO_TEST_CASE(leave_matrices_where_they_are) {
    constexpr auto e =
        exp(a) * (A * B) + exp(log_determinant(S)) * B + exp(trace(inverse(S))) * A + exp(b) * B;
    static_assert(runs_in_order(e));
    static_assert(has_groups(e, {2}));
    constexpr auto behind = (A + exp(a) * B) * (A - exp(trace(matrix_power<2>(A + exp(b) * B))) * B);
    static_assert(has_groups(behind, {2}));
    static_assert(runs_in_order(behind));
}
BOOST_AUTO_TEST_CASE(that_are_outputs_stay_where_they_are) {
    constexpr auto all = outputs(A * B, exp(b), exp(a) * A + exp(c) * B, exp(d));
    static_assert(has_groups(all, {3}));
    static_assert(runs_in_order(all));
}
template <class Row, int... K>
constexpr auto sum_of_many(Row, std::integer_sequence<int, K...>) {
    return ((exp(element<K>(x)) * element<K>(y)) + ...) * A;
}
BOOST_AUTO_TEST_CASE(are_groups_of_a_largest_size) {
    constexpr int count = program::most_calls_at_once + 3;
    constexpr auto e = sum_of_many(x, std::make_integer_sequence<int, count>{});
    static_assert(has_groups(e, {program::most_calls_at_once, 3}));
    static_assert(runs_in_order(e));
}
BOOST_AUTO_TEST_CASE(of_a_covariance_and_its_derivative_are_one_group) {
    constexpr auto D = matrix<"D", 20, 20, symmetric>;
    constexpr auto K = exp(a) * exp(-0.5_c * exp(-2_c * b) * D) + exp(c) * identity<20>;
    static_assert(has_groups(outputs(K, derivative(K, b)), {4}));
    static_assert(runs_in_order(outputs(K, derivative(K, b))));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
