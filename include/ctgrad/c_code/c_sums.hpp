// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <functional>

#include "../evaluate/loops/product_loops.hpp"
#include "entry_tracer.hpp"
#include "rolled_loops.hpp"

namespace ctgrad::c_code {

/// A sum over k as statements in C, which add up to a number named `sum`.
class sum_over_k {
public:
    using term_at = std::function<c_entry(int k)>;

    /// From k = first on; the sum begins with zero, or with its first term.
    sum_over_k(const c_body& body, int first, int last, bool begins_with_zero, const term_at& term)
        : text_(body.type() + " sum = ") {
        if (!begins_with_zero) text_.append(term(first++));
        else text_.append("0.0$");
        text_.append(";\n");
        std::vector<c_entry> terms;
        for (int k = first; k < last; ++k) terms.push_back(term(k).at_least(binds::as_product));
        add_terms(terms, first);
    }
    /// Of some terms, in their order; the sum begins with zero. Where they are evenly apart they are loops.
    sum_over_k(const c_body& body, const std::vector<int>& places, const term_at& term)
        : text_(body.type() + " sum = 0.0$;\n") {
        std::vector<c_entry> terms;
        for (const int k : places) terms.push_back(term(k).at_least(binds::as_product));
        add_terms(terms, 0);
    }
    /// With what becomes of the sum in the end.
    c_entry followed_by(const c_entry& statement) const {
        c_entry all = text_;
        return all.append(statement);
    }

private:
    void add_terms(const std::vector<c_entry>& terms, int first) {
        for (std::size_t from = 0; from < terms.size();) {
            std::size_t to = from + 1;
            while (to < terms.size() && goes_on(terms, from, to)) ++to;
            if (to == from + 1) text_.append("sum = sum + ").append(terms[from]).append(";\n");
            else add_loop(terms, from, to, first);
            from = to;
        }
    }
    static bool goes_on(const std::vector<c_entry>& terms, std::size_t from, std::size_t to) {
        if (terms[to].text != terms[from].text) return false;
        for (std::size_t k = 0; k < terms[to].indices.size(); ++k)
            if (terms[to].indices[k] - terms[to - 1].indices[k] !=
                terms[from + 1].indices[k] - terms[from].indices[k])
                return false;
        return true;
    }
    // The bounds are indices, too: they may differ from entry to entry.
    void add_loop(const std::vector<c_entry>& terms, std::size_t from, std::size_t to, int first) {
        const int begin = first + static_cast<int>(from);
        c_entry loop(std::string("for (int k = ") + index_begins + index_ends + "; k < " + index_begins +
                     index_ends + "; ++k) sum = sum + ");
        loop.indices = {begin, first + static_cast<int>(to)};
        const c_entry& term = terms[from];
        std::size_t index = 0;
        for (const char c : term.text) {
            if (c == index_ends) {
                const int slope = terms[from + 1].indices[index] - term.indices[index];
                loop.text += std::to_string(slope);
                loop.indices.push_back(term.indices[index++] - slope * begin);
            }
            loop.text += c;
        }
        text_.append(loop).append(";\n");
    }

    c_entry text_;
};

}  // namespace ctgrad::c_code
