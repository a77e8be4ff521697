// SPDX-License-Identifier: BSL-1.0

// The elementary functions of packs: every lane against a reference of 50 decimal digits, and against the
// same function of the plain number, special values included.

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <limits>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <ctgrad/numeric/elementary/power.hpp>
#include <ctgrad/numeric/lanes/pack.hpp>
#include <ctgrad/operations/list.hpp>

#include "elementary_functions.hpp"
#include "elementary_points.hpp"
#include "elementary_reference.hpp"
#include "fused.hpp"
#include "ieee_values.hpp"

namespace {

namespace numeric = ctgrad::numeric;
using ctgrad::numeric::pack;
using reference::real;

/// f of all the numbers, a pack of W at a time; what is missing in the last pack is 1.
template <int W, class T, class Function>
std::vector<T> by_packs(const std::vector<T>& arguments, Function f) {
    std::vector<T> values = arguments;
    values.resize((arguments.size() + W - 1) / W * W, T(1));
    for (std::size_t k = 0; k < values.size(); k += W) f(pack<T, W>::load(&values[k])).store(&values[k]);
    values.resize(arguments.size());
    return values;
}

template <class T>
bool agree(T a, T b) {
    return ieee::same(a, b) || (ieee::fused<T>() && accuracy::ulps(a, real(b)) <= 2);
}

template <class T>
std::vector<T> special_values() {
    using limits = std::numeric_limits<T>;
    std::vector<T> result;
    for (const T x :
         {T(0), T(1), limits::denorm_min(), limits::min(), limits::max(), limits::infinity(),
          limits::quiet_NaN(), T(0.5), limits::min() / 8, T(100), T(709.78271289338397L),
          T(745.13321910194122L), T(88.72283935546875L), T(103.97207641601562L), T(1e6L), T(1e30L)}) {
        result.push_back(x);
        result.push_back(-x);
    }
    return result;
}

/// The function of packs of two widths against the reference, in all points of the domain; and against the
/// function of the plain number there and for special values.
template <int narrow, int wide, class T, class Function, class Plain, class Exact, class Domain>
void compare(const char* name, Function f, Plain plain, Exact exact_function, Domain in_domain,
             double limit) {
    std::vector<T> points = accuracy::points<T>();
    std::erase_if(points, [&](T x) { return !in_domain(x); });
    const std::vector<T> by_narrow = by_packs<narrow>(points, f);
    const std::vector<T> by_wide = by_packs<wide>(points, f);
    double narrow_error = 0;
    double wide_error = 0;
    std::size_t different = 0;
    for (std::size_t k = 0; k < points.size(); ++k) {
        const real exact = exact_function(real(points[k]));
        narrow_error = std::max(narrow_error, accuracy::ulps(by_narrow[k], exact));
        wide_error = std::max(wide_error, accuracy::ulps(by_wide[k], exact));
        const T value = plain(points[k]);
        different += !agree(by_narrow[k], value) || !agree(by_wide[k], value);
    }
    std::printf("%-14s %-8s %8.4f %8.4f\n", name, accuracy::name_of<T>(), narrow_error, wide_error);
    BOOST_TEST_CONTEXT(name << " in " << accuracy::name_of<T>()) {
        BOOST_TEST(!points.empty());
        BOOST_CHECK_LE(narrow_error, limit);
        BOOST_CHECK_LE(wide_error, limit);
        BOOST_TEST(different == 0u);

        const std::vector<T> special = special_values<T>();
        const std::vector<T> special_by_narrow = by_packs<narrow>(special, f);
        const std::vector<T> special_by_wide = by_packs<wide>(special, f);
        for (std::size_t k = 0; k < special.size(); ++k) {
            const T value = plain(special[k]);
            BOOST_CHECK_MESSAGE(agree(special_by_narrow[k], value) && agree(special_by_wide[k], value),
                                special[k] << " gives " << special_by_narrow[k] << " and "
                                           << special_by_wide[k] << ", not " << value);
        }
    }
}

template <class T, int narrow, int wide>
void compare_all() {
    elementary::for_each_function(ctgrad::operations::all{}, []<class Operation>() {
        using expected = elementary::expected<Operation>;
        compare<narrow, wide, T>(
            expected::name, [](auto x) { return Operation::value(x); }, [](T x) { return expected::own(x); },
            expected::exact, [](T x) { return expected::in_domain(x); }, expected::own_limit);
    });
    compare<narrow, wide, T>(
        "power<-2>", [](auto x) { return numeric::power<-2>(x); }, [](T x) { return numeric::power<-2>(x); },
        [](const real& x) { return real(1 / (x * x)); }, [](T) { return true; }, 2);
}

}  // namespace

BOOST_AUTO_TEST_CASE(packs_of_two_and_four_doubles) {
    std::printf("largest error in ulp, in packs of 2 and of 4\n");
    compare_all<double, 2, 4>();
}
BOOST_AUTO_TEST_CASE(packs_of_four_and_eight_floats) {
    std::printf("largest error in ulp, in packs of 4 and of 8\n");
    compare_all<float, 4, 8>();
}
// Whatever the machine, one of these is wider than its registers, and one narrower.
BOOST_AUTO_TEST_CASE(packs_of_sixteen_doubles_and_two_floats) {
    std::printf("largest error in ulp, in packs of 2 and of 16\n");
    compare_all<double, 2, 16>();
    compare_all<float, 2, 16>();
}
