// SPDX-License-Identifier: BSL-1.0
// ADOL-C: the function is recorded once, when preparing, with the data as constants; its drivers evaluate
// the record.
#include <adolc/adolc.h>
#include <function.hpp>  // of the workload that this is compiled for

using namespace benchmarks;

namespace benchmarks {

/// The number of a record that no other function has: inline, so there is one count for all workloads.
inline short new_record() {
    static short next = 0;
    return next++;
}

}  // namespace benchmarks

namespace {

/// The number under which ADOL-C keeps the record of a function.
template <class F>
short record_of = -1;

struct adolc {
    template <class F, class Workload>
    static void prepare(const Workload& given) {
        if (record_of<F> < 0) record_of<F> = new_record();
        const double* point = F::point(given);
        trace_on(record_of<F>);
        adouble x[F::variables], value[F::values];
        for (int i = 0; i < F::variables; ++i) x[i] <<= point[i];
        F::evaluate(given, x, value);
        double result[F::values];
        for (int k = 0; k < F::values; ++k) value[k] >>= result[k];
        trace_off();
    }

    template <class F, class Workload>
    static void differentiate(const Workload& given, derivatives<F>& found) {
        double* point = const_cast<double*>(F::point(given));  // the drivers only read it
        double* rows[F::order == 2 ? F::variables : F::values];
        if constexpr (with_values<F, typename Workload::result>)
            ::function(record_of<F>, F::values, F::variables, point, found.value);
        if constexpr (F::values == 1) {
            ::gradient(record_of<F>, F::variables, point, found.jacobian[0]);
        } else {
            for (int k = 0; k < F::values; ++k) rows[k] = found.jacobian[k];
            ::jacobian(record_of<F>, F::values, F::variables, point, rows);
        }
        if constexpr (F::order == 2) {
            for (int i = 0; i < F::variables; ++i) rows[i] = found.hessian[i];
            ::hessian(record_of<F>, F::variables, point, rows);  // the lower half
            for (int i = 0; i < F::variables; ++i)
                for (int j = 0; j < i; ++j) found.hessian[j][i] = found.hessian[i][j];
        }
    }
};

const registered<contestant_by<adolc>> entered("adolc", sizes{});

}  // namespace
