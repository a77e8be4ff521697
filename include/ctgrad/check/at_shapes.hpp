// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../ctgrad.hpp"
#include "differences.hpp"
#include "values.hpp"
#include "verdict.hpp"

namespace ctgrad::checking {

/// Checks an operation on operands of given shapes, in numbers of type T: f = tr(W f(A, B)) with a random W
/// is the general function of it, of which `evaluate` computes the gradient by the operation's own rule.
template <class Operation, operand_shapes Shapes, class T, bool Twice>
class at_shapes {
    static constexpr dims result = result_shape<Operation>(Shapes);
    static constexpr matrix_type<"a", Shapes.left.rows, Shapes.left.columns> a{};
    static constexpr matrix_type<"b", Shapes.right.rows, Shapes.right.columns> b{};
    static constexpr matrix_type<"w", result.columns, result.rows> w{};
    static constexpr matrix_type<"v", Shapes.left.rows, Shapes.left.columns> v{};

    static constexpr auto applied = [] {
        if constexpr (Operation::arity == 1) return Operation::of(a);
        else return Operation::of(a, b);
    }();
    static constexpr auto f = trace(w * applied);
    static constexpr T tolerance = tolerance_of<T>;

    // tr(V ∂f/∂a) and its derivatives.
    static constexpr auto twice() {
        constexpr auto first = trace(v * without_layout(derivative(f, a)));
        if constexpr (Operation::arity == 1) return outputs(first, gradient(first, a));
        else return outputs(first, gradient(first, a), gradient(first, b));
    }

    struct point {
        entries_of<T, Shapes.left.count()> a{};
        entries_of<T, Shapes.right.count()> b{};
        entries_of<T, result.count()> w{};
        entries_of<T, Shapes.left.count()> v{};
    };

public:
    explicit at_shapes(check_range range) : range_(range) {
        for (int k = 0; k < range.points && verdict.message.empty(); ++k) check_point(random_point(k));
    }

    check_verdict verdict{};

private:
    point random_point(int k) const {
        random_numbers numbers{static_cast<std::uint64_t>(k * 77 + Shapes.left.count())};
        point p;
        for (T& x : p.a) x = numbers.template between<T>(range_.least, range_.most);
        for (T& x : p.b) x = numbers.template between<T>(range_.least, range_.most);
        for (T& x : p.w) x = numbers.template between<T>(-1, 1);
        for (T& x : p.v) x = numbers.template between<T>(-1, 1);
        return p;
    }
    static auto evaluated(auto what, const point& p) {
        return evaluate(what, a = p.a, b = p.b, w = p.w, v = p.v);
    }

    // tr(W U) by the operation's formula alone; W is stored transposed to U.
    T by_formula(const point& p) {
        bool outside = false;
        const auto u = value_by_formula<Operation, Shapes, T>(p.a, p.b, outside);
        if (outside) verdict.fault(named("reads or writes outside of a matrix"));
        T total(0);
        for (int i = 0; i < result.rows; ++i)
            for (int j = 0; j < result.columns; ++j)
                total += p.w[static_cast<std::size_t>(j * result.rows + i)] *
                         u[static_cast<std::size_t>(i * result.columns + j)];
        return total;
    }

    // No lambdas: g++ would warn that their names hide a user's.
    struct formula_of {
        at_shapes& whole;
        T operator()(const point& p) const { return whole.by_formula(p); }
    };
    struct first_derivative {
        T operator()(const point& p) const { return std::get<0>(evaluated(twice(), p)); }
    };
    template <int Operand, class Function>
    struct along_entry {
        const point& from;
        std::size_t entry;
        const Function& function;

        T operator()(T distance) const {
            point there = from;
            (Operand == 0 ? there.a[entry] : there.b[entry]) += distance;
            return function(there);
        }
    };

    void check_point(const point& p) {
        const T expected = by_formula(p);
        if (!std::isfinite(expected)) {
            verdict.skipped += Shapes.left.count();
            return;
        }
        const formula_of formula{*this};
        if constexpr (Operation::arity == 1) {
            const auto [value, by_a] = evaluated(outputs(f, gradient(f, a)), p);
            check_value(value, expected);
            check_derivative<0>(p, by_a, "by its operand", formula);
        } else {
            const auto [value, by_a, by_b] = evaluated(outputs(f, gradient(f, a), gradient(f, b)), p);
            check_value(value, expected);
            check_derivative<0>(p, by_a, "by its first operand", formula);
            check_derivative<1>(p, by_b, "by its second operand", formula);
        }
        if constexpr (Twice) check_second_derivatives(p);
        if constexpr (Operation::facts.is_linear) check_linear(p);
    }
    void check_value(T value, T expected) {
        if (!(std::abs(value - expected) <= tolerance * (T(1) + std::abs(expected))))
            verdict.fault(named("has another value when evaluated than by its formula"));
    }

    // ∂/∂a and ∂/∂b tr(V ∂f/∂a), against differences of what `evaluate` makes of the first derivative. That
    // shows what is wrong with operations that are there only in derivatives.
    void check_second_derivatives(const point& p) {
        constexpr auto second = twice();
        using needed = typename evaluation::requested<std::remove_const_t<decltype(second)>>::compiled;
        if constexpr (std::is_same_v<diagnostics::first_without_value_t<needed, T>, diagnostics::nothing>) {
            const first_derivative slope{};
            const auto results = evaluated(second, p);
            check_derivative<0>(p, std::get<1>(results), "twice by its first operand", slope);
            if constexpr (Operation::arity == 2)
                check_derivative<1>(p, std::get<2>(results), "by both of its operands", slope);
        }
    }

    // Row by row, also where evaluate returns rows.
    template <class Results>
    static T entry(const Results& results, std::size_t k) {
        if constexpr (std::is_same_v<Results, T>) return results;
        else if constexpr (std::is_same_v<typename Results::value_type, T>) return results[k];
        else return results[k / results[0].size()][k % results[0].size()];
    }
    template <int Operand>
    void check_derivative(const point& p, const auto& claimed, const char* which, const auto& function) {
        constexpr std::size_t count = Operand == 0 ? Shapes.left.count() : Shapes.right.count();
        for (std::size_t k = 0; k < count; ++k) {
            const slope_by_differences<T> found{
                along_entry<Operand, std::remove_cvref_t<decltype(function)>>{p, k, function}};
            if (!found.is_smooth(tolerance)) {
                ++verdict.skipped;
                continue;
            }
            ++verdict.compared;
            if (!found.agrees(entry(claimed, k), tolerance))
                verdict.fault(named("has a wrong derivative ") + which + ", entry " + std::to_string(k) +
                              ": " + std::to_string(entry(claimed, k)) + " where differences say " +
                              std::to_string(found.slope));
        }
    }

    // f(V + 3A) = f(V) + 3 f(A)
    void check_linear(const point& p) {
        point sum = p;
        point other = p;
        other.a = p.v;
        for (std::size_t k = 0; k < p.a.size(); ++k) sum.a[k] = p.v[k] + T(3) * p.a[k];
        const T expected = by_formula(other) + T(3) * by_formula(p);
        if (!(std::abs(by_formula(sum) - expected) <= tolerance * (T(1) + std::abs(expected))))
            verdict.fault(named("says that it is linear, and is not"));
    }

    static std::string text_of(dims shape) {
        return std::to_string(shape.rows) + " x " + std::to_string(shape.columns);
    }
    static std::string named(const char* fault) {
        std::string text{Operation::facts.name};
        text += " of " + text_of(Shapes.left);
        if (Operation::arity == 2) text += " and " + text_of(Shapes.right);
        return text + " " + fault;
    }

    check_range range_;
};

}  // namespace ctgrad::checking
