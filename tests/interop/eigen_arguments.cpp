// SPDX-License-Identifier: BSL-1.0

// Eigen's matrices as arguments and destinations.

#include <random>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>
#include <ctgrad/interop/eigen.hpp>

using namespace ctgrad;

namespace {

template <class T, int Rows, int Columns>
using rows_of = Eigen::Matrix<T, Rows, Columns, Columns == 1 ? Eigen::ColMajor : Eigen::RowMajor>;

/// Random entries in (-1, 1), on the heap.
template <class T>
Eigen::Matrix<T, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> random(int rows, int columns) {
    static std::mt19937 engine(20);
    std::uniform_real_distribution<T> entry(T(-1), T(1));
    Eigen::Matrix<T, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> a(rows, columns);
    for (int i = 0; i < rows; ++i)
        for (int j = 0; j < columns; ++j) a(i, j) = entry(engine);
    return a;
}

constexpr auto P = matrix<"P", 3, 2>;
constexpr auto q = vector<"q", 2>;

}  // namespace

BOOST_AUTO_TEST_CASE(small_shapes_come_out_bit_by_bit_the_same) {
    const Eigen::Matrix<double, 3, 2> p = random<double>(3, 2);
    const Eigen::Vector2d v = random<double>(2, 1);
    BOOST_TEST((evaluate(with_eigen(P * q), P = p, q = v) == evaluate(P * q, P = p, q = v)));
}

BOOST_AUTO_TEST_CASE(arguments_of_all_orders_and_sizes_known_or_not) {
    Eigen::Matrix<double, 3, 2> columns;
    columns << 1, 2, 3, 4, 5, 6;
    const rows_of<double, 3, 2> rows = columns;
    const Eigen::MatrixXd dynamic = columns;
    const Eigen::Vector2d v(10, 100);
    const std::array<double, 3> expected{210, 430, 650};
    BOOST_TEST((evaluate(P * q, P = columns, q = v) == expected));
    BOOST_TEST((evaluate(P * q, P = rows, q = v) == expected));
    BOOST_TEST((evaluate(P * q, P = dynamic, q = v) == expected));
    BOOST_TEST(
        (evaluate(P * q, P = Eigen::Map<const Eigen::MatrixXd>(dynamic.data(), 3, 2), q = v) == expected));
}

BOOST_AUTO_TEST_CASE(maps_with_strides_skip_what_lies_between) {
    const double numbers[]{1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0};
    using strided = Eigen::Map<const rows_of<double, 3, 2>, 0, Eigen::Stride<4, 2>>;
    BOOST_TEST((evaluate(P * q, P = strided(numbers), q = Eigen::Vector2d(10, 100)) ==
                std::array<double, 3>{210, 430, 650}));
}

BOOST_AUTO_TEST_CASE(destinations_of_both_orders) {
    const Eigen::Matrix<double, 3, 2> p = random<double>(3, 2);
    Eigen::Matrix<double, 2, 3> columns;
    rows_of<double, 2, 3> rows;
    Eigen::MatrixXd dynamic(2, 3);
    evaluate_into(columns, transpose(P), P = p);
    evaluate_into(rows, transpose(P), P = p);
    evaluate_into(dynamic, transpose(P), P = p);
    BOOST_TEST((columns == p.transpose()));
    BOOST_TEST((rows == p.transpose()));
    BOOST_TEST((dynamic == p.transpose()));
}

BOOST_AUTO_TEST_CASE(parts_and_constants_are_arguments) {
    const Eigen::MatrixXd whole = random<double>(5, 4);
    const Eigen::MatrixXd turned = whole.transpose();
    const Eigen::Matrix<double, 3, 2> p = whole.block<3, 2>(1, 1);
    const Eigen::Vector2d v = whole.row(4).head<2>().transpose();
    const std::array<double, 3> expected = evaluate(P * q, P = p, q = v);
    BOOST_TEST((evaluate(P * q, P = whole.block<3, 2>(1, 1), q = v) == expected));
    BOOST_TEST(
        (evaluate(P * q, P = whole.block(1, 1, 3, 2), q = whole.row(4).head(2).transpose()) == expected));
    BOOST_TEST((evaluate(P * q, P = turned.block(1, 1, 2, 3).transpose(), q = v) == expected));
    BOOST_TEST((evaluate(P * q, P = p, q = turned.col(4).head<2>()) == expected));
    BOOST_TEST((evaluate(P * q, P = p.array(), q = v) == expected));
    const auto by_reference = [&](const Eigen::Ref<const Eigen::MatrixXd>& a,
                                  Eigen::Ref<const Eigen::VectorXd> b) {
        return evaluate(P * q, P = a, q = b);
    };
    BOOST_TEST((by_reference(whole.block(1, 1, 3, 2), v) == expected));
    BOOST_TEST((evaluate(P * q, P = Eigen::Matrix<double, 3, 2>::Identity(), q = v) ==
                std::array<double, 3>{v[0], v[1], 0}));
    BOOST_TEST((evaluate(P * q, P = Eigen::MatrixXd::Constant(3, 2, 0.5), q = v) ==
                evaluate(P * q, P = Eigen::MatrixXd::Constant(3, 2, 0.5).eval(), q = v)));
}

BOOST_AUTO_TEST_CASE(parts_are_destinations) {
    const Eigen::Matrix<double, 3, 2> p = random<double>(3, 2);
    const Eigen::MatrixXd before = random<double>(4, 5);
    Eigen::MatrixXd whole = before;
    evaluate_into(whole.block<2, 3>(1, 2), transpose(P), P = p);
    BOOST_TEST((whole.block<2, 3>(1, 2) == p.transpose()));
    whole.block<2, 3>(1, 2) = before.block<2, 3>(1, 2);
    BOOST_TEST((whole == before));
    evaluate_into(whole.transpose().block(2, 1, 3, 2), P, P = p);
    BOOST_TEST((whole.block(1, 2, 2, 3).transpose() == p));
    Eigen::Ref<Eigen::MatrixXd> reference = whole.block(0, 0, 2, 2);
    constexpr auto Q = matrix<"Q", 2, 2>;
    evaluate_into(reference, Q * Q, Q = reference);  // in place
    BOOST_TEST((reference - before.block(0, 0, 2, 2) * before.block(0, 0, 2, 2)).norm() < 1e-15);
}
