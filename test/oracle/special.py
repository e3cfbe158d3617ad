"""Writes special.json: values of the special functions from mpmath, and of xoshiro128** from the
algorithm as published. Run with: python special.py (needs mpmath and scipy)."""

import json

import mpmath as mp
from scipy import optimize, stats

mp.mp.dps = 50


def num(value):
    return float(mp.mpf(value))


def exact(x):
    return mp.mpf(float(x))


log_gamma = [[x, num(mp.loggamma(exact(x)))] for x in
             (1e-8, 0.1, 0.4999, 0.5, 0.9, 1.001, 1.4, 1.5, 1.9, 2.000001, 2.4999, 2.6, 3.7, 9.5, 15.9, 16.1, 50.3, 1e3, 1e8)]
erfc = [[x, num(mp.erfc(exact(x)))] for x in
        (-5, -1, -0.1, 0, 1e-9, 0.1, 0.5, 1, 1.9, 1.999, 2.001, 2.5, 3, 5, 10, 20, 26)]
erf = [[x, num(mp.erf(exact(x)))] for x in (-2, 1e-10, 0.01, 0.3, 1, 1.99, 2.01, 4)]


def log_tail(z):
    return mp.log(mp.erfc(exact(z) / mp.sqrt(2)) / 2)


log_normal_tail = [[z, num(log_tail(z))] for z in (-10, -3, -1, 0, 0.5, 1, 2.8, 2.9, 5, 8, 10, 40, 1000)]
lambert = [[x, num(mp.lambertw(exact(x)))] for x in (-0.3, -0.1, 1e-9, 0.5, 1, 5, 20, 1e5, 1e300)]


def tail(k, n, p):
    p = exact(p)
    return mp.fsum(mp.binomial(n, j) * p**j * (1 - p)**(n - j) for j in range(k, n + 1))


cases = [(2, 3, 0.9), (3, 5, 0.99), (90, 100, 0.95), (501, 1000, 0.6), (51, 100, 0.9), (5, 9, 0.99),
         (7, 10, 0.001), (1, 1000, 1e-7), (480, 1000, 0.5), (30, 2000, 0.01)]
binomial = [[k, n, p, num(tail(k, n, p)), num(1 - tail(k, n, p)),
             num(mp.binomial(n, k) * exact(p)**k * (1 - exact(p))**(n - k))] for k, n, p in cases]
beta = [[x, a, b, num(mp.betainc(a, b, 0, exact(x), regularized=True))] for x, a, b in
        ((0.9, 2, 2), (0.3, 0.5, 0.5), (0.01, 3.5, 20), (0.5, 100, 100), (0.99, 50, 2.5), (1e-6, 0.5, 3), (0.2, 300, 900))]


def erlang(c, a):
    a = exact(a)
    return mp.log(mp.fsum(a**k / mp.factorial(k) for k in range(c + 1)) / (a**c / mp.factorial(c)))


erlang_b = [[c, a, num(erlang(c, a))] for c, a in ((0, 1), (1, 1), (10, 8), (100, 90), (100, 0.5), (300, 5))]
student = [[p, f, float(stats.t.ppf(p, f))] for p, f in ((0.975, 1), (0.975, 2), (0.975, 10), (0.95, 30), (0.995, 4), (0.6, 100), (0.025, 7))]
normal = [[p, float(stats.norm.ppf(p))] for p in (1e-12, 0.001, 0.2, 0.5, 0.9, 0.975, 0.9999)]


def rotate(x, k):
    return ((x << k) | (x >> (32 - k))) & 0xFFFFFFFF


def xoshiro(state, count):
    s = list(state)
    out = []
    for _ in range(count):
        out.append((rotate((s[1] * 5) & 0xFFFFFFFF, 7) * 9) & 0xFFFFFFFF)
        t = (s[1] << 9) & 0xFFFFFFFF
        s[2] ^= s[0]
        s[3] ^= s[1]
        s[1] ^= s[2]
        s[0] ^= s[3]
        s[2] ^= t
        s[3] = rotate(s[3], 11)
    return out


n = [1, 18, 36, 72, 108, 144, 216]
x = [64.9, 995.9, 1652.4, 1853.2, 1828.9, 1775.0, 1702.2]


def usl(load, sigma, kappa, gamma):
    return gamma * load / (1 + sigma * (load - 1) + kappa * load * (load - 1))


import numpy as np

values, covariance = optimize.curve_fit(usl, np.array(n, float), np.array(x), p0=[0.03, 1e-4, 90], xtol=1e-15, ftol=1e-15, gtol=1e-15)
fit = {"values": list(map(float, values)), "errors": list(map(float, np.sqrt(np.diag(covariance))))}

with open("special.json", "w") as file:
    json.dump({"logGamma": log_gamma, "erfc": erfc, "erf": erf, "logNormalTail": log_normal_tail,
               "lambertW": lambert, "binomial": binomial, "incompleteBeta": beta,
               "logInverseErlangB": erlang_b, "studentQuantile": student, "normalQuantile": normal,
               "xoshiro128": xoshiro([1, 2, 3, 4], 10), "uslFit": fit}, file, indent=1)
    file.write("\n")
