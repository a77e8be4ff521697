// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <utility>
#include <vector>

#include <ctgrad/expression/property.hpp>

#include "dense.hpp"

namespace dense_oracle {

/// A variable's value and what it keeps when it moves.
struct variable {
    dense value;
    ctgrad::property known = ctgrad::property::none;

    variable(int rows, int columns, ctgrad::property properties, const std::vector<double>& entries);
};

/// A function of the values of variables.
using formula = dense (*)(const std::vector<dense>& variables);

/// What must come out, and how far from it a computation in double may be; `known` is false where the point
/// tells nothing: where rounding or a kink nearby decides.
struct judged {
    dense value{};
    real error = 0;
    bool known = false;
};
judged transpose(judged a);
/// The columns below each other, as a matrix of m × n.
judged as_matrix(judged a, int m, int n);
judged operator*(judged a, const dense& b);
judged operator+(const judged& a, const judged& b);
template <class Part>
judged part_of(judged a, Part part) {
    a.value = part(a.value);
    return a;
}

/// Values by definition, derivatives by differences: projected onto what the variable can do.
class oracle {
public:
    oracle(formula f, std::vector<variable> variables) : f_(f), variables_(std::move(variables)) {}

    judged value() const;
    /// ∂vec f/∂vec x of variable x.
    judged jacobian(int x) const;
    /// In the shape of x.
    judged gradient(int x) const;
    /// By each entry that varies together with those that follow from it.
    judged gradient_by_independent_entries(int x) const;
    judged hessian(int x, int y) const;
    /// The blocks of a symmetric matrix, by two variables.
    judged hessian_of_two(int x, int y) const;
    judged jacobian_times(int x, const dense& v) const;
    /// In the shape of the transpose of x, l in that of f.
    judged times_jacobian(const dense& l, int x) const;
    judged hessian_times(int x, const dense& v) const;

private:
    dense at(const std::vector<dense>& values) const { return f_(values); }
    dense slopes(const std::vector<dense>& values, int x, real step) const;
    dense second_slopes(const std::vector<dense>& values, int x, int y, real step) const;
    std::vector<dense> values(real noise = 0) const;
    const dense& value_of(int x) const { return variables_[static_cast<std::size_t>(x)].value; }

    formula f_;
    std::vector<variable> variables_;
};

}  // namespace dense_oracle
