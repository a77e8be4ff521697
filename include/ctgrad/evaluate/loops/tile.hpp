// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace ctgrad::evaluation {

/// A piece of a product that is summed up in registers: `singles` × `packs` accumulators.
struct tile {
    int singles = 1;
    int packs = 1;
};

/// Machine instructions for one step of the sums of a tile: the packs are loaded; every single entry is
/// loaded and spread over a register; every accumulator is multiplied, added, and moved, since most machines
/// overwrite an operand.
constexpr int cost_of(tile t) {
    constexpr int loop = 2;
    return 3 * t.singles * t.packs + 2 * t.singles + t.packs + loop;
}

/// Of a symmetric product only what reaches the diagonal or lies on its upper side is computed. Tiles on the
/// diagonal can leave out packs if they begin where blocks of packs begin.
constexpr bool follows_diagonal(tile t, int width) {
    return t.packs * width % t.singles == 0;
}

/// The cost of all tiles of a product with that many packs and singles.
constexpr int cost_of_all(tile t, int packs, int singles, int width, bool symmetric) {
    int total = 0;
    for (int p = 0; p < packs; p += t.packs)
        for (int q = 0; q < singles; q += t.singles) {
            tile piece{q + t.singles <= singles ? t.singles : singles - q,
                       p + t.packs <= packs ? t.packs : packs - p};
            if (symmetric && q >= (p + piece.packs) * width) continue;
            if (symmetric && q > p * width && follows_diagonal(t, width)) piece.packs -= q / width - p;
            total += cost_of(piece);
        }
    return total;
}

/// The cheapest tile. Half of the registers are accumulators, the others hold what is loaded for them; with
/// fewer than four an addition waits for the one before.
constexpr tile best_tile(int packs, int singles, int width, bool symmetric, int registers) {
    const int most = registers / 2;
    // the choice for a corner of a large product suits all of it
    constexpr int enough = 64;
    packs = packs < enough ? packs : enough;
    singles = singles < enough ? singles : enough;
    tile best{1, packs < most ? packs : most};
    int least = 1 << 30;
    for (int p = 1; p <= most && p <= packs; ++p)
        for (int q = 1; q * p <= most && q <= singles; ++q) {
            if (q * p < 4 && packs * singles >= 4) continue;
            const int cost = cost_of_all({q, p}, packs, singles, width, symmetric);
            if (cost < least) {
                least = cost;
                best = {q, p};
            }
        }
    return best;
}

}  // namespace ctgrad::evaluation
