// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../structure.hpp"
#include "field_factors.hpp"
#include "field_logarithms.hpp"

namespace ctgrad::graph {

/// Does the graph have functions that turn sums into products, or products into sums?
constexpr bool has_functions_with_laws(const node_view& g, int size) {
    using namespace operations;
    for (int index = 0; index < size; ++index)
        for (const int function :
             {index_of<exponential>, index_of<exponential_less_one>, index_of<logistic_sigmoid>,
              index_of<hyperbolic_sine>, index_of<hyperbolic_cosine>, index_of<hyperbolic_tangent>,
              index_of<log_sum_exponential>, index_of<normalised_exponential>, index_of<sine>,
              index_of<cosine>, index_of<tangent>, index_of<logarithm>})
            if (g[index].operation == function) return true;
    return false;
}

/// The values over the field of functions of which more is known than that equal arguments give equal values:
/// sin² + cos² = 1, tan = sin/cos, e⁻ˣ = 1/eˣ, sinh, cosh, tanh and σ are made of eˣ, √x² = x,
/// ∛(x y) = ∛x ∛y.
///
/// By laws, e^(a + 2b) is e^a (e^b)², ln(p q) is ln p + ln q where p is positive, and sines and cosines are
/// those of the angles of a sum. What a sum and a product end in is a number of which nothing more is known;
/// but then equal arguments that are written as other sums do not give equal values. What holds in one of
/// these ways is true.
template <class Nodes>
class field_functions {
public:
    constexpr field_functions(const Nodes& graph, const sequence<field_matrix>& known_values, bool by_laws)
        : g_(graph), values_(known_values), by_laws_(by_laws) {}

    /// Is it one of these functions, or a power of a root?
    constexpr bool know(int index) const {
        using namespace operations;
        const int operation = g_[index].operation;
        if (operation == index_of<log_absolute_determinant>)
            return has(g_[g_.operand(index, 0)].known, positive_definite);
        if (operation == index_of<integer_power>) return is_root(g_.operand(index, 0));
        if (operation == index_of<general_power>) return true;
        return operation == index_of<exponential> || operation == index_of<exponential_less_one> ||
               operation == index_of<logistic_sigmoid> || operation == index_of<hyperbolic_sine> ||
               operation == index_of<hyperbolic_cosine> || operation == index_of<hyperbolic_tangent> ||
               operation == index_of<log_sum_exponential> || operation == index_of<normalised_exponential> ||
               operation == index_of<sine> || operation == index_of<cosine> ||
               operation == index_of<tangent> || operation == index_of<logarithm> ||
               operation == index_of<cube_root>;
    }
    constexpr field_matrix value(int index) const {
        using namespace operations;
        const int operation = g_[index].operation;
        const int operand = g_.operand(index, 0);
        if (operation == index_of<logarithm>) return logarithm_of(operand);
        if (operation == index_of<log_absolute_determinant>)
            return logarithm_of_number(exact_field::determinant(values_[operand]));
        if (operation == index_of<integer_power>) return power_of_root(operand, g_[index].payload);
        if (operation == index_of<general_power>) return general_power_of(operand, g_.operand(index, 1));
        if (operation == index_of<sine> || operation == index_of<cosine>)
            return coordinate_of(operand, operation == index_of<sine>);
        if (operation == index_of<tangent>) return tangent_of(operand);
        if (operation == index_of<cube_root>) return cube_root_of(values_[operand]);
        field_matrix powers = exponential_of(operand);
        if (operation == index_of<exponential>) return powers;
        if (operation == index_of<log_sum_exponential>)
            return logarithm_of_last(sums_of_columns(powers), false);
        if (operation == index_of<normalised_exponential>) {
            const field_matrix totals = sums_of_columns(powers);
            for (int i = 0; i < powers.rows(); ++i)
                for (int j = 0; j < powers.columns(); ++j) powers(i, j) = powers(i, j) / totals(0, j);
            return powers;
        }
        for (prime_field& each : powers.entries) {
            if (operation == index_of<exponential_less_one>) each = each - 1;
            else if (operation == index_of<logistic_sigmoid>) each = each / (1 + each);
            else if (operation == index_of<hyperbolic_sine>) each = (each - 1 / each) / 2;
            else if (operation == index_of<hyperbolic_cosine>) each = (each + 1 / each) / 2;
            else each = (each * each - 1) / (each * each + 1);
        }
        return powers;
    }

private:
    // Exponents and angles are multiples of the twelfth part of what a sum ends in.
    static constexpr std::int64_t parts = 12;

    template <class Operation>
    constexpr bool is(int index) const {
        return g_[index].operation == operations::index_of<Operation>;
    }
    static constexpr bool is_whole(const numeric::rational& c) { return c.denominator == 1; }
    static constexpr bool is_small(const numeric::rational& c) {
        constexpr numeric::wide_integer longest{1 << 16};
        return -longest <= c.numerator && c.numerator <= longest && c.denominator <= longest;
    }
    static constexpr prime_field in_field(const numeric::rational& c) {
        return numeric::in_field(c.numerator) / numeric::in_field(c.denominator);
    }

    /// f(c x) for all entries x of a node, made of values of the graph, that ends a sum.
    template <class Factor>
    constexpr sequence<Factor> image_of_last(int index, const numeric::rational& in_front,
                                             const numeric::rational& c) const {
        const bool is_multiple = by_laws_ && is_small(c) && is_whole(c * numeric::rational{parts});
        std::int64_t exponent = by_laws_ ? parts : 1;
        if (is_multiple) exponent = static_cast<std::int64_t>((c * numeric::rational{parts}).numerator);
        const prime_field scale = is_multiple ? 1 / in_field(in_front) : in_field(c) / in_field(in_front);
        const field_matrix& x = values_[index];
        sequence<Factor> result(x.shape.count());
        for (int k = 0; k < x.shape.count(); ++k)
            result[k] = power_of_factor(Factor::by(scale * x.entries.items[k]), exponent);
        return result;
    }

    /// f(c x) for all entries x of a node, where f turns sums into products.
    template <class Factor>
    constexpr sequence<Factor> image(int index, const numeric::rational& c) const {
        using namespace operations;
        if (!by_laws_) return image_of_last<Factor>(index, 1, 1);
        const node& n = g_[index];
        const int first = n.count == 0 ? index : g_.operand(index, 0);
        if (is<negation>(index)) return image<Factor>(first, -c);
        if (is<addition>(index) || is<subtraction>(index)) {
            sequence<Factor> result = image<Factor>(first, c);
            for (int term = 1; term < n.count; ++term) {
                const sequence<Factor> next =
                    image<Factor>(g_.operand(index, term), is<subtraction>(index) ? -c : c);
                for (int k = 0; k < result.size(); ++k) result[k] = result[k] * next[k];
            }
            return result;
        }
        const numeric::rational number = number_in_front(g_, index);
        if (!is_small(number) || number.numerator == 0 || !is_small(c))
            return image_of_last<Factor>(index, 1, c);
        if (is<product>(index) || is<scalar_multiple>(index)) {
            const int last = g_.operand(index, n.count - 1);
            if (is<scalar_multiple>(index) && is<one_matrix>(last))
                return sequence<Factor>(values_[index].shape.count(), image<Factor>(first, c)[0]);
            if (is<operations::number>(first) && n.count == 2) return image<Factor>(last, c * number);
        }
        if constexpr (std::is_same_v<Factor, field_exponential>)
            if (is_whole(c) && is_logarithm(index)) return power_of_argument(index, c);
        return image_of_last<Factor>(index, number, c * number);
    }

    // e^(n ln x) is xⁿ.
    constexpr bool is_logarithm(int index) const {
        using namespace operations;
        return is<logarithm>(index) || is<log_sum_exponential>(index) || is<smooth_rectifier>(index);
    }
    constexpr sequence<field_exponential> power_of_argument(int index, const numeric::rational& c) const {
        using namespace operations;
        const int operand = g_.operand(index, 0);
        field_matrix argument = values_[operand];
        if (!is<logarithm>(index)) argument = exponential_of(operand);
        if (is<log_sum_exponential>(index)) argument = sums_of_columns(argument);
        sequence<field_exponential> result(argument.shape.count());
        for (int k = 0; k < argument.shape.count(); ++k) {
            const prime_field base = argument.entries.items[k];
            result[k] = power_of_factor(field_exponential{is<smooth_rectifier>(index) ? 1 + base : base},
                                        static_cast<std::int64_t>(c.numerator));
        }
        return result;
    }
    constexpr field_matrix exponential_of(int index) const {
        const sequence<field_exponential> powers = image<field_exponential>(index, 1);
        field_matrix result(values_[index].shape);
        for (int k = 0; k < powers.size(); ++k) result.entries.items[k] = powers[k].power;
        return result;
    }
    static constexpr field_matrix sums_of_columns(const field_matrix& a) {
        field_matrix result(dims{1, a.columns()});
        for (int j = 0; j < a.columns(); ++j) result(0, j) = operations::sum_of_column(a, j);
        return result;
    }
    constexpr field_matrix coordinate_of(int index, bool sine) const {
        const sequence<field_rotation> turns = image<field_rotation>(index, 1);
        field_matrix result(values_[index].shape);
        for (int k = 0; k < turns.size(); ++k)
            result.entries.items[k] = sine ? turns[k].sine : turns[k].cosine;
        return result;
    }
    constexpr field_matrix tangent_of(int index) const {
        field_matrix result = coordinate_of(index, true);
        const field_matrix cosines = coordinate_of(index, false);
        for (int k = 0; k < result.shape.count(); ++k)
            result.entries.items[k] = result.entries.items[k] / cosines.entries.items[k];
        return result;
    }

    constexpr bool is_positive(int index) const {
        const structure known = g_[index].known;
        return has(known, property::positive) || (g_[index].shape.scalar() && has(known, positive_definite));
    }
    /// ln x, or ln |x|, of the entries of a node.
    constexpr field_matrix logarithm_of(int index, bool of_size = false) const {
        using namespace operations;
        if (!by_laws_) return logarithm_of_last(values_[index], of_size);
        const node& n = g_[index];
        const int first = n.count == 0 ? index : g_.operand(index, 0);
        if (is<operations::number>(index) && (n.value.numerator > 0 || of_size)) {
            const numeric::rational size = abs(n.value);
            return logarithm_of_whole(size.numerator) - logarithm_of_whole(size.denominator);
        }
        if (is<exponential>(index)) return values_[first];
        if (is<absolute_value>(index)) return logarithm_of(first, true);
        if (is<square_root>(index)) return multiplied(logarithm_of(first), in_field({1, 2}));
        if (is<euclidean_norm>(index)) {
            const prime_field square = squared_euclidean_norm::entry(values_[first], 0, 0);
            return in_field({1, 2}) * logarithm_of_number(square);
        }
        if (is<integer_power>(index)) {
            const bool is_even = n.payload % 2 == 0 && !is_positive(first);
            return multiplied(logarithm_of(first, of_size || is_even), n.payload);
        }
        const bool is_chain = is<product>(index) && n.shape.scalar() && g_[first].shape.scalar();
        if (is_chain || is<hadamard_product>(index) || is<scalar_multiple>(index)) {
            int unknown_signs = 0;
            for (int k = 0; k < n.count; ++k) unknown_signs += is_positive(g_.operand(index, k)) ? 0 : 1;
            if (of_size || unknown_signs <= 1) return logarithm_of_factors(index, of_size);
        }
        return logarithm_of_last(values_[index], of_size && !is_positive(index));
    }
    constexpr field_matrix logarithm_of_factors(int index, bool of_size) const {
        field_matrix result(values_[index].shape);
        for (int factor = 0; factor < g_[index].count; ++factor) {
            const field_matrix next = logarithm_of(g_.operand(index, factor), of_size);
            const bool is_number = next.shape.count() == 1;
            for (int k = 0; k < result.shape.count(); ++k)
                result.entries.items[k] = result.entries.items[k] + next.entries.items[is_number ? 0 : k];
        }
        return result;
    }

    constexpr bool is_root(int index) const {
        return is<operations::square_root>(index) || is<operations::euclidean_norm>(index) ||
               is<operations::hypotenuse>(index) || is<operations::cube_root>(index);
    }
    // A^(P + n) is A^P Aⁿ.
    constexpr field_matrix general_power_of(int base, int exponent) const {
        using namespace operations;
        std::int64_t whole = 0;
        const int terms = is<addition>(exponent) ? g_[exponent].count : 1;
        for (int k = 0; k < terms; ++k) {
            const int term = is<addition>(exponent) ? g_.operand(exponent, k) : exponent;
            const bool is_multiple = is<scalar_multiple>(term) && is<one_matrix>(g_.operand(term, 1));
            const int number_node = is_multiple ? g_.operand(term, 0) : term;
            if (is<one_matrix>(term)) ++whole;
            if (!is<number>(number_node)) continue;
            const numeric::rational& c = g_[number_node].value;
            if (is_small(c) && is_whole(c)) whole += static_cast<std::int64_t>(c.numerator);
        }
        field_matrix result = values_[base];
        for (int k = 0; k < result.shape.count(); ++k) {
            const prime_field x = result.entries.items[k];
            const prime_field p = values_[exponent].entries.items[k] - numeric::in_field(whole);
            result.entries.items[k] =
                general_power::exact(x, p, exact_field{}) * exact_field::power(x, static_cast<int>(whole));
        }
        return result;
    }
    // Any odd power makes products of products, as the cube root does.
    static constexpr field_matrix cube_root_of(field_matrix values) {
        for (prime_field& each : values.entries) each = exact_field::power(each, 1548368693);
        return values;
    }
    // Of √x no more than one is left: √x³ is x √x, and 1/√x is √x/x. Of ∛x no more than two are.
    constexpr field_matrix power_of_root(int index, int n) const {
        const int degree = is<operations::cube_root>(index) ? 3 : 2;
        const int whole = n >= 0 ? n / degree : -((degree - 1 - n) / degree);
        const field_matrix& below = values_[g_.operand(index, 0)];
        field_matrix powers = below;
        if (is<operations::euclidean_norm>(index))
            powers = operations::squared_euclidean_norm::entry(below, 0, 0);
        if (is<operations::hypotenuse>(index)) {
            const field_matrix& beside = values_[g_.operand(index, 1)];
            for (int k = 0; k < powers.shape.count(); ++k) {
                const prime_field x = below.entries.items[k];
                const prime_field y = beside.entries.items[k];
                powers.entries.items[k] = x * x + y * y;
            }
        }
        for (int k = 0; k < powers.shape.count(); ++k) {
            powers.entries.items[k] = exact_field::power(powers.entries.items[k], whole);
            for (int left = n - degree * whole; left > 0; --left)
                powers.entries.items[k] = powers.entries.items[k] * values_[index].entries.items[k];
        }
        return powers;
    }

    Nodes g_;
    const sequence<field_matrix>& values_;
    bool by_laws_;
};

}  // namespace ctgrad::graph
