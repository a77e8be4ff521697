// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "entry_tracer.hpp"
#include "rolled_loops.hpp"

namespace ctgrad::c_code {

/// Writes the steps that work on whole matrices in memory: factorisations, and what is made of them.
class factors_writer {
    template <class Operation>
    static constexpr int index = program::index_of<Operation>;

public:
    explicit factors_writer(entry_tracer& tracer) : tracer_(tracer), body_(tracer.body()) {}

    static constexpr bool is_factorisation(int operation) {
        return operation == index<program::steps::lu_factorisation> ||
               operation == index<program::steps::semidefinite_factorisation> ||
               operation == index<program::steps::elimination> ||
               operation == index<program::steps::cholesky_factorisation> ||
               operation == index<program::steps::symmetric_sweep>;
    }
    static constexpr bool is_closed_form(int operation) {
        return operation == index<operations::matrix_determinant> ||
               operation == index<operations::matrix_adjugate>;
    }
    static constexpr bool is_substitution(int operation) {
        return operation == index<program::steps::forward_substitution> ||
               operation == index<program::steps::back_substitution>;
    }
    static constexpr bool is_by_factors(int operation) {
        return is_substitution(operation) || operation == index<program::steps::solution> ||
               operation == index<program::steps::transposed_solution> ||
               operation == index<program::steps::solution_on_both_sides> ||
               operation == index<program::steps::inverse_by_factors> ||
               operation == index<program::steps::determinant_by_factors> ||
               operation == index<program::steps::log_determinant_by_factors> ||
               operation == index<program::steps::log_of_determinant_by_factors>;
    }
    /// Is it one of these, or another such step?
    static constexpr bool writes(int operation) {
        return is_factorisation(operation) || is_by_factors(operation) || is_closed_form(operation) ||
               operation == index<program::steps::exponent_shift> || program::is_direct_inverse(operation) ||
               operation == index<program::steps::log_of_product>;
    }

    void write(int k) {
        const int operation = tracer_[k].operation;
        if (is_factorisation(operation)) factor(k);
        else if (is_by_factors(operation)) make_of_factors(k);
        else if (is_closed_form(operation)) write_closed_form(k);
        else if (program::is_direct_inverse(operation)) {
            if (operation == index<program::steps::direct_inverse_of_definite>)
                call(tracer_[k].shape.rows == 4 ? "ctgrad_sweep_definite"
                                                : "ctgrad_invert_definite_by_factors",
                     {rows(k), in_array(tracer_[k].left), tracer_.array_of(k)});
            else invert(k);
            if (has(tracer_[k].known, symmetric)) mirror(k);
        } else if (operation == index<program::steps::log_of_product>) {
            const int v = tracer_[k].left;
            body_.line(tracer_.number_of(k) + " = " +
                       called("ctgrad_log_of_pivots", {rows(v), in_array(v), "1"}) + ";");
        } else {
            shift_exponents(k);
        }
    }

    /// Copies all entries of an instruction.
    void copy_entries(int k, const std::string& to) {
        const dims shape = tracer_[k].shape;
        body_.statements +=
            in_precision(rolled_loops("i", "j").write(
                             shape.rows, [&](int) { return rolled_loops::columns{0, shape.columns}; },
                             [&](int i, int j) {
                                 return c_entry::of_array(to, i * shape.columns + j)
                                     .append(" = ")
                                     .append(tracer_.entry(k, i, j))
                                     .append(";");
                             }),
                         body_.of);
    }

    /// Copies them to an array of their own, whose name is returned.
    std::string copy(int k) {
        const std::string name = new_array(tracer_[k].shape.count());
        copy_entries(k, name);
        return name;
    }
    /// The array that an operand's entries are in; they are copied to one if they are in none.
    std::string in_array(int k) { return tracer_.in_array(k) ? tracer_.array_read(k) : copy(k); }

private:
    bool is(int k, int operation) const { return tracer_[k].operation == operation; }
    bool is_small(int k) const { return tracer_[k].shape.rows <= numeric::small::largest_size; }
    std::string rows(int k) const { return std::to_string(tracer_[k].shape.rows); }
    std::string columns(int k) const { return std::to_string(tracer_[k].shape.columns); }

    void call(const std::string& function, const std::vector<std::string>& operands) {
        body_.line(called(function, operands) + ";");
    }
    std::string called(const std::string& function, const std::vector<std::string>& operands) {
        std::string all;
        for (const std::string& operand : operands) all += (all.empty() ? "" : ", ") + operand;
        return body_.call(function, all);
    }
    void mirror(int k) { call("ctgrad_mirror", {rows(k), tracer_.array_of(k)}); }

    std::string new_array(int entries) {
        const std::string name = "b" + std::to_string(copies_++);
        body_.declare(body_.type() + " " + name + "[" + std::to_string(entries) + "];");
        return name;
    }
    // Beside the matrix of a factorisation: where rows were exchanged, the reciprocals of a diagonal, pivots.
    std::string beside(const char* name, int k) const { return name + std::to_string(tracer_[k].buffer); }
    void factor(int k) {
        const std::string n = rows(k);
        const std::string a = tracer_.array_of(k);
        body_.declare(body_.type() + " " + a + "[" + std::to_string(tracer_[k].shape.count()) + "];");
        copy_entries(tracer_[k].left, a);
        if (is(k, index<program::steps::cholesky_factorisation>) ||
            is(k, index<program::steps::symmetric_sweep>)) {
            body_.declare(body_.type() + " " + beside("r", k) + "[" + n + "];");
            const bool sweeps = is(k, index<program::steps::symmetric_sweep>);
            call(sweeps ? "ctgrad_sweep" : "ctgrad_cholesky", {n, a, beside("r", k)});
        } else if (is_small(k)) {
            body_.declare("int " + beside("p", k) + "[" + n + "];");
            const bool keeps_zeros = is(k, index<program::steps::elimination>);
            call("ctgrad_factor", {n, a, beside("p", k), keeps_zeros ? "1" : "0"});
        } else {
            body_.declare("int " + beside("p", k) + "[" + n + "], " + beside("q", k) + "[" + n + "];");
            body_.declare(body_.type() + " " + beside("r", k) + ";");
            body_.line(beside("r", k) + " = " + called("ctgrad_lu", {n, a, beside("p", k), beside("q", k)}) +
                       ";");
            body_.line("(void)" + beside("r", k) + ";");
        }
    }

    void invert(int k) {
        if (tracer_[k].shape.rows < numeric::rolled::least_size)
            return call("ctgrad_invert_by_factors",
                        {rows(k), in_array(tracer_[k].left), tracer_.array_of(k)});
        const std::string a = copy(tracer_[k].left);
        const std::string pivots = "p" + a.substr(1) + "_";
        body_.declare("int " + pivots + "[" + rows(k) + "];");
        call("ctgrad_factor", {rows(k), a, pivots, "0"});
        call("ctgrad_inverse_by_rows", {rows(k), a, pivots, tracer_.array_of(k)});
    }

    void make_of_factors(int k) {
        const int factors = tracer_[k].left;
        const std::string result = tracer_.array_of(k);
        if (is_substitution(tracer_[k].operation)) {
            const std::string a = in_array(factors);
            copy_entries(tracer_[k].right, result);
            call("ctgrad_substitute", {is(k, index<program::steps::forward_substitution>) ? "1" : "0",
                                       rows(k), columns(k), a, result});
        } else if (tracer_[k].shape.scalar() && !is(k, index<program::steps::solution>) &&
                   !is(k, index<program::steps::transposed_solution>) &&
                   !is(k, index<program::steps::inverse_by_factors>)) {
            body_.line(tracer_.number_of(k) + " = " + number(k, factors) + ";");
        } else {
            if (is(factors, index<program::steps::cholesky_factorisation>)) by_cholesky(k, factors);
            else if (is(factors, index<program::steps::symmetric_sweep>)) by_sweep(k, factors);
            else if (is_small(factors)) by_small_factors(k, factors);
            else by_factors(k, factors);
            if (has(tracer_[k].known, symmetric) &&
                (is(factors, index<program::steps::lu_factorisation>) ||
                 is(factors, index<program::steps::semidefinite_factorisation>)))
                mirror(k);
        }
    }
    void by_cholesky(int k, int factors) {
        const std::string u = tracer_.array_of(factors);
        const std::string x = tracer_.array_of(k);
        if (is(k, index<program::steps::inverse_by_factors>)) {
            call("ctgrad_cholesky_inverse", {rows(k), u, beside("r", factors), x});
        } else {
            copy_entries(tracer_[k].right, x);
            if (is(k, index<program::steps::solution_on_both_sides>))
                return call("ctgrad_cholesky_solve_on_both_sides",
                            {rows(k), u, beside("r", factors), x, new_array(tracer_[k].shape.count())});
            call("ctgrad_cholesky_solve", {rows(k), columns(k), u, beside("r", factors), x});
        }
    }
    void by_sweep(int k, int factors) {
        const int n = tracer_[k].shape.rows;
        body_.line("for (int i = 0; i < " + std::to_string(n * n) + "; ++i) " + tracer_.array_of(k) +
                   "[i] = " + tracer_.array_of(factors) + "[i];");
        mirror(k);
    }
    void by_small_factors(int k, int factors) {
        const std::string lu = tracer_.array_of(factors);
        const std::string x = tracer_.array_of(k);
        if (is(k, index<program::steps::inverse_by_factors>)) {
            const bool by_rows = tracer_[k].shape.rows >= numeric::rolled::least_size;
            call(by_rows ? "ctgrad_inverse_by_rows" : "ctgrad_inverse_by_columns",
                 {rows(k), lu, beside("p", factors), x});
        } else {
            copy_entries(tracer_[k].right, x);
            const bool transposed = is(k, index<program::steps::transposed_solution>);
            call(transposed ? "ctgrad_solve_transposed" : "ctgrad_solve",
                 {rows(k), columns(k), lu, beside("p", factors), x});
        }
    }
    void by_factors(int k, int factors) {
        std::string b;
        if (is(k, index<program::steps::inverse_by_factors>)) {
            const int n = tracer_[k].shape.rows;
            b = new_array(n * n);
            body_.line("for (int i = 0; i < " + std::to_string(n * n) + "; ++i) " + b +
                       in_precision("[i] = i % ", body_.of) + std::to_string(n + 1) +
                       in_precision(" == 0 ? 1.0$ : 0.0$;", body_.of));
        } else {
            b = in_array(tracer_[k].right);
        }
        const bool transposed = is(k, index<program::steps::transposed_solution>);
        call(transposed ? "ctgrad_lu_solve_transposed" : "ctgrad_lu_solve",
             {rows(k), columns(k), tracer_.array_of(factors), beside("p", factors), beside("q", factors), b,
              tracer_.array_of(k)});
    }

    // A determinant or its logarithm.
    std::string number(int k, int factors) {
        const std::string n = rows(factors);
        const std::string a = tracer_.array_of(factors);
        const std::string stride = std::to_string(tracer_[factors].shape.rows + 1);
        const bool by_sweep = is(factors, index<program::steps::symmetric_sweep>);
        const bool is_definite = is(factors, index<program::steps::cholesky_factorisation>);
        const std::string sign =
            is_definite || by_sweep ? in_precision("1.0$", body_.of) : beside("r", factors);
        const auto sum_of_logs = [&] {
            return by_sweep ? called("ctgrad_sum_of_logs", {n, beside("r", factors), "1"})
                            : called("ctgrad_sum_of_logs", {n, a, stride});
        };
        const bool is_large = !by_sweep && !is_definite && !is_small(factors);
        if (is(k, index<program::steps::determinant_by_factors>)) {
            if (by_sweep) return called("ctgrad_product", {n, beside("r", factors)});
            const std::string product = called("ctgrad_product_in_range", {n, a, stride, sign});
            return is_definite ? product + " * " + product : product;
        }
        if (is(k, index<program::steps::log_of_determinant_by_factors>)) {
            if (!is_large) return called("ctgrad_log_by_small_factors", {n, a, beside("p", factors)});
            return called("ctgrad_log_of_determinant",
                          {n, a, stride, in_precision(sign + " < 0.0$", body_.of), sum_of_logs()});
        }
        return is_definite ? in_precision("2.0$ * ", body_.of) + sum_of_logs() : sum_of_logs();
    }

    // Determinants and adjugates up to 4 × 4 are polynomials, by their own formulas.
    void write_closed_form(int k) {
        const std::string a = in_array(tracer_[k].left);
        const int n = tracer_[tracer_[k].left].shape.rows;
        if (n == 1) closed_form<1>(k, a);
        else if (n == 2) closed_form<2>(k, a);
        else if (n == 3) closed_form<3>(k, a);
        else closed_form<4>(k, a);
    }
    template <int N>
    void closed_form(int k, const std::string& a) {
        const std::vector<c_entry> of_a = entries_of_array(a, N * N);
        std::vector<c_entry> of_result(N * N);
        if (is(k, index<operations::matrix_adjugate>)) {
            numeric::closed_form::adjugate<N>(of_a.data(), of_result.data());
            write_entries(k, of_result);
        } else {
            write_determinant(k, N, a, numeric::closed_form::determinant<N>(of_a.data()));
        }
    }
    static std::vector<c_entry> entries_of_array(const std::string& a, int count) {
        std::vector<c_entry> entries;
        for (int place = 0; place < count; ++place)
            entries.push_back(c_entry(a + "[" + std::to_string(place) + "]"));
        return entries;
    }
    void write_entries(int k, const std::vector<c_entry>& entries) {
        for (std::size_t place = 0; place < entries.size(); ++place) {
            const std::string to = entries.size() == 1
                                       ? tracer_.number_of(k)
                                       : tracer_.array_of(k) + "[" + std::to_string(place) + "]";
            body_.line(to + " = " + in_precision(entries[place].text, body_.of) + ";");
        }
    }
    void write_determinant(int k, int n, const std::string& a, const c_entry& polynomial) {
        const std::string found = in_precision(polynomial.text, body_.of);
        const std::string in_range =
            n > 2 ? called("ctgrad_determinant_in_range", {std::to_string(n), a, found}) : found;
        body_.line(tracer_.number_of(k) + " = " + in_range + ";");
    }

    void shift_exponents(int k) {
        const dims shape = tracer_[tracer_[k].left].shape;
        const std::string a = in_array(tracer_[k].left);
        for (int j = 0; j < shape.columns; ++j) {
            const std::string to = tracer_[k].shape.scalar()
                                       ? tracer_.number_of(k)
                                       : tracer_.array_of(k) + "[" + std::to_string(j) + "]";
            body_.line(to + " = " +
                       called("ctgrad_shift_of_exponents",
                              {std::to_string(shape.rows), std::to_string(shape.columns),
                               a + " + " + std::to_string(j)}) +
                       ";");
        }
    }

    entry_tracer& tracer_;
    c_body& body_;
    int copies_ = 0;
};

}  // namespace ctgrad::c_code
