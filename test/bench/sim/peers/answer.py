"""How a case in Python is asked: a seed a line comes in, a line of JSON goes out."""

import json
import sys
import time


def peak_memory():
    try:
        import resource
    except ImportError:
        import psutil

        return psutil.Process().memory_info().peak_wset
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


def answer(run):
    """`run(seed)` gives a count and a mean."""
    for line in sys.stdin:
        start, used = time.perf_counter(), time.process_time()
        count, mean = run(int(line))
        seconds, wall = time.process_time() - used, time.perf_counter() - start
        peak = peak_memory()
        print(json.dumps({"count": count, "mean": mean, "seconds": seconds, "wall": wall, "peak": peak}),
              flush=True)
