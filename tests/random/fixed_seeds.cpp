// SPDX-License-Identifier: BSL-1.0
// clang-format off

// Random programs, printed by tests/random/generate.py --seeds 6,8,38,54,74,94,118,128,3008,3144,3684,3710,4924,5098,5617 --as-test

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
constexpr auto p_ = matrix<"p_", 2, 2>;
[[maybe_unused]] constexpr auto f = divide(vech(A), exp(sigmoid(axial(B))));
constexpr std::array<double, 4> A_data{-1.0408966359637872, 0.31706111387645897, -0.9062837562212089, -1.193485030431187};
constexpr std::array<double, 9> B_data{0.7840424829668153, -0.9220966884167963, -0.34018927164264073, -0.9220966884167963, 0.6288555436356967, 0.5747367923170627, -0.34018927164264073, 0.5747367923170627, -0.655768041167357};
constexpr std::array<double, 4> p__data{0.587, 0.644, -0.03, -0.477};

void run(dense_oracle::report& r) {
    const std::vector<dense_oracle::variable> at{{2, 2, ctgrad::property::none, listed(A_data)}, {3, 3, ctgrad::property::symmetric, listed(B_data)}};
    const dense_oracle::oracle o{in_numbers::f, at};
    const auto A_values = numbers<long double>(A_data);
    const auto B_values = numbers<long double>(B_data);
    const auto p__values = numbers<long double>(p__data);
    const dense_oracle::dense p_numbers = dense_oracle::variable(2, 2, property::none, listed(p__data)).value;
    std::vector<dense_oracle::variable> elsewhere = at;
    elsewhere[0].value = p_numbers;
    const dense_oracle::oracle there{in_numbers::f, elsewhere};
    constexpr auto q0 = f;
    entries_of<long double, decltype(q0)> r0{};
    constexpr auto q1 = linearise(f, A, p_);
    entries_of<long double, decltype(q1)> r1{};
    evaluate_into(std::tie(r0, r1), outputs(q0, q1), A = A_values, B = B_values, p_ = p__values);
    r.compare("f", r0, o.value());
    r.compare("linearise(f, A, p_)", r1, there.value() + there.jacobian_times(0, at[0].value - p_numbers));
    constexpr auto constant = [] {
        entries_of<double, decltype(f)> result{};
        evaluate_into(result, f, A = A_data, B = B_data, p_ = p__data);
        return result;
    }();
    r.compare("f as a constant", constant, o.value());
}
}  // namespace seed_6

namespace seed_8 {
namespace in_numbers {
using namespace dense_oracle;
dense f([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& A = at[0];
    return cosh(atanh((0.8_c * tanh((commutation<1, 4> * column<1>(A))))));
}
dense respelt([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& A = at[0];
    return cosh((-(-atanh((0.5_c * ((0.8_c * tanh((commutation<1, 4> * transpose(transpose(column<1>(A)))))) + (0.8_c * tanh((commutation<1, 4> * transpose(transpose(column<1>(A))))))))))));
}
dense changed([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& A = at[0];
    return cosh(atanh((-(0.8_c * tanh((commutation<1, 4> * column<1>(A)))))));
}
}  // namespace in_numbers

using namespace ctgrad;
constexpr auto A = matrix<"A", 4, 3, positive>;
constexpr auto v_ = matrix<"v_", 4, 3>;
[[maybe_unused]] constexpr auto f = cosh(atanh((0.8_c * tanh((commutation<1, 4> * column<1>(A))))));
[[maybe_unused]] constexpr auto respelt = cosh((-(-atanh((0.5_c * ((0.8_c * tanh((commutation<1, 4> * transpose(transpose(column<1>(A)))))) + (0.8_c * tanh((commutation<1, 4> * transpose(transpose(column<1>(A))))))))))));
[[maybe_unused]] constexpr auto changed = cosh(atanh((-(0.8_c * tanh((commutation<1, 4> * column<1>(A)))))));
constexpr std::array<double, 12> A_data{1.284070372429979, 0.8978438539063278, 0.9280598258767143, 0.7864001962705232, 0.37784934889713806, 1.0747297518047663, 0.5427838762758975, 1.2260474879569694, 0.3619708790627099, 0.838169592829179, 1.0425744982692347, 0.804345684862009};
constexpr std::array<double, 12> v__data{-0.547, 0.925, -0.747, 0.41, -0.83, -0.505, 0.998, -0.581, 0.284, -0.082, -0.094, -0.01};

void run(dense_oracle::report& r) {
    const std::vector<dense_oracle::variable> at{{4, 3, ctgrad::property::positive, listed(A_data)}};
    const dense_oracle::oracle o{in_numbers::f, at};
    const auto A_values = numbers<double>(A_data);
    const auto v__values = numbers<double>(v__data);
    const dense_oracle::dense v_numbers = dense_oracle::variable(4, 3, property::none, listed(v__data)).value;
    constexpr auto q0 = f;
    entries_of<double, decltype(q0)> r0{};
    constexpr auto q1 = jacobian(f, A);
    entries_of<double, decltype(q1)> r1{};
    constexpr auto q2 = jacobian_times(f, A, v_);
    entries_of<double, decltype(q2)> r2{};
    evaluate_into(std::tie(r0, r1, r2), outputs(q0, q1, q2), A = A_values, v_ = v__values);
    r.compare("f", r0, o.value());
    r.compare("jacobian(f, A)", r1, o.jacobian(0));
    r.compare("jacobian_times(f, A, v_)", r2, o.jacobian_times(0, v_numbers));
    const dense_oracle::oracle changed_oracle{in_numbers::changed, at};
    r.claim_equal("f == changed", f == changed, o.value(), changed_oracle.value());
    const dense_oracle::oracle respelt_oracle{in_numbers::respelt, at};
    r.claim_equal("f == respelt", f == respelt, o.value(), respelt_oracle.value());
    r.claim_unequal("proven_unequal(f, respelt)", proven_unequal(f, respelt));
}
}  // namespace seed_8

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
[[maybe_unused]] constexpr auto f = (atan2(minimum(horizontal(asin((0.8_c * sigmoid(A))), diagonal_of(B))), norm((diagonal_matrix(x) * (x - x)))) - log_sum_exp(diagonal_of(C)));
constexpr auto respelt_part_0 = diagonal_matrix(x);
[[maybe_unused]] constexpr auto respelt = (atan2(minimum(horizontal(asin((0.8_c * (-(-sigmoid(A))))), diagonal_of(B))), norm(((-(-(respelt_part_0 * x))) - (respelt_part_0 * x)))) - log_sum_exp(diagonal_of(C)));
[[maybe_unused]] constexpr auto changed = (atan2(norm((diagonal_matrix(x) * (x - x))), minimum(horizontal(asin((0.8_c * sigmoid(A))), diagonal_of(B)))) - log_sum_exp(diagonal_of(C)));
constexpr std::array<double, 12> A_data{-0.8515209207809447, -0.3744284007757529, -1.2853825168472133, 0.43549242645022446, 1.0271540664333731, -1.1270758457709278, 1.0381313670868417, -0.5393785053024442, -0.7019616054152831, -0.8362621989852324, -0.6527997884927319, -0.8295898129165271};
constexpr std::array<double, 16> B_data{1.5829572150787325, 0.0145657821645655, -0.4490630906950368, 0.10881338233456259, 0.0145657821645655, 1.4689235644523615, 0.27453971592215803, -0.838621416811727, -0.4490630906950368, 0.27453971592215803, 0.9075449672479297, -0.3101965977102934, 0.10881338233456259, -0.838621416811727, -0.3101965977102934, 1.4365803441523333};
constexpr std::array<double, 4> C_data{0.0, -0.5255051532986175, 0.5255051532986175, 0.0};
constexpr std::array<double, 4> x_data{0.611738045733811, -1.001614230017024, -0.2666852765212282, 0.5936236880932713};

void run(dense_oracle::report& r) {
    const std::vector<dense_oracle::variable> at{{4, 3, ctgrad::property::none, listed(A_data)}, {4, 4, ctgrad::property::positive_definite, listed(B_data)}, {2, 2, ctgrad::property::skew_symmetric, listed(C_data)}, {4, 1, ctgrad::property::none, listed(x_data)}};
    const dense_oracle::oracle o{in_numbers::f, at};
    const auto A_values = numbers<float>(A_data);
    const auto B_values = numbers<float>(B_data);
    const auto C_values = numbers<float>(C_data);
    const auto x_values = numbers<float>(x_data);
    constexpr auto q0 = f;
    entries_of<float, decltype(q0)> r0{};
    constexpr auto q1 = gradient(f, B);
    entries_of<float, decltype(q1)> r1{};
    evaluate_into(std::tie(r0, r1), optimize_for_size(outputs(q0, q1)), A = A_values, B = B_values, C = C_values, x = x_values);
    r.compare("f", r0, o.value());
    r.compare("gradient(f, B)", r1, o.gradient(1));
    const dense_oracle::oracle changed_oracle{in_numbers::changed, at};
    r.claim_equal("f == changed", f == changed, o.value(), changed_oracle.value());
    const dense_oracle::oracle respelt_oracle{in_numbers::respelt, at};
    r.claim_equal("f == respelt", f == respelt, o.value(), respelt_oracle.value());
    r.claim_unequal("proven_unequal(f, respelt)", proven_unequal(f, respelt));
}
}  // namespace seed_38

namespace seed_54 {
namespace in_numbers {
using namespace dense_oracle;
dense f([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& A = at[0];
    return round(cbrt(row<0>(A)));
}
dense respelt([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& A = at[0];
    return round((0.5_c * ((0.5_c * ((-(-cbrt(row<0>(A)))) + (-(-cbrt(row<0>(A)))))) + (0.5_c * ((-(-cbrt(row<0>(A)))) + (-(-cbrt(row<0>(A)))))))));
}
dense changed([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& A = at[0];
    return round(cbrt((-row<0>(A))));
}
}  // namespace in_numbers

using namespace ctgrad;
constexpr auto A = matrix<"A", 2, 3, positive>;
constexpr auto v_ = matrix<"v_", 2, 3>;
[[maybe_unused]] constexpr auto f = round(cbrt(row<0>(A)));
[[maybe_unused]] constexpr auto respelt = round((0.5_c * ((0.5_c * ((-(-cbrt(row<0>(A)))) + (-(-cbrt(row<0>(A)))))) + (0.5_c * ((-(-cbrt(row<0>(A)))) + (-(-cbrt(row<0>(A)))))))));
[[maybe_unused]] constexpr auto changed = round(cbrt((-row<0>(A))));
constexpr std::array<double, 6> A_data{0.9039934447195148, 0.6511787832725557, 0.6346026027125529, 0.4751308685060131, 0.40410341822293505, 0.6547309628971005};
constexpr std::array<double, 6> v__data{0.827, -0.725, 0.112, -0.034, 0.918, -0.239};

void run(dense_oracle::report& r) {
    const std::vector<dense_oracle::variable> at{{2, 3, ctgrad::property::positive, listed(A_data)}};
    const dense_oracle::oracle o{in_numbers::f, at};
    const auto A_values = numbers<double>(A_data);
    const auto v__values = numbers<double>(v__data);
    const dense_oracle::dense v_numbers = dense_oracle::variable(2, 3, property::none, listed(v__data)).value;
    constexpr auto q0 = f;
    entries_of<double, decltype(q0)> r0{};
    constexpr auto q1 = jacobian(f, A, denominator_layout);
    entries_of<double, decltype(q1)> r1{};
    constexpr auto q2 = jacobian_times(f, A, v_);
    entries_of<double, decltype(q2)> r2{};
    evaluate_into(std::tie(r0, r1, r2), optimize_for_size(outputs(q0, q1, q2)), A = A_values, v_ = v__values);
    r.compare("f", r0, o.value());
    r.compare("jacobian(f, A, denominator_layout)", r1, transpose(o.jacobian(0)));
    r.compare("jacobian_times(f, A, v_)", r2, o.jacobian_times(0, v_numbers));
    constexpr auto constant = [] {
        entries_of<double, decltype(f)> result{};
        evaluate_into(result, f, A = A_data, v_ = v__data);
        return result;
    }();
    r.compare("f as a constant", constant, o.value());
    const dense_oracle::oracle changed_oracle{in_numbers::changed, at};
    r.claim_equal("f == changed", f == changed, o.value(), changed_oracle.value());
    const dense_oracle::oracle respelt_oracle{in_numbers::respelt, at};
    r.claim_equal("f == respelt", f == respelt, o.value(), respelt_oracle.value());
    r.claim_unequal("proven_unequal(f, respelt)", proven_unequal(f, respelt));
}
}  // namespace seed_54

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

namespace seed_94 {
namespace in_numbers {
using namespace dense_oracle;
dense f([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& A = at[0];
    [[maybe_unused]] const dense& B = at[1];
    return sum(sign(hadamard(asinh(A), pow<-2>(softplus(B)))));
}
dense respelt([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& A = at[0];
    [[maybe_unused]] const dense& B = at[1];
    return sum(sign(hadamard(asinh(A), (-(-transpose((-(-transpose(pow<-2>(softplus(B)))))))))));
}
}  // namespace in_numbers

using namespace ctgrad;
constexpr auto A = matrix<"A", 3, 3>;
constexpr auto B = matrix<"B", 3, 3>;
[[maybe_unused]] constexpr auto f = sum(sign(hadamard(asinh(A), pow<-2>(softplus(B)))));
[[maybe_unused]] constexpr auto respelt = sum(sign(hadamard(asinh(A), (-(-transpose((-(-transpose(pow<-2>(softplus(B)))))))))));
constexpr std::array<double, 9> A_data{-0.24921662093974858, 0.6033181390908914, 0.4049737159916336, -1.0224656770836784, 0.8862027908437742, -1.2628449690885537, -1.0573739494520134, -0.870782734982565, -0.9693871741186166};
constexpr std::array<double, 9> B_data{0.24772904330890366, -0.44638728030414143, -0.24362332594889363, -1.0256550957467212, -1.0117733409723886, 1.1231475435348988, -0.8083038389075541, 0.45610335169693617, 0.640498074774151};

void run(dense_oracle::report& r) {
    const std::vector<dense_oracle::variable> at{{3, 3, ctgrad::property::none, listed(A_data)}, {3, 3, ctgrad::property::none, listed(B_data)}};
    const dense_oracle::oracle o{in_numbers::f, at};
    const auto A_values = numbers<long double>(A_data);
    const auto B_values = numbers<long double>(B_data);
    constexpr auto q0 = respelt;
    entries_of<long double, decltype(q0)> r0{};
    constexpr auto q1 = derivative(respelt, A, denominator_layout);
    entries_of<long double, decltype(q1)> r1{};
    evaluate_into(std::tie(r0, r1), outputs(q0, q1), A = A_values, B = B_values);
    r.compare("f", r0, o.value());
    r.compare("derivative(f, A, denominator_layout)", r1, o.gradient(0));
    constexpr auto constant = [] {
        entries_of<double, decltype(f)> result{};
        evaluate_into(result, f, A = A_data, B = B_data);
        return result;
    }();
    r.compare("f as a constant", constant, o.value());
}
}  // namespace seed_94

namespace seed_118 {
namespace in_numbers {
using namespace dense_oracle;
dense f([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& s = at[0];
    [[maybe_unused]] const dense& x = at[1];
    [[maybe_unused]] const dense& y = at[2];
    const dense f_part_0 = log_sum_exp(x);
    return prod(vec(entries<6, 1>(f_part_0, f_part_0, clamp(s, (-0.4_c), 0.7_c), f_part_0, prod(y), expm1(s))));
}
dense respelt([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& s = at[0];
    [[maybe_unused]] const dense& x = at[1];
    [[maybe_unused]] const dense& y = at[2];
    const dense respelt_part_0 = log_sum_exp(x);
    const dense respelt_part_1 = (0.5_c * (s + s));
    return prod(transpose(transpose(vec(entries<6, 1>(respelt_part_0, respelt_part_0, clamp(respelt_part_1, (-0.4_c), (0.5_c * (0.7_c + 0.7_c))), respelt_part_0, prod(y), expm1(respelt_part_1))))));
}
}  // namespace in_numbers

using namespace ctgrad;
constexpr auto s = scalar<"s">;
constexpr auto x = vector<"x", 7, positive>;
constexpr auto y = vector<"y", 6>;
constexpr auto l_ = scalar<"l_">;
constexpr auto f_part_0 = log_sum_exp(x);
[[maybe_unused]] constexpr auto f = prod(vec(entries<6, 1>(f_part_0, f_part_0, clamp(s, (-0.4_c), 0.7_c), f_part_0, prod(y), expm1(s))));
constexpr auto respelt_part_0 = log_sum_exp(x);
constexpr auto respelt_part_1 = (0.5_c * (s + s));
[[maybe_unused]] constexpr auto respelt = prod(transpose(transpose(vec(entries<6, 1>(respelt_part_0, respelt_part_0, clamp(respelt_part_1, (-0.4_c), (0.5_c * (0.7_c + 0.7_c))), respelt_part_0, prod(y), expm1(respelt_part_1))))));
constexpr std::array<double, 1> s_data{-1.2982329823753125};
constexpr std::array<double, 7> x_data{1.129320896380834, 1.1466950017131776, 0.3656925599576004, 1.1933547834709963, 1.0824817876033817, 0.2425802645139141, 0.4412770806864465};
constexpr std::array<double, 6> y_data{0.9500465917976966, 1.0423710616167294, 0.5998529176385239, -1.0906137113679504, -1.0386540941244327, -0.47765177196697634};
constexpr std::array<double, 1> l__data{0.422};

void run(dense_oracle::report& r) {
    const std::vector<dense_oracle::variable> at{{1, 1, ctgrad::property::none, listed(s_data)}, {7, 1, ctgrad::property::positive, listed(x_data)}, {6, 1, ctgrad::property::none, listed(y_data)}};
    const dense_oracle::oracle o{in_numbers::f, at};
    const auto s_values = numbers<double>(s_data);
    const auto x_values = numbers<double>(x_data);
    const auto y_values = numbers<double>(y_data);
    const auto l__values = numbers<double>(l__data);
    const dense_oracle::dense l_numbers = dense_oracle::variable(1, 1, property::none, listed(l__data)).value;
    constexpr auto q0 = respelt;
    entries_of<double, decltype(q0)> r0{};
    constexpr auto q1 = gradient(respelt, x, independent_entries);
    entries_of<double, decltype(q1)> r1{};
    constexpr auto q2 = hessian(respelt, x);
    entries_of<double, decltype(q2)> r2{};
    constexpr auto q3 = times_jacobian(l_, respelt, x);
    entries_of<double, decltype(q3)> r3{};
    evaluate_into(std::tie(r0, r1, r2, r3), outputs(q0, q1, q2, q3), s = s_values, x = x_values, y = y_values, l_ = l__values);
    r.compare("f", r0, o.value());
    r.compare("gradient(f, x, independent_entries)", r1, o.gradient_by_independent_entries(1));
    r.compare("hessian(f, x)", r2, o.hessian(1, 1));
    r.compare("times_jacobian(l_, f, x)", r3, o.times_jacobian(l_numbers, 1));
}
}  // namespace seed_118

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

namespace seed_3008 {
namespace in_numbers {
using namespace dense_oracle;
dense f([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& A = at[0];
    [[maybe_unused]] const dense& B = at[1];
    return spectral_norm(hypot(A, B));
}
}  // namespace in_numbers

using namespace ctgrad;
constexpr auto A = matrix<"A", 4, 4, upper_triangular>;
constexpr auto B = matrix<"B", 4, 4, lower_triangular>;
[[maybe_unused]] constexpr auto f = spectral_norm(hypot(A, B));
constexpr std::array<double, 16> A_data{0.8426219334888336, 0.6145395126461605, -0.5870357666083096, 1.0853608461684252, 0.0, 0.7603580455339503, 1.1393315974019083, -1.1420538887864593, 0.0, 0.0, -1.0576117508018863, -0.9421522271364526, 0.0, 0.0, 0.0, -1.6798210168227024};
constexpr std::array<double, 16> B_data{-0.668264605248855, 0.0, 0.0, 0.0, 1.180728810094106, 0.9781854023308019, 0.0, 0.0, 1.3212406913345263, -0.6674640196201513, -1.0001095918607192, 0.0, 0.6585596733806425, 0.34836605252444064, 0.9974099974109061, -1.0319201396060762};

void run(dense_oracle::report& r) {
    const std::vector<dense_oracle::variable> at{{4, 4, ctgrad::property::upper_triangular, listed(A_data)}, {4, 4, ctgrad::property::lower_triangular, listed(B_data)}};
    const dense_oracle::oracle o{in_numbers::f, at};
    const auto A_values = numbers<double>(A_data);
    const auto B_values = numbers<double>(B_data);
    constexpr auto q0 = f;
    entries_of<double, decltype(q0)> r0{};
    constexpr auto q1 = gradient(f, element<2, 2>(A));
    entries_of<double, decltype(q1)> r1{};
    evaluate_into(std::tie(r0, r1), optimize_for_size(outputs(q0, q1)), A = A_values, B = B_values);
    r.compare("f", r0, o.value());
    r.compare("gradient(f, element<2, 2>(A))", r1, part_of(o.gradient(0), [](const auto& g) { return element<2, 2>(g); }));
}
}  // namespace seed_3008

namespace seed_3144 {
namespace in_numbers {
using namespace dense_oracle;
dense f([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& B = at[0];
    return block<0, 1, 1, 1>((3_c * hadamard(B, B)));
}
dense respelt([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& B = at[0];
    return block<0, 1, 1, 1>((0.5_c * ((3_c * (0.5_c * (-(-(hadamard(B, B) + hadamard(B, B)))))) + (3_c * (0.5_c * (-(-(hadamard(B, B) + hadamard(B, B)))))))));
}
}  // namespace in_numbers

using namespace ctgrad;
constexpr auto B = matrix<"B", 2, 2, sums_to_one>;
constexpr auto l_ = scalar<"l_">;
constexpr auto v_ = matrix<"v_", 2, 2>;
[[maybe_unused]] constexpr auto f = block<0, 1, 1, 1>((3_c * hadamard(B, B)));
[[maybe_unused]] constexpr auto respelt = block<0, 1, 1, 1>((0.5_c * ((3_c * (0.5_c * (-(-(hadamard(B, B) + hadamard(B, B)))))) + (3_c * (0.5_c * (-(-(hadamard(B, B) + hadamard(B, B)))))))));
constexpr std::array<double, 4> B_data{0.43263130603614086, 0.33678798547056826, 0.0973997535908137, 0.13318095490247722};
constexpr std::array<double, 1> l__data{-0.056};
constexpr std::array<double, 4> v__data{0.303, -0.987, 0.25, -0.673};

void run(dense_oracle::report& r) {
    const std::vector<dense_oracle::variable> at{{2, 2, ctgrad::property::sums_to_one, listed(B_data)}};
    const dense_oracle::oracle o{in_numbers::f, at};
    const auto B_values = numbers<float>(B_data);
    const auto l__values = numbers<float>(l__data);
    const auto v__values = numbers<float>(v__data);
    const dense_oracle::dense l_numbers = dense_oracle::variable(1, 1, property::none, listed(l__data)).value;
    const dense_oracle::dense v_numbers = dense_oracle::variable(2, 2, property::none, listed(v__data)).value;
    constexpr auto q0 = respelt;
    entries_of<float, decltype(q0)> r0{};
    constexpr auto q1 = gradient(respelt, row<0>(B));
    entries_of<float, decltype(q1)> r1{};
    constexpr auto q2 = hessian_times(respelt, B, v_);
    entries_of<float, decltype(q2)> r2{};
    constexpr auto q3 = times_jacobian(l_, respelt, B);
    entries_of<float, decltype(q3)> r3{};
    evaluate_into(std::tie(r0, r1, r2, r3), outputs(q0, q1, q2, q3), B = B_values, l_ = l__values, v_ = v__values);
    r.compare("f", r0, o.value());
    r.compare("gradient(f, row<0>(B))", r1, part_of(o.gradient(0), [](const auto& g) { return row<0>(g); }));
    r.compare("hessian_times(f, B, v_)", r2, o.hessian_times(0, v_numbers));
    r.compare("times_jacobian(l_, f, B)", r3, o.times_jacobian(l_numbers, 0));
    constexpr auto constant = [] {
        entries_of<double, decltype(f)> result{};
        evaluate_into(result, f, B = B_data, l_ = l__data, v_ = v__data);
        return result;
    }();
    r.compare("f as a constant", constant, o.value());
}
}  // namespace seed_3144

namespace seed_3684 {
namespace in_numbers {
using namespace dense_oracle;
dense f([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& A = at[0];
    [[maybe_unused]] const dense& s = at[1];
    const dense f_part_0 = log2(exp(s));
    return hypot((-fmod(where((s > 0.5_c), sqrt(s), 0.5_c), exp(tanh(f_part_0)))), atan2(min(transpose(s), f_part_0), maximum(max(A, A))));
}
}  // namespace in_numbers

using namespace ctgrad;
constexpr auto A = matrix<"A", 3, 2, positive>;
constexpr auto s = scalar<"s">;
constexpr auto l_ = scalar<"l_">;
constexpr auto f_part_0 = log2(exp(s));
[[maybe_unused]] constexpr auto f = hypot((-fmod(where((s > 0.5_c), sqrt(s), 0.5_c), exp(tanh(f_part_0)))), atan2(min(transpose(s), f_part_0), maximum(max(A, A))));
constexpr std::array<double, 6> A_data{0.7458503315251988, 0.9252373597286745, 1.3181331130486078, 0.5729959073273998, 0.36934611238250736, 0.6961889898310332};
constexpr std::array<double, 1> s_data{0.4183241059602234};
constexpr std::array<double, 1> l__data{0.879};

void run(dense_oracle::report& r) {
    const std::vector<dense_oracle::variable> at{{3, 2, ctgrad::property::positive, listed(A_data)}, {1, 1, ctgrad::property::none, listed(s_data)}};
    const dense_oracle::oracle o{in_numbers::f, at};
    const auto A_values = numbers<double>(A_data);
    const auto s_values = numbers<double>(s_data);
    const auto l__values = numbers<double>(l__data);
    const dense_oracle::dense l_numbers = dense_oracle::variable(1, 1, property::none, listed(l__data)).value;
    constexpr auto q0 = f;
    entries_of<double, decltype(q0)> r0{};
    constexpr auto q1 = gradient(f, block<1, 0, 1, 1>(A));
    entries_of<double, decltype(q1)> r1{};
    constexpr auto q2 = times_jacobian(l_, f, A);
    entries_of<double, decltype(q2)> r2{};
    evaluate_into(std::tie(r0, r1, r2), outputs(q0, q1, q2), A = A_values, s = s_values, l_ = l__values);
    r.compare("f", r0, o.value());
    r.compare("gradient(f, block<1, 0, 1, 1>(A))", r1, part_of(o.gradient(0), [](const auto& g) { return block<1, 0, 1, 1>(g); }));
    r.compare("times_jacobian(l_, f, A)", r2, o.times_jacobian(l_numbers, 0));
    constexpr auto constant = [] {
        entries_of<double, decltype(f)> result{};
        evaluate_into(result, f, A = A_data, s = s_data, l_ = l__data);
        return result;
    }();
    r.compare("f as a constant", constant, o.value());
}
}  // namespace seed_3684

namespace seed_3710 {
namespace in_numbers {
using namespace dense_oracle;
dense f([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& A = at[0];
    [[maybe_unused]] const dense& x = at[1];
    return heaviside(clamp(element<0>(partial_trace(softmax_rows(A), max(x, x))), (-0.4_c), 0.7_c));
}
}  // namespace in_numbers

using namespace ctgrad;
constexpr auto A = matrix<"A", 3, 2, positive>;
constexpr auto x = vector<"x", 2>;
[[maybe_unused]] constexpr auto f = heaviside(clamp(element<0>(partial_trace(softmax_rows(A), max(x, x))), (-0.4_c), 0.7_c));
constexpr std::array<double, 6> A_data{0.5579808035170861, 0.49421242952500655, 0.6254974900927117, 1.1570189102420847, 0.49880271079803495, 0.5477000422664743};
constexpr std::array<double, 2> x_data{1.2850283077824656, 1.0661120122159204};

void run(dense_oracle::report& r) {
    const std::vector<dense_oracle::variable> at{{3, 2, ctgrad::property::positive, listed(A_data)}, {2, 1, ctgrad::property::none, listed(x_data)}};
    const dense_oracle::oracle o{in_numbers::f, at};
    const auto A_values = numbers<double>(A_data);
    const auto x_values = numbers<double>(x_data);
    constexpr auto q0 = f;
    entries_of<double, decltype(q0)> r0{};
    constexpr auto q1 = gradient(f, block<2, 1, 1, 1>(A));
    entries_of<double, decltype(q1)> r1{};
    constexpr auto q2 = hessian(f, A);
    entries_of<double, decltype(q2)> r2{};
    evaluate_into(std::tie(r0, r1, r2), outputs(q0, q1, q2), A = A_values, x = x_values);
    r.compare("f", r0, o.value());
    r.compare("gradient(f, block<2, 1, 1, 1>(A))", r1, part_of(o.gradient(0), [](const auto& g) { return block<2, 1, 1, 1>(g); }));
    r.compare("hessian(f, A)", r2, o.hessian(0, 0));
    constexpr auto constant = [] {
        entries_of<double, decltype(f)> result{};
        evaluate_into(result, f, A = A_data, x = x_data);
        return result;
    }();
    r.compare("f as a constant", constant, o.value());
}
}  // namespace seed_3710

namespace seed_4924 {
namespace in_numbers {
using namespace dense_oracle;
dense f([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& A = at[0];
    [[maybe_unused]] const dense& x = at[1];
    return (transpose(x) * matrix_sin_differential(A, sinh(A)) * exp2(sin((ones<2, 1> + x))));
}
dense respelt([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& A = at[0];
    [[maybe_unused]] const dense& x = at[1];
    const dense respelt_part_0 = (-transpose(transpose((0.5_c * ((-A) + (-A))))));
    return (transpose(x) * matrix_sin_differential(respelt_part_0, sinh(respelt_part_0)) * exp2(sin((ones<2, 1> + x))));
}
dense changed([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& A = at[0];
    [[maybe_unused]] const dense& x = at[1];
    return (transpose(x) * matrix_sin_differential(A, sinh(A)) * exp2(sin(((0.5_c * ones<2, 1>) + x))));
}
}  // namespace in_numbers

using namespace ctgrad;
constexpr auto A = matrix<"A", 2, 2, orthogonal>;
constexpr auto x = vector<"x", 2>;
[[maybe_unused]] constexpr auto f = (transpose(x) * matrix_sin_differential(A, sinh(A)) * exp2(sin((ones<2, 1> + x))));
constexpr auto respelt_part_0 = (-transpose(transpose((0.5_c * ((-A) + (-A))))));
[[maybe_unused]] constexpr auto respelt = (transpose(x) * matrix_sin_differential(respelt_part_0, sinh(respelt_part_0)) * exp2(sin((ones<2, 1> + x))));
[[maybe_unused]] constexpr auto changed = (transpose(x) * matrix_sin_differential(A, sinh(A)) * exp2(sin(((0.5_c * ones<2, 1>) + x))));
constexpr std::array<double, 4> A_data{-0.558077748827469, 0.8297886636148173, -0.8297886636148173, -0.558077748827469};
constexpr std::array<double, 2> x_data{-0.2411331203037769, 0.5486566882035335};

void run(dense_oracle::report& r) {
    const std::vector<dense_oracle::variable> at{{2, 2, ctgrad::property::orthogonal, listed(A_data)}, {2, 1, ctgrad::property::none, listed(x_data)}};
    const dense_oracle::oracle o{in_numbers::f, at};
    const auto A_values = numbers<double>(A_data);
    const auto x_values = numbers<double>(x_data);
    constexpr auto q0 = f;
    entries_of<double, decltype(q0)> r0{};
    constexpr auto q1 = gradient(f, diagonal_of(A));
    entries_of<double, decltype(q1)> r1{};
    evaluate_into(std::tie(r0, r1), with_platform_functions(outputs(q0, q1)), A = A_values, x = x_values);
    r.compare("f", r0, o.value());
    r.compare("gradient(f, diagonal_of(A))", r1, part_of(o.gradient(0), [](const auto& g) { return diagonal_of(g); }));
    constexpr auto constant = [] {
        entries_of<double, decltype(f)> result{};
        evaluate_into(result, f, A = A_data, x = x_data);
        return result;
    }();
    r.compare("f as a constant", constant, o.value());
    const dense_oracle::oracle changed_oracle{in_numbers::changed, at};
    r.claim_equal("f == changed", f == changed, o.value(), changed_oracle.value());
    const dense_oracle::oracle respelt_oracle{in_numbers::respelt, at};
    r.claim_equal("f == respelt", f == respelt, o.value(), respelt_oracle.value());
    r.claim_unequal("proven_unequal(f, respelt)", proven_unequal(f, respelt));
}
}  // namespace seed_4924

namespace seed_5098 {
namespace in_numbers {
using namespace dense_oracle;
dense f([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& A = at[0];
    [[maybe_unused]] const dense& B = at[1];
    [[maybe_unused]] const dense& x = at[2];
    const dense f_part_0 = (A * log_softmax_columns(vertical(transpose(x), B)));
    return largest_eigenvalue((f_part_0 + transpose(f_part_0)));
}
}  // namespace in_numbers

using namespace ctgrad;
constexpr auto A = matrix<"A", 4, 3, positive>;
constexpr auto B = matrix<"B", 2, 4, positive>;
constexpr auto x = vector<"x", 4, unit_norm>;
constexpr auto l_ = scalar<"l_">;
constexpr auto v_ = vector<"v_", 4>;
constexpr auto f_part_0 = (A * log_softmax_columns(vertical(transpose(x), B)));
[[maybe_unused]] constexpr auto f = largest_eigenvalue((f_part_0 + transpose(f_part_0)));
constexpr std::array<double, 12> A_data{0.26346379397810027, 0.33701365522921267, 0.8269566026464048, 0.9390651081769157, 0.78458253819441, 0.30317084773145747, 0.7225603823298907, 0.7463212205840364, 0.21649128087205669, 0.6712072491596559, 1.22714770063954, 1.3799169795264998};
constexpr std::array<double, 8> B_data{0.6057243628316763, 1.2207157922096519, 0.4116470015304024, 0.7927535656790032, 0.5262102801785127, 1.128976289376997, 0.4430988328826146, 0.9674986966769199};
constexpr std::array<double, 4> x_data{-0.205649381137847, -0.3399400850559028, -0.8758932239067394, -0.2737884784355699};
constexpr std::array<double, 1> l__data{0.717};
constexpr std::array<double, 4> v__data{-0.769, 0.336, -0.609, 0.138};

void run(dense_oracle::report& r) {
    const std::vector<dense_oracle::variable> at{{4, 3, ctgrad::property::positive, listed(A_data)}, {2, 4, ctgrad::property::positive, listed(B_data)}, {4, 1, ctgrad::property::unit_norm, listed(x_data)}};
    const dense_oracle::oracle o{in_numbers::f, at};
    const auto A_values = numbers<double>(A_data);
    const auto B_values = numbers<double>(B_data);
    const auto x_values = numbers<double>(x_data);
    const auto l__values = numbers<double>(l__data);
    const auto v__values = numbers<double>(v__data);
    const dense_oracle::dense l_numbers = dense_oracle::variable(1, 1, property::none, listed(l__data)).value;
    const dense_oracle::dense v_numbers = dense_oracle::variable(4, 1, property::none, listed(v__data)).value;
    constexpr auto q0 = f;
    entries_of<double, decltype(q0)> r0{};
    constexpr auto q1 = hessian_times(f, x, v_);
    entries_of<double, decltype(q1)> r1{};
    constexpr auto q2 = times_jacobian(l_, f, x);
    entries_of<double, decltype(q2)> r2{};
    evaluate_into(std::tie(r0, r1, r2), outputs(q0, q1, q2), A = A_values, B = B_values, x = x_values, l_ = l__values, v_ = v__values);
    r.compare("f", r0, o.value());
    r.compare("hessian_times(f, x, v_)", r1, o.hessian_times(2, v_numbers));
    r.compare("times_jacobian(l_, f, x)", r2, o.times_jacobian(l_numbers, 2));
}
}  // namespace seed_5098

namespace seed_5617 {
namespace in_numbers {
using namespace dense_oracle;
dense f([[maybe_unused]] const std::vector<dense>& at) {
    [[maybe_unused]] const dense& t = at[0];
    [[maybe_unused]] const dense& x = at[1];
    return tanh((transpose(kronecker(t, x)) * ones<4, 4> * log_sum_exp_rows(ones<4, 7>)));
}
}  // namespace in_numbers

using namespace ctgrad;
constexpr auto t = scalar<"t">;
constexpr auto x = vector<"x", 4, positive>;
[[maybe_unused]] constexpr auto f = tanh((transpose(kronecker(t, x)) * ones<4, 4> * log_sum_exp_rows(ones<4, 7>)));
constexpr std::array<double, 1> t_data{0.2685705732152263};
constexpr std::array<double, 4> x_data{1.018734843067803, 0.6053161725028238, 0.21597803228361867, 0.8887054821190628};

void run(dense_oracle::report& r) {
    const std::vector<dense_oracle::variable> at{{1, 1, ctgrad::property::none, listed(t_data)}, {4, 1, ctgrad::property::positive, listed(x_data)}};
    const dense_oracle::oracle o{in_numbers::f, at};
    const auto t_values = numbers<double>(t_data);
    const auto x_values = numbers<double>(x_data);
    constexpr auto q0 = f;
    entries_of<double, decltype(q0)> r0{};
    constexpr auto q1 = jacobian(f, x);
    entries_of<double, decltype(q1)> r1{};
    evaluate_into(std::tie(r0, r1), outputs(q0, q1), t = t_values, x = x_values);
    r.compare("f", r0, o.value());
    r.compare("jacobian(f, x)", r1, o.jacobian(1));
}
}  // namespace seed_5617

BOOST_AUTO_TEST_CASE(program_6) {
    dense_oracle::report r;
    seed_6::run(r);
    BOOST_TEST(r.failures == "");
}
BOOST_AUTO_TEST_CASE(program_8) {
    dense_oracle::report r;
    seed_8::run(r);
    BOOST_TEST(r.failures == "");
}
BOOST_AUTO_TEST_CASE(program_38) {
    dense_oracle::report r;
    seed_38::run(r);
    BOOST_TEST(r.failures == "");
}
BOOST_AUTO_TEST_CASE(program_54) {
    dense_oracle::report r;
    seed_54::run(r);
    BOOST_TEST(r.failures == "");
}
BOOST_AUTO_TEST_CASE(program_74) {
    dense_oracle::report r;
    seed_74::run(r);
    BOOST_TEST(r.failures == "");
}
BOOST_AUTO_TEST_CASE(program_94) {
    dense_oracle::report r;
    seed_94::run(r);
    BOOST_TEST(r.failures == "");
}
BOOST_AUTO_TEST_CASE(program_118) {
    dense_oracle::report r;
    seed_118::run(r);
    BOOST_TEST(r.failures == "");
}
BOOST_AUTO_TEST_CASE(program_128) {
    dense_oracle::report r;
    seed_128::run(r);
    BOOST_TEST(r.failures == "");
}
BOOST_AUTO_TEST_CASE(program_3008) {
    dense_oracle::report r;
    seed_3008::run(r);
    BOOST_TEST(r.failures == "");
}
BOOST_AUTO_TEST_CASE(program_3144) {
    dense_oracle::report r;
    seed_3144::run(r);
    BOOST_TEST(r.failures == "");
}
BOOST_AUTO_TEST_CASE(program_3684) {
    dense_oracle::report r;
    seed_3684::run(r);
    BOOST_TEST(r.failures == "");
}
BOOST_AUTO_TEST_CASE(program_3710) {
    dense_oracle::report r;
    seed_3710::run(r);
    BOOST_TEST(r.failures == "");
}
BOOST_AUTO_TEST_CASE(program_4924) {
    dense_oracle::report r;
    seed_4924::run(r);
    BOOST_TEST(r.failures == "");
}
BOOST_AUTO_TEST_CASE(program_5098) {
    dense_oracle::report r;
    seed_5098::run(r);
    BOOST_TEST(r.failures == "");
}
BOOST_AUTO_TEST_CASE(program_5617) {
    dense_oracle::report r;
    seed_5617::run(r);
    BOOST_TEST(r.failures == "");
}
