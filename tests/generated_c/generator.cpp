// SPDX-License-Identifier: BSL-1.0
// Writes a model in C, in two types of numbers, as it is and in small code, into a folder.
#include <ctgrad/ctgrad.hpp>
#include <ctgrad/to_c.hpp>

#include CTGRAD_MODEL

int main(int, char** arguments) {
    using namespace ctgrad;
    constexpr auto as_it_is = function(model::formulas, model::arguments);
    constexpr auto small = function(optimize_for_size(model::formulas), model::arguments);
    const bool written = to_c<float, "in_float">(as_it_is).write_to(arguments[1]) &&
                         to_c<double, "in_double">(as_it_is).write_to(arguments[1]) &&
                         to_c<float, "small_in_float">(small).write_to(arguments[1]) &&
                         to_c<double, "small_in_double">(small).write_to(arguments[1]);
    return written ? 0 : 1;
}
