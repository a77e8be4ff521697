#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Compiles and runs random programs of fresh seeds, and shrinks what fails: run.py --count 2000"""

import argparse
import os
import pathlib
import subprocess
import sys
import time

from generate import file_of
from program import Program
from shrink import shrunk

TESTS = pathlib.Path(__file__).resolve().parent.parent
ORACLE = ['entrywise', 'matrices', 'functions', 'spectra', 'slopes', 'report']
HEADERS = '#include <array>\n#include <ctgrad/ctgrad.hpp>\n#include "random/numbers.hpp"\n'
TOO_LARGE = 'too large for one constant of this compiler'  # which the library says itself: no fault


class Builder:
    def __init__(self, compiler, flags, folder, seconds):
        self.compiler, self.folder, self.seconds = compiler, folder, seconds
        folder.mkdir(parents=True, exist_ok=True)
        self.flags = ['-std=c++20', f'-I{TESTS.parent / "include"}', f'-I{TESTS}'] + flags
        self.objects = []
        for name in ORACLE:
            self.objects.append(str(folder / f'{name}.o'))
            self.called([*self.flags, '-O2', '-c', str(TESTS / 'oracles' / 'dense' / f'{name}.cpp'), '-o', self.objects[-1]])
        first = folder / 'first.hpp'
        first.write_text(HEADERS)
        self.first = []
        if 'clang' in compiler:
            self.called([*self.flags, '-x', 'c++-header', str(first), '-o', str(folder / 'first.hpp.pch')])
            self.first = ['-include-pch', str(folder / 'first.hpp.pch')]
        else:
            self.called([*self.flags, '-x', 'c++-header', str(first), '-o', str(folder / 'first.hpp.gch')])
            self.first = ['-include', str(first)]

    def called(self, arguments):
        subprocess.run([self.compiler, *arguments], check=True)

    def failure_of(self, programs):
        """What compiling or running these says, '' if all is right, and the last line of what they print."""
        source, program = self.folder / 'seeds.cpp', self.folder / 'seeds'
        source.write_text(file_of(programs))
        try:
            compiled = subprocess.run([self.compiler, *self.flags, *self.first, str(source), *self.objects, '-o', str(program)],
                                      capture_output=True, text=True, timeout=self.seconds * len(programs))
        except subprocess.TimeoutExpired:
            return 'compiling takes too long', ''
        if compiled.returncode != 0:
            if 'too large for one constant' in compiled.stderr:
                return TOO_LARGE, ''
            errors = [line for line in compiled.stderr.splitlines() if 'error' in line] or compiled.stderr.splitlines()
            return 'does not compile: ' + ' / '.join(line[:400] for line in errors[:2]), ''
        if compiled.stderr:
            return 'warnings: ' + compiled.stderr[:400], ''
        try:
            ran = subprocess.run([str(program)], capture_output=True, text=True, timeout=60 + 20 * len(programs))
        except subprocess.TimeoutExpired:
            return 'runs too long', ''
        if ran.returncode not in (0, 1):
            return f'ended by {ran.returncode}', ''
        return (ran.stdout if ran.returncode else ''), (ran.stdout.splitlines() or [''])[-1]


def kind_of(failure):
    """What a smaller program must fail with to be the same failure."""
    if failure.startswith('does not compile'):
        return failure.split('error:')[-1].strip()[:50]
    return failure.split(':')[0].split('failed')[0][:12] if failure else ''


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--first', type=int, default=int(time.time()) % 10**7 * 100, help='the first seed')
    parser.add_argument('--count', type=int, default=2000)
    parser.add_argument('--batch', type=int, default=8, help='programs in a file')
    parser.add_argument('--compiler', default=os.environ.get('CXX', 'g++'))
    parser.add_argument('--flags', default='-O0')
    parser.add_argument('--folder', type=pathlib.Path, default=pathlib.Path('build/random'))
    parser.add_argument('--seconds', type=int, default=60, help='for the compiler, for one program')
    parser.add_argument('--minutes', type=float, default=float('inf'), help='after so many no more are begun')
    parser.add_argument('--no-shrinking', action='store_true')
    options = parser.parse_args()
    began = time.time()
    builder = Builder(options.compiler, options.flags.split(), options.folder, options.seconds)
    failed, too_large, done, sums = [], [], 0, [0, 0, 0]
    print(f'seeds {options.first} to {options.first + options.count - 1}', flush=True)
    for first in range(options.first, options.first + options.count, options.batch):
        if time.time() - began > 60 * options.minutes:
            break
        batch = [Program(seed) for seed in range(first, min(first + options.batch, options.first + options.count))]
        failure, told = builder.failure_of(batch)
        parts = [(program, *builder.failure_of([program])) for program in batch] if failure else [(None, '', told)]
        for program, why, says in parts:
            words = says.split()
            if len(words) == 7:
                sums = [a + int(b) for a, b in zip(sums, (words[0], words[2], words[4]))]
            if why == TOO_LARGE:
                too_large.append(program.seed)
            if not why or why == TOO_LARGE:
                continue
            failed.append(program.seed)
            print(f'seed {program.seed}: {why}', flush=True)
            if not options.no_shrinking:
                smaller, why = shrunk(program, lambda p: builder.failure_of([p])[0], kind_of)
                print(f'  shrunk: {why}\n{smaller.text()}', flush=True)
        done += len(batch)
    print(f'{done} programs in {time.time() - began:.0f} s: {sums[0]} results compared, {sums[1]} at points that tell '
          f'nothing, {sums[2]} proven equal; too large for the compiler: {too_large}; {len(failed)} failed: {failed}')
    sys.exit(1 if failed else 0)


if __name__ == '__main__':
    main()
