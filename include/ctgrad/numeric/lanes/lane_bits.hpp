// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/cstdint.hpp"
#include "../../platform/type_traits.hpp"
#include "../../platform/utility.hpp"

namespace ctgrad::numeric {

/// Bytes in the widest vector register that the compiler may use. Those of RISC-V are as wide as a processor
/// likes; a compiler is told how wide at least.
#if defined(__AVX512F__) || (defined(__riscv_vector) && __riscv_v_min_vlen >= 512)
inline constexpr int register_bytes = 64;
#elif defined(__AVX2__) || (defined(__riscv_vector) && __riscv_v_min_vlen >= 256)
inline constexpr int register_bytes = 32;
#else
inline constexpr int register_bytes = 16;
#endif

/// The number of vector registers.
#if defined(__AVX512F__) || defined(__aarch64__) || defined(__ALTIVEC__) || defined(__riscv_vector)
inline constexpr int vector_registers = 32;
#elif defined(__ARM_FEATURE_MVE) || defined(__i386__)
inline constexpr int vector_registers = 8;
#else
inline constexpr int vector_registers = 16;
#endif

/// Do vector registers hold numbers of type double? Those of a 32-bit Arm, NEON and Helium, do not, nor do
/// some of RISC-V.
#if ((defined(__ARM_NEON) || defined(__ARM_FEATURE_MVE)) && !defined(__aarch64__)) || \
    (defined(__riscv_vector) && __riscv_v_elen_fp < 64)
inline constexpr bool packs_of_double = false;
#else
inline constexpr bool packs_of_double = true;
#endif

namespace detail {

template <class T>
using signed_bits = std::conditional_t<sizeof(T) == 8, std::int64_t, std::int32_t>;
template <class T>
using unsigned_bits = std::conditional_t<sizeof(T) == 8, std::uint64_t, std::uint32_t>;

template <int W, class T>
inline constexpr bool fits_register = W * static_cast<int>(sizeof(T)) <= register_bytes;

/// The bits of W numbers of type T, as integers: modulo 2^32 or 2^64, without a sign.
template <class T, int W>
struct lane_bits {
    using half = lane_bits<T, W / 2>;
    half low;
    half high;

    [[gnu::always_inline]] static lane_bits spread(unsigned_bits<T> x) {
        return {half::spread(x), half::spread(x)};
    }
    [[gnu::always_inline]] friend lane_bits operator+(lane_bits a, lane_bits b) {
        return {a.low + b.low, a.high + b.high};
    }
    [[gnu::always_inline]] friend lane_bits operator-(lane_bits a, lane_bits b) {
        return {a.low - b.low, a.high - b.high};
    }
    [[gnu::always_inline]] friend lane_bits operator&(lane_bits a, lane_bits b) {
        return {a.low & b.low, a.high & b.high};
    }
    [[gnu::always_inline]] friend lane_bits operator|(lane_bits a, lane_bits b) {
        return {a.low | b.low, a.high | b.high};
    }
    [[gnu::always_inline]] friend lane_bits operator^(lane_bits a, lane_bits b) {
        return {a.low ^ b.low, a.high ^ b.high};
    }
    [[gnu::always_inline]] friend lane_bits operator~(lane_bits a) { return {~a.low, ~a.high}; }
    [[gnu::always_inline]] friend lane_bits operator<<(lane_bits a, int places) {
        return {a.low << places, a.high << places};
    }
    [[gnu::always_inline]] friend lane_bits operator>>(lane_bits a, int places) {
        return {a.low >> places, a.high >> places};
    }
};

template <class T, int W>
requires fits_register<W, T>
struct lane_bits<T, W> {
    typedef unsigned_bits<T> vector __attribute__((vector_size(W * sizeof(T))));
    vector lanes;

    [[gnu::always_inline]] static lane_bits spread(unsigned_bits<T> x) { return {x + vector{}}; }
    [[gnu::always_inline]] friend lane_bits operator+(lane_bits a, lane_bits b) {
        return {a.lanes + b.lanes};
    }
    [[gnu::always_inline]] friend lane_bits operator-(lane_bits a, lane_bits b) {
        return {a.lanes - b.lanes};
    }
    [[gnu::always_inline]] friend lane_bits operator&(lane_bits a, lane_bits b) {
        return {a.lanes & b.lanes};
    }
    [[gnu::always_inline]] friend lane_bits operator|(lane_bits a, lane_bits b) {
        return {a.lanes | b.lanes};
    }
    [[gnu::always_inline]] friend lane_bits operator^(lane_bits a, lane_bits b) {
        return {a.lanes ^ b.lanes};
    }
    [[gnu::always_inline]] friend lane_bits operator~(lane_bits a) { return {~a.lanes}; }
    [[gnu::always_inline]] friend lane_bits operator<<(lane_bits a, int places) {
        return {a.lanes << static_cast<unsigned_bits<T>>(places)};
    }
    [[gnu::always_inline]] friend lane_bits operator>>(lane_bits a, int places) {
        return {a.lanes >> static_cast<unsigned_bits<T>>(places)};
    }
};

/// Are all bits of so many words set? Clang finds the instruction for it; g++ would take the words of a wide
/// register one by one from memory, but for halves of it.
template <int Words>
[[gnu::always_inline]] inline bool all_set(const auto& x) {
#if defined(__clang__)
    std::int64_t common = x[0];
    for (int k = 1; k < Words; ++k) common &= x[k];
    return common == -1;
#else
    if constexpr (Words == 1) return x[0] == -1;
    else if constexpr (Words == 2) return (x[0] & x[1]) == -1;
    else
        return [&]<int... Word>(std::integer_sequence<int, Word...>) __attribute__((always_inline)) {
            return all_set<Words / 2>(__builtin_shufflevector(x, x, Word...) &
                                      __builtin_shufflevector(x, x, (Word + Words / 2)...));
        }(std::make_integer_sequence<int, Words / 2>{});
#endif
}

/// The answers of a comparison, lane by lane: all bits are set where it holds, none where it does not.
template <class T, int W>
struct lane_mask {
    using half = lane_mask<T, W / 2>;
    half low;
    half high;

    [[gnu::always_inline]] friend lane_mask operator&(lane_mask a, lane_mask b) {
        return {a.low & b.low, a.high & b.high};
    }
    [[gnu::always_inline]] friend bool all(lane_mask mask) { return all(mask.low & mask.high); }
};

template <class T, int W>
requires fits_register<W, T>
struct lane_mask<T, W> {
    typedef signed_bits<T> vector __attribute__((vector_size(W * sizeof(T))));
    // Made dependent on T, since g++ 12 drops the attribute from a type that does not depend on one.
    typedef std::conditional_t<sizeof(T) != 0, std::int64_t, T> words
        __attribute__((vector_size(W * sizeof(T))));
    vector lanes;

    [[gnu::always_inline]] friend lane_mask operator&(lane_mask a, lane_mask b) {
        return {a.lanes & b.lanes};
    }
    /// Does it hold in every lane?
    [[gnu::always_inline]] friend bool all(lane_mask mask) {
        return all_set<W* int{sizeof(T)} / 8>(reinterpret_cast<words>(mask.lanes));
    }
};

}  // namespace detail

}  // namespace ctgrad::numeric
