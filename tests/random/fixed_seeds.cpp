// SPDX-License-Identifier: BSL-1.0
// clang-format off

// Random programs, printed by tests/random/generate.py --seeds 6,10,12,13,21,25,38,63,74,75,88,117,128,129 --as-test

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

#include "random/numbers.hpp"

namespace seed_6 {
namespace in_numbers {
using namespace dense_oracle;
dense f([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& A = at[0];
    [[maybe_unused]] const dense& B = at[1];
    return divide(vech(A), exp(sigmoid(axial(B))));
}
}  // namespace in_numbers

using namespace ctgrad;
constexpr auto A = matrix<"A", 2, 2>;
constexpr auto B = matrix<"B", 3, 3, symmetric>;
[[maybe_unused]] constexpr auto f = divide(vech(A), exp(sigmoid(axial(B))));
constexpr std::array<double, 4> A_data{-1.0408966359637872, 0.31706111387645897, -0.9062837562212089, -1.193485030431187};
constexpr std::array<double, 9> B_data{0.7840424829668153, -0.9220966884167963, -0.34018927164264073, -0.9220966884167963, 0.6288555436356967, 0.5747367923170627, -0.34018927164264073, 0.5747367923170627, -0.655768041167357};

void run(dense_oracle::report& r) {
    const std::vector<dense_oracle::variable> at{{2, 2, ctgrad::property::none, listed(A_data)}, {3, 3, ctgrad::property::symmetric, listed(B_data)}};
    const dense_oracle::oracle o{in_numbers::f, at};
    const auto A_values = numbers<long double>(A_data);
    const auto B_values = numbers<long double>(B_data);
    constexpr auto q0 = f;
    entries_of<long double, decltype(q0)> r0{};
    constexpr auto q1 = jacobian(f, A);
    entries_of<long double, decltype(q1)> r1{};
    evaluate_into(std::tie(r0, r1), outputs(q0, q1), A = A_values, B = B_values);
    r.compare("f", r0, o.value());
    r.compare("jacobian(f, A)", r1, o.jacobian(0));
    constexpr auto constant = [] {
        entries_of<double, decltype(f)> result{};
        evaluate_into(result, f, A = A_data, B = B_data);
        return result;
    }();
    r.compare("f as a constant", constant, o.value());
}
}  // namespace seed_6

namespace seed_10 {
namespace in_numbers {
using namespace dense_oracle;
dense f([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& x = at[0];
    return atanh((0.8_c * sin(vec(exp2(transpose(x))))));
}
dense respelt([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& x = at[0];
    return atanh((0.8_c * (-(-(-(-(0.5_c * (sin(vec(exp2(transpose(x)))) + sin(vec(exp2(transpose(x))))))))))));
}
dense changed([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& x = at[0];
    return atanh((0.8_c * sin((2_c * vec(exp2(transpose(x)))))));
}
}  // namespace in_numbers

using namespace ctgrad;
constexpr auto x = vector<"x", 4, sums_to_one, positive>;
constexpr auto v_ = vector<"v_", 4>;
[[maybe_unused]] constexpr auto f = atanh((0.8_c * sin(vec(exp2(transpose(x))))));
[[maybe_unused]] constexpr auto respelt = atanh((0.8_c * (-(-(-(-(0.5_c * (sin(vec(exp2(transpose(x)))) + sin(vec(exp2(transpose(x))))))))))));
[[maybe_unused]] constexpr auto changed = atanh((0.8_c * sin((2_c * vec(exp2(transpose(x)))))));
constexpr std::array<double, 4> x_data{0.3482010477938276, 0.42329971588693793, 0.0785925677500484, 0.14990666856918594};
constexpr std::array<double, 4> v__data{0.143, -0.142, 0.156, -0.588};

void run(dense_oracle::report& r) {
    const std::vector<dense_oracle::variable> at{{4, 1, ctgrad::property::sums_to_one | ctgrad::property::positive, listed(x_data)}};
    const dense_oracle::oracle o{in_numbers::f, at};
    const auto x_values = numbers<long double>(x_data);
    const auto v__values = numbers<long double>(v__data);
    const dense_oracle::dense v_numbers = dense_oracle::variable(4, 1, property::none, listed(v__data)).value;
    constexpr auto q0 = respelt;
    entries_of<long double, decltype(q0)> r0{};
    constexpr auto q1 = derivative(respelt, x);
    entries_of<long double, decltype(q1)> r1{};
    constexpr auto q2 = jacobian_times(respelt, x, v_);
    entries_of<long double, decltype(q2)> r2{};
    evaluate_into(std::tie(r0, r1, r2), outputs(q0, q1, q2), x = x_values, v_ = v__values);
    r.compare("f", r0, o.value());
    r.compare("derivative(f, x)", r1, o.jacobian(0));
    r.compare("jacobian_times(f, x, v_)", r2, o.jacobian_times(0, v_numbers));
    const dense_oracle::oracle changed_oracle{in_numbers::changed, at};
    r.claim_equal("f == changed", f == changed, o.value(), changed_oracle.value());
    const dense_oracle::oracle respelt_oracle{in_numbers::respelt, at};
    r.claim_equal("f == respelt", f == respelt, o.value(), respelt_oracle.value());
    r.claim_unequal("proven_unequal(f, respelt)", proven_unequal(f, respelt));
}
}  // namespace seed_10

namespace seed_12 {
namespace in_numbers {
using namespace dense_oracle;
dense f([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& A = at[0];
    [[maybe_unused]] const dense& x = at[1];
    return (expm1(block<0, 0, 1, 3>(heaviside(transpose(x)))) - row<1>(softmax_columns(relu(A))));
}
}  // namespace in_numbers

using namespace ctgrad;
constexpr auto A = matrix<"A", 2, 3, positive>;
constexpr auto x = vector<"x", 3, positive>;
constexpr auto v_ = matrix<"v_", 2, 3>;
[[maybe_unused]] constexpr auto f = (expm1(block<0, 0, 1, 3>(heaviside(transpose(x)))) - row<1>(softmax_columns(relu(A))));
constexpr std::array<double, 6> A_data{1.2393581899116735, 1.00852738597902, 0.5028532287624993, 0.635986855965251, 0.23377192062957827, 0.239257736673927};
constexpr std::array<double, 3> x_data{0.4666015417187305, 0.252180171503837, 1.1263022924121175};
constexpr std::array<double, 6> v__data{-0.051, 0.315, 0.333, -0.715, -0.978, -0.25};

void run(dense_oracle::report& r) {
    const std::vector<dense_oracle::variable> at{{2, 3, ctgrad::property::positive, listed(A_data)}, {3, 1, ctgrad::property::positive, listed(x_data)}};
    const dense_oracle::oracle o{in_numbers::f, at};
    const auto A_values = numbers<float>(A_data);
    const auto x_values = numbers<float>(x_data);
    const auto v__values = numbers<float>(v__data);
    const dense_oracle::dense v_numbers = dense_oracle::variable(2, 3, property::none, listed(v__data)).value;
    constexpr auto q0 = f;
    entries_of<float, decltype(q0)> r0{};
    constexpr auto q1 = jacobian_times(f, A, v_);
    entries_of<float, decltype(q1)> r1{};
    evaluate_into(std::tie(r0, r1), outputs(q0, q1), A = A_values, x = x_values, v_ = v__values);
    r.compare("f", r0, o.value());
    r.compare("jacobian_times(f, A, v_)", r1, o.jacobian_times(0, v_numbers));
}
}  // namespace seed_12

namespace seed_13 {
namespace in_numbers {
using namespace dense_oracle;
dense f([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& s = at[0];
    return cbrt(exp(tanh((-hypot(s, s)))));
}
dense respelt([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& s = at[0];
    return cbrt(exp(tanh(transpose(transpose(transpose((0.5_c * (transpose((-hypot(s, s))) + transpose((-hypot(s, s)))))))))));
}
dense changed([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& s = at[0];
    return cbrt(exp(tanh((-(-hypot(s, s))))));
}
}  // namespace in_numbers

using namespace ctgrad;
constexpr auto s = scalar<"s">;
constexpr auto v_ = scalar<"v_">;
[[maybe_unused]] constexpr auto f = cbrt(exp(tanh((-hypot(s, s)))));
[[maybe_unused]] constexpr auto respelt = cbrt(exp(tanh(transpose(transpose(transpose((0.5_c * (transpose((-hypot(s, s))) + transpose((-hypot(s, s)))))))))));
[[maybe_unused]] constexpr auto changed = cbrt(exp(tanh((-(-hypot(s, s))))));
constexpr std::array<double, 1> s_data{-0.25634087072349765};
constexpr std::array<double, 1> v__data{-0.482};

void run(dense_oracle::report& r) {
    const std::vector<dense_oracle::variable> at{{1, 1, ctgrad::property::none, listed(s_data)}};
    const dense_oracle::oracle o{in_numbers::f, at};
    const auto s_values = numbers<double>(s_data);
    const auto v__values = numbers<double>(v__data);
    const dense_oracle::dense v_numbers = dense_oracle::variable(1, 1, property::none, listed(v__data)).value;
    constexpr auto q0 = f;
    entries_of<double, decltype(q0)> r0{};
    constexpr auto q1 = hessian_times(f, s, v_);
    entries_of<double, decltype(q1)> r1{};
    evaluate_into(std::tie(r0, r1), outputs(q0, q1), s = s_values, v_ = v__values);
    r.compare("f", r0, o.value());
    r.compare("hessian_times(f, s, v_)", r1, o.hessian_times(0, v_numbers));
    const dense_oracle::oracle changed_oracle{in_numbers::changed, at};
    r.claim_equal("f == changed", f == changed, o.value(), changed_oracle.value());
    const dense_oracle::oracle respelt_oracle{in_numbers::respelt, at};
    r.claim_equal("f == respelt", f == respelt, o.value(), respelt_oracle.value());
    r.claim_unequal("proven_unequal(f, respelt)", proven_unequal(f, respelt));
}
}  // namespace seed_13

namespace seed_21 {
namespace in_numbers {
using namespace dense_oracle;
dense f([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& s = at[0];
    [[maybe_unused]] const dense& t = at[1];
    const dense f_part_0 = exp2(s);
    const dense f_part_1 = hadamard(f_part_0, t);
    return entries<4, 1>(f_part_1, f_part_1, f_part_1, clamp(f_part_0, -0.4_c, 0.7_c));
}
dense respelt([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& s = at[0];
    [[maybe_unused]] const dense& t = at[1];
    const dense respelt_part_0 = transpose(transpose(exp2(s)));
    const dense respelt_part_1 = hadamard(respelt_part_0, t);
    return entries<4, 1>(respelt_part_1, respelt_part_1, respelt_part_1, clamp(respelt_part_0, -0.4_c, transpose((0.5_c * (transpose(0.7_c) + transpose(0.7_c))))));
}
dense changed([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& s = at[0];
    [[maybe_unused]] const dense& t = at[1];
    const dense changed_part_0 = exp2(s);
    const dense changed_part_1 = hadamard(changed_part_0, t);
    return entries<4, 1>(changed_part_1, changed_part_1, changed_part_1, clamp(changed_part_0, (2_c * -0.4_c), 0.7_c));
}
}  // namespace in_numbers

using namespace ctgrad;
constexpr auto s = scalar<"s">;
constexpr auto t = scalar<"t">;
constexpr auto f_part_0 = exp2(s);
constexpr auto f_part_1 = hadamard(f_part_0, t);
[[maybe_unused]] constexpr auto f = entries<4, 1>(f_part_1, f_part_1, f_part_1, clamp(f_part_0, -0.4_c, 0.7_c));
constexpr auto respelt_part_0 = transpose(transpose(exp2(s)));
constexpr auto respelt_part_1 = hadamard(respelt_part_0, t);
[[maybe_unused]] constexpr auto respelt = entries<4, 1>(respelt_part_1, respelt_part_1, respelt_part_1, clamp(respelt_part_0, -0.4_c, transpose((0.5_c * (transpose(0.7_c) + transpose(0.7_c))))));
constexpr auto changed_part_0 = exp2(s);
constexpr auto changed_part_1 = hadamard(changed_part_0, t);
[[maybe_unused]] constexpr auto changed = entries<4, 1>(changed_part_1, changed_part_1, changed_part_1, clamp(changed_part_0, (2_c * -0.4_c), 0.7_c));
constexpr std::array<double, 1> s_data{-0.2895480046891511};
constexpr std::array<double, 1> t_data{-0.4502746582668514};

void run(dense_oracle::report& r) {
    const std::vector<dense_oracle::variable> at{{1, 1, ctgrad::property::none, listed(s_data)}, {1, 1, ctgrad::property::none, listed(t_data)}};
    const dense_oracle::oracle o{in_numbers::f, at};
    const auto s_values = numbers<double>(s_data);
    const auto t_values = numbers<double>(t_data);
    constexpr auto q0 = f;
    entries_of<double, decltype(q0)> r0{};
    constexpr auto q1 = derivative(f, t);
    entries_of<double, decltype(q1)> r1{};
    evaluate_into(std::tie(r0, r1), optimize_for_size(outputs(q0, q1)), s = s_values, t = t_values);
    r.compare("f", r0, o.value());
    r.compare("derivative(f, t)", r1, o.jacobian(1));
    constexpr auto constant = [] {
        entries_of<double, decltype(f)> result{};
        evaluate_into(result, f, s = s_data, t = t_data);
        return result;
    }();
    r.compare("f as a constant", constant, o.value());
    const dense_oracle::oracle changed_oracle{in_numbers::changed, at};
    r.claim_equal("f == changed", f == changed, o.value(), changed_oracle.value());
    const dense_oracle::oracle respelt_oracle{in_numbers::respelt, at};
    r.claim_equal("f == respelt", f == respelt, o.value(), respelt_oracle.value());
    r.claim_unequal("proven_unequal(f, respelt)", proven_unequal(f, respelt));
}
}  // namespace seed_21

namespace seed_25 {
namespace in_numbers {
using namespace dense_oracle;
dense f([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& x = at[0];
    [[maybe_unused]] const dense& y = at[1];
    return squared_norm(outer(x, y));
}
}  // namespace in_numbers

using namespace ctgrad;
constexpr auto x = vector<"x", 3, positive>;
constexpr auto y = vector<"y", 6, sums_to_one>;
[[maybe_unused]] constexpr auto f = squared_norm(outer(x, y));
constexpr std::array<double, 3> x_data{0.4272756726395791, 0.9423668664164262, 0.28444382014976133};
constexpr std::array<double, 6> y_data{0.14166365312868162, 0.18623579074077773, 0.1473056006580795, 0.20448385142837305, 0.19514311093008563, 0.1251679931140025};

void run(dense_oracle::report& r) {
    const std::vector<dense_oracle::variable> at{{3, 1, ctgrad::property::positive, listed(x_data)}, {6, 1, ctgrad::property::sums_to_one, listed(y_data)}};
    const dense_oracle::oracle o{in_numbers::f, at};
    const auto x_values = numbers<float>(x_data);
    const auto y_values = numbers<float>(y_data);
    constexpr auto q0 = f;
    entries_of<float, decltype(q0)> r0{};
    constexpr auto q1 = derivative(f, x, denominator_layout);
    entries_of<float, decltype(q1)> r1{};
    evaluate_into(std::tie(r0, r1), outputs(q0, q1), x = x_values, y = y_values);
    r.compare("f", r0, o.value());
    r.compare("derivative(f, x, denominator_layout)", r1, o.gradient(0));
}
}  // namespace seed_25

namespace seed_38 {
namespace in_numbers {
using namespace dense_oracle;
dense f([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& A = at[0];
    [[maybe_unused]] const dense& B = at[1];
    [[maybe_unused]] const dense& C = at[2];
    [[maybe_unused]] const dense& x = at[3];
    return (atan2(minimum(horizontal(asin((0.8_c * sigmoid(A))), diagonal_of(B))), norm((diagonal_matrix(x) * (x - x)))) - log_sum_exp(diagonal_of(C)));
}
dense respelt([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& A = at[0];
    [[maybe_unused]] const dense& B = at[1];
    [[maybe_unused]] const dense& C = at[2];
    [[maybe_unused]] const dense& x = at[3];
    const dense respelt_part_0 = diagonal_matrix(x);
    return (atan2(minimum(horizontal(asin((0.8_c * (-(-sigmoid(A))))), diagonal_of(B))), norm(((-(-(respelt_part_0 * x))) - (respelt_part_0 * x)))) - log_sum_exp(diagonal_of(C)));
}
dense changed([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& A = at[0];
    [[maybe_unused]] const dense& B = at[1];
    [[maybe_unused]] const dense& C = at[2];
    [[maybe_unused]] const dense& x = at[3];
    return (atan2(norm((diagonal_matrix(x) * (x - x))), minimum(horizontal(asin((0.8_c * sigmoid(A))), diagonal_of(B)))) - log_sum_exp(diagonal_of(C)));
}
}  // namespace in_numbers

using namespace ctgrad;
constexpr auto A = matrix<"A", 4, 3>;
constexpr auto B = matrix<"B", 4, 4, positive_definite>;
constexpr auto C = matrix<"C", 2, 2, skew_symmetric>;
constexpr auto x = vector<"x", 4>;
constexpr auto l_ = scalar<"l_">;
[[maybe_unused]] constexpr auto f = (atan2(minimum(horizontal(asin((0.8_c * sigmoid(A))), diagonal_of(B))), norm((diagonal_matrix(x) * (x - x)))) - log_sum_exp(diagonal_of(C)));
constexpr auto respelt_part_0 = diagonal_matrix(x);
[[maybe_unused]] constexpr auto respelt = (atan2(minimum(horizontal(asin((0.8_c * (-(-sigmoid(A))))), diagonal_of(B))), norm(((-(-(respelt_part_0 * x))) - (respelt_part_0 * x)))) - log_sum_exp(diagonal_of(C)));
[[maybe_unused]] constexpr auto changed = (atan2(norm((diagonal_matrix(x) * (x - x))), minimum(horizontal(asin((0.8_c * sigmoid(A))), diagonal_of(B)))) - log_sum_exp(diagonal_of(C)));
constexpr std::array<double, 12> A_data{-0.8515209207809447, -0.3744284007757529, -1.2853825168472133, 0.43549242645022446, 1.0271540664333731, -1.1270758457709278, 1.0381313670868417, -0.5393785053024442, -0.7019616054152831, -0.8362621989852324, -0.6527997884927319, -0.8295898129165271};
constexpr std::array<double, 16> B_data{1.5829572150787325, 0.0145657821645655, -0.4490630906950368, 0.10881338233456259, 0.0145657821645655, 1.4689235644523615, 0.27453971592215803, -0.838621416811727, -0.4490630906950368, 0.27453971592215803, 0.9075449672479297, -0.3101965977102934, 0.10881338233456259, -0.838621416811727, -0.3101965977102934, 1.4365803441523333};
constexpr std::array<double, 4> C_data{0.0, -0.5255051532986175, 0.5255051532986175, 0.0};
constexpr std::array<double, 4> x_data{0.611738045733811, -1.001614230017024, -0.2666852765212282, 0.5936236880932713};
constexpr std::array<double, 1> l__data{0.279};

void run(dense_oracle::report& r) {
    const std::vector<dense_oracle::variable> at{{4, 3, ctgrad::property::none, listed(A_data)}, {4, 4, ctgrad::property::positive_definite, listed(B_data)}, {2, 2, ctgrad::property::skew_symmetric, listed(C_data)}, {4, 1, ctgrad::property::none, listed(x_data)}};
    const dense_oracle::oracle o{in_numbers::f, at};
    const auto A_values = numbers<float>(A_data);
    const auto B_values = numbers<float>(B_data);
    const auto C_values = numbers<float>(C_data);
    const auto x_values = numbers<float>(x_data);
    const auto l__values = numbers<float>(l__data);
    const dense_oracle::dense l_numbers = dense_oracle::variable(1, 1, property::none, listed(l__data)).value;
    constexpr auto q0 = f;
    entries_of<float, decltype(q0)> r0{};
    constexpr auto q1 = gradient(f, B);
    entries_of<float, decltype(q1)> r1{};
    constexpr auto q2 = times_jacobian(l_, f, B);
    entries_of<float, decltype(q2)> r2{};
    evaluate_into(std::tie(r0, r1, r2), optimize_for_size(outputs(q0, q1, q2)), A = A_values, B = B_values, C = C_values, x = x_values, l_ = l__values);
    r.compare("f", r0, o.value());
    r.compare("gradient(f, B)", r1, o.gradient(1));
    r.compare("times_jacobian(l_, f, B)", r2, o.times_jacobian(l_numbers, 1));
    const dense_oracle::oracle changed_oracle{in_numbers::changed, at};
    r.claim_equal("f == changed", f == changed, o.value(), changed_oracle.value());
    const dense_oracle::oracle respelt_oracle{in_numbers::respelt, at};
    r.claim_equal("f == respelt", f == respelt, o.value(), respelt_oracle.value());
    r.claim_unequal("proven_unequal(f, respelt)", proven_unequal(f, respelt));
}
}  // namespace seed_38

namespace seed_63 {
namespace in_numbers {
using namespace dense_oracle;
dense f([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& x = at[0];
    [[maybe_unused]] const dense& y = at[1];
    return asinh(pow<3>(tanh(log_sum_exp(tanh(max(log_softmax(x), y))))));
}
}  // namespace in_numbers

using namespace ctgrad;
constexpr auto x = vector<"x", 2>;
constexpr auto y = vector<"y", 2, positive>;
constexpr auto l_ = scalar<"l_">;
[[maybe_unused]] constexpr auto f = asinh(pow<3>(tanh(log_sum_exp(tanh(max(log_softmax(x), y))))));
constexpr std::array<double, 2> x_data{-0.8883417901463535, 1.1887468188712569};
constexpr std::array<double, 2> y_data{0.3908113903708903, 1.1620898160263524};
constexpr std::array<double, 1> l__data{-0.11};

void run(dense_oracle::report& r) {
    const std::vector<dense_oracle::variable> at{{2, 1, ctgrad::property::none, listed(x_data)}, {2, 1, ctgrad::property::positive, listed(y_data)}};
    const dense_oracle::oracle o{in_numbers::f, at};
    const auto x_values = numbers<float>(x_data);
    const auto y_values = numbers<float>(y_data);
    const auto l__values = numbers<float>(l__data);
    const dense_oracle::dense l_numbers = dense_oracle::variable(1, 1, property::none, listed(l__data)).value;
    constexpr auto q0 = f;
    entries_of<float, decltype(q0)> r0{};
    constexpr auto q1 = times_jacobian(l_, f, x);
    entries_of<float, decltype(q1)> r1{};
    evaluate_into(std::tie(r0, r1), optimize_for_size(outputs(q0, q1)), x = x_values, y = y_values, l_ = l__values);
    r.compare("f", r0, o.value());
    r.compare("times_jacobian(l_, f, x)", r1, o.times_jacobian(l_numbers, 0));
    constexpr auto constant = [] {
        entries_of<double, decltype(f)> result{};
        evaluate_into(result, f, x = x_data, y = y_data, l_ = l__data);
        return result;
    }();
    r.compare("f as a constant", constant, o.value());
}
}  // namespace seed_63

namespace seed_74 {
namespace in_numbers {
using namespace dense_oracle;
dense f([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& A = at[0];
    [[maybe_unused]] const dense& B = at[1];
    return log_determinant(((2_c * identity<2>) + (0.5_c * cos(hadamard(matrix_sin(cos(((A * A) + B))), atan(A))))));
}
dense respelt([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& A = at[0];
    [[maybe_unused]] const dense& B = at[1];
    return log_determinant(transpose(((2_c * identity<2>) + (0.5_c * ((0.5_c * cos(hadamard(matrix_sin(cos(((A * A) + (0.5_c * (B + B))))), atan(A)))) + (0.5_c * cos(hadamard(matrix_sin(cos(((A * A) + (0.5_c * (B + B))))), atan(A)))))))));
}
}  // namespace in_numbers

using namespace ctgrad;
constexpr auto A = matrix<"A", 2, 2, rows_sum_to_one, positive>;
constexpr auto B = matrix<"B", 2, 2, unit_norm>;
[[maybe_unused]] constexpr auto f = log_determinant(((2_c * identity<2>) + (0.5_c * cos(hadamard(matrix_sin(cos(((A * A) + B))), atan(A))))));
[[maybe_unused]] constexpr auto respelt = log_determinant(transpose(((2_c * identity<2>) + (0.5_c * ((0.5_c * cos(hadamard(matrix_sin(cos(((A * A) + (0.5_c * (B + B))))), atan(A)))) + (0.5_c * cos(hadamard(matrix_sin(cos(((A * A) + (0.5_c * (B + B))))), atan(A)))))))));
constexpr std::array<double, 4> A_data{0.6915012075110165, 0.3084987924889836, 0.67395313042909, 0.32604686957091006};
constexpr std::array<double, 4> B_data{-0.25544072983930943, 0.5939042718379746, 0.5876958798172973, 0.4864579141894386};

void run(dense_oracle::report& r) {
    const std::vector<dense_oracle::variable> at{{2, 2, ctgrad::property::rows_sum_to_one | ctgrad::property::positive, listed(A_data)}, {2, 2, ctgrad::property::unit_norm, listed(B_data)}};
    const dense_oracle::oracle o{in_numbers::f, at};
    const auto A_values = numbers<long double>(A_data);
    const auto B_values = numbers<long double>(B_data);
    constexpr auto q0 = respelt;
    entries_of<long double, decltype(q0)> r0{};
    constexpr auto q1 = gradient(respelt, A);
    entries_of<long double, decltype(q1)> r1{};
    evaluate_into(std::tie(r0, r1), outputs(q0, q1), A = A_values, B = B_values);
    r.compare("f", r0, o.value());
    r.compare("gradient(f, A)", r1, o.gradient(0));
}
}  // namespace seed_74

namespace seed_75 {
namespace in_numbers {
using namespace dense_oracle;
dense f([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& A = at[0];
    [[maybe_unused]] const dense& s = at[1];
    [[maybe_unused]] const dense& t = at[2];
    [[maybe_unused]] const dense& x = at[3];
    return divide(tanh(kronecker(fmod(column<1>(A), (pow<2>(cos(x)) + ones<4, 1>)), transpose((s / softplus(t))))), x);
}
dense respelt([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& A = at[0];
    [[maybe_unused]] const dense& s = at[1];
    [[maybe_unused]] const dense& t = at[2];
    [[maybe_unused]] const dense& x = at[3];
    return divide(tanh(kronecker((-(-fmod(transpose(transpose(column<1>(A))), (pow<2>(cos(x)) + ones<4, 1>)))), transpose(transpose(transpose((s / softplus(t))))))), x);
}
}  // namespace in_numbers

using namespace ctgrad;
constexpr auto A = matrix<"A", 4, 3, positive>;
constexpr auto s = scalar<"s">;
constexpr auto t = scalar<"t">;
constexpr auto x = vector<"x", 4, positive>;
[[maybe_unused]] constexpr auto f = divide(tanh(kronecker(fmod(column<1>(A), (pow<2>(cos(x)) + ones<4, 1>)), transpose((s / softplus(t))))), x);
[[maybe_unused]] constexpr auto respelt = divide(tanh(kronecker((-(-fmod(transpose(transpose(column<1>(A))), (pow<2>(cos(x)) + ones<4, 1>)))), transpose(transpose(transpose((s / softplus(t))))))), x);
constexpr std::array<double, 12> A_data{1.230914779710242, 0.9547964575528374, 1.1532273652545935, 1.3191625236631432, 0.5553687425145984, 1.1319539953436373, 0.2116825847612788, 0.8681982464038072, 0.4248199643557313, 1.1773562350537194, 1.0488173498884934, 0.6773058646455923};
constexpr std::array<double, 1> s_data{1.3145968602419882};
constexpr std::array<double, 1> t_data{1.197333699293097};
constexpr std::array<double, 4> x_data{0.31681622221457956, 0.6731224596438361, 0.8063364195799128, 1.1630834757746273};

void run(dense_oracle::report& r) {
    const std::vector<dense_oracle::variable> at{{4, 3, ctgrad::property::positive, listed(A_data)}, {1, 1, ctgrad::property::none, listed(s_data)}, {1, 1, ctgrad::property::none, listed(t_data)}, {4, 1, ctgrad::property::positive, listed(x_data)}};
    const dense_oracle::oracle o{in_numbers::f, at};
    const auto A_values = numbers<float>(A_data);
    const auto s_values = numbers<float>(s_data);
    const auto t_values = numbers<float>(t_data);
    const auto x_values = numbers<float>(x_data);
    constexpr auto q0 = respelt;
    entries_of<float, decltype(q0)> r0{};
    constexpr auto q1 = jacobian(respelt, t);
    entries_of<float, decltype(q1)> r1{};
    evaluate_into(std::tie(r0, r1), with_platform_functions(outputs(q0, q1)), A = A_values, s = s_values, t = t_values, x = x_values);
    r.compare("f", r0, o.value());
    r.compare("jacobian(f, t)", r1, o.jacobian(2));
    constexpr auto constant = [] {
        entries_of<double, decltype(f)> result{};
        evaluate_into(result, f, A = A_data, s = s_data, t = t_data, x = x_data);
        return result;
    }();
    r.compare("f as a constant", constant, o.value());
}
}  // namespace seed_75

namespace seed_88 {
namespace in_numbers {
using namespace dense_oracle;
dense f([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& A = at[0];
    [[maybe_unused]] const dense& s = at[1];
    const dense f_part_0 = min(inverse(A), softplus(A));
    return (softplus(sin(element<0>(where((s > 3_c), sqrt(s), s)))) + partial_trace(f_part_0, lower_triangle(f_part_0)));
}
}  // namespace in_numbers

using namespace ctgrad;
constexpr auto A = matrix<"A", 2, 2, lower_triangular>;
constexpr auto s = scalar<"s">;
constexpr auto v_ = scalar<"v_">;
constexpr auto f_part_0 = min(inverse(A), softplus(A));
[[maybe_unused]] constexpr auto f = (softplus(sin(element<0>(where((s > 3_c), sqrt(s), s)))) + partial_trace(f_part_0, lower_triangle(f_part_0)));
constexpr std::array<double, 4> A_data{0.7898460598006257, 0.0, 0.6948959989161014, -1.3556643274358415};
constexpr std::array<double, 1> s_data{1.159332155197945};
constexpr std::array<double, 1> v__data{-0.205};

void run(dense_oracle::report& r) {
    const std::vector<dense_oracle::variable> at{{2, 2, ctgrad::property::lower_triangular, listed(A_data)}, {1, 1, ctgrad::property::none, listed(s_data)}};
    const dense_oracle::oracle o{in_numbers::f, at};
    const auto A_values = numbers<float>(A_data);
    const auto s_values = numbers<float>(s_data);
    const auto v__values = numbers<float>(v__data);
    const dense_oracle::dense v_numbers = dense_oracle::variable(1, 1, property::none, listed(v__data)).value;
    constexpr auto q0 = f;
    entries_of<float, decltype(q0)> r0{};
    constexpr auto q1 = hessian(f, s);
    entries_of<float, decltype(q1)> r1{};
    constexpr auto q2 = jacobian_times(f, s, v_);
    entries_of<float, decltype(q2)> r2{};
    evaluate_into(std::tie(r0, r1, r2), outputs(q0, q1, q2), A = A_values, s = s_values, v_ = v__values);
    r.compare("f", r0, o.value());
    r.compare("hessian(f, s)", r1, o.hessian(1, 1));
    r.compare("jacobian_times(f, s, v_)", r2, o.jacobian_times(1, v_numbers));
}
}  // namespace seed_88

namespace seed_117 {
namespace in_numbers {
using namespace dense_oracle;
dense f([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& p = at[0];
    [[maybe_unused]] const dense& s = at[1];
    [[maybe_unused]] const dense& t = at[2];
    const dense f_part_0 = min(t, s);
    return sinh(tanh(hadamard(round((acosh((acos((0.8_c * cos(s))) + (1.5_c * ones<1, 1>))) + fmod(f_part_0, softplus(f_part_0)))), p)));
}
dense respelt([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& p = at[0];
    [[maybe_unused]] const dense& s = at[1];
    [[maybe_unused]] const dense& t = at[2];
    const dense respelt_part_0 = min(t, s);
    return sinh(tanh(hadamard(round((acosh((acos((0.8_c * cos(s))) + (1.5_c * ones<1, 1>))) + fmod(respelt_part_0, (0.5_c * ((-(-transpose(transpose(softplus(respelt_part_0))))) + (-(-transpose(transpose(softplus(respelt_part_0)))))))))), p)));
}
dense changed([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& p = at[0];
    [[maybe_unused]] const dense& s = at[1];
    [[maybe_unused]] const dense& t = at[2];
    const dense changed_part_0 = min(t, s);
    return sinh(tanh(hadamard((-round((acosh((acos((0.8_c * cos(s))) + (1.5_c * ones<1, 1>))) + fmod(changed_part_0, softplus(changed_part_0))))), p)));
}
}  // namespace in_numbers

using namespace ctgrad;
constexpr auto p = scalar<"p">;
constexpr auto s = scalar<"s">;
constexpr auto t = scalar<"t">;
constexpr auto f_part_0 = min(t, s);
[[maybe_unused]] constexpr auto f = sinh(tanh(hadamard(round((acosh((acos((0.8_c * cos(s))) + (1.5_c * ones<1, 1>))) + fmod(f_part_0, softplus(f_part_0)))), p)));
constexpr auto respelt_part_0 = min(t, s);
[[maybe_unused]] constexpr auto respelt = sinh(tanh(hadamard(round((acosh((acos((0.8_c * cos(s))) + (1.5_c * ones<1, 1>))) + fmod(respelt_part_0, (0.5_c * ((-(-transpose(transpose(softplus(respelt_part_0))))) + (-(-transpose(transpose(softplus(respelt_part_0)))))))))), p)));
constexpr auto changed_part_0 = min(t, s);
[[maybe_unused]] constexpr auto changed = sinh(tanh(hadamard((-round((acosh((acos((0.8_c * cos(s))) + (1.5_c * ones<1, 1>))) + fmod(changed_part_0, softplus(changed_part_0))))), p)));
constexpr std::array<double, 1> p_data{-0.9095356714093452};
constexpr std::array<double, 1> s_data{0.2148606830100277};
constexpr std::array<double, 1> t_data{1.217996043326581};

void run(dense_oracle::report& r) {
    const std::vector<dense_oracle::variable> at{{1, 1, ctgrad::property::none, listed(p_data)}, {1, 1, ctgrad::property::none, listed(s_data)}, {1, 1, ctgrad::property::none, listed(t_data)}};
    const dense_oracle::oracle o{in_numbers::f, at};
    const auto p_values = numbers<double>(p_data);
    const auto s_values = numbers<double>(s_data);
    const auto t_values = numbers<double>(t_data);
    constexpr auto q0 = f;
    entries_of<double, decltype(q0)> r0{};
    constexpr auto q1 = gradient(f, t, independent_entries);
    entries_of<double, decltype(q1)> r1{};
    evaluate_into(std::tie(r0, r1), outputs(q0, q1), p = p_values, s = s_values, t = t_values);
    r.compare("f", r0, o.value());
    r.compare("gradient(f, t, independent_entries)", r1, o.gradient_by_independent_entries(2));
    constexpr auto constant = [] {
        entries_of<double, decltype(f)> result{};
        evaluate_into(result, f, p = p_data, s = s_data, t = t_data);
        return result;
    }();
    r.compare("f as a constant", constant, o.value());
    const dense_oracle::oracle changed_oracle{in_numbers::changed, at};
    r.claim_equal("f == changed", f == changed, o.value(), changed_oracle.value());
    const dense_oracle::oracle respelt_oracle{in_numbers::respelt, at};
    r.claim_equal("f == respelt", f == respelt, o.value(), respelt_oracle.value());
    r.claim_unequal("proven_unequal(f, respelt)", proven_unequal(f, respelt));
}
}  // namespace seed_117

namespace seed_128 {
namespace in_numbers {
using namespace dense_oracle;
dense f([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& A = at[0];
    [[maybe_unused]] const dense& s = at[1];
    return ceil(abs(block<1, 1, 1, 3>(log(exp(sigmoid(log_softmax_rows((A / (pow<2>(s) + ones<1, 1>)))))))));
}
dense respelt([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& A = at[0];
    [[maybe_unused]] const dense& s = at[1];
    return ceil(abs(block<1, 1, 1, 3>(log(exp(sigmoid((-(-log_softmax_rows(((-(-A)) / ((-(-pow<2>(s))) + ones<1, 1>)))))))))));
}
dense changed([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& A = at[0];
    [[maybe_unused]] const dense& s = at[1];
    return ceil(abs(block<1, 1, 1, 3>(log(exp(sigmoid(log_softmax_rows((A / ((2_c * pow<2>(s)) + ones<1, 1>)))))))));
}
}  // namespace in_numbers

using namespace ctgrad;
constexpr auto A = matrix<"A", 3, 5>;
constexpr auto s = scalar<"s">;
[[maybe_unused]] constexpr auto f = ceil(abs(block<1, 1, 1, 3>(log(exp(sigmoid(log_softmax_rows((A / (pow<2>(s) + ones<1, 1>)))))))));
[[maybe_unused]] constexpr auto respelt = ceil(abs(block<1, 1, 1, 3>(log(exp(sigmoid((-(-log_softmax_rows(((-(-A)) / ((-(-pow<2>(s))) + ones<1, 1>)))))))))));
[[maybe_unused]] constexpr auto changed = ceil(abs(block<1, 1, 1, 3>(log(exp(sigmoid(log_softmax_rows((A / ((2_c * pow<2>(s)) + ones<1, 1>)))))))));
constexpr std::array<double, 15> A_data{1.1202224950554738, 0.46843528885493824, -0.7070625320019492, -0.7927928237769271, -1.2959938010600738, 0.2568733959360667, 1.3027308351333249, -1.2235551964386069, -1.1076026598731579, -0.8267931719217714, -1.270602398187006, 0.6667122663627879, -0.2794136093009506, -1.1102022547914019, -0.6376048878786026};
constexpr std::array<double, 1> s_data{-0.9805730384632705};

void run(dense_oracle::report& r) {
    const std::vector<dense_oracle::variable> at{{3, 5, ctgrad::property::none, listed(A_data)}, {1, 1, ctgrad::property::none, listed(s_data)}};
    const dense_oracle::oracle o{in_numbers::f, at};
    const auto A_values = numbers<double>(A_data);
    const auto s_values = numbers<double>(s_data);
    constexpr auto q0 = f;
    entries_of<double, decltype(q0)> r0{};
    constexpr auto q1 = derivative(f, s);
    entries_of<double, decltype(q1)> r1{};
    evaluate_into(std::tie(r0, r1), optimize_for_size(outputs(q0, q1)), A = A_values, s = s_values);
    r.compare("f", r0, o.value());
    r.compare("derivative(f, s)", r1, as_matrix(o.jacobian(1), 1, 3));
    const dense_oracle::oracle changed_oracle{in_numbers::changed, at};
    r.claim_equal("f == changed", f == changed, o.value(), changed_oracle.value());
    const dense_oracle::oracle respelt_oracle{in_numbers::respelt, at};
    r.claim_equal("f == respelt", f == respelt, o.value(), respelt_oracle.value());
    r.claim_unequal("proven_unequal(f, respelt)", proven_unequal(f, respelt));
}
}  // namespace seed_128

namespace seed_129 {
namespace in_numbers {
using namespace dense_oracle;
dense f([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& s = at[0];
    const dense f_part_0 = norm_infinity(prod(s));
    return determinant(hadamard(f_part_0, tanh((-f_part_0))));
}
dense respelt([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& s = at[0];
    const dense respelt_part_0 = transpose(transpose(norm_infinity(prod(s))));
    return determinant(hadamard(respelt_part_0, transpose(transpose(tanh((-(-(-respelt_part_0))))))));
}
dense changed([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& s = at[0];
    const dense changed_part_0 = norm_infinity(prod(s));
    return (0.5_c * determinant(hadamard(changed_part_0, tanh((-changed_part_0)))));
}
}  // namespace in_numbers

using namespace ctgrad;
constexpr auto s = scalar<"s">;
constexpr auto v_ = scalar<"v_">;
constexpr auto f_part_0 = norm_infinity(prod(s));
[[maybe_unused]] constexpr auto f = determinant(hadamard(f_part_0, tanh((-f_part_0))));
constexpr auto respelt_part_0 = transpose(transpose(norm_infinity(prod(s))));
[[maybe_unused]] constexpr auto respelt = determinant(hadamard(respelt_part_0, transpose(transpose(tanh((-(-(-respelt_part_0))))))));
constexpr auto changed_part_0 = norm_infinity(prod(s));
[[maybe_unused]] constexpr auto changed = (0.5_c * determinant(hadamard(changed_part_0, tanh((-changed_part_0)))));
constexpr std::array<double, 1> s_data{0.42092339664933826};
constexpr std::array<double, 1> v__data{0.172};

void run(dense_oracle::report& r) {
    const std::vector<dense_oracle::variable> at{{1, 1, ctgrad::property::none, listed(s_data)}};
    const dense_oracle::oracle o{in_numbers::f, at};
    const auto s_values = numbers<long double>(s_data);
    const auto v__values = numbers<long double>(v__data);
    const dense_oracle::dense v_numbers = dense_oracle::variable(1, 1, property::none, listed(v__data)).value;
    constexpr auto q0 = f;
    entries_of<long double, decltype(q0)> r0{};
    constexpr auto q1 = derivative(f, s, denominator_layout);
    entries_of<long double, decltype(q1)> r1{};
    constexpr auto q2 = hessian_times(f, s, v_);
    entries_of<long double, decltype(q2)> r2{};
    evaluate_into(std::tie(r0, r1, r2), outputs(q0, q1, q2), s = s_values, v_ = v__values);
    r.compare("f", r0, o.value());
    r.compare("derivative(f, s, denominator_layout)", r1, o.gradient(0));
    r.compare("hessian_times(f, s, v_)", r2, o.hessian_times(0, v_numbers));
    const dense_oracle::oracle changed_oracle{in_numbers::changed, at};
    r.claim_equal("f == changed", f == changed, o.value(), changed_oracle.value());
    const dense_oracle::oracle respelt_oracle{in_numbers::respelt, at};
    r.claim_equal("f == respelt", f == respelt, o.value(), respelt_oracle.value());
    r.claim_unequal("proven_unequal(f, respelt)", proven_unequal(f, respelt));
}
}  // namespace seed_129

BOOST_AUTO_TEST_CASE(program_6) {
    dense_oracle::report r;
    seed_6::run(r);
    BOOST_TEST(r.failures == "");
}
BOOST_AUTO_TEST_CASE(program_10) {
    dense_oracle::report r;
    seed_10::run(r);
    BOOST_TEST(r.failures == "");
}
BOOST_AUTO_TEST_CASE(program_12) {
    dense_oracle::report r;
    seed_12::run(r);
    BOOST_TEST(r.failures == "");
}
BOOST_AUTO_TEST_CASE(program_13) {
    dense_oracle::report r;
    seed_13::run(r);
    BOOST_TEST(r.failures == "");
}
BOOST_AUTO_TEST_CASE(program_21) {
    dense_oracle::report r;
    seed_21::run(r);
    BOOST_TEST(r.failures == "");
}
BOOST_AUTO_TEST_CASE(program_25) {
    dense_oracle::report r;
    seed_25::run(r);
    BOOST_TEST(r.failures == "");
}
BOOST_AUTO_TEST_CASE(program_38) {
    dense_oracle::report r;
    seed_38::run(r);
    BOOST_TEST(r.failures == "");
}
BOOST_AUTO_TEST_CASE(program_63) {
    dense_oracle::report r;
    seed_63::run(r);
    BOOST_TEST(r.failures == "");
}
BOOST_AUTO_TEST_CASE(program_74) {
    dense_oracle::report r;
    seed_74::run(r);
    BOOST_TEST(r.failures == "");
}
BOOST_AUTO_TEST_CASE(program_75) {
    dense_oracle::report r;
    seed_75::run(r);
    BOOST_TEST(r.failures == "");
}
BOOST_AUTO_TEST_CASE(program_88) {
    dense_oracle::report r;
    seed_88::run(r);
    BOOST_TEST(r.failures == "");
}
BOOST_AUTO_TEST_CASE(program_117) {
    dense_oracle::report r;
    seed_117::run(r);
    BOOST_TEST(r.failures == "");
}
BOOST_AUTO_TEST_CASE(program_128) {
    dense_oracle::report r;
    seed_128::run(r);
    BOOST_TEST(r.failures == "");
}
BOOST_AUTO_TEST_CASE(program_129) {
    dense_oracle::report r;
    seed_129::run(r);
    BOOST_TEST(r.failures == "");
}
