# SPDX-License-Identifier: BSL-1.0
"""Other spellings of a function, and functions that differ from it by one planted change."""

from expressions import EVERYWHERE, Expression, Variable

OF_SYMMETRIC = {'eigenvalues', 'eigenvectors', 'largest_eigenvalue', 'smallest_eigenvalue'}


def made(text, operands, shape, name=''):
    return Expression(text, operands, shape, EVERYWHERE, name or 'rewritten')


def turned(a):
    return made('transpose({0})', [a], a.shape[::-1], 'transpose')


def is_product(node):
    return node.text == '({0} * {1})' and not any(operand.scalar() for operand in node.operands)


def is_sum(node):
    return node.text in ('({0} + {1})', '({0} - {1})')


def distributed(node):
    """(A ± B) C and A (B ± C)"""
    a, b = node.operands
    for inner, rebuilt in ((a, lambda x: made('({0} * {1})', [x, b], node.shape)),
                           (b, lambda x: made('({0} * {1})', [a, x], node.shape))):
        if is_sum(inner) and inner.shape == inner.operands[0].shape:
            return made(inner.text, [rebuilt(x) for x in inner.operands], node.shape)
    return None


def associated(node):
    a, b = node.operands
    if is_product(a):
        c, d = a.operands
        return made('({0} * {1})', [c, made('({0} * {1})', [d, b], (d.shape[0], b.shape[1]))], node.shape)
    return None


def spellings(node):
    """What the node may be written as."""
    found = []

    def also(condition, other):
        if condition:
            result = other()
            if result is not None:
                found.append(result)

    operands, shape, text = node.operands, node.shape, node.text
    both = operands if len(operands) == 2 else (None, None)
    a, b = both
    one = operands[0] if len(operands) == 1 else None
    also(True, lambda: turned(turned(node)))
    also(True, lambda: made('(-{0})', [made('(-{0})', [node], shape)], shape))
    also(True, lambda: made('(0.5_c * {0})', [made('({0} + {0})', [node], shape)], shape))
    also(text == '({0} + {1})', lambda: made(text, [b, a], shape))
    also(text == '({0} - {1})', lambda: made('({0} + {1})', [a, made('(-{0})', [b], b.shape)], shape))
    also(text == '({0} - {1})', lambda: made('(-{0})', [made(text, [b, a], shape)], shape))
    also(text in ('hadamard({0}, {1})', 'dot({0}, {1})', 'min({0}, {1})', 'hypot({0}, {1})'),
         lambda: made(text, [b, a], shape))
    also(is_product(node), lambda: turned(made('({0} * {1})', [turned(b), turned(a)], shape[::-1])))
    also(is_product(node), lambda: distributed(node))
    also(is_product(node), lambda: associated(node))
    also(text == 'transpose({0})' and is_sum(one), lambda: made(one.text, [turned(x) for x in one.operands], shape))
    also(text == 'transpose({0})' and is_product(one),
         lambda: made('({0} * {1})', [turned(x) for x in reversed(one.operands)], shape))
    also(text == 'dot({0}, {1})', lambda: made('(transpose({0}) * {1})', [a, b], shape))
    also(text == 'outer({0}, {1})', lambda: made('({0} * transpose({1}))', [a, b], shape))
    also(text == 'solve({0}, {1})', lambda: made('(inverse({0}) * {1})', [a, b], shape))
    also(text == 'squared_norm({0})', lambda: made('trace(transpose({0}) * {0})', [one], shape))
    also(text == 'squared_norm({0})', lambda: made('dot(vec({0}), vec({0}))', [one], shape))
    also(text == 'norm({0})', lambda: made('sqrt(squared_norm({0}))', [one], shape))
    also(text == 'trace({0})', lambda: made('trace(transpose({0}))', [one], shape))
    also(text == 'trace({0})', lambda: made('sum(diagonal_of({0}))', [one], shape))
    also(text == 'trace({0})' and is_product(one), lambda: made('trace({1} * {0})', one.operands, shape))
    also(text == 'sum({0})' and is_sum(one),
         lambda: made(one.text, [made('sum({0})', [x], shape) for x in one.operands], shape))
    also(text == 'sum({0})', lambda: made('sum(transpose({0}))', [one], shape))
    also(text == 'log_determinant({0})', lambda: made('log_determinant(transpose({0}))', [one], shape))
    also(text == 'determinant({0})', lambda: made('determinant(transpose({0}))', [one], shape))
    also(text == 'inverse({0})', lambda: turned(made('inverse(transpose({0}))', [one], shape)))
    also(text == 'exp({0})' and is_sum(one) and '+' in one.text,
         lambda: made('hadamard(exp({0}), exp({1}))', one.operands, shape))
    also(text == 'sigmoid({0})', lambda: made('(ones<%d, %d> - sigmoid(-{0}))' % shape, [one], shape))
    also(text == 'tanh({0})', lambda: made('(-tanh(-{0}))', [one], shape))
    also(text == 'relu({0})', lambda: made('max({0}, 0_c * {0})', [one], shape))
    also(text == 'kronecker({0}, {1})',
         lambda: turned(made('kronecker(transpose({0}), transpose({1}))', [a, b], shape[::-1])))
    also(text == 'softmax({0})', lambda: made('exp(log_softmax({0}))', [one], shape))
    also(text == 'vec({0})' and is_sum(one),
         lambda: made(one.text, [made('vec({0})', [x], shape) for x in one.operands], shape))
    also(node.name in ('matrix_exp', 'matrix_sin', 'matrix_cos') and one is not None,
         lambda: turned(made(node.name + '(transpose({0}))', [one], shape)))
    return found


def conditions_of(root):
    """What stands in conditions: no rewriting takes place where 0 and 1 are meant."""
    return {id(node) for node in root.nodes() if node.name == 'condition'}


def respelt(rng, root, times=3):
    """The same function written otherwise."""
    for _ in range(times):
        conditions = conditions_of(root)
        places = [node for node in root.nodes() if id(node) not in conditions and not node.name == 'literal']
        node = rng.choice(places)
        root = root.replaced(node, rng.choice(spellings(node)))
    return root


def parts_of_symmetric(root):
    """What an operand that must be symmetric is made of: a change there would not compile."""
    return {id(part) for node in root.nodes() if node.name in OF_SYMMETRIC
            for operand in node.operands for part in operand.nodes() if part is not operand}


def planted(rng, root):
    """One change: a sign, a factor, a transpose, swapped operands, a term left out."""
    conditions = conditions_of(root)
    places = [node for node in root.nodes()
              if id(node) not in conditions and not isinstance(node, Variable) and node.name != 'literal']
    node = rng.choice(places) if places else root
    if id(node) in parts_of_symmetric(root):
        node = root
    changes = [made('(-{0})', [node], node.shape), made('(2_c * {0})', [node], node.shape),
               made('(0.5_c * {0})', [node], node.shape)]
    if node.square() and not node.scalar():
        changes.append(turned(node))
    operands = node.operands
    if len(operands) == 2 and operands[0].shape == operands[1].shape and node.text != '({0} + {1})':
        changes.append(Expression(node.text, operands[::-1], node.shape, EVERYWHERE, node.name))
    if is_sum(node):
        changes.append(operands[0])
    changed = rng.choice(changes)
    return root.replaced(node, changed), f'{node.text} became {changed.text}'
