// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "../operations/stumpff.hpp"
#include "c_text.hpp"

namespace ctgrad::c_code {

/// Writes Stumpff's functions as numeric/elementary/stumpff.hpp computes them. Their series are as long as
/// the type needs.
class stumpff_writer {
public:
    static constexpr std::string_view prefix = "ctgrad_stumpff_";

    /// By the name that the facts of the operation say.
    void add(std::string_view name) { wanted_.insert(std::stoi(std::string(name.substr(prefix.size())))); }

    /// All that have been added, each behind what it calls.
    std::string text(precision of) const {
        std::set<int> roots, series = wanted_;
        for (const int k : wanted_)
            for (int root = k; root >= 0; root = root == 2 ? 1 : root - 2) roots.insert(root);
        if (!roots.empty()) series.insert({0, 1});
        std::string all;
        for (const int k : series) all += series_text(k, of) + "\n";
        if (!roots.empty()) all += in_precision(of_negative, of) + "\n";
        for (const int k : roots) all += root_text(k, of) + "\n";
        for (const int k : wanted_) all += function_text(k, of) + "\n";
        return all;
    }

private:
    static constexpr std::string_view of_negative =
        R"(/* the hyperbolic cosine of the root of -s, or the sine divided by the root */
static @ ctgrad_stumpff_of_negative(int is_cosine, @ s) {
    int halves = 0;
    @ even, odd;
    for (; halves < 16 && s < -2.0$; ++halves) s = s / 4.0$;
    even = ctgrad_stumpff_series_0(s);
    odd = ctgrad_stumpff_series_1(s);
    for (; halves > 0; --halves) {
        odd = even * odd;
        even = 2.0$ * even * even - 1.0$;
    }
    return is_cosine ? even : odd;
}
)";

    // Coefficients as the type has them, each of which is a double. Names of their own, since a user's might
    // meet those of a template.
    template <class Number, std::size_t... Index>
    static std::vector<double> coefficients(int its_index, std::index_sequence<Index...>) {
        std::vector<double> its_list;
        const auto copy_items = [&]<std::size_t Chosen>() {
            if (its_index != static_cast<int>(Chosen)) return;
            constexpr int of_function = static_cast<int>(Chosen);
            for (const Number its_item : numeric::detail::coefficients_of_stumpff<of_function, Number>.items)
                its_list.push_back(static_cast<double>(its_item));
        };
        (copy_items.template operator()<Index>(), ...);
        return its_list;
    }
    static std::vector<double> coefficients(int k, precision of) {
        using indices = std::make_index_sequence<operations::last_stumpff_function + 1>;
        return of == precision::of_float ? coefficients<float>(k, indices{})
                                         : coefficients<double>(k, indices{});
    }
    static std::string number(int k) { return std::to_string(k); }

    // As kernels::polynomial does it, four terms at a time.
    static std::string terms(const std::vector<double>& c, std::size_t first, precision of) {
        const auto pair = [&](std::size_t at) {
            const std::string one = literal(c[at], of);
            return at + 1 < c.size() ? "(" + one + " + x * " + literal(c[at + 1], of) + ")" : one;
        };
        std::string four = pair(first);
        if (first + 2 < c.size()) four = "(" + four + " + square * " + pair(first + 2) + ")";
        if (first + 4 >= c.size()) return four;
        return "(" + four + " +\n            fourth * " + terms(c, first + 4, of) + ")";
    }
    static std::string series_text(int k, precision of) {
        const std::vector<double> c = coefficients(k, of);
        return in_precision("static @ ctgrad_stumpff_series_" + number(k) +
                                "(@ x) {\n    const @ square = x * x, fourth = square * square;\n",
                            of) +
               "    return " + terms(c, 0, of) + ";\n}\n";
    }
    static std::string root_text(int k, precision of) {
        const std::string head = "static @ ctgrad_stumpff_of_root_" + number(k) + "(@ s) {\n";
        if (k < 2) {
            const std::string negative =
                "    if (s < 0.0$) return ctgrad_stumpff_of_negative(" + number(k == 0 ? 1 : 0) + ", s);\n";
            const std::string value = k == 0 ? "cos$(sqrt$(s))" : "sin$(sqrt$(s)) / sqrt$(s)";
            return in_precision(head + negative + "    return " + value + ";\n}\n", of);
        }
        if (k == 2)
            return in_precision(head +
                                    "    const @ quotient = ctgrad_stumpff_of_root_1(s / 4.0$);\n"
                                    "    return quotient * quotient / 2.0$;\n}\n",
                                of);
        const std::string first = literal(coefficients(k - 2, of)[0], of);
        return in_precision(head, of) + "    return (" + first + " - ctgrad_stumpff_of_root_" +
               number(k - 2) + "(s)) / s;\n}\n";
    }
    static std::string function_text(int k, precision of) {
        const std::string end = number((k + 1) * (k + 2)) + ".0$";
        return in_precision("static @ ctgrad_stumpff_" + number(k) + "(@ s) {\n    if (-" + end +
                                " <= s && s <= " + end + ") return ctgrad_stumpff_series_" + number(k) +
                                "(s);\n    return ctgrad_stumpff_of_root_" + number(k) + "(s);\n}\n",
                            of);
    }

    std::set<int> wanted_;
};

}  // namespace ctgrad::c_code
