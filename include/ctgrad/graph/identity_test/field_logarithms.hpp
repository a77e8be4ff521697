// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "field_operations.hpp"

namespace ctgrad::graph {

/// ln x over the field, of which only is known that equal arguments give equal values, and that ln 1 is 0.
constexpr prime_field logarithm_of_number(prime_field x) {
    return x == 1 ? prime_field{0} : exact_field::unknown(operations::logarithm{}, x);
}
/// ln |x|
constexpr prime_field logarithm_of_size(prime_field x) {
    return logarithm_of_number(exact_field::unknown(operations::square_root{}, x * x));
}
/// Of a whole number: a sum over prime factors, and what is left if they are large.
constexpr prime_field logarithm_of_whole(numeric::wide_integer n) {
    constexpr int largest_factor = 100;
    prime_field result;
    for (int factor = 2; factor < largest_factor; ++factor)
        while (n % numeric::wide_integer{factor} == numeric::wide_integer{0}) {
            n = n / numeric::wide_integer{factor};
            result = result + logarithm_of_number(factor);
        }
    return result + logarithm_of_number(numeric::in_field(n));
}

constexpr field_matrix multiplied(field_matrix values, prime_field times) {
    for (prime_field& each : values.entries) each = times * each;
    return values;
}
constexpr field_matrix logarithm_of_last(field_matrix values, bool of_size) {
    for (prime_field& each : values.entries)
        each = of_size ? logarithm_of_size(each) : logarithm_of_number(each);
    return values;
}

}  // namespace ctgrad::graph
