// SPDX-License-Identifier: BSL-1.0
// The C code that CasADi generates when this is built (casadi_code.py).
#include "generated_code.hpp"

struct casadi_code {
    int (*evaluate)(const double** given, double** result, long long* integers, double* work, int memory);
    int inputs, results, integers, work;
};

#include <casadi_code.hpp>  // of the workload that this is compiled for
#include <workload.hpp>

using namespace benchmarks;

namespace {

template <class Workload>
constexpr casadi_code code_of = casadi_codes[place_of_size<Workload>(sizes{})];

struct by_casadi {
    template <class Workload>
    static constexpr bool has_code = code_of<Workload>.evaluate != nullptr;

    template <class Workload>
    static void evaluate(const Workload& given, typename Workload::result& result) {
        constexpr casadi_code code = code_of<Workload>;
        static_assert(code.inputs * sizeof(double) == sizeof given &&
                      code.results * sizeof(double) == sizeof result);
        static long long integers[code.integers + 1];
        static double work[code.work + 1];
        const double* from = reinterpret_cast<const double*>(&given);
        double* to = reinterpret_cast<double*>(&result);
        code.evaluate(&from, &to, integers, work, 0);
    }
};

const bool entered = enter_generated<by_casadi>("casadi", sizes{});

}  // namespace
