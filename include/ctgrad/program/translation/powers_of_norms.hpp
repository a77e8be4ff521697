// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "transposed_nodes.hpp"

namespace ctgrad::program {

/// ‖v‖ᵏ.
struct power_of_norm {
    int norm = -1;
    int exponent = 0;
};

/// Is something divided by a norm in a graph?
template <class Graph>
constexpr bool divides_by_norms(const Graph& g) {
    using namespace operations;
    bool has_norms = false;
    bool divides = false;
    for (int node = 0; node < g.size(); ++node) {
        const graph::node& n = g[node];
        if (n.operation == index_of<euclidean_norm>) has_norms = true;
        if (n.operation != index_of<integer_power> || n.payload > 0) continue;
        const int base = g[g.operand(node, 0)].operation;
        if (base == index_of<euclidean_norm> || base == index_of<squared_euclidean_norm>) divides = true;
    }
    return has_norms && divides;
}

/// Where nothing is, nothing of this is compiled.
struct no_powers_of_norms {
    constexpr explicit no_powers_of_norms(const auto&) {}
    static constexpr power_of_norm pure_and_made(int) { return {}; }
};

/// Which nodes are ‖v‖ᵏ times what does not change with the length of v: of the norms in a graph. Of what is
/// not seen to be so nothing is said.
template <class Graph>
class powers_of_norms {
public:
    constexpr explicit powers_of_norms(const Graph& graph) : g_(graph) {
        using namespace operations;
        norm_of_ = graph::index_list(graph.size(), -1);
        has_logarithms_ = graph::index_list(graph.size());
        is_divided_by_length_ = graph::index_list(graph.size());
        for (int node = 0; node < graph.size(); ++node) {
            if (graph[node].operation != index_of<euclidean_norm>) continue;
            const int v = graph.operand(node, 0);
            norm_of_[v] = node;
            if (graph[v].operation == index_of<product>) chains_.push_back(v);
        }
        for (int node = 0; node < graph.size(); ++node) {
            first_.push_back(powers_.size());
            if (!has_logarithms(node)) find_powers(node);
        }
        first_.push_back(powers_.size());
        for (int node = 0; node < graph.size(); ++node)
            for (int k = first_[node]; k < first_[node + 1]; ++k)
                if (gains_by_direction(node, powers_[k])) is_divided_by_length_[powers_[k].norm] = 1;
    }

    /// The exponent of a norm in a node.
    constexpr int exponent(int node, int norm) const {
        for (int k = first_[node]; k < first_[node + 1]; ++k)
            if (powers_[k].norm == norm) return powers_[k].exponent;
        return 0;
    }
    /// A node that is a power of a norm and nothing else. ‖v‖² is one where ‖v‖ is there.
    constexpr power_of_norm pure(int node) const {
        using namespace operations;
        const graph::node& n = g_[node];
        if (n.operation == index_of<integer_power>) {
            const power_of_norm base = pure(g_.operand(node, 0));
            return {base.norm, base.exponent * n.payload};
        }
        if (n.operation == index_of<euclidean_norm>) return {node, 1};
        if (n.operation == index_of<squared_euclidean_norm>) {
            const int norm = norm_of_[g_.operand(node, 0)];
            return {norm, norm < 0 ? 0 : 2};
        }
        return {};
    }
    /// The same, of a norm that stands before the node, so that it is there to divide by.
    constexpr power_of_norm pure_and_made(int node) const {
        const power_of_norm power = pure(node);
        return power.norm < node ? power : power_of_norm{};
    }
    /// By which norms a product is to be divided vector by vector: v vᵀ/‖v‖³ is (v/‖v‖)(v/‖v‖)ᵀ/‖v‖.
    constexpr graph::index_list divided_vector_by_vector(int product) const {
        graph::index_list norms;
        for (int k = first_[product]; k < first_[product + 1]; ++k) {
            const int norm = powers_[k].norm;
            const int divided = exponent_in_front(product, norm);
            if (is_divided_by_length_[norm] != 0 && divided < 0 && divided < powers_[k].exponent)
                norms.push_back(norm);
        }
        return norms;
    }
    /// Does v of a norm ‖v‖, a product, or its transpose, stand in a chain from a place on? Its norm, or −1.
    constexpr int chain_at(int chain, int place) const {
        for (const int v : chains_) {
            bool as_written = place + g_[v].count <= g_[chain].count;
            bool transposed = as_written;
            for (int k = 0; k < g_[v].count && (as_written || transposed); ++k) {
                const int factor = g_.operand(chain, place + k);
                as_written = as_written && factor == g_.operand(v, k);
                transposed = transposed && are_transposes(g_, factor, g_.operand(v, g_[v].count - 1 - k));
            }
            if (as_written || transposed) return norm_of_[v];
        }
        return -1;
    }

private:
    // What they are multiplied by decides what they are at 0 (`removable_singularities`), so it stays as it
    // is.
    constexpr bool has_logarithms(int node) {
        const graph::node& n = g_[node];
        bool found = n.operation == operations::index_of<operations::logarithm>;
        for (int k = 0; k < n.count; ++k) found = found || has_logarithms_[g_.operand(node, k)] != 0;
        has_logarithms_[node] = found ? 1 : 0;
        return found;
    }

    constexpr void add(int node, power_of_norm power) {
        int k = first_[node];
        while (k < powers_.size() && powers_[k].norm != power.norm) ++k;
        if (k == powers_.size()) powers_.push_back(power);
        else powers_[k].exponent += power.exponent;
    }
    constexpr void add_all(int node, int operand, int times = 1) {
        for (int k = first_[operand]; k < first_[operand + 1]; ++k)
            add(node, {powers_[k].norm, times * powers_[k].exponent});
    }
    constexpr void find_powers(int node) {
        using namespace operations;
        const graph::node& n = g_[node];
        if (norm_of_[node] >= 0) return add(node, {norm_of_[node], 1});
        const power_of_norm itself = pure(node);
        if (itself.norm >= 0) return add(node, itself);
        if (n.count == 0) return;
        if (n.operation == index_of<addition>) return find_common_powers(node);
        if (n.operation == index_of<product>) return find_powers_of_factors(node);
        if (n.operation == index_of<integer_power>) return add_all(node, g_.operand(node, 0), n.payload);
        if (n.operation == index_of<squared_euclidean_norm>) return add_all(node, g_.operand(node, 0), 2);
        if (n.operation == index_of<scalar_multiple> || n.operation == index_of<hadamard_product> ||
            n.operation == index_of<cross_product> || graph::traits(n.operation).linear)
            for (int k = 0; k < n.count; ++k) add_all(node, g_.operand(node, k));
    }
    constexpr void find_powers_of_factors(int node) {
        for (int place = 0; place < g_[node].count;) {
            const int norm = chain_at(node, place);
            if (norm >= 0) add(node, {norm, 1});
            else add_all(node, g_.operand(node, place));
            place += norm >= 0 ? g_[g_.operand(norm, 0)].count : 1;
        }
    }
    constexpr void find_common_powers(int sum) {
        const int first = g_.operand(sum, 0);
        for (int k = first_[first]; k < first_[first + 1]; ++k) {
            bool common = powers_[k].exponent != 0;
            for (int term = 1; term < g_[sum].count && common; ++term)
                common = exponent(g_.operand(sum, term), powers_[k].norm) == powers_[k].exponent;
            if (common) add(sum, powers_[k]);
        }
    }

    // The exponent of a norm among the numbers in front.
    constexpr int exponent_in_front(int whole, int norm) const {
        using namespace operations;
        const graph::node& n = g_[whole];
        if (n.operation == index_of<scalar_multiple>) {
            const int front = g_.operand(whole, 0);
            const power_of_norm itself = pure_and_made(front);
            if (itself.norm >= 0) return itself.norm == norm ? itself.exponent : 0;
            return exponent_in_front(front, norm);
        }
        int exponent = 0;
        if (n.operation == index_of<product> && g_[g_.operand(whole, 0)].shape.scalar())
            for (int k = 0; k < n.count; ++k) {
                const power_of_norm itself = pure_and_made(g_.operand(whole, k));
                if (itself.norm == norm) exponent += itself.exponent;
            }
        return exponent;
    }
    // A number that is divided by ‖v‖ once is not worth a vector v/‖v‖ that is not there.
    constexpr bool gains_by_direction(int node, power_of_norm power) const {
        const int divided = exponent_in_front(node, power.norm);
        const int multiplied = power.exponent - divided;
        if (divided >= 0 || multiplied <= 0) return false;
        return divided < -1 || multiplied > 1 || norm_of_[column_of(g_.operand(node, 1))] == power.norm;
    }
    // v of vᵀ, and A of vec(A)ᵀ.
    constexpr int column_of(int node) const {
        using namespace operations;
        const int operation = g_[node].operation;
        const bool is_other_shape =
            operation == index_of<transposition> || operation == index_of<vectorisation>;
        return is_other_shape ? column_of(g_.operand(node, 0)) : node;
    }

    const Graph& g_;
    graph::index_list norm_of_;  // of v the node ‖v‖
    graph::index_list chains_;   // each v that is a product
    graph::index_list has_logarithms_;
    graph::index_list first_;  // where the powers of a node begin
    graph::sequence<power_of_norm> powers_;
    graph::index_list is_divided_by_length_;  // of ‖v‖: is there v/‖v‖?
};

}  // namespace ctgrad::program
