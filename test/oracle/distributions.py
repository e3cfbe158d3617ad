"""Writes distributions.json: incomplete gamma functions and gamma quantiles from mpmath, Poisson
intervals and log-normal fits from scipy, Anderson and Darling's test from scipy and statsmodels.
Run with: python distributions.py (needs mpmath, scipy and statsmodels)."""

import csv
import json
import random

import mpmath as mp
import numpy as np
from scipy import stats
from statsmodels.stats.diagnostic import normal_ad

mp.mp.dps = 50
random.seed(7)


def lower(a, x):
    """P(a, x) by a series of positive terms, fast where x is not far above a."""
    term = total = 1 / a
    n = a
    while term > total * mp.mpf(10) ** -45:
        n += 1
        term *= x / n
        total += term
    return total * mp.exp(a * mp.log(x) - x - mp.loggamma(a))


def upper(a, x):
    return mp.gammainc(a, x, regularized=True) if x > a else 1 - lower(a, x)


def pair(x, a):
    x, a = float(x), float(a)
    low = lower(mp.mpf(a), mp.mpf(x))
    high = upper(mp.mpf(a), mp.mpf(x))
    return [x, a, float(low), float(high)]


def pairs(count):
    cases = []
    while len(cases) < count:
        a = 10 ** random.uniform(-1, 4)
        x = random.choice([a + a**0.5 * random.gauss(0, 4), a * 10 ** random.uniform(-3, 1), a * random.uniform(0.9, 1.2) + 1])
        if x > 0 and min((case := pair(x, a))[2:]) > 1e-290:
            cases.append(case)
    return cases


def quantile(share, a):
    """The x with P(a, x) = share, by bisection of its logarithm."""
    p, a_ = mp.mpf(share), mp.mpf(a)
    low, high = (mp.log(p) + mp.loggamma(a_ + 1)) / a_ - 1, mp.log(a_ + 60 * mp.sqrt(a_) + 60)
    for _ in range(120):
        middle = (low + high) / 2
        low, high = (middle, high) if lower(a_, mp.exp(middle)) < p else (low, middle)
    return [share, a, float(mp.exp(low))]


def interval(count, confidence):
    tail = (1 - confidence) / 2
    low = 0.0 if count == 0 else stats.chi2.ppf(tail, 2 * count) / 2
    return [count, confidence, float(low), float(stats.chi2.isf(tail, 2 * count + 2) / 2)]


def sample(name, values):
    logs = np.log(values)
    shape, _, scale = stats.lognorm.fit(values, floc=0)
    with np.errstate(all="ignore"):
        statistic = float(stats.anderson(logs, "norm", method="interpolate").statistic)
    _, p = normal_ad(logs)
    return {"name": name, "values": [float(v) for v in values], "logMean": float(np.log(scale)), "logDeviation": float(shape),
            "statistic": statistic, "pValue": float(p)}


with open("../../data/outages.csv") as file:
    outages = [60 * float(row["duration_min"]) for row in csv.DictReader(file)]
rng = np.random.default_rng(3)
samples = [
    sample("outages", outages),
    sample("log-normal", np.round(rng.lognormal(2, 0.7, 40), 4)),
    sample("exponential", np.round(rng.exponential(10, 60), 4)),
    sample("uniform", np.round(rng.uniform(1, 2, 200), 4)),
    sample("two clusters", [1, 1.01, 1.02, 1.03, 1.04, 100, 101, 102, 103, 104]),
    sample("evenly spaced", [float(np.exp(v)) for v in range(1, 9)]),
    sample("normal scores", [float(np.exp(v)) for v in stats.norm.ppf((np.arange(1, 31) - 0.375) / 30.25)]),
]


def sample_between(name, least, most):
    """A sample whose statistic lies in one of the parts of Stephens' formula."""
    while True:
        found = sample(name, np.round(rng.lognormal(1, 1, 25), 4))
        if least < found["statistic"] < most:
            return found


samples += [sample_between("second part", 0.24, 0.3), sample_between("third part", 0.4, 0.5)]
tables = {
    "incompleteGamma": [pair(x, a) for x, a in ((1e-9, 0.1), (1, 1), (1.1, 0.1), (0.5, 0.1), (99, 100), (3, 2.5), (1e8, 1e8), (1.0001e8, 1e8), (0.9999e8, 1e8), (1e6 + 3e3, 1e6))] + pairs(120),
    "gammaQuantile": [quantile(p, a) for p, a in ((0.025, 1), (0.975, 11), (1e-20, 5), (1e-300, 3.5), (0.5, 0.1), (1e-12, 0.1), (0.999, 0.1), (0.5, 1e4), (0.025, 5260), (0.4999, 2), (0.5001, 2), (0.9999999999, 40))],
    "poissonInterval": [interval(k, c) for k in (0, 1, 2, 5, 6, 20, 100, 858, 5260, 100000) for c in (0.5, 0.9, 0.95, 0.99)],
    "samples": samples,
}
with open("distributions.json", "w") as file:
    lines = [f'  "{name}": [\n' + ",\n".join(f"    {json.dumps(row)}" for row in rows) + "\n  ]" for name, rows in tables.items()]
    file.write("{\n" + ",\n".join(lines) + "\n}\n")
