# SPDX-License-Identifier: BSL-1.0
"""One random program: a function, what is asked of it, and its text in C++."""

import random
import re

from expressions import Variable, variables_of
from growth import Growth
import operations
from questions import asked_of
import rewriting
from values import value_of

SHAPES = [1, 2, 2, 3, 3, 4, 5, 6, 7]
COSTLY = {'matrix_exp', 'matrix_log', 'matrix_sqrt', 'matrix_sin', 'matrix_cos', 'eigenvalues', 'eigenvectors',
          'singular_values', 'nuclear_norm', 'spectral_norm', 'largest_eigenvalue', 'smallest_eigenvalue', 'sylvester'}


class Program:
    def __init__(self, seed):
        self.seed = seed
        self.asked = None  # all that there is to ask
        self.kept_variables = None  # those that occur
        rng = random.Random(seed)
        self.number = rng.choice(['double', 'double', 'double', 'float', 'long double'])
        self.way = rng.choice(['', '', '', 'optimize_for_size', 'with_platform_functions'])
        if self.number == 'long double' and self.way == 'with_platform_functions':
            self.way = ''
        shape = rng.choice(['scalar', 'scalar', 'scalar', 'column', 'matrix'])
        self.function = self.grown(rng, shape)
        self.respelt = rewriting.respelt(rng, self.function)
        self.changed, self.change = rewriting.planted(rng, self.function)
        self.asks_of_respelt = rng.random() < 0.3
        self.compares = rng.random() < 0.4
        self.is_constant = rng.random() < 0.3
        self.data = {}
        for variable in self.variables():
            self.data[variable.text] = value_of(variable, rng)
        self.choices = [rng.random() for _ in range(8)]

    def grown(self, rng, kind):
        for _ in range(200):
            sizes = sorted({1} | {rng.choice(SHAPES) for _ in range(2)})
            growth = Growth(rng, operations.ALL, sizes[-2:], deepest=rng.choice([2, 3, 3, 4, 4, 5, 6]))
            n = max(sizes)
            wanted = {'scalar': (1, 1), 'column': (min(n, 4), 1)}.get(kind, (sizes[0], min(n, 3)))
            made = growth.grow(wanted)
            if 3 <= made.size() <= 26 and variables_of(made) and self.cost(made) < 250:
                return made
        raise RuntimeError(f'seed {self.seed} grows nothing')

    @staticmethod
    def cost(expression):
        """Roughly what a compiler pays for it."""
        return sum(1 + (2 if node.name in COSTLY else 0.1) * max(1, node.shape[0] * node.shape[1]) / 2
                   for node in expression.nodes())

    def variables(self):
        return self.kept_variables or variables_of(self.function, self.respelt, self.changed)

    def questions(self):
        self.directions, self.points = {}, {}
        found = asked_of(self)
        if self.asked is not None:
            found = [question for question in found if question.text in self.asked]
        return found

    # The text

    def formulas(self):
        named = [('f', self.function)]
        if self.compares or self.asks_of_respelt:
            named.append(('respelt', self.respelt))
        if self.compares:
            named.append(('changed', self.changed))
        return named

    def text(self):
        questions = self.questions()
        space = f'seed_{self.seed}'
        variables = self.variables()
        lines = [f'namespace {space} {{', 'namespace in_numbers {', 'using namespace dense_oracle;']
        for name, expression in self.formulas():
            lines += self.function_text(name, expression, variables)
        lines += ['}  // namespace in_numbers', '', 'using namespace ctgrad;']
        lines += [variable.declaration() for variable in variables]
        for letter, shape in sorted(self.directions.items()):
            lines.append(Variable(letter, shape, (), (0, 0)).declaration())
        for name, expression in self.formulas():
            lines += shared_text(expression, name, 'constexpr auto')
            lines.append(f'[[maybe_unused]] constexpr auto {name} = {expression.written(shared_names(expression, name))};')
        data = [(v.text, self.data[v.text]) for v in variables]
        rng = random.Random(self.seed)
        data += [(letter, [round(rng.uniform(-1, 1), 3) for _ in range(shape[0] * shape[1])])
                 for letter, shape in sorted(self.directions.items())]
        for name, entries in data:
            numbers = ', '.join(map(repr, entries))
            lines.append(f'constexpr std::array<double, {len(entries)}> {name}_data{{{numbers}}};')
        lines += ['', 'void run(dense_oracle::report& r) {']
        listed = ', '.join(f'{{{v.shape[0]}, {v.shape[1]}, {properties(v)}, listed({v.text}_data)}}' for v in variables)
        spelling = 'respelt' if self.asks_of_respelt else 'f'
        lines.append(f'    const std::vector<dense_oracle::variable> at{{{listed}}};')
        lines.append('    const dense_oracle::oracle o{in_numbers::f, at};')
        lines += self.asking(questions, data, spelling)
        if self.compares:
            lines += self.comparing()
        lines += ['}', f'}}  // namespace {space}', '']
        return '\n'.join(lines)

    def asking(self, questions, data, spelling):
        number, lines = self.number, []
        texts = [re.sub(r'\bf\b', spelling, question.text) for question in questions]
        bindings = ', '.join(f'{name} = {name}_values' for name, _ in data)
        for name, entries in data:
            lines.append(f'    const auto {name}_values = numbers<{number}>({name}_data);')
        for letter, shape in sorted(self.directions.items()):
            lines.append(f'    const dense_oracle::dense {letter}numbers = dense_oracle::variable({shape[0]}, {shape[1]}, '
                         f'property::none, listed({letter}_data)).value;')
        for place, letter in self.points.items():
            lines += ['    std::vector<dense_oracle::variable> elsewhere = at;',
                      f'    elsewhere[{place}].value = {letter}numbers;',
                      '    const dense_oracle::oracle there{in_numbers::f, elsewhere};']
        for k, text in enumerate(texts):
            lines.append(f'    constexpr auto q{k} = {text};')
            lines.append(f'    entries_of<{number}, decltype(q{k})> r{k}{{}};')
        outputs = ', '.join(f'q{k}' for k in range(len(texts)))
        results = ', '.join(f'r{k}' for k in range(len(texts)))
        what = f'outputs({outputs})' if len(texts) > 1 else outputs
        into = f'std::tie({results})' if len(texts) > 1 else results
        if self.way:
            what = f'{self.way}({what})'
        if texts:
            lines.append(f'    evaluate_into({into}, {what}, {bindings});')
        for k, question in enumerate(questions):
            lines.append(f'    r.compare("{question.text}", r{k}, {question.answer});')
        if self.is_constant and self.cost(self.function) < 40 and not COSTLY & {x.name for x in self.function.nodes()}:
            bindings = ', '.join(f'{name} = {name}_data' for name, _ in data)
            lines += ['    constexpr auto constant = [] {', '        entries_of<double, decltype(f)> result{};',
                      f'        evaluate_into(result, f, {bindings});', '        return result;', '    }();',
                      '    r.compare("f as a constant", constant, o.value());']
        return lines

    def comparing(self):
        return ['    const dense_oracle::oracle changed_oracle{in_numbers::changed, at};',
                '    r.claim_equal("f == changed", f == changed, o.value(), changed_oracle.value());',
                '    const dense_oracle::oracle respelt_oracle{in_numbers::respelt, at};',
                '    r.claim_equal("f == respelt", f == respelt, o.value(), respelt_oracle.value());',
                '    r.claim_unequal("proven_unequal(f, respelt)", proven_unequal(f, respelt));']

    @staticmethod
    def function_text(name, expression, variables):
        lines = [f'dense {name}([[maybe_unused]] const std::vector<dense>& at) {{']
        for k, variable in enumerate(variables):
            lines.append(f'    [[maybe_unused]] const dense& {variable.text} = at[{k}];')
        lines += ['    ' + line for line in shared_text(expression, name, 'const dense')]
        lines += [f'    return {expression.written(shared_names(expression, name))};', '}']
        return lines


def properties(variable):
    return ' | '.join('ctgrad::property::' + each for each in variable.properties) or 'ctgrad::property::none'


def shared_nodes(expression):
    """What occurs more than once."""
    uses = {}
    for node in expression.nodes():
        for operand in node.operands:
            uses[id(operand)] = uses.get(id(operand), 0) + 1
    return [node for node in expression.nodes() if node.operands and uses.get(id(node), 0) > 1
            and node.name != 'condition']


def shared_names(expression, prefix):
    return {id(node): f'{prefix}_part_{k}' for k, node in enumerate(shared_nodes(expression))}


def shared_text(expression, prefix, kind):
    names, lines = shared_names(expression, prefix), []
    for k, node in enumerate(shared_nodes(expression)):
        others = {key: name for key, name in names.items() if key != id(node)}
        lines.append(f'{kind} {prefix}_part_{k} = {node.written(others)};')
    return lines
