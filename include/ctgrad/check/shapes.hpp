// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <utility>

#include "../graph/algebra.hpp"
#include "../operations/user_operation.hpp"

namespace ctgrad::checking {

/// The operands' shapes of one application of an operation; of one operand the second is unused.
struct operand_shapes {
    dims left{1, 1};
    dims right{1, 1};
    friend constexpr bool operator==(operand_shapes, operand_shapes) = default;
};

/// Some ways to apply an operation that its shape law admits: numbers, columns, rows, squares, rectangles.
struct admitted_shapes {
    static constexpr int most = 4;
    operand_shapes list[most]{};
    int count = 0;

    constexpr void add(operand_shapes shapes) {
        for (int k = 0; k < count; ++k)
            if (list[k] == shapes) return;
        if (count < most) list[count++] = shapes;
    }
};

template <class Operation>
constexpr dims result_shape(operand_shapes shapes) {
    if constexpr (Operation::arity == 1) return Operation::shape(shapes.left);
    else return Operation::shape(shapes.left, shapes.right);
}
template <class Operation>
constexpr bool admits(operand_shapes shapes) {
    return result_shape<Operation>(shapes) != no_shape;
}

// Rectangles first, since on squares a transpose has the right shape; then all small shapes in turn.
template <class Operation>
constexpr admitted_shapes shapes_of() {
    constexpr dims tried[]{{2, 3}, {3, 3}, {3, 1}, {1, 3}, {1, 1}, {3, 2}, {2, 2}, {4, 1}, {4, 4}};
    constexpr int longest = 8;
    admitted_shapes found;
    if constexpr (requires { Operation::is_elementwise; }) {
        found.add({{2, 3}});
        found.add({{1, 1}});
    } else if constexpr (Operation::arity == 1) {
        for (const dims a : tried)
            if (admits<Operation>({a})) found.add({a});
        for (int m = 1; m <= 2 * longest && found.count < 3; ++m)
            for (int n = 1; n <= 2 * longest && found.count < 3; ++n)
                if (admits<Operation>({{m, n}})) found.add({{m, n}});
    } else {
        for (const dims a : tried)
            for (const dims b : tried)
                if (admits<Operation>({a, b})) found.add({a, b});
        for (int m = 1; m <= longest && found.count < 3; ++m)
            for (int n = 1; n <= longest && found.count < 3; ++n)
                for (int p = 1; p <= longest && found.count < 3; ++p)
                    for (int q = 1; q <= longest && found.count < 3; ++q)
                        if (admits<Operation>({{m, n}, {p, q}})) found.add({{m, n}, {p, q}});
    }
    return found;
}

/// Do the operands of every node fit, where the library's algebra takes it for granted?
constexpr bool well_shaped(const graph::expression_graph& g) {
    using namespace operations;
    for (int index = 0; index < g.size(); ++index)
        for (int k = 1; k < g[index].count; ++k) {
            const dims before = g.shape(g.operand(index, k - 1));
            const dims next = g.shape(g.operand(index, k));
            if (g.is<product>(index) && before.columns != next.rows) return false;
            if ((g.is<addition>(index) || g.is<subtraction>(index) || g.is<hadamard_product>(index) ||
                 g.is<entrywise_quotient>(index)) &&
                before != next)
                return false;
        }
    return true;
}

/// Does the adjoint rule give every operand the transpose of its shape, by products that fit?
template <class Operation, operand_shapes Shapes>
constexpr bool adjoint_has_the_shapes() {
    constexpr const graph::user_laws& laws = graph::laws_of<Operation>;
    graph::expression_graph g{{.simplifies = false}};
    constexpr char tags[3]{};
    const dims result = result_shape<Operation>(Shapes);
    const graph::reference a{g, g.variable(&tags[0], {"a", Shapes.left})};
    const graph::reference b{g, g.variable(&tags[1], {"b", Shapes.right})};
    const graph::reference l{g, g.variable(&tags[2], {"l", result.transposed()})};
    const both<graph::reference, graph::reference> adjoints = laws.adjoint(a, b, l, 0);
    return adjoints.left.shape() == Shapes.left.transposed() &&
           (Operation::arity == 1 || adjoints.right.shape() == Shapes.right.transposed()) && well_shaped(g);
}

}  // namespace ctgrad::checking
