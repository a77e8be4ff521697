# SPDX-License-Identifier: BSL-1.0
"""Makes a program that fails smaller, as long as it fails in the same way."""

import copy

from expressions import EVERYWHERE, Expression, Variable


def simpler(node):
    """What may stand in place of a node: what is in it, of its shape, and constants."""
    found, level = [], list(node.operands)
    while level:
        found += [each for each in level if each.shape == node.shape]
        level = [below for each in level for below in each.operands]
    for each in node.operands:
        if each.shape == node.shape[::-1] and each.shape != node.shape:
            found.append(Expression('transpose({0})', [each], node.shape, EVERYWHERE, 'transpose'))
    rows, columns = node.shape
    if node.operands:
        found.append(Expression(f'ones<{rows}, {columns}>', (), node.shape))
    return sorted(found, key=lambda each: each.size())


def fewer_questions(program):
    """One thing at a time is left out."""
    questions = [question.text for question in program.questions()]
    for text in questions:
        if len(questions) > 1:
            smaller = copy.copy(program)
            smaller.asked = [each for each in questions if each != text]
            yield smaller
    for name, value in (('compares', False), ('is_constant', False), ('asks_of_respelt', False), ('way', ''),
                        ('number', 'double')):
        if getattr(program, name) != value:
            smaller = copy.copy(program)
            setattr(smaller, name, value)
            yield smaller


def fewer_nodes(program):
    for which in ('function', 'respelt', 'changed'):
        if which != 'function' and not program.compares and not program.asks_of_respelt:
            continue
        root = getattr(program, which)
        for node in reversed(root.nodes()):
            if isinstance(node, Variable) or node.name == 'condition':
                continue
            for other in simpler(node):
                if other.name == 'condition':
                    continue
                smaller = copy.copy(program)
                setattr(smaller, which, root.replaced(node, other))
                yield smaller


def shrunk(program, failure_of, kind_of, tries=60):
    """The smallest found, and how it fails."""
    why = failure_of(program)
    wanted, variables = kind_of(why), program.variables()
    program.kept_variables = variables  # so that questions keep their places
    progress = True
    while progress and tries > 0:
        progress = False
        for ways in (fewer_questions, fewer_nodes):
            for smaller in ways(program):
                if tries == 0:
                    break
                tries -= 1
                failure = failure_of(smaller)
                if failure and kind_of(failure) == wanted:
                    program, why, progress = smaller, failure, True
                    break
            if progress:
                break
    return program, why
