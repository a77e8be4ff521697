// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <functional>
#include <set>
#include <string>

#include "c_text.hpp"
#include "definite_four_helpers.hpp"
#include "determinant_helpers.hpp"
#include "large_factor_helpers.hpp"
#include "operation_helpers.hpp"
#include "small_factor_helpers.hpp"
#include "stumpff_writer.hpp"
#include "symmetric_three_helpers.hpp"

namespace ctgrad::c_code {

/// The helpers that a function calls, and those that they call.
class helpers_used {
public:
    static bool is_helper(std::string_view name) { return name.starts_with("ctgrad_"); }
    /// The name, noted if it is a helper's.
    std::string call(std::string_view name) {
        if (name.starts_with(stumpff_writer::prefix)) stumpff_.add(name);
        else if (is_helper(name)) names_.insert(std::string(name));
        return std::string(name);
    }
    /// The function that raises to a whole power, by repeated squaring.
    std::string power(int n) {
        powers_.insert(n);
        return "ctgrad_power_" + (n < 0 ? "minus_" + std::to_string(-n) : std::to_string(n));
    }

    /// All of them, each behind what it calls.
    std::string text(precision of) const {
        std::set<std::string> all;
        for (const std::string& name : names_) add(name, all);
        std::string written;
        for_each([&](const helper& one) {
            if (all.count(std::string(one.name)) > 0) written += in_precision(one.text, of) + "\n";
        });
        for (const int n : powers_) written += in_precision(power_text(n), of) + "\n";
        return written + stumpff_.text(of);
    }

private:
    static void for_each(const std::function<void(const helper&)>& visit) {
        for (const helper& one : helpers_of_numbers) visit(one);
        for (const helper& one : helpers_of_operations) visit(one);
        for (const helper& one : helpers_of_small_factors) visit(one);
        for (const helper& one : helpers_of_symmetric_three) visit(one);
        for (const helper& one : helpers_of_definite_four) visit(one);
        for (const helper& one : helpers_of_determinants) visit(one);
        for (const helper& one : helpers_of_large_factors) visit(one);
    }
    static void add(const std::string& name, std::set<std::string>& all) {
        all.insert(name);
        for_each([&](const helper& one) {
            if (one.name != name) return;
            for (std::string_view rest = one.needs; !rest.empty();) {
                const std::size_t end = rest.find(' ');
                add(std::string(rest.substr(0, end)), all);
                rest = end == rest.npos ? std::string_view() : rest.substr(end + 1);
            }
        });
    }

    // As numeric/elementary/power.hpp does it.
    static std::string positive_power(int n, std::string_view x) {
        if (n == 1) return std::string(x);
        const std::string smaller = positive_power(n % 2 == 1 ? n - 1 : n / 2, x);
        if (n % 2 == 1) return "(" + smaller + " * " + std::string(x) + ")";
        return "(" + smaller + " * " + smaller + ")";
    }
    std::string power_text(int n) const {
        const int size = n < 0 ? -n : n;
        std::string text = "static @ ctgrad_power_";
        text += (n < 0 ? "minus_" : "") + std::to_string(size) + "(@ x) {\n";
        if (n >= 0) {
            text += "    return " + (n == 0 ? "x != x ? 1.0$ : 1.0$" : positive_power(n, "x")) + ";\n}\n";
            return text;
        }
        text += "    const @ denominator = " + positive_power(size, "x") + ";\n";
        if (size > 1)
            text +=
                "    if (fabs$(denominator) < #_MIN || fabs$(denominator) > #_MAX)\n        return 1.0$ / " +
                positive_power(size / 2, "x") + " * (1.0$ / " + positive_power(size - size / 2, "x") + ");\n";
        return text + "    return 1.0$ / denominator;\n}\n";
    }

    std::set<std::string> names_;
    std::set<int> powers_;
    stumpff_writer stumpff_;
};

}  // namespace ctgrad::c_code
