#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Prints the constants in include/ctgrad/numeric/kernels: polynomials whose largest error, relative to the
function that they serve, is about as small as can be, and constants in parts. Needs mpmath (any version).

Of every polynomial that largest error is printed, in bits."""

from mpmath import asin, asinh, atan, atanh, cbrt, cos, cosh, erf, erfc, exp, log, lu_solve, matrix, mp, mpf, pi, polyval, sin, sinh, sqrt

mp.prec = 300


def hexadecimal(value, digits):
    """The number nearest to value that has so many binary digits."""
    if value == 0:
        return "0"
    exponent = int(mp.floor(log(abs(value), 2)))
    mantissa = int(mp.nint(abs(value) * mpf(2) ** (digits - 1 - exponent)))
    width = (digits - 1 + 3) // 4 * 4
    fraction = (mantissa - (1 << (digits - 1))) << (width - digits + 1)
    text = f"{fraction:0{width // 4}X}".rstrip("0")
    return f"{'-' if value < 0 else ''}0x1{'.' + text if text else ''}p{exponent}"


def polynomial(name, function, low, high, count, error, digits):
    """Coefficients of x^0, x^1, ... for function on [low, high]; error(x, e): how an absolute error e in it
    shows in the result, as a relative one. Least squares, the weight of every point raised by the error that
    it shows (Lawson 1961)."""
    size = 12 * count
    points = [(low + high) / 2 - (high - low) / 2 * cos(pi * (k + mpf(1) / 2) / size) for k in range(size)]
    values = [function(x) for x in points]
    shown = [error(x, mpf(1)) for x in points]
    powers = [[x**n for n in range(count)] for x in points]
    weights = [mpf(1) / size] * size
    for step in range(60):
        normal = matrix(count, count)
        right = matrix(count, 1)
        for p, value, e, weight in zip(powers, values, shown, weights):
            w = weight * e * e
            for n in range(count):
                right[n] += w * p[n] * value
                for m in range(count):
                    normal[n, m] += w * p[n] * p[m]
        coefficients = list(lu_solve(normal, right))
        errors = [
            abs(e * (value - sum(c * q for c, q in zip(coefficients, p))))
            for p, value, e in zip(powers, values, shown)
        ]
        weights = [w * e for w, e in zip(weights, errors)]
        total = sum(weights)
        weights = [w / total for w in weights]
    print(f"// {name}: {count} coefficients, error 2^{float(log(max(errors), 2)):.1f}")
    print("   " + ",\n   ".join(hexadecimal(c, digits) for c in coefficients))


def parts(name, value, sizes):
    texts = []
    for size in sizes:
        text = hexadecimal(value, size)
        exponent = int(mp.floor(log(abs(value), 2)))
        part = mp.nint(value * mpf(2) ** (size - 1 - exponent)) / mpf(2) ** (size - 1 - exponent)
        value -= part
        texts.append(text)
    print(f"// {name} in parts of {sizes} digits: " + ", ".join(texts))


def exponential(r):
    return (exp(r) - 1 - r) / r**2 if abs(r) > mpf(2) ** -60 else mpf(1) / 2 + r / 6


def hyperbolic(z):  # r coth(r) = 1 + z hyperbolic(z) with z = r^2
    r = sqrt(z)
    return (r * cosh(r) / sinh(r) - 1) / z if z > mpf(2) ** -80 else mpf(1) / 3 - z / 45


def logarithm(z):  # 2 atanh(s) = 2 s + s z logarithm(z) with z = s^2
    s = sqrt(z)
    return (log((1 + s) / (1 - s)) / s - 2) / z if z > mpf(2) ** -80 else mpf(2) / 3 + 2 * z / 5


def logarithm_in_parts(z):  # 2 atanh(s) = 2 s + s z (2/3 + z logarithm_in_parts(z)) with z = s^2
    return (logarithm(z) - mpf(2) / 3) / z if z > mpf(2) ** -60 else mpf(2) / 5 + 2 * z / 7


def sine(z):  # sin(r) = r + r z sine(z)
    r = sqrt(z)
    return (sin(r) / r - 1) / z if z > mpf(2) ** -80 else -mpf(1) / 6 + z / 120


def cosine(z):  # cos(r) = 1 - z/2 + z^2 cosine(z)
    r = sqrt(z)
    return (cos(r) - 1 + z / 2) / z**2 if z > mpf(2) ** -60 else mpf(1) / 24 - z / 720


def odd(function, third):
    """p where function(r) = r + r z p(z) with z = r^2, and p(0) = third"""

    def quotient(z):
        r = sqrt(z)
        return (function(r) / r - 1) / z if z > mpf(2) ** -80 else mpf(third)

    return quotient


def shown_by(function):  # how an error of p shows in function(r)
    return lambda z, e: e * z * sqrt(z) / function(sqrt(z))


def hyperbolic_cosine(z):  # cosh(r) = 1 + z hyperbolic_cosine(z)
    return (cosh(sqrt(z)) - 1) / z if z > mpf(2) ** -80 else mpf(1) / 2


def error_function(z):  # erf(r) = r + r error_function(z) with z = r^2
    return erf(sqrt(z)) / sqrt(z) - 1 if z > 0 else 2 / sqrt(pi) - 1


def error_function_tail(t):  # (1 + 2 x) exp(x^2) erfc(x) = 1 + (1 + t) error_function_tail(t), t = (x - 3)/(x + 3)
    x = 3 * (1 + t) / (1 - t)
    return ((1 + 2 * x) * exp(x**2) * erfc(x) - 1) / (1 + t) if 1 + t > mpf(2) ** -60 else 3 - 3 / sqrt(pi)


half_ln2 = log(2) / 2 * mpf("1.0001")
small_tanh = mpf("0.65")
log_s = (sqrt(2) - 1) / (sqrt(2) + 1) * mpf("1.0001")
quarter = pi / 4 * mpf("1.0001")
# atanh: of quotients whose logarithm to the base 2, read from their bits, is 1/2 at most
largest_quotient = mpf("0.2005")

for digits, counts in ((53, (10, 8, 7, 6, 6, 13, 13, 13, 8, 7, 5, 7, 10, 23, 8)), (24, (5, 4, 3, 3, 3, 6, 6, 6, 3, 4, 3, 4, 5, 11, 3))):
    print(f"\n// ---- {digits} binary digits ----")
    polynomial("exponential", exponential, -half_ln2, half_ln2, counts[0], lambda r, e: e * r**2 / exp(r), digits)
    polynomial("hyperbolic", hyperbolic, 0, small_tanh**2, counts[1], lambda z, e: e * z, digits)
    polynomial("logarithm", logarithm, 0, log_s**2, counts[2], lambda z, e: e * z / 2, digits)
    polynomial("sine", sine, 0, quarter**2, counts[3], lambda z, e: e * z * sqrt(z) / sin(sqrt(z)), digits)
    polynomial("cosine", cosine, 0, quarter**2, counts[4], lambda z, e: e * z**2 / cos(sqrt(z)), digits)
    square_of_half = mpf(1) / 4
    polynomial("atan", odd(atan, -mpf(1) / 3), 0, square_of_half, counts[5], shown_by(atan), digits)
    polynomial("asin", odd(asin, mpf(1) / 6), 0, square_of_half, counts[6], shown_by(asin), digits)
    polynomial("asinh", odd(asinh, -mpf(1) / 6), 0, square_of_half, counts[7], shown_by(asinh), digits)
    polynomial("atanh", odd(atanh, mpf(1) / 3), 0, largest_quotient**2, counts[8], shown_by(atanh), digits)
    polynomial("sinh", odd(sinh, mpf(1) / 6), 0, 1, counts[9], shown_by(sinh), digits)
    polynomial("cosh", hyperbolic_cosine, 0, half_ln2**2, counts[10], lambda z, e: e * z, digits)
    polynomial("cbrt", cbrt, mpf(1), mpf(2), counts[11], lambda x, e: e / cbrt(x), digits)
    polynomial("erf", error_function, 0, square_of_half, counts[12], lambda z, e: e, digits)
    farthest = mpf(28 if digits == 53 else 11)  # where erfc is 0
    end = (farthest - 3) / (farthest + 3)
    polynomial("erfc", error_function_tail, mpf(-1), end, counts[13], lambda t, e: e * (1 + t), digits)
    polynomial("pow", logarithm_in_parts, 0, log_s**2, counts[14], lambda z, e: e * z**2 / 2, digits)
    parts("2/3", mpf(2) / 3, (digits, digits))
    print("// 1/ln 2 " + hexadecimal(1 / log(2), digits) + "  2/pi " + hexadecimal(2 / pi, digits))
    print("// ln 2 " + hexadecimal(log(2), digits))

parts("ln 2", log(2), (41, 53))
parts("ln 2", log(2), (15, 24))
parts("pi/2", pi / 2, (33, 33, 53))
parts("pi/2", pi / 2, (11, 11, 11, 24))
parts("pi/2", pi / 2, (53, 53))
parts("pi/2", pi / 2, (24, 24))
parts("sqrt(1/2)", sqrt(mpf(1) / 2), (53,))
parts("sqrt(1/2)", sqrt(mpf(1) / 2), (24,))
for digits in (53, 24):
    parts("cbrt(2)", cbrt(mpf(2)), (digits,))
    parts("cbrt(1/2)", cbrt(mpf(1) / 2), (digits,))
