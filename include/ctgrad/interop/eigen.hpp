// SPDX-License-Identifier: BSL-1.0
#pragma once

// Eigen's matrices as arguments and destinations, and Eigen as the backend of large products and
// factorisations: `evaluate(with_eigen(e), ...)`. Nothing else in the library includes or knows Eigen.
// clang-format off: the library comes first, then what is put aside for it
#include "../ctgrad.hpp"

#include "../macros/put_aside.hpp"

#include "eigen/eigen_backend.hpp"
#include "eigen/eigen_storage.hpp"
#include "eigen/with_eigen.hpp"

#include "../macros/bring_back.hpp"
// clang-format on
