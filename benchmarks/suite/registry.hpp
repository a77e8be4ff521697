// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "numbers.hpp"

namespace benchmarks {

/// A part of a workload's result, in the order in which they lie in memory.
struct field {
    std::string_view name;
    int rows;
    int columns;
};

/// Who computes a workload's result. The pointers are to the workload's inputs and to its result.
struct contestant {
    std::string_view name;
    double tolerance;                    ///< how far it may be off, relative to the largest entry
    void (*prepare)(const void* given);  ///< called once before it evaluates; may be null
    void (*evaluate)(const void* given, void* result);
};

/// A workload of one size.
struct instance {
    std::string_view workload;
    std::string size;
    std::span<const field> fields;
    int numbers;             ///< of which its inputs are
    const void* (*given)();  ///< its inputs, made when first asked for
    std::vector<contestant> contestants;

    int entries() const;
    const contestant* find(std::string_view name) const;
};

/// All that has been registered.
std::vector<instance>& instances();
instance& find_or_add(const instance& wanted);

/// What is right is told by this contestant, which is never timed.
inline constexpr std::string_view reference = "reference";
inline constexpr double rounding = 1e-12;

/// The sizes of a workload.
template <class... Workloads>
struct list {};

namespace detail {

template <class Workload>
const void* given() {
    alignas(64) static const Workload inputs = [] {
        Workload result;
        random_numbers random;
        result.fill(random);
        return result;
    }();
    return &inputs;
}

template <class Contestant, class Workload>
void evaluate(const void* given, void* result) {
    Contestant::evaluate(*static_cast<const Workload*>(given),
                         *static_cast<typename Workload::result*>(result));
}

template <class Contestant, class Workload>
void prepare(const void* given) {
    Contestant::prepare(*static_cast<const Workload*>(given));
}

template <class Contestant, class Workload>
constexpr auto prepare_function() -> void (*)(const void*) {
    if constexpr (requires(const Workload& given) { Contestant::prepare(given); })
        return prepare<Contestant, Workload>;
    else return nullptr;
}

}  // namespace detail

/// A global constant of this type enters a contestant, for every size of the workload. A contestant has
///   static void evaluate(const Workload&, Workload::result&)     and perhaps
///   static void prepare(const Workload&)
template <class Contestant>
struct registered {
    template <class... Workloads>
    registered(std::string_view name, list<Workloads...>, double tolerance = rounding) {
        (add<Workloads>(name, tolerance), ...);
    }

private:
    template <class Workload>
    static void add(std::string_view name, double tolerance) {
        static_assert(sizeof(typename Workload::result) % sizeof(double) == 0);
        find_or_add({Workload::name,
                     Workload::size(),
                     Workload::fields,
                     static_cast<int>(sizeof(Workload) / sizeof(double)),
                     detail::given<Workload>,
                     {}})
            .contestants.push_back({name, tolerance, detail::prepare_function<Contestant, Workload>(),
                                    detail::evaluate<Contestant, Workload>});
    }
};

}  // namespace benchmarks
