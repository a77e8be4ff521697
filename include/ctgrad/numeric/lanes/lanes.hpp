// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/cstddef.hpp"
#include "../../platform/utility.hpp"
#include "add_product.hpp"
#include "keep_scalar.hpp"

namespace ctgrad::numeric {

template <class T, int W>
struct lanes_type {
    using type = pack<T, W>;
};
template <class T>
struct lanes_type<T, 1> {
    using type = T;
};

/// W numbers at once: a pack, or one number where W is 1. All kernels are written for both.
template <class T, int W>
using lanes = typename lanes_type<T, W>::type;

template <class T, int W>
[[gnu::always_inline]] constexpr lanes<T, W> broadcast(const T& x) {
    if constexpr (W == 1) return x;
    else return lanes<T, W>::broadcast(x);
}

/// A number in memory that may have been written a moment ago, by itself or in a pack. Where it takes two
/// instructions clang would read it with its neighbour and wait for what both were written by.
template <class T, int W>
[[gnu::always_inline]] constexpr lanes<T, W> broadcast_from(const T* from) {
    T x = *from;
#if !defined(__AVX__)
    keep_scalar(x);
#endif
    return broadcast<T, W>(x);
}

template <class T, int W>
[[gnu::always_inline]] constexpr lanes<T, W> load(const T* from) {
    if constexpr (W == 1) return *from;
    else return lanes<T, W>::load(from);
}

template <class T, int W>
[[gnu::always_inline]] constexpr void store(T* to, const lanes<T, W>& x) {
    if constexpr (W == 1) *to = x;
    else x.store(to);
}

template <class T, int W>
[[gnu::always_inline]] constexpr T lane(const lanes<T, W>& x, int k) {
    if constexpr (W == 1) return x;
    else return x[k];
}

/// Two numbers as a pack. Written so, compilers see if the numbers are lanes of other packs; set lane by lane
/// they do not.
template <class T>
[[gnu::always_inline]] inline pack<T, 2> two_lanes(T first, T second) {
    pack<T, 2> result;
    result.lanes = typename pack<T, 2>::vector{first, second};
    return result;
}

/// How `count` numbers in memory are aligned for packs of W: a pack that lies across two lines of the cache
/// is read and written at half the speed, and waited for when it is read again.
template <class T, int W>
constexpr std::size_t alignment_for(int count) {
    return W > 1 && count >= W ? W * sizeof(T) : alignof(T);
}

/// The widest pack of at most W numbers, a power of two, that fits into `count` of them.
template <int W>
constexpr int fitting(int count) {
    int width = W;
    while (width > count) width /= 2;
    return width;
}

/// Variables that a compiler keeps in registers: members of their own rather than an array.
template <int Place, class V>
struct accumulator {
    V value;
};
template <class V, class Places>
struct accumulators;
template <class V, int... Place>
struct accumulators<V, std::integer_sequence<int, Place...>> : accumulator<Place, V>... {
    template <int Wanted>
    [[gnu::always_inline]] constexpr V& at() {
        return static_cast<accumulator<Wanted, V>&>(*this).value;
    }
};

}  // namespace ctgrad::numeric
