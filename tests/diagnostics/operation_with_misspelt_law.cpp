// SPDX-License-Identifier: BSL-1.0
// expect: operation_laws'
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

struct cubic_root : operations::elementwise<cubic_root> {
#ifdef CTGRAD_MISTAKE
    static constexpr operations::operation_laws laws{.keep_zeros = true};
#else
    static constexpr operations::operation_laws laws{.keeps_zeros = true};
#endif
};
