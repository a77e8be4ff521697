// SPDX-License-Identifier: BSL-1.0
// expect: workspace_bytes<T>(e): a plain number e is not an expression; write 2_c for 2
// expect: is_expression<int>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

#ifdef CTGRAD_MISTAKE
static_assert(workspace_bytes<float>(2) == 0);
#else
static_assert(workspace_bytes<float>(2_c) == 0);
#endif
