// SPDX-License-Identifier: BSL-1.0
#include <ctgrad/ctgrad.hpp>

#include "workload.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;
using namespace benchmarks;

namespace {

struct by_ctgrad {
    template <int inputs, int states>
    static void evaluate(const lstm_cell<inputs, states>& given,
                         typename lstm_cell<inputs, states>::result& result) {
        constexpr auto Wi = matrix<"Wi", states, inputs>;
        constexpr auto Wf = matrix<"Wf", states, inputs>;
        constexpr auto Wo = matrix<"Wo", states, inputs>;
        constexpr auto Wg = matrix<"Wg", states, inputs>;
        constexpr auto Ui = matrix<"Ui", states, states>;
        constexpr auto Uf = matrix<"Uf", states, states>;
        constexpr auto Uo = matrix<"Uo", states, states>;
        constexpr auto Ug = matrix<"Ug", states, states>;
        constexpr auto bi = vector<"bi", states>;
        constexpr auto bf = vector<"bf", states>;
        constexpr auto bo = vector<"bo", states>;
        constexpr auto bg = vector<"bg", states>;
        constexpr auto x = vector<"x", inputs>;
        constexpr auto h = vector<"h", states>;
        constexpr auto c = vector<"c", states>;
        constexpr auto i = sigmoid(Wi * x + Ui * h + bi);
        constexpr auto f = sigmoid(Wf * x + Uf * h + bf);
        constexpr auto o = sigmoid(Wo * x + Uo * h + bo);
        constexpr auto g = tanh(Wg * x + Ug * h + bg);
        constexpr auto F = squared_norm(hadamard(o, tanh(hadamard(f, c) + hadamard(i, g))));
        evaluate_into(
            std::tie(result.W[0], result.W[1], result.W[2], result.W[3], result.U[0], result.U[1],
                     result.U[2], result.U[3], result.b[0], result.b[1], result.b[2], result.b[3], result.h,
                     result.c),
            outputs(gradient(F, Wi), gradient(F, Wf), gradient(F, Wo), gradient(F, Wg), gradient(F, Ui),
                    gradient(F, Uf), gradient(F, Uo), gradient(F, Ug), gradient(F, bi), gradient(F, bf),
                    gradient(F, bo), gradient(F, bg), gradient(F, h), gradient(F, c)),
            Wi = given.W[0], Wf = given.W[1], Wo = given.W[2], Wg = given.W[3], Ui = given.U[0],
            Uf = given.U[1], Uo = given.U[2], Ug = given.U[3], bi = given.b[0], bf = given.b[1],
            bo = given.b[2], bg = given.b[3], x = given.x, h = given.h, c = given.c);
    }
};

const registered<by_ctgrad> entered("ctgrad", sizes{});

}  // namespace
