// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../platform/cstdint.hpp"
#include "../platform/string_view.hpp"
#include "../platform/type_traits.hpp"
#include "operation.hpp"

namespace ctgrad {

/// All that is optional to say of an operation of a user, and its name. It is initialised by the names of its
/// members, so that a misspelt one does not compile.
struct operation_facts {
    std::string_view name;   ///< of letters; printed before the operands
    notation written{};      ///< another way to write it, in place of name(a, b)
    bool is_linear = false;  ///< f(a + b) = f(a) + f(b), f(s a) = s f(a); of one operand
    /// Its value is made by + − * / alone, of numbers of any type: then it is counted what it costs.
    bool is_arithmetic = false;
    /// What it costs, given the shapes of its operands, where it is not counted: operations on numbers.
    std::int64_t (*flops)(dims a, dims b) = nullptr;
    /// The name of a function of C that computes the same, for `to_c`; `$` is f in float, else nothing.
    std::string_view in_c{};

    constexpr bool has_notation() const {
        return *written.before.plain != 0 || *written.between.plain != 0 || *written.after.plain != 0;
    }
};

/// Base of every operation of a user: docs/your_own_operation.md.
struct operation_of_user {};

/// What a shape law answers where the operands do not fit.
inline constexpr dims no_shape{0, 0};

namespace operations {

/// What stands in the list for the operations of users: one for those that are computed entry by entry, one
/// for all others. Which one a node is, its payload says: a place in a table of the graph.
struct function_of_user {
    static constexpr int arity = 0;
    static constexpr structure known = property::none;
    static constexpr operation_laws laws{.is_pointwise = true};
    static constexpr structure keeps(structure a) { return a & symmetric; }
    static constexpr structure keeps(structure, structure) { return property::none; }
    static constexpr notation written{};
    static constexpr auto print(const auto& to, int index) { return to.of_user(index); }
};
struct matrix_operation_of_user {
    static constexpr int arity = 0;
    static constexpr operation_laws laws{};
    static constexpr structure known = property::none;
    static constexpr structure keeps(structure) { return property::none; }
    static constexpr structure keeps(structure, structure) { return property::none; }
    static constexpr notation written{};
    static constexpr auto print(const auto& to, int index) { return to.of_user(index); }
};

template <class Operation>
inline constexpr bool stands_for_users =
    std::is_same_v<Operation, function_of_user> || std::is_same_v<Operation, matrix_operation_of_user>;

}  // namespace operations
}  // namespace ctgrad
