"""Writes poisson.json: tails of the Poisson distribution, and two Poisson counts against each
other, from mpmath. Run with: python poisson.py (needs mpmath)."""

import json

import mpmath as mp

mp.mp.dps = 120


def num(value):
    return float(mp.mpf(value))


def below(k, mean):
    return mp.gammainc(k, mp.mpf(mean), mp.inf, regularized=True) if k > 0 else mp.mpf(0)


def tails(k, mean):
    low = below(k, mean)
    return [k, mean, num(mp.exp(-mp.mpf(mean)) * mp.mpf(mean) ** k / mp.factorial(k)), num(1 - low), num(low)]


def race(a, b):
    """P(N < M), P(N = M), P(N > M), each summed on its own over every pair that matters."""
    x, y = mp.mpf(a), mp.mpf(b)
    top = int(max(a, b) + 60 * max(a, b, 1) ** 0.5 + 200)
    p = q = None
    cdf_n = cdf_m = mp.mpf(0)
    fewer = equal = more = mp.mpf(0)
    for k in range(top):
        p = mp.exp(-x) if k == 0 else p * x / k
        q = mp.exp(-y) if k == 0 else q * y / k
        more += p * cdf_m
        fewer += q * cdf_n
        equal += p * q
        cdf_n += p
        cdf_m += q
    return [a, b, num(fewer), num(equal), num(more)]


tail_cases = [(0, 0.5), (1, 0.5), (3, 1.0), (8, 2.5), (40, 100.0), (100, 100.0), (160, 100.0), (1000, 900.0), (10, 1e-5), (999_000, 1e6)]
race_cases = [(0.5, 3.0), (3.0, 0.5), (1.0, 1.0), (1e-3, 1e4), (43.2, 0.001), (100.0, 120.0), (30.0, 300.0), (300.0, 30.0), (1e4, 1.01e4), (1.01e4, 1e4), (1.0, 5e4)]

json.dump(
    {"tails": [tails(*case) for case in tail_cases], "races": [race(*case) for case in race_cases]},
    open("poisson.json", "w"),
    indent=1,
)
