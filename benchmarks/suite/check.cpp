// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>

namespace benchmarks {

result_memory::result_memory(const instance& workload) {
    const auto size = static_cast<std::size_t>(workload.entries());
    data_.reset(new (std::align_val_t{64}) double[size]);
    std::fill_n(data_.get(), size, std::numeric_limits<double>::quiet_NaN());
}

namespace {

double largest(const double* entries, int count) {
    double result = 0;
    for (int k = 0; k < count; ++k) result = std::fmax(result, std::fabs(entries[k]));
    return result;
}

// Entries are compared relative to the largest one of their part of the result. NaN differs from everything.
bool agree(const instance& workload, const contestant& judged, const double* result, std::string_view judge,
           const double* expected) {
    for (const field& part : workload.fields) {
        const int count = part.rows * part.columns;
        const double limit = judged.tolerance * largest(expected, count);
        for (int k = 0; k < count; ++k) {
            if (std::fabs(result[k] - expected[k]) <= limit) continue;
            std::fprintf(stderr, "%.*s %s: %.*s is wrong: %.*s[%d][%d] is %.17g, of %.*s %.17g\n",
                         static_cast<int>(workload.workload.size()), workload.workload.data(),
                         workload.size.c_str(), static_cast<int>(judged.name.size()), judged.name.data(),
                         static_cast<int>(part.name.size()), part.name.data(), k / part.columns,
                         k % part.columns, result[k], static_cast<int>(judge.size()), judge.data(),
                         expected[k]);
            return false;
        }
        result += count;
        expected += count;
    }
    return true;
}

}  // namespace

int check_all() {
    int mistakes = 0;
    for (const instance& workload : instances()) {
        for (const std::string_view judge : {reference, std::string_view("hand_written")}) {
            const contestant* trusted = workload.find(judge);
            if (!trusted) {
                std::fprintf(stderr, "%s has no contestant %s\n", workload.size.c_str(), judge.data());
                ++mistakes;
                continue;
            }
            const result_memory expected(workload);
            trusted->evaluate(workload.given(), expected.data());
            for (const contestant& judged : workload.contestants) {
                const result_memory result(workload);
                if (judged.prepare) judged.prepare(workload.given());
                judged.evaluate(workload.given(), result.data());
                mistakes += !agree(workload, judged, result.data(), judge, expected.data());
            }
        }
    }
    return mistakes;
}

}  // namespace benchmarks
