// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <ctgrad/check/shape_laws.hpp>

namespace exact_oracle {

using ctgrad::dims;
using ctgrad::checking::applies;
using ctgrad::checking::tried_shapes;
using ctgrad::checking::well_formed;

}  // namespace exact_oracle
