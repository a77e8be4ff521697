// SPDX-License-Identifier: BSL-1.0
#pragma once

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

/// What is known of the C function while its statements are written.
struct c_body {
    precision of = precision::of_float;
    std::vector<c_parameter> variables;  // as the program numbers them
    std::vector<c_parameter> outputs;
    helpers_used helpers;
    std::string declarations;
    std::string statements;

    std::string number(const numeric::rational& value) const { return literal(value, of); }
    /// A call of a function of numbers by its pattern.
    std::string call(std::string_view function, std::string_view operands) {
        return helpers.call(in_precision(function, of)) + "(" + std::string(operands) + ")";
    }
    std::string type() const { return name_of(of); }
    void line(const std::string& statement) { statements += "    " + statement + "\n"; }
    void declare(const std::string& declaration) { declarations += "    " + declaration + "\n"; }
};

}  // namespace ctgrad::c_code
