// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "c_entry.hpp"

namespace ctgrad::c_code {

/// An index as a sum of multiples of the loops' counters.
struct affine_index {
    int constant = 0;
    int of_i = 0;
    int of_j = 0;
    int of_k = 0;

    std::string text(const std::string& i, const std::string& j) const {
        std::string written;
        const auto add = [&](int factor, const std::string& counter) {
            if (factor == 0) return;
            if (!written.empty()) written += factor < 0 ? " - " : " + ";
            else if (factor < 0) written += "-";
            const int size = factor < 0 ? -factor : factor;
            if (counter.empty() || size != 1) written += std::to_string(size);
            if (!counter.empty()) written += (size == 1 ? "" : " * ") + counter;
        };
        add(of_i, i);
        add(of_j, j);
        add(of_k, "k");
        add(constant, "");
        return written.empty() ? "0" : written;
    }
};

/// Statements for the entries of a matrix, written one by one by formulas, made into loops again: entries
/// that are made alike, with indices that grow evenly along a row, are a loop, and so are rows that are
/// alike. Nothing is taken for granted: every statement is compared with what its loop says, and what fits
/// into none stands alone. The order of the statements is kept.
class rolled_loops {
public:
    /// The columns of a row, from the first to behind the last.
    struct columns {
        int first;
        int last;
    };
    using row_range = std::function<columns(int i)>;
    using statement_at = std::function<c_entry(int i, int j)>;

    rolled_loops(std::string outer, std::string inner, int depth = 1)
        : outer_(std::move(outer)), inner_(std::move(inner)), depth_(depth) {}

    std::string write(int rows, const row_range& range, const statement_at& statement) const {
        std::vector<row> all;
        for (int i = 0; i < rows; ++i) all.push_back(runs_of(i, range(i), statement));
        std::string text;
        for (std::size_t first = 0; first < all.size();) {
            std::size_t last = first + 1;
            while (last < all.size() && fit(all, first, last + 1)) ++last;
            text += written(all, first, last);
            first = last;
        }
        return text;
    }

private:
    /// Neighbouring entries that are made alike.
    struct run {
        int first;
        int last;
        std::string text;
        std::vector<int> indices;  // at the first entry
        std::vector<int> slopes;   // along the row, if there is more than one entry
    };
    struct row {
        int i;
        std::vector<run> runs;
    };

    static row runs_of(int i, columns range, const statement_at& statement) {
        row made{i, {}};
        c_entry before;
        for (int j = range.first; j < range.last; ++j) {
            c_entry here = statement(i, j);
            bool goes_on = false;
            if (!made.runs.empty() && made.runs.back().text == here.text) {
                run& open = made.runs.back();
                std::vector<int> slopes;
                for (std::size_t k = 0; k < here.indices.size(); ++k)
                    slopes.push_back(here.indices[k] - before.indices[k]);
                goes_on = !is_long(open) || open.slopes == slopes;
                if (goes_on) {
                    open.slopes = slopes;
                    ++open.last;
                }
            }
            if (!goes_on) made.runs.push_back({j, j + 1, here.text, here.indices, {}});
            before = here;
        }
        return made;
    }

    static bool is_long(const run& r) { return r.last - r.first > 1; }
    static const std::vector<int>* slopes_of(const std::vector<row>& all, std::size_t first, std::size_t last,
                                             std::size_t which) {
        for (std::size_t i = first; i < last; ++i)
            if (is_long(all[i].runs[which])) return &all[i].runs[which].slopes;
        return nullptr;
    }
    // The index where j would be 0.
    static int base(const run& r, std::size_t index, const std::vector<int>* slopes) {
        return r.indices[index] - (slopes ? (*slopes)[index] * r.first : 0);
    }

    // Are these rows one loop?
    static bool fit(const std::vector<row>& all, std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i)
            if (all[i].runs.size() != all[first].runs.size() || all[i].runs.empty()) return false;
        for (std::size_t which = 0; which < all[first].runs.size(); ++which) {
            const std::vector<int>* const slopes = slopes_of(all, first, last, which);
            const auto run_at = [&](std::size_t i) -> const run& { return all[i].runs[which]; };
            for (std::size_t i = first; i < last; ++i) {
                if (run_at(i).text != run_at(first).text) return false;
                if (is_long(run_at(i)) && run_at(i).slopes != *slopes) return false;
            }
            const auto grows_evenly = [&](const std::function<int(const run&)>& value) {
                for (std::size_t i = first + 1; i + 1 < last; ++i)
                    if (value(run_at(i + 1)) - value(run_at(i)) != value(run_at(i)) - value(run_at(i - 1)))
                        return false;
                return true;
            };
            if (!grows_evenly([](const run& r) { return r.first; }) ||
                !grows_evenly([](const run& r) { return r.last; }))
                return false;
            for (std::size_t k = 0; k < run_at(first).indices.size(); ++k)
                if (!grows_evenly([&](const run& r) { return base(r, k, slopes); })) return false;
        }
        return true;
    }

    std::string indent(int depth) const { return std::string(static_cast<std::size_t>(4 * depth), ' '); }
    static std::string loop(const std::string& counter, const std::string& from, const std::string& to) {
        return "for (int " + counter + " = " + from + "; " + counter + " < " + to + "; ++" + counter +
               ") {\n";
    }

    std::string written(const std::vector<row>& all, std::size_t first, std::size_t last) const {
        if (all[first].runs.empty()) return "";
        const bool is_loop = last > first + 1;
        const auto in_rows = [&](const std::function<int(std::size_t)>& value) {
            affine_index index{value(first)};
            if (!is_loop) return index;
            index.of_i = value(first + 1) - value(first);
            index.constant -= index.of_i * all[first].i;
            return index;
        };
        int depth = depth_;
        std::string text;
        if (is_loop)
            text += indent(depth++) +
                    loop(outer_, std::to_string(all[first].i), std::to_string(all[last - 1].i + 1));
        for (std::size_t which = 0; which < all[first].runs.size(); ++which) {
            const std::vector<int>* const slopes = slopes_of(all, first, last, which);
            const auto run_at = [&](std::size_t i) -> const run& { return all[i].runs[which]; };
            int inside = depth;
            if (slopes) {
                const affine_index from = in_rows([&](std::size_t i) { return run_at(i).first; });
                const affine_index to = in_rows([&](std::size_t i) { return run_at(i).last; });
                text += indent(inside++) + loop(inner_, from.text(outer_, inner_), to.text(outer_, inner_));
            }
            std::vector<affine_index> indices;
            for (std::size_t k = 0; k < run_at(first).indices.size(); ++k) {
                indices.push_back(in_rows([&](std::size_t i) { return base(run_at(i), k, slopes); }));
                if (slopes) indices.back().of_j = (*slopes)[k];
            }
            // several lines have a number of their own
            const bool is_block = (!is_loop || all[first].runs.size() > 1) && !slopes &&
                                  run_at(first).text.find('\n') != std::string::npos;
            if (is_block) text += indent(inside++) + "{\n";
            text += with_indices(run_at(first).text, indices, inside);
            if (is_block) text += indent(--inside) + "}\n";
            if (slopes) text += indent(--inside) + "}\n";
        }
        if (is_loop) text += indent(--depth) + "}\n";
        return text;
    }

    // A statement, of one line or several, with its indices.
    std::string with_indices(const std::string& pattern, const std::vector<affine_index>& indices,
                             int depth) const {
        std::string text = indent(depth);
        std::size_t next = 0;
        for (std::size_t at = 0; at < pattern.size(); ++at) {
            if (pattern[at] == '\n') {
                text += "\n" + indent(depth);
            } else if (pattern[at] != index_begins) {
                text += pattern[at];
            } else {
                const std::size_t end = pattern.find(index_ends, at);
                affine_index index = indices[next++];
                if (end > at + 1) index.of_k = std::stoi(pattern.substr(at + 1, end - at - 1));
                text += index.text(outer_, inner_);
                at = end;
            }
        }
        return text + "\n";
    }

    std::string outer_;
    std::string inner_;
    int depth_;
};

}  // namespace ctgrad::c_code
