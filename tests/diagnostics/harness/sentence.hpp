#pragma once

// Stands for a header of the library. The sentence is here because compilers quote the file they compile.
template <int N>
constexpr bool is_two = N == 2;

template <int N>
constexpr int two() {
    static_assert(is_two<N>, "the sentence [of; this header");
    return N;
}
