// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../numeric/kernels/sine_kernel.hpp"
#include "../../numeric/lanes/sums_of_lanes.hpp"
#include "../../operations/list.hpp"
#include "function_of.hpp"

namespace ctgrad::evaluation {

// ---- numbers side by side, and packs of them ----

/// Registers that so many numbers fill.
template <class T, target Target>
constexpr int registers_for(int count) {
    constexpr int in_register = Target.template lanes_of<T>();
    return (count + in_register - 1) / in_register;
}
/// Lanes of the pack in which so many numbers, or the first of them, are computed at once: a part of a
/// register, or up to as many registers as a kernel computes with in turn.
template <class T, target Target>
constexpr int lanes_at_once(int count) {
    constexpr int in_register = Target.template lanes_of<T>();
    const int registers = registers_for<T, Target>(count);
    if (registers >= numeric::registers_at_once) return numeric::registers_at_once * in_register;
    if (registers > 1) return 2 * in_register;
    int lanes = 16 / static_cast<int>(sizeof(T));
    while (lanes < count) lanes *= 2;
    return lanes;
}

/// Bytes of numbers that a compiler puts together in a register: g++ would do more in memory, and wait for
/// it.
#if defined(__clang__)
inline constexpr int bytes_put_together = 64;
#else
inline constexpr int bytes_put_together = 32;
#endif

/// A pack of some numbers, lane k that at `Place::of(First + k)`.
template <class V, class Place, int First = 0>
struct lanes_from;
template <class T, int W, class Place, int First>
struct lanes_from<numeric::pack<T, W>, Place, First> {
    using pack = numeric::pack<T, W>;
    [[gnu::always_inline]] static pack of(const T* numbers) {
        constexpr bool is_one_register = numeric::detail::fits_register<W, T>;
        if constexpr (is_one_register && W * static_cast<int>(sizeof(T)) > bytes_put_together) {
            using half = numeric::pack<T, W / 2>;
            return numeric::detail::joined(lanes_from<half, Place, First>::of(numbers),
                                           lanes_from<half, Place, First + W / 2>::of(numbers));
        } else if constexpr (is_one_register) {
            return in_register(numbers, std::make_integer_sequence<int, W>{});
        } else {
            using half = typename pack::half;
            return {lanes_from<half, Place, First>::of(numbers),
                    lanes_from<half, Place, First + W / 2>::of(numbers)};
        }
    }
    /// `Place::of` itself, as the last bits of every lane.
    [[gnu::always_inline]] static typename pack::bits bits() {
        if constexpr (numeric::detail::fits_register<W, T>) {
            return bits_in_register(std::make_integer_sequence<int, W>{});
        } else {
            using half = typename pack::half;
            return {lanes_from<half, Place, First>::bits(), lanes_from<half, Place, First + W / 2>::bits()};
        }
    }

private:
    template <int... Lane>
    [[gnu::always_inline]] static pack in_register(const T* numbers, std::integer_sequence<int, Lane...>) {
        pack gathered;
        gathered.lanes = typename pack::vector{numbers[Place::of(First + Lane)]...};
        return gathered;
    }
    template <int... Lane>
    [[gnu::always_inline]] static typename pack::bits bits_in_register(std::integer_sequence<int, Lane...>) {
        return {typename pack::bits::vector{Place::of(First + Lane)...}};
    }
};

/// The first so many lanes are numbers side by side, the others repeat the first: they are computed for
/// nothing and take no branch that it does not take.
template <int Count>
struct side_by_side {
    static constexpr int of(int lane) { return lane < Count ? lane : 0; }
};

template <int Count, class T>
[[gnu::always_inline]] inline void put_lanes(const auto& from, T* to) {
    [&]<int... Lane>(std::integer_sequence<int, Lane...>) __attribute__((always_inline)) {
        ((to[Lane] = from[Lane]), ...);
    }(std::make_integer_sequence<int, Count>{});
}

// ---- functions ----

/// Puts the values of a function in place of numbers side by side, in packs.
template <class Operation, target Target, int Count, class T>
[[gnu::always_inline]] constexpr void functions_at_once(T* numbers) {
    constexpr int lanes = lanes_at_once<T, Target>(Count);
    constexpr int taken = Count < lanes ? Count : lanes;
    using pack = numeric::pack<T, lanes>;
    if constexpr (Count == 1 || !takes_packs<Operation, pack>) {
        *numbers = function_of<Operation, Target, T>(*numbers);
        if constexpr (Count > 1) functions_at_once<Operation, Target, Count - 1>(numbers + 1);
    } else {
        put_lanes<taken>(Operation::value(lanes_from<pack, side_by_side<taken>>::of(numbers)), numbers);
        if constexpr (taken < Count) functions_at_once<Operation, Target, Count - taken>(numbers + taken);
    }
}

/// Sines and cosines side by side: of some angles both, then sines of other angles, then cosines.
struct angles_at_once {
    int pairs = 0;
    int sines = 0;
    int cosines = 0;

    constexpr int count() const { return pairs + sines + cosines; }
    constexpr int results() const { return count() + pairs; }
    constexpr angles_at_once first(int angles) const {
        const int of_pairs = angles < pairs ? angles : pairs;
        const int of_sines = angles - of_pairs < sines ? angles - of_pairs : sines;
        return {of_pairs, of_sines, angles - of_pairs - of_sines};
    }
    constexpr angles_at_once without(angles_at_once others) const {
        return {pairs - others.pairs, sines - others.sines, cosines - others.cosines};
    }
};

/// Where the angles are among the results.
template <angles_at_once Angles>
struct places_of_angles {
    static constexpr int of(int lane) {
        if (lane >= Angles.count()) return 0;
        return lane < Angles.pairs ? 2 * lane : Angles.pairs + lane;
    }
};
/// Is a result a cosine?
template <angles_at_once Angles>
struct turned_lanes {
    static constexpr unsigned of(int lane) {
        if (lane >= Angles.results()) return 0;
        if (lane < 2 * Angles.pairs) return static_cast<unsigned>(lane % 2);
        return lane < 2 * Angles.pairs + Angles.sines ? 0 : 1;
    }
};

/// Puts sines and cosines in place of their angles, which stand side by side, those of pairs twice. In as
/// many registers it is less to give both their lanes than to compute both of every lane.
template <target Target, angles_at_once Angles, class T>
[[gnu::always_inline]] inline void sines_and_cosines(T* numbers) {
    namespace kernels = numeric::kernels;
    if constexpr (Angles.cosines == 0 && Angles.pairs == 0) {
        functions_at_once<operations::sine, Target, Angles.sines>(numbers);
    } else if constexpr (Angles.sines == 0 && Angles.pairs == 0) {
        functions_at_once<operations::cosine, Target, Angles.cosines>(numbers);
    } else {
        constexpr bool has_own_lanes =
            registers_for<T, Target>(Angles.results()) == registers_for<T, Target>(Angles.count());
        constexpr int lanes = lanes_at_once<T, Target>(has_own_lanes ? Angles.results() : Angles.count());
        constexpr int most = has_own_lanes ? lanes - Angles.pairs : lanes;
        constexpr int angles = Angles.count() < most ? Angles.count() : most;
        constexpr angles_at_once taken = Angles.first(angles);
        using pack = numeric::pack<T, lanes>;
        if constexpr (has_own_lanes) {
            const pack arguments = lanes_from<pack, side_by_side<taken.results()>>::of(numbers);
            put_lanes<taken.results()>(
                kernels::sin_or_cos(arguments, lanes_from<pack, turned_lanes<taken>>::bits()), numbers);
        } else {
            const auto both = kernels::sin_and_cos(lanes_from<pack, places_of_angles<taken>>::of(numbers));
            [&]<int... Lane>(std::integer_sequence<int, Lane...>) __attribute__((always_inline)) {
                ((numbers[places_of_angles<taken>::of(Lane)] =
                      Lane < taken.pairs + taken.sines ? both.sine[Lane] : both.cosine[Lane]),
                 ...);
                ((Lane < taken.pairs ? void(numbers[2 * Lane + 1] = both.cosine[Lane]) : void()), ...);
            }(std::make_integer_sequence<int, angles>{});
        }
        if constexpr (angles < Angles.count())
            sines_and_cosines<Target, Angles.without(taken)>(numbers + taken.results());
    }
}

}  // namespace ctgrad::evaluation
