// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../expression_graph.hpp"

namespace ctgrad::graph {

/// Shorter lengths for a graph of large matrices, in which what holds in general still holds: equal lengths
/// stay equal, and where selections and unit vectors cut a length into parts, the parts are shortened and
/// the whole is their sum. Odd parts stay odd, even ones even. Whether what holds at these lengths holds at
/// the long ones is proven elsewhere (padding.hpp).
class reduced_lengths {
public:
    template <class Graph>
    constexpr reduced_lengths(const Graph& graph_of_them, int longest) : longest_(longest) {
        bool needed = false;
        for (int index = 0; index < graph_of_them.size(); ++index)
            needed = needed || graph_of_them[index].shape.rows > longest ||
                     graph_of_them[index].shape.columns > longest;
        if (!needed) return;
        for (int index = 0; index < graph_of_them.size(); ++index) {
            const node& n = graph_of_them[index];
            if (traits(n.operation).selection && !n.shape.square())
                selections_.push_back({n.shape.rows, n.shape.columns, n.payload});
            if (n.operation == operations::index_of<operations::unit_vector>)
                selections_.push_back({n.shape.rows, 1, n.payload});
        }
        for (bool changed = true; changed;) {
            changed = false;
            for (const part& p : selections_)
                if (carry_over(p)) changed = true;
        }
    }

    constexpr int length(int n) const { return place(n, n); }

    /// Where the row of that number is found in the shortened length n; a place where it was cut.
    constexpr int place(int n, int row) const {
        int begin = 0;
        int total = 0;
        for (const cut_length& known : cuts_)
            if (known.length == n)
                for (const int end : known.places) {
                    if (end > row) break;
                    total += shortened(end - begin);
                    begin = end;
                }
        return total + shortened(row - begin);
    }

private:
    struct cut_length {
        int length;
        index_list places;  // in order, without 0 and the length itself
    };
    struct part {
        int rows;
        int columns;
        int offset;
    };

    constexpr int shortened(int n) const { return n <= longest_ ? n : longest_ - n % 2; }

    constexpr index_list& cuts_of(int n) {
        for (cut_length& known : cuts_)
            if (known.length == n) return known.places;
        cuts_.push_back({n, {}});
        return cuts_.back().places;
    }
    constexpr bool cut(int n, int place) {
        if (place <= 0 || place >= n) return false;
        index_list& places = cuts_of(n);
        int k = places.size();
        for (; k > 0 && places[k - 1] >= place; --k)
            if (places[k - 1] == place) return false;
        places.push_back(place);
        for (int i = places.size() - 1; i > k; --i) places[i] = places[i - 1];
        places[k] = place;
        return true;
    }

    // A part is cut wherever the whole is, and the whole wherever the part is.
    constexpr bool carry_over(const part& p) {
        bool changed = cut(p.rows, p.offset);
        changed = cut(p.rows, p.offset + p.columns) || changed;
        const index_list inside = cuts_of(p.columns);
        for (const int place : inside) changed = cut(p.rows, place + p.offset) || changed;
        const index_list outside = cuts_of(p.rows);
        for (const int place : outside)
            if (place > p.offset && place < p.offset + p.columns)
                changed = cut(p.columns, place - p.offset) || changed;
        return changed;
    }

    int longest_;
    sequence<cut_length> cuts_;
    sequence<part> selections_;
};

}  // namespace ctgrad::graph
