// SPDX-License-Identifier: BSL-1.0
// Times every contestant of every workload by Google Benchmark, once all their results agree.
#include <cstdio>
#include <string>

#include <benchmark/benchmark.h>

#include "check.hpp"

using namespace benchmarks;

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 64;
    if (check_all() != 0) {
        std::fputs("The results differ: nothing is timed.\n", stderr);
        return 1;
    }
    for (const instance& workload : instances()) {
        for (const contestant& timed : workload.contestants) {
            if (timed.name == reference) continue;
            const std::string name =
                std::string(workload.workload) + "/" + workload.size + "/" + std::string(timed.name);
            benchmark::RegisterBenchmark(name.c_str(), [&](benchmark::State& state) {
                const result_memory result(workload);
                const void* given = workload.given();
                if (timed.prepare) timed.prepare(given);
                for (auto step : state) {
                    benchmark::DoNotOptimize(given);
                    timed.evaluate(given, result.data());
                    benchmark::ClobberMemory();
                }
            });
        }
    }
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}
