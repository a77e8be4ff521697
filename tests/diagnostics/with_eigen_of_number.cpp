// SPDX-License-Identifier: BSL-1.0
// expect: with_eigen(e): e must be an expression or outputs(e, ...)
#include <ctgrad/ctgrad.hpp>
#include <ctgrad/interop/eigen.hpp>

using namespace ctgrad;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = with_eigen(2.0);
#else
constexpr auto right = with_eigen(vector<"x", 3>);
static_assert(workspace_bytes<double>(right) == 0);
#endif
