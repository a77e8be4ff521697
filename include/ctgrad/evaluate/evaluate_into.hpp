// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../graph/identity_test/equality.hpp"
#include "../operations/known_later.hpp"
#include "data/check.hpp"
#include "loops/run_into.hpp"
#include "named_program.hpp"

namespace ctgrad {
namespace evaluation {

/// Is it a result of which half is written, although it is not known to be symmetric? Where its structure
/// does not say so, it is compared with its transpose.
template <class Pair>
struct is_unsymmetric : std::false_type {};
template <class Destination, expression E>
requires half_of_matrix<Destination>
struct is_unsymmetric<type_list<Destination, E>> : std::bool_constant<!diagnostics::is_known_symmetric<E>> {};

/// What is to be computed, and where every output goes: one expression into one destination, `outputs(...)`
/// into a tuple of references.
template <class Destination, class What>
struct destinations {
    static constexpr bool agree = false;
};
template <class Destination, expression E>
struct destinations<Destination, E> {
    static constexpr bool agree = true;
    using types = type_list<Destination>;
    using unsymmetric = typename diagnostics::first_of<is_unsymmetric, type_list<Destination, E>>::type;
    template <class... Bindings>
    using misfit = diagnostics::first_misfit<
        binding<constant<operations::zero_matrix, E::shape.rows, E::shape.columns>, Destination>,
        Bindings...>;
};
template <class... Destinations, expression... Es>
requires(sizeof...(Destinations) == sizeof...(Es))
struct destinations<std::tuple<Destinations&...>, outputs_type<Es...>> {
    static constexpr bool agree = true;
    using types = type_list<Destinations...>;
    using unsymmetric = typename diagnostics::first_of<is_unsymmetric, type_list<Destinations, Es>...>::type;
    template <class... Bindings>
    using misfit = diagnostics::first_misfit<
        binding<constant<operations::zero_matrix, Es::shape.rows, Es::shape.columns>, Destinations>...,
        Bindings...>;
};

/// Where outputs are written: into one destination, or into what a std::tuple refers to.
template <class Destination>
[[gnu::always_inline]] constexpr auto places_of(Destination& destination) {
    return bundle<Destination&>{{{destination}}};
}
template <class... Destinations>
[[gnu::always_inline]] constexpr auto places_of(std::tuple<Destinations&...>& destinations) {
    return bundle_of(destinations);
}
template <class... Destinations>
[[gnu::always_inline]] constexpr auto places_of(const std::tuple<Destinations&...>& destinations) {
    return bundle_of(destinations);
}

/// Destinations as a function is handed them: a view as it is, of others the address.
template <class Place>
using handed = std::conditional_t<ctgrad::detail::is_view<Place>, Place, Place&>;

/// In small code addresses are passed as they are; elsewhere by a reference, since by value clang 19 computes
/// no faster, and some programs at half the speed (benchmarks/run, Gaussian likelihood 16).
template <target Target, class Object>
using passed = std::conditional_t<Target.small, std::remove_const_t<Object>, Object&>;

/// Runs what does not stand where it is asked for.
template <class Program, class Number, target Target, class Backend, class... Places>
struct function_of_addresses {
    template <class Arguments>
    static constexpr void run(passed<Target, bundle<handed<Places>...>> into,
                              passed<Target, const Arguments> arguments) {
        as_small_code<Target>([&]() __attribute__((always_inline)) {
            run_into<Program, Number, Target, Backend>(arguments, bundle_from<Places&...>(into));
        });
    }
};
template <class Program, class Number, target Target, class Backend, class Arguments, class... Places>
[[gnu::always_inline]] constexpr void run_apart(const Arguments& arguments, const bundle<Places&...>& into) {
    auto addresses = bundle_from<handed<Places>...>(into);
    function_of_addresses<Program, Number, Target, Backend, Places...>::template run<Arguments>(addresses,
                                                                                                arguments);
}

}  // namespace evaluation

namespace diagnostics {

template <class What>
inline constexpr bool is_request = !std::is_arithmetic_v<What>;
template <class Destination, class What>
inline constexpr bool has_a_place_for_every_output = evaluation::destinations<Destination, What>::agree;
template <class Destination, class What>
requires std::is_base_of_v<harmless, What>
inline constexpr bool has_a_place_for_every_output<Destination, What> = true;

// The words of a message.
template <class T, class Destinations>
inline constexpr bool computed_in_and_written_as = false;
template <class T, class... Destinations>
inline constexpr bool computed_in_and_written_as<T, type_list<Destinations...>> =
    (evaluation::takes<T, Destinations> && ...);

}  // namespace diagnostics

/// Like evaluate, into the caller's memory: any array that could be an argument, or a number for a scalar. Of
/// several outputs into `std::tie(first, second)`. Nothing is converted on the way: doubles make doubles.
///
/// A destination may be an argument, or overlap one in any way: the results are those of arguments that were
/// copied first (`workspace_bytes_in_place` says what it takes). Where destinations overlap each other, every
/// entry there is that of one of them.
template <class Destination, class What, class... Bindings>
[[gnu::always_inline]] constexpr void evaluate_into(Destination&& destination, What,
                                                    const Bindings&... bindings) {
    using namespace diagnostics;
    using place = std::remove_reference_t<Destination>;
    static_assert(is_request<What>,
                  "evaluate_into(d, e, ...): a plain number e is not an expression; write 2_c for 2");
    static_assert(!is_request<What> || has_a_place_for_every_output<place, What>,
                  "evaluate_into(std::tie(d, ...), outputs(e, ...), ...): as many destinations as outputs");
    constexpr bool has_a_place = evaluation::destinations<place, What>::agree;
    static_assert(!has_a_place || are_bindings<Bindings...>,
                  "evaluate_into(d, e, ...): values are given as bindings, name = data");
    static_assert(evaluation::numbers_fit<What>,
                  "evaluate_into(d, e, ...): an exact number has more than 127 bits; let one of its factors "
                  "be a variable, or write fewer digits");
    if constexpr (has_a_place && evaluation::are_bindings<Bindings...> && evaluation::numbers_fit<What>) {
        using asked = evaluation::requested<What>;
        using targets = evaluation::destinations<place, What>;
        using missing = first_missing<typename asked::compiled, typename asked::variables, Bindings...>;
        using misfit = typename targets::template misfit<Bindings...>;
        using named = of_one_name_among<typename asked::variables>;
        constexpr bool fit = name_is_one_variable<named> && data_has_the_shape<misfit> &&
                             bound_once<first_repeated<Bindings...>>;
        constexpr bool one_type = have_one_type_of_entries<typename Bindings::data_type...>;
        static_assert(name_is_one_variable<named>,
                      "evaluate_into(d, e, ...): two variables that differ in shape or property have one "
                      "name; rename one");
        static_assert(bound_once<first_repeated<Bindings...>>,
                      "evaluate_into(d, e, ...): a variable is bound twice");
        static_assert(data_has_the_shape<misfit_of_shape<misfit>>,
                      "evaluate_into(d, e, ...): d and data must be arrays or std::spans of the right rows "
                      "and columns, d not const");
        static_assert(
            is_computed<misfit>,
            "evaluate_into(d, e, x = data): data are a formula of another library; write (data).eval()");
        static_assert(has_the_members<misfit>,
                      "evaluate_into(d, e, x = s): the members of a struct must be float or double alone, as "
                      "many as there are entries, the parts of a state in their order");
        static_assert(is_symmetric_variable<misfit>,
                      "evaluate_into(d, e, P = upper_triangle(p)): half of a matrix is read only of a "
                      "variable that is declared symmetric");
        static_assert(is_of_numbers<misfit>,
                      "evaluate_into(d, e, x = data): data, or their entries, are no numbers; convert them "
                      "first, as double(value)");
        static_assert(is_no_vector<misfit_if_flat<misfit>>,
                      "evaluate_into(d, e, x = v): how long a std::vector is, is not known while compiling; "
                      "write std::span(v) in place of v");
        static_assert(is_no_vector_of_vectors<misfit>,
                      "evaluate_into(d, e, x = v): the rows of a std::vector of vectors need not be equally "
                      "long; copy them into one v, row by row, and write std::span(v)");
        using unsymmetric = typename targets::unsymmetric;
        static_assert(known_to_be_symmetric<unsymmetric>,
                      "evaluate_into(upper_triangle(p), e, ...): e is not known to be symmetric, as A * P * "
                      "transpose(A) or (B + transpose(B)) / 2_c is");
        static_assert(
            !fit || have_one_type_of_entries<typename Bindings::data_type...>,
            "evaluate_into(d, e, ...): the arrays must have one type of entries, all float or all double");
        if constexpr (fit && one_type && known_to_be_symmetric<unsymmetric>) {
            using number = typename evaluation::number_type_into<typename targets::types,
                                                                 typename Bindings::data_type...>::type;
            constexpr bool kept = computed_in_and_written_as<number, typename targets::types>;
            static_assert(
                computed_in_and_written_as<number, typename targets::types>,
                "evaluate_into(d, e, ...): d must have entries of the type that is computed in, all "
                "float or all double");
            static_assert(!kept || every_variable_is_bound<missing>,
                          "evaluate_into(d, e, ...): a variable of e has no value; bind it with name = data");
            using without = first_without_value_t<typename asked::compiled, number>;
            static_assert(has_a_value<without, number>,
                          "evaluate_into(d, e, ...): an operation of a user has no value in this type of "
                          "numbers");
            using compiled = typename asked::compiled;
            constexpr bool in_range = has_numbers_in<compiled, range_of<number>>;
            static_assert(has_numbers_in<compiled, range_of<number>>,
                          "evaluate_into(d, e, ...): a number of e is beyond the range of the arrays' "
                          "entries; specialise number_traits, and let it be a factor");
            constexpr bool compared = compares_what_is_ordered<compiled, number>;
            static_assert(compares_what_is_ordered<compiled, number>,
                          "evaluate_into(d, e, ...): numbers of this type have no order, which max, sign, "
                          "relu, where and their kind need; evaluate one by one, or in numeric::pack");
            constexpr bool chosen = chooses_by_single_numbers<compiled, number>;
            static_assert(chooses_by_single_numbers<compiled, number>,
                          "evaluate_into(d, e, ...): several numbers in one, as of a pack, choose no pivot; "
                          "declare the matrix positive_definite if it is, or evaluate one by one");
            if constexpr (kept && every_variable_is_bound<missing> && has_a_value<without, number> &&
                          in_range && compared && chosen) {
                using backend = evaluation::backend_of<asked>;
                using program = evaluation::program_for<asked, typename Bindings::leaf...>;
                evaluation::check_data(bindings...);
                if constexpr (evaluation::stands_where_asked_for<compiled, number, backend>)
                    evaluation::run_into<program, number, evaluation::kernels_of<backend>::made_for, backend>(
                        evaluation::arguments_for<number, program>(bindings...),
                        evaluation::places_of(destination));
                else
                    evaluation::run_apart<program, number, evaluation::kernels_of<backend>::made_for,
                                          backend>(evaluation::arguments_for<number, program>(bindings...),
                                                   evaluation::places_of(destination));
            }
        }
    }
}

}  // namespace ctgrad
