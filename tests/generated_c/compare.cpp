// SPDX-License-Identifier: BSL-1.0
// Does the function in C give what evaluate gives, to the last bit, at random points of all sizes?
#include <array>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <random>
#include <tuple>

#include "generated.h"
#include "model.hpp"

using namespace ctgrad;
using model::number;

namespace {

template <class Variable>
using data_of = std::conditional_t<Variable::leaf_type::shape.scalar(), number,
                                   std::array<number, Variable::leaf_type::shape.count()>>;

std::mt19937 generator(12);

number random_number(double size) {
    std::uniform_real_distribution<double> about(-1.0, 1.0);
    return static_cast<number>(size * about(generator));
}

// Of a definite matrix, as the model says by its property: a multiple of the identity is added.
template <class Variable>
data_of<Variable> random_data(double size) {
    using leaf = typename Variable::leaf_type;
    if constexpr (leaf::shape.scalar()) {
        return random_number(size);
    } else {
        data_of<Variable> data;
        for (number& x : data) x = random_number(size);
        constexpr int n = leaf::shape.rows;
        if constexpr (has(leaf::description.properties, symmetric))
            for (std::size_t i = 0; i < n; ++i)
                for (std::size_t j = 0; j < i; ++j) data[j * n + i] = data[i * n + j];
        if constexpr (has(leaf::description.properties, positive_definite))
            for (std::size_t i = 0; i < n; ++i) data[i * n + i] += static_cast<number>(size * n);
        return data;
    }
}

int different = 0;
int compared = 0;
int ordinary = 0;

void compare(number expected, number found) {
    ++compared;
    if (std::isfinite(expected) && std::fabs(expected) > 0) ++ordinary;
    const bool equal =
        std::isnan(expected) ? std::isnan(found) : std::memcmp(&expected, &found, sizeof(number)) == 0;
    if (equal) return;
    if (++different <= 5)
        std::printf("%.17g instead of %.17g\n", static_cast<double>(found), static_cast<double>(expected));
}

template <class Value>
void compare_all(const Value& expected, const number*& found) {
    if constexpr (std::is_arithmetic_v<Value>) compare(expected, *found++);
    else
        for (const auto& part : expected) compare_all(part, found);
}

[[maybe_unused]] const number* given(const auto& data) {
    return data.data();
}
[[maybe_unused]] number given(number data) {
    return data;
}

template <class What>
struct results;
template <class... Es>
struct results<outputs_type<Es...>> {
    using type = std::tuple<std::array<number, Es::shape.count()>...>;
    static const auto& values(const auto& evaluated) { return evaluated; }
};
template <expression E>
struct results<E> {
    using type = std::tuple<std::array<number, E::shape.count()>>;
    static auto values(const auto& evaluated) { return std::tuple(evaluated); }
};

template <class... Variables>
void compare_at(inputs_type<Variables...>, double size) {
    using asked = results<std::remove_const_t<decltype(model::formulas)>>;
    const std::tuple<data_of<Variables>...> data{random_data<Variables>(size)...};
    const auto expected =
        std::apply([](const auto&... x) { return function(model::computed, model::arguments)(x...); }, data);
    typename asked::type found;
    std::apply(
        [&](const auto&... x) {
            std::apply([&](auto&... out) { generated(given(x)..., out.data()...); }, found);
        },
        data);
    std::apply(
        [&](const auto&... value) {
            std::apply(
                [&](const auto&... out) {
                    const auto one = [](const auto& its_value, const number* at) {
                        compare_all(its_value, at);
                    };
                    (one(value, out.data()), ...);
                },
                found);
        },
        asked::values(expected));
}

}  // namespace

int main() {
    for (const double size : {1.0, 1e-3, 1e3, 0.1, 10.0, 1e-10, 1e10, 1e-20, 1e20, 1e-30, 1e30})
        for (int point = 0; point < 200; ++point) compare_at(model::arguments, size);
    std::printf("%d of %d entries differ; %d are finite and not zero\n", different, compared, ordinary);
    return different == 0 && 4 * ordinary > compared ? 0 : 1;
}
