# SPDX-License-Identifier: BSL-1.0
"""What is asked of a random program: its value and some of its derivatives."""

from expressions import variables_of

CURVED = {'orthogonal', 'unit_norm', 'sums_to_one', 'rows_sum_to_one', 'columns_sum_to_one'}


class Question:
    """An expression, and the oracle's answer."""

    def __init__(self, text, answer):
        self.text, self.answer = text, answer


class Asking:
    def __init__(self, program):
        self.program, self.function, self.choices = program, program.function, program.choices
        self.own = program.kept_variables or variables_of(program.function)
        self.x = self.own[int(self.choices[0] * len(self.own))]
        self.at, self.name = self.place(self.x), self.x.text
        self.entries = self.x.shape[0] * self.x.shape[1]
        self.found = [Question('f', 'o.value()')]

    def place(self, variable):
        return [v.text for v in self.program.variables()].index(variable.text)

    def ask(self, text, answer):
        self.found.append(Question(text, answer))

    def along(self, letter, shape):
        """A variable beside those of the function: its declaration and data."""
        self.program.directions[letter] = shape

    def of_scalar(self):
        name, at, chance = self.name, self.at, self.choices[1]
        if chance < 0.3:
            self.ask(f'gradient(f, {name})', f'o.gradient({at})')
        elif chance < 0.4:
            self.ask_by_part()
        elif chance < 0.5:
            self.ask(f'derivative(f, {name})', f'transpose(o.gradient({at}))')
        elif chance < 0.6:
            self.ask(f'derivative(f, {name}, denominator_layout)', f'o.gradient({at})')
        elif chance < 0.7 and not set(self.x.properties) & CURVED:
            self.ask(f'gradient(f, {name}, independent_entries)', f'o.gradient_by_independent_entries({at})')
        if self.choices[2] < 0.4 and self.entries <= 9 and self.program.cost(self.function) < 60:
            self.second_order()

    def ask_by_part(self):
        (m, n), name = self.x.shape, self.name
        i, j = int(self.choices[5] * m), int(self.choices[6] * n)
        if self.x.scalar():
            part = f'gradient(f, {name})', '{0}'
        elif n == 1:
            part = f'gradient(f, element<{i}>({name}))', f'element<{i}>({{0}})'
        else:
            kind = ['element<%d, %d>' % (i, j), 'row<%d>' % i, 'column<%d>' % j,
                    'diagonal_of' if m == n else 'block<%d, %d, 1, 1>' % (i, j)][int(self.choices[7] * 4)]
            part = f'gradient(f, {kind}({name}))', kind + '({0})'
        self.ask(part[0], f'part_of(o.gradient({self.at}), [](const auto& g) {{ return {part[1].format("g")}; }})')

    def second_order(self):
        name, at, chance = self.name, self.at, self.choices[3]
        others = [y for y in self.own if y is not self.x and y.shape[0] * y.shape[1] <= 4]
        if chance < 0.5:
            self.ask(f'hessian(f, {name})', f'o.hessian({at}, {at})')
        else:
            self.along('v_', self.x.shape)
            self.ask(f'hessian_times(f, {name}, v_)', f'o.hessian_times({at}, v_numbers)')
        if others and chance > 0.7:
            y = others[0]
            self.ask(f'hessian(f, {name}, {y.text})', f'o.hessian({at}, {self.place(y)})')
        elif others and chance < 0.2 and self.entries <= 4:
            y = others[0]
            self.ask(f'hessian(f, variables({name}, {y.text}))', f'o.hessian_of_two({at}, {self.place(y)})')

    def of_matrix(self):
        f, name, at = self.function, self.name, self.at
        turned = self.choices[2] < 0.4
        jacobian = f'transpose(o.jacobian({at}))' if turned else f'o.jacobian({at})'
        layout = ', denominator_layout' if turned else ''
        if self.choices[1] < 0.5:
            self.ask(f'jacobian(f, {name}{layout})', jacobian)
        elif f.column() and self.x.column():
            self.ask(f'derivative(f, {name}{layout})', jacobian)
        elif self.x.scalar():
            self.ask(f'derivative(f, {name})', f'as_matrix(o.jacobian({at}), {f.shape[0]}, {f.shape[1]})')

    def products(self):
        name, at, chance = self.name, self.at, self.choices[4]
        if chance < 0.2:
            self.along('v_', self.x.shape)
            self.ask(f'jacobian_times(f, {name}, v_)', f'o.jacobian_times({at}, v_numbers)')
        elif chance < 0.4:
            self.along('l_', self.function.shape[::-1])
            self.ask(f'times_jacobian(l_, f, {name})', f'o.times_jacobian(l_numbers, {at})')
        elif chance < 0.55 and not self.x.properties:
            self.along('p_', self.x.shape)
            self.program.points[at] = 'p_'
            if chance < 0.48:
                self.ask(f'substitute(f, {name}, p_)', 'there.value()')
            else:
                self.ask(f'linearise(f, {name}, p_)',
                         f'there.value() + there.jacobian_times({at}, at[{at}].value - p_numbers)')


def asked_of(program):
    asking = Asking(program)
    if asking.function.scalar():
        asking.of_scalar()
    else:
        asking.of_matrix()
    asking.products()
    if len(asking.found) == 1:
        asking.ask(f'jacobian(f, {asking.name})', f'o.jacobian({asking.at})')
    return asking.found
