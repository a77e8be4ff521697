// SPDX-License-Identifier: BSL-1.0
// Do a model's functions in C give what evaluate gives, to the last bit, at random points of all sizes?
#include <array>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <random>
#include <tuple>

#include <ctgrad/ctgrad.hpp>

#include "in_double.h"
#include "in_float.h"
#include "small_in_double.h"
#include "small_in_float.h"

#include CTGRAD_MODEL

using namespace ctgrad;

namespace {

using formulas = std::remove_const_t<decltype(model::formulas)>;

// What is straight-line code calls the platform's functions, as C does; loops do so in small code.
constexpr auto computed_as_it_is() {
    using program = evaluation::requested<formulas>::compiled;
    if constexpr (program::template straight_for<true>().size() > 0)
        return with_platform_functions(model::formulas);
    else return optimize_for_size(model::formulas);
}

std::mt19937 generator(12);

template <class Number>
Number random_number(double size) {
    std::uniform_real_distribution<double> about(-1.0, 1.0);
    return static_cast<Number>(size * about(generator));
}

template <class Number, class Variable>
using data_of = std::conditional_t<Variable::leaf_type::shape.scalar(), Number,
                                   std::array<Number, Variable::leaf_type::shape.count()>>;

/// What a variable claims is true: symmetric ones are, and definite ones have a large diagonal. If sizes are
/// mixed, rows are multiplied by different powers of ten, and so are the columns of what is symmetric.
template <class Number, class Variable>
data_of<Number, Variable> random_data(double size, bool mixed) {
    using leaf = typename Variable::leaf_type;
    if constexpr (leaf::shape.scalar()) {
        return random_number<Number>(size);
    } else {
        data_of<Number, Variable> data;
        for (Number& x : data) x = random_number<Number>(size);
        constexpr std::size_t n = leaf::shape.rows;
        if constexpr (has(leaf::description.properties, symmetric))
            for (std::size_t i = 0; i < n; ++i)
                for (std::size_t j = 0; j < i; ++j) data[j * n + i] = data[i * n + j];
        if constexpr (has(leaf::description.properties, positive_definite))
            for (std::size_t i = 0; i < n; ++i) data[i * n + i] += static_cast<Number>(size * n);
        std::uniform_int_distribution<int> exponent(-4, 4);
        for (std::size_t i = 0; i < n && mixed; ++i) {
            const auto factor = static_cast<Number>(std::pow(10.0, exponent(generator)));
            constexpr std::size_t columns = leaf::shape.columns;
            for (std::size_t j = 0; j < columns; ++j) data[i * columns + j] *= factor;
            if constexpr (has(leaf::description.properties, symmetric))
                for (std::size_t j = 0; j < n; ++j) data[j * n + i] *= factor;
        }
        return data;
    }
}

struct count {
    int compared = 0;
    int different = 0;
    int ordinary = 0;  // neither zero nor infinite nor NaN

    template <class Number>
    void compare(Number expected, Number found) {
        ++compared;
        if (std::isfinite(expected) && std::fabs(expected) > 0) ++ordinary;
        const bool equal =
            std::isnan(expected) ? std::isnan(found) : std::memcmp(&expected, &found, sizeof(Number)) == 0;
        if (equal || ++different > 5) return;
        std::printf("%.17g instead of %.17g\n", static_cast<double>(found), static_cast<double>(expected));
    }
    template <class Value, class Number>
    void compare_all(const Value& expected, const Number*& found) {
        if constexpr (std::is_arithmetic_v<Value>) compare(expected, *found++);
        else
            for (const auto& part : expected) compare_all(part, found);
    }
};

/// A model's results, one array for each.
template <class What>
struct results;
template <class... Es>
struct results<outputs_type<Es...>> {
    template <class Number>
    using type = std::tuple<std::array<Number, Es::shape.count()>...>;
};

template <class Data>
auto given(const Data& data) {
    if constexpr (std::is_arithmetic_v<Data>) return data;
    else return data.data();
}

template <class Number, class... Variables>
void compare_at(inputs_type<Variables...>, double size, bool mixed, auto computed, auto in_c,
                count& counted) {
    const std::tuple<data_of<Number, Variables>...> data{random_data<Number, Variables>(size, mixed)...};
    const auto expected =
        std::apply([&](const auto&... x) { return function(computed, model::arguments)(x...); }, data);
    typename results<formulas>::template type<Number> found;
    const auto call = [&](auto&... out) {
        std::apply([&](const auto&... x) { in_c(given(x)..., out.data()...); }, data);
    };
    std::apply(call, found);
    const auto compare = [&]<std::size_t... Output>(std::index_sequence<Output...>) {
        const auto one = [&](const auto& value, const Number* at) { counted.compare_all(value, at); };
        (one(std::get<Output>(expected), std::get<Output>(found).data()), ...);
    };
    compare(std::make_index_sequence<std::tuple_size_v<decltype(found)>>{});
}

template <class Number>
bool compare(const char* name, auto computed, auto in_c) {
    count counted;
    for (const double size : {1.0, 1e-3, 1e3, 0.1, 10.0, 1e-10, 1e10, 1e-20, 1e20, 1e-30, 1e30})
        for (int point = 0; point < 200; ++point)
            compare_at<Number>(model::arguments, size, point % 2 == 1, computed, in_c, counted);
    std::printf("%s: %d of %d entries differ; %d are finite and not zero\n", name, counted.different,
                counted.compared, counted.ordinary);
    return counted.different == 0 && 3 * counted.ordinary > counted.compared;
}

}  // namespace

int main() {
    const auto small = optimize_for_size(model::formulas);
    bool equal = compare<float>("float", computed_as_it_is(), in_float);
    equal = compare<double>("double", computed_as_it_is(), in_double) && equal;
    equal = compare<float>("float, small code", small, small_in_float) && equal;
    equal = compare<double>("double, small code", small, small_in_double) && equal;
    return equal ? 0 : 1;
}
