// SPDX-License-Identifier: BSL-1.0
// Every function of numbers has a name in C.
#include <boost/test/unit_test.hpp>

#include <ctgrad/to_c.hpp>

using namespace ctgrad;

namespace {

template <class Operation>
constexpr bool is_function_of_numbers() {
    if constexpr (operations::stands_for_users<Operation>) return false;
    else return requires { Operation::is_elementwise; } || requires { Operation::is_entrywise_of_two; };
}

template <class... Operations>
int count_functions(operations::list<Operations...>) {
    int functions = 0;
    const auto look_at = [&]<class Operation>(const Operation*) {
        if (!is_function_of_numbers<Operation>()) return;
        ++functions;
        constexpr int operation = program::index_of<Operation>;
        const bool is_known =
            c_code::entry_tracer::is_power(operation) || !c_code::c_function_of(operation).empty();
        BOOST_TEST(is_known, "operation " << operation << " has no name in c_code/c_functions.hpp");
    };
    (look_at(static_cast<const Operations*>(nullptr)), ...);
    return functions;
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_function_has_a_name) {
    BOOST_TEST(count_functions(program::every_step{}) > 40);
}

BOOST_AUTO_TEST_CASE(every_helper_stands_behind_what_it_needs) {
    c_code::helpers_used all;
    for (const auto& one : c_code::helpers_of_large_factors) all.call(one.name);
    for (const auto& one : c_code::helpers_of_small_factors) all.call(one.name);
    for (const auto& one : c_code::helpers_of_determinants) all.call(one.name);
    for (const auto& one : c_code::helpers_of_numbers) all.call(one.name);
    for (const auto& one : c_code::helpers_of_operations) all.call(one.name);
    const std::string text = all.text(c_code::precision::of_float);
    const auto check = [&](const c_code::helper& one) {
        const std::string definition = " " + std::string(one.name) + "(";
        const std::size_t defined = text.find(definition);
        BOOST_TEST(defined != std::string::npos);
        BOOST_TEST(text.find(std::string(one.name) + "(") == defined + 1);
    };
    for (const auto& one : c_code::helpers_of_large_factors) check(one);
    for (const auto& one : c_code::helpers_of_small_factors) check(one);
    for (const auto& one : c_code::helpers_of_determinants) check(one);
    for (const auto& one : c_code::helpers_of_numbers) check(one);
    for (const auto& one : c_code::helpers_of_operations) check(one);
}
