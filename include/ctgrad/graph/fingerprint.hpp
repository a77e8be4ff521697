// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../platform/cstdint.hpp"
#include "../platform/string_view.hpp"

namespace ctgrad::graph {

/// 128 bits that tell finished graphs apart. The words are mixed as MurmurHash3 does, each half with its own
/// multipliers, so that two of a million graphs agree by chance once in 10²⁶ times.
struct fingerprint {
    std::uint64_t first = 0x243F6A8885A308D3;
    std::uint64_t second = 0x13198A2E03707344;

    constexpr void add(std::uint64_t word) {
        first = (first ^ word) * 0xFF51AFD7ED558CCD;
        first ^= first >> 33;
        second = (second ^ word) * 0xC4CEB9FE1A85EC53;
        second ^= second >> 29;
    }
    constexpr void add_two(int a, int b) {
        add(static_cast<std::uint64_t>(static_cast<unsigned>(a)) << 32 | static_cast<unsigned>(b));
    }
    constexpr void add_text(std::string_view text) {
        add(text.size());
        for (const char c : text) add(static_cast<unsigned char>(c));
    }
    template <class Wide>
    constexpr void add_wide(const Wide& number) {
        add(static_cast<std::uint64_t>(static_cast<std::int64_t>(number % Wide{std::int64_t{1} << 62})));
        add(static_cast<std::uint64_t>(static_cast<std::int64_t>(number / Wide{std::int64_t{1} << 62})));
    }
};

/// Of a finished graph without operations of users, whose addresses are not known while compiling.
constexpr fingerprint fingerprint_of(const auto& g) {
    fingerprint made;
    made.add_two(g.node_count, g.root_count);
    for (int index = 0; index < g.node_count; ++index) {
        const auto& n = g.nodes[index];
        made.add_two(n.operation, n.payload);
        made.add_two(n.shape.rows, n.shape.columns);
        made.add_two(static_cast<int>(n.known), n.count);
        made.add_two(n.rank, n.leftmost);
        made.add_two(n.weight, n.whole);
        for (int k = 0; k < n.count; ++k) made.add(static_cast<unsigned>(g.operand(index, k)));
        made.add_wide(n.value.numerator);
        made.add_wide(n.value.denominator);
    }
    for (int place = 0; place < g.variable_count; ++place) {
        const auto& v = g.variables[place].description;
        made.add_text(v.name);
        made.add_two(v.shape.rows, v.shape.columns);
        made.add(static_cast<unsigned>(v.properties));
    }
    for (int k = 0; k < g.root_count; ++k) made.add(static_cast<unsigned>(g.roots[k]));
    return made;
}

}  // namespace ctgrad::graph
