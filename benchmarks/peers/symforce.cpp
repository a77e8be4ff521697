// SPDX-License-Identifier: BSL-1.0
// The C++ code that SymForce generates when this is built (symforce_code.py).
#include "generated_code.hpp"

struct symforce_code {
    void (*evaluate)(const double* given, double* result);
    int inputs, results;
};

#include <symforce_code.hpp>  // of the workload that this is compiled for
#include <workload.hpp>

using namespace benchmarks;

namespace {

template <class Workload>
constexpr symforce_code code_of = symforce_codes[place_of_size<Workload>(sizes{})];

struct by_symforce {
    template <class Workload>
    static constexpr bool has_code = code_of<Workload>.evaluate != nullptr;

    template <class Workload>
    static void evaluate(const Workload& given, typename Workload::result& result) {
        constexpr symforce_code code = code_of<Workload>;
        static_assert(code.inputs * sizeof(double) == sizeof given &&
                      code.results * sizeof(double) == sizeof result);
        code.evaluate(reinterpret_cast<const double*>(&given), reinterpret_cast<double*>(&result));
    }
};

const bool entered = enter_generated<by_symforce>("symforce", sizes{});

}  // namespace
