// SPDX-License-Identifier: BSL-1.0
// What peers share whose code is generated when this is built, a function for each size of a workload.
#pragma once

#include <algorithm>

#include "../suite/registry.hpp"

namespace benchmarks {

/// The place of a size among all sizes of its workload.
template <class Workload, class... Workloads>
constexpr std::size_t place_of_size(list<Workloads...>) {
    constexpr bool same[] = {std::is_same_v<Workload, Workloads>...};
    return static_cast<std::size_t>(std::find(std::begin(same), std::end(same), true) - same);
}

/// Enters a contestant with the sizes that code has been generated for.
template <class Contestant, class... Workloads>
bool enter_generated(std::string_view name, list<Workloads...>) {
    const auto enter = [&]<class Workload>(list<Workload> size) {
        if constexpr (Contestant::template has_code<Workload>) registered<Contestant>(name, size);
    };
    (enter(list<Workloads>{}), ...);
    return true;
}

}  // namespace benchmarks
