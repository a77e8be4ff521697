// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "conditions.hpp"

namespace ctgrad::graph {

using namespace literals;

/// What the rules are written with: a, b, c stand for anything, s, t for scalars, zero, one and identity for
/// the constant matrices in whatever shape fits, other_one for one of another shape, e for an identity, a
/// unit vector or a selection, f for any element-wise function.
template <class Pattern>
struct rule_letters {
    static constexpr Pattern a = wildcard(0), b = wildcard(1), c = wildcard(2);
    static constexpr Pattern s = wildcard(3, true), t = wildcard(4, true);
    static constexpr Pattern zero = any<operations::zero_matrix>();
    static constexpr Pattern one = any<operations::one_matrix>();
    static constexpr Pattern identity = any<operations::identity_matrix>();
    static constexpr Pattern other_one = any<operations::one_matrix>(other_constant_wildcard);
    static constexpr Pattern other_identity = any<operations::identity_matrix>(other_constant_wildcard);
    static constexpr Pattern e = any_selection();
    static constexpr Pattern nought = Pattern::as_pattern(0_c), unity = Pattern::as_pattern(1_c);
};

}  // namespace ctgrad::graph
