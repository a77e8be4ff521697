// SPDX-License-Identifier: BSL-1.0
// Entry by entry from the definition, in long double.
#include "workload.hpp"

using namespace benchmarks;

namespace {

struct by_definition {
    template <int n>
    static void evaluate(const quadratic_form<n>& given, typename quadratic_form<n>::result& result) {
        for (int k = 0; k < n; ++k) {
            long double sum = 0;
            for (int j = 0; j < n; ++j)
                sum += (static_cast<long double>(given.A[k][j]) + given.A[j][k]) * given.x[j];
            result.gradient[k] = static_cast<double>(sum);
        }
    }
};

const registered<by_definition> entered(reference, sizes{});

}  // namespace
