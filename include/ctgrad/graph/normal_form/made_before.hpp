// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../hash_table.hpp"

namespace ctgrad::graph {

/// What has been made so far: the normal form of an operation on operands. Rules ask for the same again and
/// again, transposes most of all, and finding it is much cheaper than making it.
class made_before {
public:
    /// The node that was made of this, or −1.
    constexpr int find(int operation, int payload, const int* operands, int count) const {
        const int place = places_.find(hash(operation, payload, operands, count), [&](int known) {
            const entry& e = entries_.items[known];
            if (e.operation != operation || e.payload != payload || e.count != count) return false;
            int same = 0;
            while (same < count && pool_.items[e.first + same] == operands[same]) ++same;
            return same == count;
        });
        return place < 0 ? -1 : entries_.items[place].result;
    }
    constexpr int find(int operation, int payload, const sequence<int>& operands) const {
        return find(operation, payload, operands.items, operands.size());
    }

    /// Remembers the result, and gives it back.
    constexpr int remember(int operation, int payload, const sequence<int>& operands, int result) {
        const int count = operands.size();
        places_.add(hash(operation, payload, operands.items, count), entries_.size());
        entries_.push_back({operation, payload, pool_.size(), count, result});
        pool_.append(operands.items, count);
        return result;
    }

    constexpr int size() const { return entries_.size(); }
    constexpr void forget() { *this = made_before{}; }

private:
    struct entry {
        int operation = 0;
        int payload = 0;
        int first = 0;
        int count = 0;
        int result = 0;
    };

    static constexpr unsigned hash(int operation, int payload, const int* operands, int count) {
        unsigned h =
            (static_cast<unsigned>(operation) * 1021u + static_cast<unsigned>(payload) * 389u) * 0x9E3779B1u;
        for (int k = 0; k < count; ++k) h = (h ^ static_cast<unsigned>(operands[k])) * 0x01000193u;
        return h ^ (h >> 15);
    }

    sequence<entry> entries_;
    sequence<int> pool_;
    hash_table places_{128};
};

}  // namespace ctgrad::graph
