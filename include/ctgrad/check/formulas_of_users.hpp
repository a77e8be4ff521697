// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../evaluate/users_operations.hpp"
#include "random_operand.hpp"
#include "shape_laws.hpp"
#include "unknown_over_field.hpp"

namespace ctgrad::checking {

template <class Operation>
using number_for = std::conditional_t<Operation::template computes_in<double>, double, float>;

/// A matrix of a check as an operation of a user reads or writes it.
template <class Number>
struct formula_view {
    Number* entries;
    dims shape;

    int rows() const { return shape.rows; }
    int columns() const { return shape.columns; }
    Number& operator()(int i, int j) const { return entries[i * shape.columns + j]; }
};

template <class Number>
using formula_of_user = number_matrix<Number> (*)(const number_matrix<Number>& a,
                                                  const number_matrix<Number>& b);

/// The value of an operation of a user by its own formula.
template <class Operation, class Number>
number_matrix<Number> value_of_user(const number_matrix<Number>& a,
                                    [[maybe_unused]] const number_matrix<Number>& b) {
    // numbers of the type that the operation computes in
    using computed = std::conditional_t<std::is_same_v<Number, double>, number_for<Operation>, exact_number>;
    std::vector<computed> left(a.entries.size());
    for (std::size_t k = 0; k < left.size(); ++k) left[k] = static_cast<computed>(a.entries[k]);
    if constexpr (requires { Operation::is_elementwise; }) {
        number_matrix<Number> result{a.shape};
        for (std::size_t k = 0; k < left.size(); ++k) result.entries[k] = Operation::value(left[k]);
        return result;
    } else {
        dims shape;
        if constexpr (Operation::arity == 1) shape = Operation::shape(a.shape);
        else shape = Operation::shape(a.shape, b.shape);
        number_matrix<Number> result{shape};
        std::vector<computed> entries(result.entries.size());
        const formula_view<computed> to{entries.data(), shape};
        if constexpr (Operation::arity == 1) {
            Operation::run(to, formula_view<const computed>{left.data(), a.shape});
        } else {
            std::vector<computed> right(b.entries.size());
            for (std::size_t k = 0; k < right.size(); ++k) right[k] = static_cast<computed>(b.entries[k]);
            Operation::run(to, formula_view<const computed>{left.data(), a.shape},
                           formula_view<const computed>{right.data(), b.shape});
        }
        for (std::size_t k = 0; k < entries.size(); ++k) result.entries[k] = entries[k];
        return result;
    }
}

/// The formulas of an operation of a user: over GF(p) there is one if it is arithmetic.
struct user_formulas {
    const graph::user_laws* laws = nullptr;
    formula_of_user<double> in_numbers = nullptr;
    formula_of_user<exact_number> exact = nullptr;
};
template <class Operation>
user_formulas formulas_of() {
    user_formulas result{&graph::laws_of<Operation>, &value_of_user<Operation, double>};
    if constexpr (Operation::facts.is_arithmetic) result.exact = &value_of_user<Operation, exact_number>;
    return result;
}
/// Of all that are listed.
template <class... Operations>
std::vector<user_formulas> formulas_of_all(type_list<Operations...>) {
    return {formulas_of<Operations>()...};
}

/// Evaluates the sides of a rule at a random point, node by node as they are stored: no rule takes part.
template <class Number>
class formula_evaluation {
public:
    formula_evaluation(const graph::expression_graph& g, const std::vector<user_formulas>& users,
                       const drawn_numbers<Number>& numbers)
        : g_(g), users_(users), numbers_(numbers) {}

    number_matrix<Number> operator[](int index) const {
        const graph::node& n = g_[index];
        if (g_.is<operations::number>(index)) return number(n.value.numerator) / number(n.value.denominator);
        if (g_.is<operations::variable>(index)) {
            drawn_numbers<Number> numbers = numbers_;
            for (int k = 0; k < 17 * (n.payload + 1); ++k) numbers.next();
            return random_operand(g_.variable(n.payload), numbers);
        }
        if (n.count == 0) return applied(n, number_matrix<Number>{n.shape}, number_matrix<Number>{n.shape});
        number_matrix<Number> result = (*this)[g_.operand(index, 0)];
        if (n.count == 1) return applied(n, result, result);
        for (int k = 1; k < n.count; ++k) result = applied(n, result, (*this)[g_.operand(index, k)]);
        return result;
    }

private:
    number_matrix<Number> applied(const graph::node& n, const number_matrix<Number>& a,
                                  const number_matrix<Number>& b) const {
        bool unused = false;
        if (!operations::is_of_user(n.operation))
            return detail::formula_table<Number, operations::all>::entries[n.operation](a, b, n.payload,
                                                                                        unused);
        for (const user_formulas& user : users_) {
            if (user.laws != &g_.user(n.payload)) continue;
            if constexpr (std::is_same_v<Number, double>) return user.in_numbers(a, b);
            else if (user.exact != nullptr) return user.exact(a, b);
        }
        // over GF(p) a function of which nothing is known, of all entries
        number_matrix<Number> result{n.shape};
        if constexpr (!std::is_same_v<Number, double>) unknown(n.payload, a, b, result);
        return result;
    }
    static void unknown(int place, const number_matrix<exact_number>& a, const number_matrix<exact_number>& b,
                        number_matrix<exact_number>& result) {
        graph::field_matrix left{a.shape};
        graph::field_matrix right{b.shape};
        for (int k = 0; k < a.shape.count(); ++k)
            left.entries[k] = a.entries[static_cast<std::size_t>(k)].value;
        for (int k = 0; k < b.shape.count(); ++k)
            right.entries[k] = b.entries[static_cast<std::size_t>(k)].value;
        const graph::field_matrix value =
            graph::exact_field::unknown_of_user(place, left, right, result.shape);
        for (int k = 0; k < result.shape.count(); ++k)
            result.entries[static_cast<std::size_t>(k)] = value.entries[k];
    }

    static Number number(numeric::wide_integer exact) {
        if constexpr (std::is_same_v<Number, exact_number>) return numeric::in_field(exact);
        else return static_cast<Number>(exact);
    }

    const graph::expression_graph& g_;
    const std::vector<user_formulas>& users_;
    drawn_numbers<Number> numbers_;
};

}  // namespace ctgrad::checking
