// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <memory>
#include <new>

#include "registry.hpp"

namespace benchmarks {

/// Memory for a workload's result, full of NaN.
class result_memory {
public:
    explicit result_memory(const instance& workload);
    double* data() const { return data_.get(); }

private:
    struct release {
        void operator()(double* data) const { ::operator delete[](data, std::align_val_t{64}); }
    };
    std::unique_ptr<double[], release> data_;
};

/// Prepares every contestant and compares it with the reference and with the hand-written one. Complains
/// about every workload and contestant that differs, with the first wrong entry; returns their number.
int check_all();

}  // namespace benchmarks
