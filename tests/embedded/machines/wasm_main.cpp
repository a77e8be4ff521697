// SPDX-License-Identifier: BSL-1.0
// The bits of all results, asked for one after the other by what runs WebAssembly.
#include <cstdint>

#include "values.hpp"

namespace {

float computed[values::count];

}  // namespace

extern "C" {
[[clang::export_name("compute")]] int compute() {
    values::compute(computed);
    return values::count;
}
[[clang::export_name("bits_of")]] std::uint32_t bits_of(int k) {
    std::uint32_t bits;
    __builtin_memcpy(&bits, &computed[k], sizeof bits);
    return bits;
}
}
