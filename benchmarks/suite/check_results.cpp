// SPDX-License-Identifier: BSL-1.0
// Do all contestants compute the same?
#include <cstdio>

#include "check.hpp"

int main() {
    std::size_t contestants = 0;
    for (const auto& workload : benchmarks::instances()) contestants += workload.contestants.size();
    const int mistakes = benchmarks::check_all();
    std::printf("%zu workloads, %zu results, %d wrong\n", benchmarks::instances().size(), contestants,
                mistakes);
    return mistakes == 0 && contestants > 0 ? 0 : 1;
}
