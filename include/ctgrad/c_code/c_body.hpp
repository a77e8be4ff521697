// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <set>
#include <string>
#include <vector>

#include "../expression/property.hpp"
#include "helpers_used.hpp"

namespace ctgrad::c_code {

/// An argument or a result of the C function.
struct c_parameter {
    std::string name;
    dims shape{};
    bool by_value = false;  // a number that is read
    structure known = property::none;

    std::string entry(int place) const { return by_value ? name : name + "[" + std::to_string(place) + "]"; }
};

/// A function of a user's in C, or a helper that computes an operation of the library's that is made like
/// those of users. What is not foreign is told the shapes of its matrices.
struct c_function_of_user {
    std::string name;
    bool is_foreign = false;
};

/// What is known of the C function while its statements are written.
struct c_body {
    precision of = precision::of_float;
    std::vector<c_parameter> variables;  // as the program numbers them
    std::vector<c_parameter> outputs;
    helpers_used helpers;
    std::vector<c_function_of_user> users;  // as the program numbers their operations
    std::set<std::string> declared;         // those that are called
    std::string declarations;
    std::string statements;

    std::string number(const numeric::rational& value) const { return literal(value, of); }
    /// A call of a function of numbers by its pattern.
    std::string call(std::string_view function, std::string_view operands) {
        return helpers.call(in_precision(function, of)) + "(" + std::string(operands) + ")";
    }
    /// The name of a user's function, which is declared, or of a helper: of a number, or of matrices into
    /// one.
    const std::string& user_of_number(int place) { return declared_user(place, type() + " ", type()); }
    const std::string& user_of_matrices(int place, int operands) {
        std::string parameters;
        for (int k = 0; k < operands; ++k) {
            if (!users[static_cast<std::size_t>(place)].is_foreign) parameters += "int, int, ";
            parameters += "const " + type() + " *, ";
        }
        return declared_user(place, "void ", parameters + type() + " *");
    }
    std::string type() const { return name_of(of); }
    void line(const std::string& statement) { statements += "    " + statement + "\n"; }
    void declare(const std::string& declaration) { declarations += "    " + declaration + "\n"; }

private:
    const std::string& declared_user(int place, const std::string& result, const std::string& parameters) {
        const std::string& name = users[static_cast<std::size_t>(place)].name;
        if (helpers_used::is_helper(name)) helpers.call(name);
        else declared.insert("extern " + result + name + "(" + parameters + ");");
        return name;
    }
};

}  // namespace ctgrad::c_code
