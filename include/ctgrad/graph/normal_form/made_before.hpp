// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../sequence.hpp"

namespace ctgrad::graph {

/// What has been made so far: the normal form of an operation on operands. Rules ask for the same again and
/// again, transposes most of all, and finding it is much cheaper than making it.
class made_before {
public:
    /// The node that was made of this, or −1.
    constexpr int find(int operation, int payload, const int* operands, int count) const {
        const int mask = slots_.size() - 1;
        for (int slot = hash(operation, payload, operands, count) & mask; slots_.items[slot] != 0;
             slot = (slot + 1) & mask) {
            const entry& e = entries_.items[slots_.items[slot] - 1];
            if (e.operation != operation || e.payload != payload || e.count != count) continue;
            int same = 0;
            while (same < count && pool_.items[e.first + same] == operands[same]) ++same;
            if (same == count) return e.result;
        }
        return -1;
    }
    constexpr int find(int operation, int payload, const sequence<int>& operands) const {
        return find(operation, payload, operands.items, operands.size());
    }

    /// Remembers the result, and gives it back.
    constexpr int remember(int operation, int payload, const sequence<int>& operands, int result) {
        const int count = operands.size();
        entries_.push_back({operation, payload, pool_.size(), count, result});
        pool_.append(operands.items, count);
        if (entries_.size() * 2 > slots_.size()) grow();
        else insert(entries_.size() - 1);
        return result;
    }

    constexpr void forget() { *this = made_before{}; }

private:
    struct entry {
        int operation = 0;
        int payload = 0;
        int first = 0;
        int count = 0;
        int result = 0;
    };

    static constexpr int hash(int operation, int payload, const int* operands, int count) {
        unsigned h = static_cast<unsigned>(operation * 1021 + payload * 389) * 0x9E3779B1u;
        for (int k = 0; k < count; ++k) h = (h ^ static_cast<unsigned>(operands[k])) * 0x01000193u;
        return static_cast<int>((h ^ (h >> 15)) & 0x7FFFFFFFu);
    }
    constexpr void insert(int place) {
        const entry& e = entries_.items[place];
        const int mask = slots_.size() - 1;
        int slot = hash(e.operation, e.payload, pool_.items + e.first, e.count) & mask;
        while (slots_.items[slot] != 0) slot = (slot + 1) & mask;
        slots_.items[slot] = place + 1;
    }
    constexpr void grow() {
        slots_ = sequence<int>(slots_.size() * 4);
        for (int place = 0; place < entries_.size(); ++place) insert(place);
    }

    sequence<entry> entries_;
    sequence<int> pool_;
    sequence<int> slots_ = sequence<int>(128);  // open addressing: place + 1, 0 where empty
};

}  // namespace ctgrad::graph
