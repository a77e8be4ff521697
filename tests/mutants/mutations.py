# SPDX-License-Identifier: BSL-1.0
"""Single changes of the mathematics in headers, found by patterns over their text."""

import re

# The members of an operation that state mathematics; of other files all code is taken.
MEMBERS = re.compile(r'\b(adjoint|slope|keeps|shape)\(|operation_laws laws\{')
OPENING, CLOSING = '([{', ')]}'


class Mutation:
    def __init__(self, path, begin, end, new, kind):
        self.path, self.begin, self.end, self.new, self.kind = path, begin, end, new, kind

    def applied(self, text):
        return text[:self.begin] + self.new + text[self.end:]

    def told(self, text):
        line = text.count('\n', 0, self.begin) + 1
        first, last = text.rfind('\n', 0, self.begin) + 1, text.find('\n', self.end)
        before = ' '.join(text[first:last].split())
        after = ' '.join((text[first:self.begin] + self.new + text[self.end:last]).split())
        return f'{self.path}:{line}: {self.kind}\n    {before}\n    {after}'


def closing(text, at):
    """Where the bracket that is opened at `at` ends."""
    depth = 0
    for k in range(at, len(text)):
        depth += (text[k] in OPENING) - (text[k] in CLOSING)
        if depth == 0:
            return k
    return len(text) - 1


def operand_end(text, at):
    """Where the term that begins at `at` ends."""
    k = at
    while k < len(text) and text[k] not in ',;' + CLOSING and not re.match(r' [-+] | [|&]{1,2} | [?:] ', text[k:k + 4]):
        if text[k] in OPENING:
            k = closing(text, k)
        k += 1
    return k


def without_comments(text):
    """With comments, strings and templates' heads blank, so that places stay."""
    def blank(match):
        return re.sub(r'[^\n]', ' ', match.group())
    text = re.sub(r'//[^\n]*|"(?:[^"\\\n]|\\.)*"', blank, text)
    return re.sub(r'(?m)^\s*(#|template|requires|using|static_assert)[^\n]*', blank, text)


def regions(path, text):
    """What of a file is changed."""
    if '/operations/' not in path:
        return [(0, len(text))]
    found = []
    for match in MEMBERS.finditer(text):
        if match.group().endswith('{'):
            found.append((match.start(), closing(text, match.end() - 1)))
            continue
        signature = closing(text, match.end() - 1)
        body = re.match(r'\s*(const\s*)?(->\s*[\w:]+\s*)?\{', text[signature + 1:])
        if body:
            begin = signature + body.end()
            found.append((begin, closing(text, begin)))
    return found


def mutations_of(path, text):
    """All of a file."""
    code, found = without_comments(text), []

    def add(begin, end, new, kind):
        found.append(Mutation(path, begin, end, new, kind))

    for first, last in regions(path, code):
        part = code[:last]

        def every(pattern):
            return re.compile(pattern).finditer(part, first)

        for m in every(r'(?<=[\w)\]}]) ([+-]) (?=[\w(\-])'):
            add(m.start(1), m.end(1), '-' if m.group(1) == '+' else '+', 'a sign')
            add(m.start(), operand_end(code, m.end()), '', 'a term left out')
        for m in every(r'(?<=return )-(?=[\w(])|(?<=[{,(] )-(?=[a-z(])|(?<=[{(])-(?=[a-z(])'):
            add(m.start(), m.end(), '', 'a sign')
        for m in every(r'-1_c\b'):
            add(m.start(), m.end(), '1_c', 'a sign')
        for m in every(r'(?<![-\w.<])([2-9])_c\b'):
            add(m.start(1), m.end(1), str(int(m.group(1)) + 1), 'a factor')
        for m in every(r'\bpow<(-?\d)>'):
            add(m.start(1), m.end(1), str(int(m.group(1)) + 1), 'an exponent')
        for m in every(r'\btranspose\('):
            end = closing(code, m.end() - 1)
            add(m.start(), end + 1, '(' + text[m.end():end] + ')', 'a transpose')
        for m in every(r'\b(\w+) \* (\w+)\b(?![(<.])'):
            if not re.search(r'\d|_c$|^s$|^t$', m.group(1)) and m.group(1) != m.group(2):
                add(m.start(), m.end(), f'{m.group(2)} * {m.group(1)}', 'swapped factors')
        for m in every(r'\bboth\{'):
            end = closing(code, m.end() - 1)
            comma = operand_end(code, m.end())
            while comma < end and code[comma] != ',':
                comma = operand_end(code, comma + 1)
            if comma < end:
                one, other = text[m.end():comma], text[comma + 1:end].strip()
                add(m.end(), end, f'{other}, {one}', 'swapped operands')
        for m in every(r'\.when\('):
            add(m.start(), closing(code, m.end() - 1) + 1, '', 'a condition left out')
        for m in every(r'\bknown_if\('):
            add(m.end(), operand_end_of_argument(code, m.end()), 'true', 'a condition left out')
        for m in every(r' (&&|\|\|) '):
            add(m.start(), operand_end(code, m.end()), '', 'a condition left out')
        for m in every(r'\bif \('):
            end = closing(code, m.end() - 1)
            if 'constexpr' not in code[m.start():m.end()] and ';' not in code[m.end():end]:
                add(m.end(), end, 'false', 'a condition left out')
        for m in every(r'\blower_triangular\b'):
            add(m.start(), m.end(), 'upper_triangular', 'another property')
        for m in every(r'(?<!skew_)\bsymmetric\b'):
            add(m.start(), m.end(), 'skew_symmetric', 'another property')
        for m in every(r'\bpositive_semidefinite\b'):
            add(m.start(), m.end(), 'positive_definite', 'another property')
        for m in every(r'\{(\w+\.\w+), (\w+\.\w+)\}'):
            if m.group(1) != m.group(2):
                add(m.start(), m.end(), f'{{{m.group(2)}, {m.group(1)}}}', 'rows and columns swapped')
        for m in every(r'\.(is_\w+|keeps_\w+) = true'):
            add(m.start(), m.end(), m.group().replace('true', 'false'), 'a law left out')
        for m in every(r'parity::(odd|even)'):
            add(m.start(1), m.end(1), 'even' if m.group(1) == 'odd' else 'odd', 'another parity')
    return found


def operand_end_of_argument(code, at):
    k = at
    while k < len(code) and code[k] not in ',' + CLOSING:
        if code[k] in OPENING:
            k = closing(code, k)
        k += 1
    return k
