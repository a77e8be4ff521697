// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/atan2.hpp"
#include "../numeric/elementary/sqrt.hpp"
#include "../operations/transpose.hpp"
#include "../operations/user_operation.hpp"
#include "right_jacobian_so3.hpp"

namespace ctgrad {
namespace numeric {

/// The rotation vector of a rotation matrix, r(i, j) its entries: by its quaternion, of which the largest
/// part is computed first (Shepperd 1978), so that nothing is lost near half a turn either. At half a turn,
/// of the two vectors that of which the largest entry is positive.
template <class T, machine = this_machine>
constexpr void rotation_vector(const auto& r, T (&vector)[3]) {
    const T trace = T(r(0, 0) + r(1, 1)) + r(2, 2);
    T w = T(1);
    if (trace > T(0)) {
        w = T(numeric::sqrt(T(T(1) + trace))) / T(2);
        for (int i = 0; i < 3; ++i)
            vector[i] = T(r((i + 2) % 3, (i + 1) % 3) - r((i + 1) % 3, (i + 2) % 3)) / T(T(4) * w);
    } else {
        int i = 0;
        if (r(1, 1) > r(0, 0)) i = 1;
        if (r(2, 2) > r(i, i)) i = 2;
        const int j = (i + 1) % 3;
        const int k = (i + 2) % 3;
        const T part = T(numeric::sqrt(T(T(T(1) + r(i, i)) - T(r(j, j) + r(k, k))))) / T(2);
        const T fourfold = T(4) * part;
        w = T(r(k, j) - r(j, k)) / fourfold;
        const T sign = w < T(0) ? T(-1) : T(1);
        w = sign * w;
        vector[i] = sign * part;
        vector[j] = sign * (T(r(j, i) + r(i, j)) / fourfold);
        vector[k] = sign * (T(r(k, i) + r(i, k)) / fourfold);
    }
    const T size = T(numeric::sqrt(T(vector[0] * vector[0] + vector[1] * vector[1] + vector[2] * vector[2])));
    const T factor = size == T(0) ? T(2) / w : T(2) * T(numeric::atan2(size, w)) / size;
    for (T& part : vector) part = factor * part;
}

}  // namespace numeric

namespace operations {

constexpr std::int64_t flops_of_rotation_vector(dims, dims) {
    return 60;
}

/// v with e^[v]× = R. With R moved to R e^[w]× it moves by J⁻¹w, J the right Jacobian at v, and w is
/// axial(Rᵀ dR)/2, so with df = l dv: L_R = −[m]× Rᵀ with mᵀ = l J⁻¹/2.
struct logarithm_of_rotation : matrix_operation<logarithm_of_rotation> {
    static constexpr operation_facts facts{
        .name = "log_so3", .flops = flops_of_rotation_vector, .in_c = "ctgrad_log_so3"};
    static constexpr dims shape(dims a) { return a == dims{3, 3} ? dims{3, 1} : no_shape; }
    static constexpr auto adjoint(auto a, auto l) {
        const auto v = of(a);
        const auto turned = l * skew(v);
        const auto along = l + turned / literal_type<2>{} +
                           ctgrad::detail::coefficient_of_inverse_jacobian(v) * (turned * skew(v));
        return -(skew(transpose(along)) * transpose(a)) / literal_type<2>{};
    }
    template <numeric::machine = numeric::this_machine>
    static constexpr void values(const auto& a, const auto& result) {
        using number_type = std::remove_cvref_t<decltype(a(0, 0))>;
        number_type vector[3]{};
        numeric::rotation_vector(a, vector);
        for (int i = 0; i < 3; ++i) result(i, 0) = vector[i];
    }
    template <class T>
    static constexpr bool computes_in = std::is_floating_point_v<T>;
};

}  // namespace operations

/// The rotation vector v of a rotation matrix R: exp_so3(v) is R, ‖v‖ the angle, at most π. Where R is a
/// rotation only up to rounding, about that of the nearest one. The derivative is that along rotations and
/// finite everywhere, at R = I too. At half a turn v jumps to −v: there it is the one of which the largest
/// entry is positive, and the derivative is the limit from its side.
template <operand_or_number R>
constexpr auto log_so3(R r) {
    using namespace diagnostics;
    if constexpr (!expression<R>) {
        static_assert(is_expression<R>, "log_so3(R): a plain number is not an expression");
        return harmless{};
    } else if constexpr (!is_three_by_three<has_shape_of<R>>) {
        static_assert(is_three_by_three<has_shape_of<R>>, "log_so3(R): R must be a 3 x 3 rotation matrix");
        return harmless{};
    } else {
        return operations::logarithm_of_rotation::of(r);
    }
}

}  // namespace ctgrad
