// SPDX-License-Identifier: BSL-1.0
//   measure <rounds>              prints of every pair: function, property, nanoseconds without and with it,
//   and
//                                 the median of the ratios of neighbouring measurements
//   measure <pair> <which> <times>  evaluates the pair's function without (0) or with (1) the property
#include "measure.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace properties {

namespace {

std::vector<pair_of_functions>& pairs() {
    static std::vector<pair_of_functions> entered;
    return entered;
}

double result[64];

using function = void (*)(const void*, double*);

double nanoseconds(function evaluate, const void* given, int times) {
    const auto start = std::chrono::steady_clock::now();
    for (int k = 0; k < times; ++k) {
        evaluate(given, result);
        asm volatile("" : : : "memory");
    }
    const std::chrono::duration<double, std::nano> passed = std::chrono::steady_clock::now() - start;
    return passed.count() / times;
}

double median(std::vector<double> numbers) {
    std::nth_element(numbers.begin(), numbers.begin() + numbers.size() / 2, numbers.end());
    return numbers[numbers.size() / 2];
}

void time_pair(const pair_of_functions& pair, int rounds) {
    int times = 16;
    while (nanoseconds(pair.plain, pair.given, times) * times < 20e3) times *= 2;
    std::vector<double> plain, declared, ratios;
    for (int round = 0; round < rounds; ++round) {
        plain.push_back(nanoseconds(pair.plain, pair.given, times));
        declared.push_back(nanoseconds(pair.declared, pair.given, times));
        ratios.push_back(declared.back() / plain.back());
    }
    std::printf("%s,%s,%.2f,%.2f,%.3f\n", pair.function, pair.property, median(plain), median(declared),
                median(ratios));
}

}  // namespace

void enter(const pair_of_functions& pair) {
    pairs().push_back(pair);
}

}  // namespace properties

int main(int argc, char** argv) {
    using namespace properties;
    if (argc == 2) {
        for (const pair_of_functions& pair : pairs()) time_pair(pair, std::atoi(argv[1]));
        return 0;
    }
    if (argc != 4 || std::atoi(argv[1]) >= static_cast<int>(pairs().size())) return 64;
    const pair_of_functions& pair = pairs()[static_cast<std::size_t>(std::atoi(argv[1]))];
    nanoseconds(std::atoi(argv[2]) != 0 ? pair.declared : pair.plain, pair.given, std::atoi(argv[3]));
    return 0;
}
