// SPDX-License-Identifier: BSL-1.0
// For contestants in other processes: the numbers of a workload and its result by the reference, one a line.
//
//   print_numbers                        lists workloads and sizes
//   print_numbers <workload> <size>
#include <cstdio>
#include <string_view>

#include "check.hpp"

using namespace benchmarks;

int main(int argc, char** argv) {
    for (const instance& workload : instances()) {
        if (argc == 1) std::printf("%s %s\n", workload.workload.data(), workload.size.c_str());
        if (argc != 3 || workload.workload != argv[1] || workload.size != argv[2]) continue;
        const contestant* trusted = workload.find(reference);
        if (!trusted) return 1;
        const auto* given = static_cast<const double*>(workload.given());
        for (int k = 0; k < workload.numbers; ++k) std::printf("given %.17g\n", given[k]);
        const result_memory expected(workload);
        trusted->evaluate(given, expected.data());
        const double* place = expected.data();
        for (const field& part : workload.fields)
            for (int k = 0; k < part.rows * part.columns; ++k)
                std::printf("%s %.17g\n", part.name.data(), *place++);
    }
}
