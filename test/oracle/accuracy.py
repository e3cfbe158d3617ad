"""Writes accuracy.json: values at the edges of what the special functions promise, from mpmath.
Run with: python accuracy.py (needs mpmath)."""

import json
import random

import mpmath as mp

mp.mp.dps = 50
random.seed(5)
half = mp.mpf(1) / 2


def beta_share(x, y, a, b):
    """I_x(a, b) by a series of positive terms on the side of x."""
    if x < (a + 1) / (a + b + 2):
        return x**a * y**b / (a * mp.beta(a, b)) * mp.hyp2f1(1, a + b, a + 1, x)
    return 1 - x**a * y**b / (b * mp.beta(a, b)) * mp.hyp2f1(1, a + b, b + 1, y)


def beta_case(x, a, b):
    x, a, b = float(x), float(a), float(b)
    value = beta_share(mp.mpf(x), 1 - mp.mpf(x), mp.mpf(a), mp.mpf(b))
    return [x, a, b, float(value)]


def beta_cases(smallest, least, count):
    """Random shapes from `smallest` to 1e4, with values above `least`."""
    cases = []
    while len(cases) < count:
        a, b = (10 ** random.uniform(mp.log10(smallest), 4) for _ in range(2))
        mean = a / (a + b)
        spread = (mean * (1 - mean) / (a + b + 1)) ** 0.5
        x = random.choice([mean + spread * random.gauss(0, 4), random.random(), 10 ** random.uniform(-9, 0), 1 - 10 ** random.uniform(-9, 0)])
        if 0 < x < 1 and (case := beta_case(x, a, b))[3] > least:
            cases.append(case)
    return cases


def student_share(t, f):
    """P(T > t) for t > 0."""
    x, y = f / (f + t * t), t * t / (f + t * t)
    return beta_share(x, y, f / 2, half) / 2


def student_case(share, freedom, rough):
    """The t near a rough value."""
    p, f = mp.mpf(share), mp.mpf(freedom)
    tail = min(p, 1 - p)
    low, high = mp.log(rough) - half, mp.log(rough) + half
    for _ in range(70):
        middle = (low + high) / 2
        low, high = (middle, high) if student_share(mp.exp(middle), f) > tail else (low, middle)
    t = mp.exp(low)
    return [share, freedom, float(-t if p < half else t)]


def normal_case(share):
    p = mp.mpf(share)
    low, high = mp.mpf(-40), mp.mpf(0)
    for _ in range(180):
        middle = (low + high) / 2
        low, high = (low, middle) if mp.erfc(-middle / mp.sqrt(2)) / 2 > p else (middle, high)
    return [share, float(low)]


def erlang_case(servers, load):
    a = mp.mpf(load)
    return [servers, load, float(mp.log(mp.gammainc(servers + 1, a) * mp.exp(a) / a**servers))]


beta = [beta_case(0.92, 10, 0.001), beta_case(0.999, 1e4, 2), beta_case(0.9993664315220168, 9706.85093468584, 1.8795970647743898)]
students = [(0.5 + 1e-10, 5, 2.6e-10), (1e-20, 3, 4.8e6), (0.975, 1e6, 1.96), (0.975, 1000001, 1.96), (0.4999999999999, 0.5, 4e-13),
            (1e-40, 1e6, 13.3), (1e-300, 5.5, 6e54), (1e-20, 0.1, 1.6e196), (0.25, 1000, 0.67), (0.2, 1400, 0.84), (0.1, 2600, 1.28),
            (0.1, 2700, 1.28), (0.025, 0.1, 1.7e12), (0.3, 0.1, 27), (1e-9, 40, 7.7), (0.45, 300, 0.126), (0.9, 2e4, 1.28)]
with open("accuracy.json", "w") as file:
    tables = {
        "beta": beta + beta_cases(0.1, 1e-30, 120),
        "betaWide": beta_cases(1e-3, 1e-290, 120),
        "student": [student_case(*each) for each in students],
        "normal": [normal_case(p) for p in (5e-324, 1e-308, 1e-100, 0.2499, 0.2501, 0.49, 0.4999999999, 0.49999999999999994)],
        "lambertW": [[x, float(mp.lambertw(mp.mpf(x)))] for x in (1e-300, 9.99, 10.01, 1e308, 1.7976931348623157e308)],
        "erlang": [erlang_case(*each) for each in ((10, 1e18), (1, 1e30), (10, 1e-320), (1003, 0.25), (1003, 0.4), (100000, 9800.0), (3000, 2990.0))],
    }
    lines = [f'  "{name}": [\n' + ",\n".join(f"    {json.dumps(row)}" for row in rows) + "\n  ]" for name, rows in tables.items()]
    file.write("{\n" + ",\n".join(lines) + "\n}\n")
