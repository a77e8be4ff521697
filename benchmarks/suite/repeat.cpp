// SPDX-License-Identifier: BSL-1.0
// For counting instructions: evaluates one contestant a number of times and does nothing else.
//
//   repeat                                        lists workloads, sizes and contestants
//   repeat <workload> <size> <contestant> <times>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "check.hpp"

using namespace benchmarks;

int main(int argc, char** argv) {
    if (argc == 1) {
        for (const instance& workload : instances())
            for (const contestant& one : workload.contestants)
                if (one.name != reference)
                    std::printf("%s %s %s\n", workload.workload.data(), workload.size.c_str(),
                                one.name.data());
        return 0;
    }
    if (argc != 5) return 64;
    for (const instance& workload : instances()) {
        const contestant* chosen = workload.find(argv[3]);
        if (workload.workload != argv[1] || workload.size != argv[2] || !chosen) continue;
        const result_memory result(workload);
        const void* given = workload.given();
        if (chosen->prepare) chosen->prepare(given);
        for (long times = std::atol(argv[4]); times > 0; --times) chosen->evaluate(given, result.data());
        return 0;
    }
    std::fprintf(stderr, "There is no %s %s %s.\n", argv[1], argv[2], argv[3]);
    return 1;
}
