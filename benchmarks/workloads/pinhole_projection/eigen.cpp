// SPDX-License-Identifier: BSL-1.0
#include "../eigen_maps.hpp"
#include "workload.hpp"

using namespace benchmarks;

namespace {

struct eigen {
    using matrix3 = Eigen::Matrix3d;
    using vector3 = Eigen::Vector3d;

    static matrix3 skew(const vector3& v) {
        return (matrix3() << 0, -v[2], v[1], v[2], 0, -v[0], -v[1], v[0], 0).finished();
    }

    static void evaluate(const pinhole_projection& given, pinhole_projection::result& result) {
        const double s = given.q[0];
        const vector3 v(given.q[1], given.q[2], given.q[3]);
        const vector3 p = mapped(given.p);
        const matrix3 rotation = matrix3::Identity() + 2 * s * skew(v) +
                                 2 * (v * v.transpose() - v.squaredNorm() * matrix3::Identity());
        const vector3 r = rotation * p;
        Eigen::Matrix<double, 3, 4> by_q;
        by_q.col(0) = 2 * v.cross(p);
        by_q.rightCols<3>() = -2 * s * skew(p) + 2 * (v.dot(p) * matrix3::Identity() + v * p.transpose() -
                                                      2 * p * v.transpose());
        const double inverse = 1 / r[2];
        Eigen::Matrix<double, 2, 3> camera;
        camera << 1, 0, -r[0] * inverse, 0, 1, -r[1] * inverse;
        camera *= given.f * inverse;
        mapped(result.by_q).noalias() = camera * by_q;
        mapped(result.by_p).noalias() = camera * rotation;
    }
};

const registered<eigen> entered("eigen", sizes{});

}  // namespace
