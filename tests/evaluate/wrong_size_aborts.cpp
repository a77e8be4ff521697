// SPDX-License-Identifier: BSL-1.0

// What happens with data of a wrong size where the program does not say.

#include <csignal>
#include <span>

#include <boost/test/unit_test.hpp>
#include <sys/wait.h>
#include <unistd.h>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

BOOST_AUTO_TEST_CASE(a_short_span_aborts) {
    constexpr auto x = vector<"x", 3>;
    const double numbers[3]{1, 2, 3};
    for (const std::size_t size : {std::size_t{3}, std::size_t{2}}) {
        const pid_t child = fork();
        if (child == 0) {
            std::signal(SIGABRT, SIG_DFL);
            _exit(evaluate(sum(x), x = std::span<const double>(numbers, size)) == 6 ? 0 : 1);
        }
        int status = 0;
        waitpid(child, &status, 0);
        if (size == 3) BOOST_TEST((WIFEXITED(status) && WEXITSTATUS(status) == 0));
        else BOOST_TEST((WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT));
    }
}
