// verdict: lines, at most 8 are allowed
// expect: the sentence
#include "sentence.hpp"

template <int N>
constexpr int first() {
    return two<N>();
}

template <int N>
constexpr int second() {
    return first<N>();
}

template <int N>
constexpr int third() {
    return second<N>();
}

#ifdef CTGRAD_MISTAKE
int result = third<3>();
#endif
