"""Times pictures made without a browser and by Kaleido: prints one JSON object.

usage: python export.py ROUNDS NODE ROOT FIGURE.json CHROMIUM

Memory is the proportional set size (PSS) of the process and all below it, at its peak.
"""

import json
import os
import subprocess
import sys
import tempfile
import time

import psutil

COLD_KALEIDO = """
import json, sys
import plotly.io as pio
figure = json.load(open(sys.argv[1]))
pio.write_image(figure, sys.argv[2], width=1280, height=720, scale=1.5, validate=False)
"""

WARM_KALEIDO = """
import json, sys, time
import kaleido
import plotly.io as pio
figure = json.load(open(sys.argv[1]))
kaleido.start_sync_server()
times = {}
for kind in ["png", "svg", "pdf"]:
    for i in range(int(sys.argv[3]) + 2):
        start = time.perf_counter()
        pio.write_image(figure, sys.argv[2] + "." + kind, width=1280, height=720, scale=1.5,
                        validate=False)
        if i >= 2:
            times.setdefault(kind, []).append(time.perf_counter() - start)
kaleido.stop_sync_server()
print(json.dumps(times))
"""


def memory_of(process):
    total = 0
    for each in [process, *process.children(recursive=True)]:
        try:
            info = each.memory_full_info()
            total += getattr(info, "pss", info.rss)
        except psutil.Error:
            pass
    return total


def measured(command, environment):
    """Runs a command; seconds, peak memory in bytes, and what it printed."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                               env=environment)
    watched = psutil.Process(process.pid)
    peak = 0
    while process.poll() is None:
        try:
            peak = max(peak, memory_of(watched))
        except psutil.Error:
            pass
        time.sleep(0.01)
    seconds = time.perf_counter() - start
    out, error = process.communicate()
    if process.returncode != 0:
        raise RuntimeError(error)
    return seconds, peak, out


def main():
    rounds, node, root, figure, chromium = sys.argv[1:]
    rounds = int(rounds)
    result = {}
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "BROWSER_PATH": chromium}
        cli = os.path.join(root, "bin", "distlab.mjs")
        warm = os.path.join(root, "test", "bench", "export-warm.mjs")
        picture = os.path.join(folder, "picture")
        sides = {
            "distlab": {
                "cold": [node, cli, "export", "amdahl", "--preset", "slide", "--out", folder],
                "warm": [node, warm, str(5 * rounds)],
            },
        }
        if chromium:
            sides["kaleido"] = {
                "cold": [sys.executable, "-c", COLD_KALEIDO, figure, picture + ".png"],
                "warm": [sys.executable, "-c", WARM_KALEIDO, figure, picture, str(5 * rounds)],
            }
        for name, commands in sides.items():
            # The first start fills the caches of disk and code.
            measured(commands["cold"], environment)
            result[name] = {"cold": [], "memory": []}
        for _ in range(rounds):
            for name, commands in sides.items():
                seconds, peak, _ = measured(commands["cold"], environment)
                result[name]["cold"].append(seconds)
                result[name]["memory"].append(peak)
        for name, commands in sides.items():
            _, peak, out = measured(commands["warm"], environment)
            result[name]["warm"] = json.loads(out)
            result[name]["memory"].append(peak)
    print(json.dumps(result))


main()
