#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Writes a test of random programs, one for every seed: generate.py --first 1 --count 20 > seeds.cpp"""

import argparse

from program import Program

HEAD = '''// SPDX-License-Identifier: BSL-1.0
// clang-format off

// Random programs, printed by tests/random/generate.py {arguments}

{boost}#include <ctgrad/ctgrad.hpp>

#include "random/numbers.hpp"

'''
TEST = '''BOOST_AUTO_TEST_CASE(program_{seed}) {{
    dense_oracle::report r;
    seed_{seed}::run(r);
    BOOST_TEST(r.failures == "");
}}
'''
MAIN = '''int main() {{
    dense_oracle::report all;
{calls}    return random_programs::told(all);
}}
'''


def file_of(programs, arguments='', as_test=False):
    text = HEAD.format(arguments=arguments, boost='#include <boost/test/unit_test.hpp>\n\n' if as_test else '')
    text += '\n'.join(program.text() for program in programs) + '\n'
    if as_test:
        return text + ''.join(TEST.format(seed=program.seed) for program in programs)
    calls = ''.join(f'    random_programs::run({p.seed}, seed_{p.seed}::run, all);\n' for p in programs)
    return text + MAIN.format(calls=calls)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--first', type=int, default=1)
    parser.add_argument('--count', type=int, default=10)
    parser.add_argument('--seeds', help='these, with commas between')
    parser.add_argument('--as-test', action='store_true', help='a test of Boost.Test, not a program')
    parser.add_argument('--operations', action='store_true', help='how often each operation occurs, instead')
    options = parser.parse_args()
    seeds = ([int(s) for s in options.seeds.split(',')] if options.seeds
             else list(range(options.first, options.first + options.count)))
    programs = [Program(seed) for seed in seeds]
    if options.operations:
        counts = {}
        for program in programs:
            for node in program.function.nodes():
                counts[node.name] = counts.get(node.name, 0) + 1
        for name, count in sorted(counts.items(), key=lambda item: item[1]):
            print(f'{count:6} {name}')
        return
    said = f'--seeds {options.seeds}' if options.seeds else f'--first {options.first} --count {options.count}'
    print(file_of(programs, said + (' --as-test' if options.as_test else ''), options.as_test), end='')


if __name__ == '__main__':
    main()
