#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Changes one thing in a copy of the headers, and asks whether the tests that see it fail:
run.py --sample 60 --seed 1"""

import argparse
import os
import pathlib
import random
import shutil
import subprocess
import time

from mutations import mutations_of

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
HEADERS = 'include/ctgrad/'

# Which tests see a change in which headers, the fastest first: what begins with a path, and its tests.
SEEN_BY = [
    ('operations/', ['operations/adjoints', 'graph/structure', 'graph/structure_is_kept', 'operations/laws',
                     'random/fixed_seeds']),
    ('graph/rules/', ['graph/rules', 'graph/equality']),
    ('graph/structure.hpp', ['graph/structure_is_kept', 'graph/structure', 'graph/structured_variables',
                             'random/fixed_seeds']),
    ('graph/differentiation/', ['calculus/jacobians', 'random/fixed_seeds', 'graph/structured_variables',
                                'calculus/nine_cases', 'calculus/large_expressions']),
    ('expression/property.hpp', ['graph/structure', 'graph/structured_variables', 'random/fixed_seeds']),
    ('expression/', ['calculus/layouts', 'calculus/nine_cases', 'random/fixed_seeds']),
]
THOROUGH = ['graph/random_expressions', 'evaluate/every_operation']
OPTIMISED = {'graph/rules', 'graph/structure', 'graph/random_expressions'}  # which compute more than they are compiled
CHANGED = ['operations/*.hpp', 'graph/rules/rules*.hpp', 'graph/structure.hpp', 'graph/differentiation/*.hpp',
           'expression/property.hpp', 'expression/derivative_type.hpp', 'expression/jacobian_type.hpp',
           'expression/times_jacobian_type.hpp']
MORE_TESTS = {'operations/eigenvalues.hpp': ['operations/eigenvalues'],
              'operations/singular_values.hpp': ['operations/eigenvalues'],
              'operations/p_norm.hpp': ['calculus/p_norms'], 'operations/stumpff.hpp': ['calculus/rotations']}


# What a kind of change is seen by first, of the tests of its file.
FIRST = {'a law left out': 'operations/laws', 'another parity': 'operations/laws', 'another property': 'graph/structure',
         'a condition left out': 'graph/structure'}


def tests_of(mutation, thorough):
    path = mutation.path.removeprefix(HEADERS)
    tests = next(tests for begins, tests in SEEN_BY if path.startswith(begins))
    tests = sorted(tests, key=lambda test: test != FIRST.get(mutation.kind))
    return MORE_TESTS.get(path, []) + tests + (THOROUGH if thorough else [])


def reports_an_error(command, seconds):
    """Runs a test of Boost.Test until its first error."""
    ends = time.time() + seconds
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors='replace') as test:
        for line in test.stdout:
            if ': error: in ' in line or ': fatal error: in ' in line:
                test.kill()
                return True
            if time.time() > ends:
                test.kill()
                raise subprocess.TimeoutExpired(command, seconds)
    return test.returncode != 0


class Laboratory:
    def __init__(self, folder, compiler, thorough):
        self.folder, self.compiler, self.thorough = folder, compiler, thorough
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(ROOT / 'include', folder / 'include')
        shutil.copytree(ROOT / 'tests', folder / 'tests')
        self.once = []
        self.passed = set()  # tests that pass without a change
        for source in ['main.cpp', *(f'oracles/dense/{each.name}' for each in (ROOT / 'tests/oracles/dense').glob('*.cpp'))]:
            self.once.append(str(folder / (pathlib.Path(source).stem + '.o')))
            self.compiled(['-O1', '-c', str(folder / 'tests' / source), '-o', self.once[-1]], 120)

    def compiled(self, arguments, seconds):
        command = [self.compiler, '-std=c++20', f'-I{self.folder}/include', f'-I{self.folder}/tests',
                   '-DBOOST_TEST_DYN_LINK', *arguments]
        return subprocess.run(command, capture_output=True, text=True, timeout=seconds)

    def killed_by(self, test):
        """How this test notices, or ''."""
        source = self.folder / 'tests' / (test + '.cpp')
        program = self.folder / 'program'
        objects = list(self.once)
        try:
            if 'check_gradient' in source.read_text():
                objects.append(str(self.folder / 'compare.o'))
                built = self.compiled(['-O1', '-include', 'ctgrad/ctgrad.hpp', '-c',
                                       str(self.folder / 'tests/oracles/numeric/compare.cpp'), '-o', objects[-1]], 120)
                if built.returncode:
                    return 'does not compile'
            built = self.compiled(['-O1' if test in OPTIMISED else '-O0', str(source), *objects,
                                   '-lboost_unit_test_framework', '-o', str(program)], 900)
            if built.returncode:
                return 'does not compile'
            return 'fails' if reports_an_error([str(program), '--color_output=no'], 900) else ''
        except subprocess.TimeoutExpired:
            return 'takes too long'

    def verdict(self, mutation):
        """Which test kills the mutant, and how; ('', '') if it survives."""
        changed = self.folder / mutation.path
        original = changed.read_text()
        changed.write_text(mutation.applied(original))
        try:
            for test in tests_of(mutation, self.thorough):
                how = self.killed_by(test)
                if how:
                    changed.write_text(original)
                    self.must_pass(test)
                    return test, how
            return '', ''
        finally:
            changed.write_text(original)

    def must_pass(self, test):
        if test not in self.passed and self.killed_by(test):
            raise SystemExit(f'{test} fails without any change')
        self.passed.add(test)


def all_mutations():
    found = []
    for pattern in CHANGED:
        for path in sorted((ROOT / HEADERS).glob(pattern)):
            found += mutations_of(str(path.relative_to(ROOT)), path.read_text())
    return found


def sample_of(mutations, count, rng):
    """Of every kind of change as many, as far as there are."""
    kinds = {}
    for mutation in mutations:
        kinds.setdefault(mutation.kind, []).append(mutation)
    for each in kinds.values():
        rng.shuffle(each)
    chosen = []
    while len(chosen) < count and any(kinds.values()):
        for kind in sorted(kinds):
            if kinds[kind] and len(chosen) < count:
                chosen.append(kinds[kind].pop())
    return chosen


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--sample', type=int, default=60, help='how many mutants; 0 is all')
    parser.add_argument('--seed', type=int, default=int(time.time()) % 100000)
    parser.add_argument('--only', default='', help='in files whose path contains this')
    parser.add_argument('--compiler', default=os.environ.get('CXX', 'g++'))
    parser.add_argument('--folder', type=pathlib.Path, default=pathlib.Path('build/mutants'))
    parser.add_argument('--thorough', action='store_true', help='ask the slow tests of everything, too')
    parser.add_argument('--list', action='store_true', help='print the mutants and build nothing')
    parser.add_argument('--minutes', type=float, default=float('inf'), help='after so many no more are begun')
    options = parser.parse_args()
    began = time.time()
    possible = [m for m in all_mutations() if options.only in m.path]
    rng = random.Random(options.seed)
    chosen = sample_of(possible, options.sample or len(possible), rng)
    print(f'{len(chosen)} of {len(possible)} mutants, seed {options.seed}', flush=True)
    if options.list:
        for mutation in chosen:
            print(mutation.told((ROOT / mutation.path).read_text()))
        return
    laboratory = Laboratory(options.folder.resolve(), options.compiler, options.thorough)
    survivors, killed, not_compiled = [], 0, 0
    for mutation in chosen:
        if time.time() - began > 60 * options.minutes:
            break
        start = time.time()
        test, how = laboratory.verdict(mutation)
        text = (ROOT / mutation.path).read_text()
        killed += how != ''
        not_compiled += how == 'does not compile'
        if not how:
            survivors.append(mutation)
        print(f'{"killed by " + test + ", which " + how if how else "SURVIVED"} in {time.time() - start:.0f} s: '
              f'{mutation.told(text)}', flush=True)
    print(f'{killed} of {killed + len(survivors)} mutants killed, {not_compiled} of them while compiling; '
          f'{len(survivors)} survived')


if __name__ == '__main__':
    main()
