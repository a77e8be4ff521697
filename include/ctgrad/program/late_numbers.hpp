// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../graph/compiler_limits.hpp"
#include "uses.hpp"

namespace ctgrad::program {

/// Which steps are late, since they wait for a division.
constexpr graph::index_list late_steps(const scalar_steps& steps) {
    using namespace operations;
    graph::index_list late(steps.size());
    for (int k = 0; k < steps.size(); ++k) {
        const scalar_step& step = steps[k];
        const bool begins = step.operation == index_of<quotient> ||
                            (step.operation == index_of<integer_power> && step.payload < 0);
        const bool goes_on =
            (step.left >= 0 && late[step.left] != 0) || (step.right >= 0 && late[step.right] != 0);
        late[k] = begins || goes_on ? 1 : 0;
    }
    return late;
}

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

/// The steps with sums of late numbers multiplied out, (ax + by)z being (az)x + (bz)y where x and y are late:
/// a and b are multiplied while x and y are still being divided.
class with_late_numbers_last {
public:
    scalar_steps steps;
    graph::index_list entries;

    constexpr with_late_numbers_last(const scalar_steps& all, const graph::index_list& wanted,
                                     late_bases bases)
        : all_(all),
          late_(late_steps(all)),
          is_base_(all.size()),
          forms_(all.size(), form{}),
          places_(all.size(), -1) {
        find_bases(bases);
        for (int k = 0; k < all.size(); ++k) {
            if (late_[k] != 0 && is_base_[k] == 0) forms_[k] = form_of(k);
            if (forms_[k].count > 0) continue;
            scalar_step step = all[k];
            if (step.left >= 0) step.left = value(step.left);
            if (step.right >= 0) step.right = value(step.right);
            places_[k] = steps.add(step);
            forms_[k] =
                late_[k] != 0 ? form{1, {{k, steps.number(1)}}} : form{1, {{nothing_late, places_[k]}}};
        }
        for (const int entry : wanted) entries.push_back(value(entry));
    }

private:
    using form = linear_form;

    static constexpr int nothing_late = -1;

    constexpr bool is_late(int k) const { return k >= 0 && late_[k] != 0; }
    constexpr bool is_sum(int k) const {
        return all_[k].operation == index_of<operations::addition> ||
               all_[k].operation == index_of<operations::subtraction>;
    }
    // Is it a product with one late factor?
    constexpr bool is_multiple(int k) const {
        return all_[k].operation == index_of<operations::product> &&
               is_late(all_[k].left) != is_late(all_[k].right);
    }
    constexpr int late_factor(int k) const { return is_late(all_[k].left) ? all_[k].left : all_[k].right; }
    constexpr int early_factor(int k) const { return is_late(all_[k].left) ? all_[k].right : all_[k].left; }

    // A base is whatever is not linear in late numbers and, if products are wanted, each that is multiplied
    // with an early number further on; known numbers do not make one.
    constexpr void find_bases(late_bases bases) {
        graph::index_list has_sum(all_.size());
        graph::index_list without_numbers(all_.size());
        for (int k = 0; k < all_.size(); ++k) {
            without_numbers[k] = k;
            if (late_[k] == 0) continue;
            if (is_sum(k)) {
                has_sum[k] = 1;
            } else if (all_.is_negation(k)) {
                has_sum[k] = has_sum[all_[k].left];
                without_numbers[k] = without_numbers[all_[k].left];
            } else if (is_multiple(k)) {
                const int late = late_factor(k);
                has_sum[k] = has_sum[late];
                if (all_[early_factor(k)].operation == index_of<operations::number>)
                    without_numbers[k] = without_numbers[late];
                else if (bases == late_bases::products && has_sum[late] == 0)
                    is_base_[without_numbers[late]] = 1;
            } else {
                is_base_[k] = 1;
            }
        }
    }

    // Nothing where it would be too long.
    constexpr form form_of(int k) {
        const scalar_step& step = all_[k];
        form result;
        if (is_multiple(k)) {
            result = forms_[late_factor(k)];
            for (int t = 0; t < result.count; ++t)
                result.terms[t].coefficient =
                    steps.product(result.terms[t].coefficient, places_[early_factor(k)]);
            return result;
        }
        if (all_.is_negation(k)) return added({}, forms_[step.left], true);
        return added(forms_[step.left], forms_[step.right],
                     step.operation == index_of<operations::subtraction>);
    }
    constexpr form added(form sum, const form& other, bool subtracted) {
        for (int t = 0; t < other.count; ++t) {
            const form::term more = other.terms[t];
            int same = 0;
            while (same < sum.count && sum.terms[same].base != more.base) ++same;
            if (same == most_late_terms) return {};
            if (same == sum.count) sum.terms[sum.count++] = {more.base, steps.number(0)};
            int& coefficient = sum.terms[same].coefficient;
            coefficient = subtracted ? steps.difference(coefficient, more.coefficient)
                                     : steps.sum(coefficient, more.coefficient);
        }
        return sum;
    }

    // Where step k of `all_` is computed.
    constexpr int value(int k) {
        if (places_[k] >= 0) return places_[k];
        int sum = steps.number(0);
        for (int t = 0; t < forms_[k].count; ++t) {
            const form::term each = forms_[k].terms[t];
            sum = steps.sum(sum, each.base == nothing_late
                                     ? each.coefficient
                                     : steps.product(each.coefficient, places_[each.base]));
        }
        return places_[k] = sum;
    }

    const scalar_steps& all_;
    graph::index_list late_;
    graph::index_list is_base_;
    graph::sequence<form> forms_;
    graph::index_list places_;  // in `steps`
};

}  // namespace ctgrad::program
