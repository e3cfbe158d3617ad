"""Writes phi.json: -log10 of the normal tail, from mpmath. Run with: python phi.py (needs mpmath)."""

import json

import mpmath as mp

mp.mp.dps = 400


def phi(z):
    return [z, float(-mp.log10(mp.erfc(mp.mpf(z) / mp.sqrt(2)) / 2))]


places = [-38, -10, -3, -1, -0.5, 0, 0.5, 1, 2, 3, 4, 5, 6, 7.5, 8, 10, 15, 20, 30, 37, 38, 40, 60, 100]
json.dump([phi(z) for z in places], open("phi.json", "w"), indent=1)
