// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../graph/compiler_limits.hpp"
#include "late_steps.hpp"

namespace ctgrad::program {

/// Σ coefficient × base, a short sum.
struct linear_form {
    struct term {
        int base;         // a late step of those given, or none
        int coefficient;  // an early step of those made
    };

    int count = 0;
    term terms[most_late_terms]{};
};

/// What late sums are multiplied out to: the late products that they are made of, or what these are multiples
/// of, down to the divisions.
enum class late_bases { products, divisions };

/// Reassociation for the latency of divisions: sums of late numbers are multiplied out, (ax + by)z being
/// (az)x + (bz)y where x and y are late. a and b are multiplied while x and y are still being divided.
class multiplying_out {
public:
    constexpr multiplying_out(const straight_code& old, late_bases bases)
        : old_(old),
          late_(late_steps(old)),
          is_base_(old.size()),
          is_entry_(old.size()),
          forms_(old.size(), form{}) {
        for (const int entry : old.entries) is_entry_[entry] = 1;
        find_bases(bases);
    }

    constexpr straight_code result() {
        return rebuilt(old_, [&](rebuilding& now, int k) {
            if (late_[k] != 0 && is_base_[k] == 0) forms_[k] = form_of(now, k);
            if (forms_[k].count > 0) return is_entry_[k] != 0 ? value(now, k) : -1;
            if (old_[k].left >= 0) value(now, old_[k].left);
            if (old_[k].right >= 0) value(now, old_[k].right);
            const int place = now.copied(k);
            forms_[k] =
                late_[k] != 0 ? form{1, {{k, now.steps.number(1)}}} : form{1, {{nothing_late, place}}};
            return place;
        });
    }

private:
    using form = linear_form;

    static constexpr int nothing_late = -1;

    constexpr bool is_late(int k) const { return k >= 0 && late_[k] != 0; }
    // Is it a product with one late factor?
    constexpr bool is_multiple(int k) const {
        return is_product(old_[k]) && is_late(old_[k].left) != is_late(old_[k].right);
    }
    constexpr int late_factor(int k) const { return is_late(old_[k].left) ? old_[k].left : old_[k].right; }
    constexpr int early_factor(int k) const { return is_late(old_[k].left) ? old_[k].right : old_[k].left; }

    // A base is whatever is not linear in late numbers and, if products are wanted, each that is multiplied
    // with an early number further on; known numbers do not make one.
    constexpr void find_bases(late_bases bases) {
        graph::index_list has_sum(old_.size());
        graph::index_list without_numbers(old_.size());
        for (int k = 0; k < old_.size(); ++k) {
            without_numbers[k] = k;
            if (late_[k] == 0) continue;
            if (is_sum(old_[k])) {
                has_sum[k] = 1;
            } else if (is_negation(old_[k])) {
                has_sum[k] = has_sum[old_[k].left];
                without_numbers[k] = without_numbers[old_[k].left];
            } else if (is_multiple(k)) {
                const int late = late_factor(k);
                has_sum[k] = has_sum[late];
                if (is_number(old_[early_factor(k)])) without_numbers[k] = without_numbers[late];
                else if (bases == late_bases::products && has_sum[late] == 0)
                    is_base_[without_numbers[late]] = 1;
            } else {
                is_base_[k] = 1;
            }
        }
    }

    // Nothing where it would be too long.
    constexpr form form_of(rebuilding& now, int k) {
        const scalar_step& step = old_[k];
        form result;
        if (is_multiple(k)) {
            result = forms_[late_factor(k)];
            for (int t = 0; t < result.count; ++t)
                result.terms[t].coefficient =
                    now.steps.product(result.terms[t].coefficient, now.places[early_factor(k)]);
            return result;
        }
        if (is_negation(old_[k])) return added(now, {}, forms_[step.left], true);
        return added(now, forms_[step.left], forms_[step.right], is_difference(step));
    }
    static constexpr form added(rebuilding& now, form sum, const form& other, bool subtracted) {
        for (int t = 0; t < other.count; ++t) {
            const form::term more = other.terms[t];
            int same = 0;
            while (same < sum.count && sum.terms[same].base != more.base) ++same;
            if (same == most_late_terms) return {};
            if (same == sum.count) sum.terms[sum.count++] = {more.base, now.steps.number(0)};
            int& coefficient = sum.terms[same].coefficient;
            coefficient = subtracted ? now.steps.difference(coefficient, more.coefficient)
                                     : now.steps.sum(coefficient, more.coefficient);
        }
        return sum;
    }

    // Where an old step is computed, now at the latest.
    constexpr int value(rebuilding& now, int k) const {
        if (now.places[k] >= 0) return now.places[k];
        int sum = now.steps.number(0);
        for (int t = 0; t < forms_[k].count; ++t) {
            const form::term each = forms_[k].terms[t];
            sum = now.steps.sum(sum, each.base == nothing_late
                                         ? each.coefficient
                                         : now.steps.product(each.coefficient, now.places[each.base]));
        }
        return now.places[k] = sum;
    }

    const straight_code& old_;
    graph::index_list late_;
    graph::index_list is_base_;
    graph::index_list is_entry_;
    graph::sequence<form> forms_;
};

/// The code with sums of late numbers multiplied out, if it is short enough.
constexpr straight_code with_late_sums_multiplied_out(const straight_code& old, late_bases bases) {
    if (old.size() > most_late_steps || !has_division(old)) return old;
    return multiplying_out{old, bases}.result();
}
constexpr straight_code with_late_products_last(const straight_code& old) {
    return with_late_sums_multiplied_out(old, late_bases::products);
}
constexpr straight_code with_late_divisions_last(const straight_code& old) {
    return with_late_sums_multiplied_out(old, late_bases::divisions);
}

}  // namespace ctgrad::program
