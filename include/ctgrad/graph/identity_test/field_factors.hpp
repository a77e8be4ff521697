// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "field_operations.hpp"

namespace ctgrad::graph {

/// cos θ and sin θ, of an angle that only its tangent's half is known of: (1 − t²)/(1 + t²) and 2t/(1 + t²).
struct field_rotation {
    prime_field cosine = 1;
    prime_field sine = 0;

    static constexpr field_rotation by(prime_field angle) {
        const prime_field t = angle * exact_field::unknown(operations::sine{}, angle * angle);
        const prime_field whole = 1 + t * t;
        return {(1 - t * t) / whole, (t + t) / whole};
    }
    constexpr field_rotation inverted() const { return {cosine, -sine}; }
    friend constexpr field_rotation operator*(field_rotation a, field_rotation b) {
        return {a.cosine * b.cosine - a.sine * b.sine, a.sine * b.cosine + a.cosine * b.sine};
    }
};

/// eˣ, of which only is known that e⁻ˣ is its reciprocal.
struct field_exponential {
    prime_field power = 1;

    static constexpr field_exponential by(prime_field x) {
        if (x.residues[0] == 0 && x.residues[1] == 0) return {};
        if (x.residues[0] > prime_field::moduli[0] / 2)
            return field_exponential{exact_field::unknown(operations::exponential{}, -x)}.inverted();
        return {exact_field::unknown(operations::exponential{}, x)};
    }
    constexpr field_exponential inverted() const { return {1 / power}; }
    friend constexpr field_exponential operator*(field_exponential a, field_exponential b) {
        return {a.power * b.power};
    }
};

/// A factor that many times.
template <class Factor>
constexpr Factor power_of_factor(Factor base, std::int64_t exponent) {
    if (exponent < 0) base = base.inverted();
    Factor result{};
    for (std::int64_t rest = exponent < 0 ? -exponent : exponent; rest != 0; rest /= 2) {
        if (rest % 2 != 0) result = result * base;
        base = base * base;
    }
    return result;
}

}  // namespace ctgrad::graph
