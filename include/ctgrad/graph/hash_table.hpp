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
    constexpr explicit hash_table(int slots) : slots_(slots) {}

    /// The place of what has this code and is wanted, or −1.
    constexpr int find(unsigned code, const auto& is_wanted) const {
        const unsigned last = static_cast<unsigned>(slots_.size()) - 1;
        for (unsigned k = code & last; slots_.items[k].next_place != 0; k = (k + 1) & last)
            if (slots_.items[k].code == code && is_wanted(slots_.items[k].next_place - 1))
                return slots_.items[k].next_place - 1;
        return -1;
    }
    /// The place of what has this code and is wanted; where there is none, it is added with this place.
    constexpr int find_or_add(unsigned code, int place, const auto& is_wanted) {
        const unsigned last = static_cast<unsigned>(slots_.size()) - 1;
        unsigned k = code & last;
        for (; slots_.items[k].next_place != 0; k = (k + 1) & last)
            if (slots_.items[k].code == code && is_wanted(slots_.items[k].next_place - 1))
                return slots_.items[k].next_place - 1;
        slots_.items[k] = {code, place + 1};
        if (2 * ++size_ > slots_.size()) grow();
        return place;
    }
    /// Adds what is not there yet.
    constexpr void add(unsigned code, int place) {
        const unsigned last = static_cast<unsigned>(slots_.size()) - 1;
        unsigned k = code & last;
        while (slots_.items[k].next_place != 0) k = (k + 1) & last;
        slots_.items[k] = {code, place + 1};
        if (2 * ++size_ > slots_.size()) grow();
    }

private:
    struct slot {
        unsigned code = 0;
        int next_place = 0;  // 0 where the slot is empty
    };

    constexpr void grow() {
        const int size = slots_.size();
        const unsigned last = static_cast<unsigned>(4 * size) - 1;
        sequence<slot> larger(4 * size);
        for (int before = 0; before < size; ++before) {
            if (slots_.items[before].next_place == 0) continue;
            unsigned k = slots_.items[before].code & last;
            while (larger.items[k].next_place != 0) k = (k + 1) & last;
            larger.items[k] = slots_.items[before];
        }
        slots_ = static_cast<sequence<slot>&&>(larger);
    }

    sequence<slot> slots_;
    int size_ = 0;
};

}  // namespace ctgrad::graph
