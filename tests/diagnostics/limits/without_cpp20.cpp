// SPDX-License-Identifier: BSL-1.0
#include <ctgrad/ctgrad.hpp>
