// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "sequence.hpp"

namespace ctgrad::graph {

/// A hash code of some numbers, one after the other.
constexpr unsigned mixed(unsigned hash, unsigned more) {
    const unsigned product = (hash ^ more) * 0x01000193u;
    return product ^ (product >> 15);
}

/// Where things are that stand in a sequence, found by their hash codes: open addressing, at most half full,
/// growing. The codes are kept, so that growing asks for none and most things that differ are told apart
/// without looking at them.
class hash_table {
public:
    constexpr explicit hash_table(int slots) : codes_(slots), next_places_(slots) {}

    /// The place of what has this code and is wanted, or −1.
    constexpr int find(unsigned code, const auto& is_wanted) const {
        const unsigned last = static_cast<unsigned>(codes_.size()) - 1;
        for (unsigned k = code & last; next_places_.items[k] != 0; k = (k + 1) & last)
            if (codes_.items[k] == code && is_wanted(next_places_.items[k] - 1))
                return next_places_.items[k] - 1;
        return -1;
    }
    /// The place of what has this code and is wanted; where there is none, it is added with this place.
    constexpr int find_or_add(unsigned code, int place, const auto& is_wanted) {
        const unsigned last = static_cast<unsigned>(codes_.size()) - 1;
        unsigned k = code & last;
        for (; next_places_.items[k] != 0; k = (k + 1) & last)
            if (codes_.items[k] == code && is_wanted(next_places_.items[k] - 1))
                return next_places_.items[k] - 1;
        codes_.items[k] = code;
        next_places_.items[k] = place + 1;
        if (2 * ++size_ > codes_.size()) grow();
        return place;
    }
    /// Adds what is not there yet.
    constexpr void add(unsigned code, int place) {
        find_or_add(code, place, [](int) { return false; });
    }

private:
    constexpr void grow() {
        const int size = codes_.size();
        const unsigned last = static_cast<unsigned>(4 * size) - 1;
        sequence<unsigned> codes(4 * size);
        sequence<int> next_places(4 * size);
        for (int before = 0; before < size; ++before) {
            if (next_places_.items[before] == 0) continue;
            unsigned k = codes_.items[before] & last;
            while (next_places.items[k] != 0) k = (k + 1) & last;
            codes.items[k] = codes_.items[before];
            next_places.items[k] = next_places_.items[before];
        }
        codes_ = static_cast<sequence<unsigned>&&>(codes);
        next_places_ = static_cast<sequence<int>&&>(next_places);
    }

    sequence<unsigned> codes_;
    sequence<int> next_places_;  // place + 1, 0 where a slot is empty
    int size_ = 0;
};

}  // namespace ctgrad::graph
