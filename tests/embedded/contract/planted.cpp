// SPDX-License-Identifier: BSL-1.0
// What contract.cmake has to find in an object, one at a time, and nothing if none is asked for.
[[gnu::noinline]] float halved(float x) {
    return x / 2;
}

#if defined(HEAP)
float* numbers(unsigned count) {
    return new float[count];
}
#elif defined(EXCEPTION)
float root(float x) {
    if (x < 0) throw 1;
    return x;
}
#elif defined(TYPE_INFORMATION)
struct shape {
    virtual float area() const;
};
float shape::area() const {
    return 1;
}
#elif defined(DOUBLE)
float third(float x) {
    return static_cast<float>(x * 0.1);
}
#elif defined(DATA)
float factor = 2;
#elif defined(BSS)
float last;
#elif defined(CONSTRUCTOR)
float halved_once = halved(3);
#elif defined(GUARD)
float once(float x) {
    static const float first = halved(x);
    return first;
}
#elif defined(RECURSION)
float sum(const float* numbers, int count) {
    return count == 0 ? 0 : numbers[count - 1] * sum(numbers + 1, count / 2) + sum(numbers, count / 3);
}
#elif defined(ADDRESS)
float called(float (&function)(float), float x) {
    return function(x) + 1;
}
#elif defined(MATHEMATICS)
extern "C" float sinf(float);
float sine(float x) {
    return sinf(x);
}
#elif defined(CONSTANTS)
float chosen(unsigned k) {
    static constexpr float numbers[]{3, 1, 4, 1, 5, 9, 2, 6};
    return numbers[k % 8];
}
#elif defined(STACK)
float kept(float x) {
    asm volatile(".global stack_of_kept\n.set stack_of_kept, 200");
    volatile float numbers[64]{};
    numbers[7] = x;
    return numbers[9];
}
#elif defined(NAME)
template <int... Number>
void named() {}
template void
named<1000001, 1000002, 1000003, 1000004, 1000005, 1000006, 1000007, 1000008, 1000009, 1000010, 1000011,
      1000012, 1000013, 1000014, 1000015, 1000016, 1000017, 1000018, 1000019, 1000020, 1000021, 1000022,
      1000023, 1000024, 1000025, 1000026, 1000027, 1000028, 1000029, 1000030, 1000031, 1000032, 1000033,
      1000034, 1000035, 1000036, 1000037, 1000038, 1000039, 1000040, 1000041, 1000042, 1000043, 1000044,
      1000045, 1000046, 1000047, 1000048, 1000049, 1000050, 1000051, 1000052, 1000053, 1000054, 1000055,
      1000056, 1000057, 1000058, 1000059, 1000060, 1000061, 1000062, 1000063, 1000064, 1000065, 1000066,
      1000067, 1000068, 1000069, 1000070, 1000071, 1000072, 1000073, 1000074, 1000075, 1000076, 1000077,
      1000078, 1000079, 1000080, 1000081, 1000082, 1000083, 1000084, 1000085, 1000086, 1000087, 1000088,
      1000089, 1000090, 1000091, 1000092, 1000093, 1000094, 1000095, 1000096, 1000097, 1000098, 1000099,
      1000100, 1000101, 1000102, 1000103, 1000104, 1000105, 1000106, 1000107, 1000108, 1000109, 1000110>();
#endif
