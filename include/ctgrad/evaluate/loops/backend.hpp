// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/string_view.hpp"
#include "target.hpp"

namespace ctgrad::evaluation {

/// Who runs a program's large products and factorisations: here the library's own loops. Another backend,
/// which the request names (`with_eigen(e)`), says which instructions it takes, which may depend on nothing
/// but the program, and runs them:
///   name                              as cost_table prints it
///   takes(program, k)                 instead of `false`
///   run<Kernel, Instruction>(kernel)  leaves what the loops would leave
/// It is part of the machine's type, so that files with and without a backend can be linked together.
struct own_loops {
    static constexpr std::string_view name = "the library";
    static constexpr bool takes(const auto&, int) { return false; }
};

/// The backend of what evaluate was asked for, which no constraint asks: clang writes out the type that fails
/// one.
template <class Requested>
struct backend_named {
    using type = own_loops;
};
template <class Requested>
using backend_of = typename backend_named<Requested>::type;

/// Whose elementary functions are called: the library's, unless the backend says otherwise.
template <class Backend>
inline constexpr numeric::functions_of functions_for = [] {
    if constexpr (requires { Backend::functions; }) return Backend::functions;
    else return numeric::functions_of::library;
}();

/// What code is wanted, whatever the compiler was told?
template <class Backend>
inline constexpr wanted_code code_wanted_by = [] {
    if constexpr (requires { Backend::wanted; }) return Backend::wanted;
    else return wanted_code::as_compiled;
}();

/// Our loops, in small code.
struct small_code : own_loops {
    static constexpr auto wanted = wanted_code::small;
};

/// Our loops or straight-line code, whichever is faster.
struct fast_code : own_loops {
    static constexpr auto wanted = wanted_code::fast;
};

/// Our loops, with the C library's exp and tanh.
struct platform_functions : own_loops {
    static constexpr auto functions = numeric::functions_of::platform;
};

}  // namespace ctgrad::evaluation
