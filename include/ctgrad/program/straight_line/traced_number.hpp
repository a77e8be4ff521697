// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../instruction.hpp"

namespace ctgrad::program {

/// One operation on numbers: of the operations of the algebra those that make sense on 1 × 1.
struct scalar_step {
    int operation = 0;
    int payload = 0;  // exponent, place of a variable
    int left = -1;
    int right = -1;
    int row = 0;     // of an entry of a variable; of a call, its place among those that are made at once
    int column = 0;  // the same; how many these are
    numeric::rational value{};

    friend constexpr bool operator==(const scalar_step&, const scalar_step&) = default;
};

/// Only such numbers are collected and moved: products of three of them fit.
constexpr bool is_small(numeric::rational value) {
    constexpr std::int64_t limit = 1 << 20;
    return -limit < value.numerator && value.numerator < limit && value.denominator < limit;
}

constexpr bool is_number(const scalar_step& step) {
    return step.operation == index_of<operations::number>;
}
constexpr bool is_small_number(const scalar_step& step) {
    return is_number(step) && is_small(step.value);
}
constexpr bool is_negation(const scalar_step& step) {
    return step.operation == index_of<operations::negation>;
}
constexpr bool is_difference(const scalar_step& step) {
    return step.operation == index_of<operations::subtraction>;
}
/// Or a difference.
constexpr bool is_sum(const scalar_step& step) {
    return step.operation == index_of<operations::addition> || is_difference(step);
}
constexpr bool is_product(const scalar_step& step) {
    return step.operation == index_of<operations::product>;
}

/// Is it a call that is made with others?
constexpr bool is_made_with_others(const scalar_step& step) {
    return step.operation >= 0 && traits(step.operation).elementary && step.column > 1;
}

/// Straight-line code under construction: equal steps are one, and what zeros, ones and known numbers make is
/// known.
class scalar_steps {
public:
    constexpr int size() const { return steps_.size(); }
    constexpr const scalar_step& operator[](int k) const { return steps_.items[k]; }

    constexpr int add(const scalar_step& wanted) {
        const int size = steps_.size();
        const int place =
            places_.find_or_add(hash(wanted), size, [&](int known) { return steps_.items[known] == wanted; });
        if (place < size) return place;
        steps_.push_back(wanted);
        plain_.push_back(has_no_known_factor(wanted));
        return place;
    }
    constexpr int number(numeric::rational value) {
        return add({.operation = index_of<operations::number>, .value = value});
    }
    constexpr bool is_number(int k, int value) const {
        const scalar_step& step = steps_.items[k];
        return step.operation == index_of<operations::number> && step.value.numerator == value &&
               step.value.denominator == 1;
    }
    constexpr bool is_negation(int k) const {
        return steps_.items[k].operation == index_of<operations::negation>;
    }

    /// Equal ones are found whichever way they are written.
    constexpr int commutative(int operation, int a, int b) {
        return add({.operation = operation, .left = a < b ? a : b, .right = a < b ? b : a});
    }
    constexpr int sum(int a, int b) {
        if (plain_.items[a] && plain_.items[b]) return commutative(index_of<operations::addition>, a, b);
        if (is_number(a, 0)) return b;
        if (is_number(b, 0)) return a;
        if (is_negation(b)) return difference(a, steps_[b].left);
        if (is_negation(a)) return difference(b, steps_[a].left);
        const int together = with_common_coefficient(a, b, false);
        return together >= 0 ? together : commutative(index_of<operations::addition>, a, b);
    }
    constexpr int difference(int a, int b) {
        if (a == b) return number(0);
        if (is_number(b, 0)) return a;
        if (is_number(a, 0)) return negative(b);
        if (is_negation(b)) return sum(a, steps_[b].left);
        if (is_negation(a)) return negative(sum(steps_[a].left, b));
        const int together = with_common_coefficient(a, b, true);
        if (together >= 0) return together;
        const int reversed = find({.operation = index_of<operations::subtraction>, .left = b, .right = a});
        if (reversed >= 0) return negative(reversed);
        return add({.operation = index_of<operations::subtraction>, .left = a, .right = b});
    }
    constexpr int product(int a, int b) {
        if (plain_.items[a] && plain_.items[b]) return commutative(index_of<operations::product>, a, b);
        const multiple x = multiple_of(a);
        const multiple y = multiple_of(b);
        if (x.coefficient == 0 || y.coefficient == 0) return number(0);
        if (x.coefficient == 1 && y.coefficient == 1) {
            if (is_number(a, 1)) return b;
            if (is_number(b, 1)) return a;
            if (is_negation(a)) return negative(product(steps_[a].left, b));
            if (is_negation(b)) return negative(product(a, steps_[b].left));
            return commutative(index_of<operations::product>, a, b);
        }
        return times(x.coefficient * y.coefficient, product(x.step, y.step));
    }
    constexpr int quotient(int a, int b) {
        if (is_number(a, 0)) return a;
        if (is_number(b, 1)) return a;
        if (is_negation(a)) return negative(quotient(steps_[a].left, b));
        return add({.operation = index_of<operations::quotient>, .left = a, .right = b});
    }
    constexpr int negative(int a) {
        if (is_negation(a)) return steps_[a].left;
        if (program::is_number(steps_[a])) return number(-steps_[a].value);
        return add({.operation = index_of<operations::negation>, .left = a});
    }
    /// xⁿ, n negative too.
    constexpr int power(int a, int n) {
        return add({.operation = index_of<operations::integer_power>, .payload = n, .left = a});
    }

    /// Known numbers stand in front of products, so that they can be collected; a negative sign stands before
    /// them.
    constexpr int times(numeric::rational coefficient, int k) {
        if (coefficient == 1) return k;
        if (is_small_number(k)) return number(coefficient * steps_[k].value);
        if (coefficient.numerator < 0) return negative(times(-coefficient, k));
        if (is_negation(k)) return negative(times(coefficient, steps_[k].left));
        return commutative(index_of<operations::product>, number(coefficient), k);
    }
    constexpr bool is_small_number(int k) const { return program::is_small_number(steps_.items[k]); }

private:
    struct multiple {
        numeric::rational coefficient;
        int step;  // of what it is a multiple
    };

    constexpr multiple multiple_of(int k) {
        const scalar_step step = steps_.items[k];
        if (step.operation != index_of<operations::product>)
            return is_small_number(k) ? multiple{step.value, number(1)} : multiple{1, k};
        if (is_small_number(step.left)) return {steps_[step.left].value, step.right};
        if (is_small_number(step.right)) return {steps_[step.right].value, step.left};
        return {1, k};
    }
    // c x ± c y = c (x ± y) and (z ± c x) ± c y = z ± c (x ± y). −1 where there is no such c.
    constexpr int with_common_coefficient(int a, int b, bool subtracted) {
        const multiple y = multiple_of(b);
        if (y.coefficient == 1 || is_number(y.step, 1)) return -1;
        const multiple x = multiple_of(a);
        if (x.coefficient == y.coefficient)
            return times(x.coefficient, subtracted ? difference(x.step, y.step) : sum(x.step, y.step));
        if (!is_sum(steps_[a])) return -1;
        const bool first_subtracted = is_difference(steps_[a]);
        int first = steps_[a].left;
        multiple second = multiple_of(steps_[a].right);
        if (!first_subtracted && second.coefficient != y.coefficient) {
            first = steps_[a].right;
            second = multiple_of(steps_[a].left);
        }
        if (second.coefficient != y.coefficient) return -1;
        const int both =
            times(y.coefficient, subtracted == first_subtracted ? sum(second.step, y.step)
                                                                : difference(second.step, y.step));
        return first_subtracted ? difference(first, both) : sum(first, both);
    }

    // Where an equal step is, or −1.
    constexpr int find(const scalar_step& wanted) const {
        return places_.find(hash(wanted), [&](int known) { return steps_.items[known] == wanted; });
    }
    static constexpr unsigned hash(const scalar_step& step) {
        constexpr unsigned prime = 0x01000193u;
        const unsigned h = (((((static_cast<unsigned>(step.operation * 31 + step.payload) ^
                                static_cast<unsigned>(step.left)) *
                                   prime ^
                               static_cast<unsigned>(step.right)) *
                                  prime ^
                              static_cast<unsigned>(step.row)) *
                                 prime ^
                             static_cast<unsigned>(step.column)) *
                                prime ^
                            static_cast<unsigned>(step.value.numerator)) *
                           prime;
        return h ^ (h >> 15);
    }

    // No number, no negative and no multiple by a number: nothing is to be collected or moved.
    constexpr bool has_no_known_factor(const scalar_step& step) const {
        if (step.operation == index_of<operations::product>)
            return steps_.items[step.left].operation != index_of<operations::number> &&
                   steps_.items[step.right].operation != index_of<operations::number>;
        return step.operation != index_of<operations::number> &&
               step.operation != index_of<operations::negation>;
    }

    graph::sequence<scalar_step> steps_;
    graph::sequence<bool> plain_;
    graph::hash_table places_{512};
};

/// A number while straight-line code is being made of formulas that compute with it.
struct traced {
    scalar_steps* steps = nullptr;
    int step = -1;  // where there are no steps yet: a known number
    numeric::rational known{};

    constexpr traced() = default;
    constexpr explicit traced(numeric::rational number) : known(number) {}
    constexpr traced(scalar_steps& all, int index) : steps(&all), step(index) {}

    /// Known to be.
    constexpr bool is_zero() const { return steps == nullptr && known.numerator == 0; }

    friend constexpr traced operator+(traced a, traced b) {
        if (a.is_zero()) return b;
        if (b.is_zero()) return a;
        if (are_known(a, b)) return traced(a.known + b.known);
        return join(a, b, &scalar_steps::sum);
    }
    friend constexpr traced operator-(traced a, traced b) {
        if (b.is_zero()) return a;
        if (are_known(a, b)) return traced(a.known + -b.known);
        return join(a, b, &scalar_steps::difference);
    }
    friend constexpr traced operator*(traced a, traced b) {
        if (a.is_zero() || b.is_zero()) return {};
        if (are_known(a, b)) return traced(a.known * b.known);
        return join(a, b, &scalar_steps::product);
    }
    friend constexpr traced operator/(traced a, traced b) {
        if (are_known(a, b)) return traced(a.known / b.known);
        return join(a, b, &scalar_steps::quotient);
    }
    friend constexpr traced operator-(traced a) {
        if (!a.steps) return traced(-a.known);
        return {*a.steps, a.steps->negative(a.step)};
    }

    constexpr int in(scalar_steps& all) const { return steps ? step : all.number(known); }

private:
    static constexpr bool are_known(traced a, traced b) { return !a.steps && !b.steps; }
    static constexpr traced join(traced a, traced b, int (scalar_steps::*operation)(int, int)) {
        scalar_steps& all = a.steps ? *a.steps : *b.steps;
        return {all, (all.*operation)(a.in(all), b.in(all))};
    }
};

}  // namespace ctgrad::program
