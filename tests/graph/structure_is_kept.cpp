// SPDX-License-Identifier: BSL-1.0

// What follows of a matrix from how it is made is known of its node. That what is known holds is tested in
// structure.cpp, where knowing nothing would pass.

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

namespace {

using namespace ctgrad;
using namespace ctgrad::operations;

/// A graph with a matrix of each property, and a number.
struct graph_of_leaves {
    static constexpr char tags[8]{};
    graph::expression_graph g;

    constexpr int leaf(int place, property known, dims shape = {3, 3}) {
        return g.variable(&tags[place], {"v", shape, known});
    }
    const int number = leaf(0, property::none, {1, 1});
    const int free = leaf(1, property::none);
    const int symmetric_one = leaf(2, property::symmetric);
    const int skew = leaf(3, property::skew_symmetric);
    const int semidefinite = leaf(4, property::positive_semidefinite);
    const int lower = leaf(5, property::lower_triangular);
    const int upper = leaf(6, property::upper_triangular);

    template <class Operation, class... Operands>
    constexpr int of(Operands... operands) {
        return make(g, index_of<Operation>, 0, operands...);
    }
    constexpr int product_of(int a, int b, int c) { return of<product>(a, of<product>(b, c)); }
    constexpr int turned(int a) { return of<transposition>(a); }
    constexpr int multiple(int a) { return of<scalar_multiple>(number, a); }
    constexpr bool knows(int index, property claim) const { return has(g[index].known, claim); }
};

constexpr bool knows(auto made, property claim) {
    graph_of_leaves leaves;
    return leaves.knows(made(leaves), claim);
}

// Sums and Hadamard products whose terms stand beside their transposes.
static_assert(knows([](auto& g) { return g.template of<addition>(g.free, g.turned(g.free)); },
                    property::symmetric));
static_assert(
    knows([](auto& g) { return g.template of<addition>(g.multiple(g.free), g.multiple(g.turned(g.free))); },
          property::symmetric));
static_assert(knows([](auto& g) { return g.template of<hadamard_product>(g.free, g.turned(g.free)); },
                    property::symmetric));
static_assert(!knows([](auto& g) { return g.template of<addition>(g.multiple(g.free), g.turned(g.free)); },
                     property::symmetric));

// Products that read the same from both ends.
static_assert(knows([](auto& g) { return g.product_of(g.free, g.semidefinite, g.turned(g.free)); },
                    property::positive_semidefinite));
static_assert(knows([](auto& g) { return g.product_of(g.symmetric_one, g.semidefinite, g.symmetric_one); },
                    property::positive_semidefinite));
static_assert(knows([](auto& g) { return g.product_of(g.free, g.symmetric_one, g.turned(g.free)); },
                    property::symmetric));
static_assert(knows([](auto& g) { return g.product_of(g.free, g.skew, g.turned(g.free)); },
                    property::skew_symmetric));
static_assert(knows([](auto& g) { return g.product_of(g.skew, g.symmetric_one, g.skew); },
                    property::symmetric));
static_assert(!knows([](auto& g) { return g.product_of(g.free, g.symmetric_one, g.free); },
                     property::symmetric));

// Triangles of triangles.
static_assert(knows([](auto& g) { return g.template of<lower_triangle_of_matrix>(g.upper); },
                    property::diagonal));
static_assert(knows([](auto& g) { return g.template of<lower_triangle_of_matrix>(g.lower); },
                    property::lower_triangular));
static_assert(!knows([](auto& g) { return g.template of<lower_triangle_of_matrix>(g.free); },
                     property::diagonal));

BOOST_AUTO_TEST_CASE(what_follows_is_known_of_nodes_made_while_a_program_runs) {
    graph_of_leaves g;
    BOOST_TEST(g.knows(g.of<addition>(g.free, g.turned(g.free)), property::symmetric));
    BOOST_TEST(!g.knows(g.of<addition>(g.free, g.turned(g.lower)), property::symmetric));
}

}  // namespace
