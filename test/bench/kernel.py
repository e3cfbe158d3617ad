"""Times kernels side by side: prints one JSON line for each round and kernel.

usage: python kernel.py ROUNDS KERNEL...
"""

import json
import sys
import time

from jupyter_client.manager import KernelManager

SUBJECT = {
    "distlab": 'import { amdahlSpeedup } from "#model/scaling";',
    "python3": "import statistics",
}


def run(client, code):
    start = time.perf_counter()
    reply = client.execute_interactive(code, timeout=60, output_hook=lambda message: None)
    if reply["content"]["status"] != "ok":
        raise RuntimeError(reply["content"])
    return time.perf_counter() - start


PRINT = {"distlab": "console.log(1)", "python3": "print(1)"}


def measure(name):
    printed = started(name, PRINT[name])
    return {**session(name), "print": printed}


def started(name, code):
    """Seconds from start to the end of a first cell."""
    start = time.perf_counter()
    manager = KernelManager(kernel_name=name)
    manager.start_kernel()
    client = manager.client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=60)
        run(client, code)
        return time.perf_counter() - start
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def session(name):
    start = time.perf_counter()
    manager = KernelManager(kernel_name=name)
    manager.start_kernel()
    client = manager.client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=60)
        run(client, "1 + 1")
        first = time.perf_counter() - start
        cells = sorted(run(client, f"{i} + 1") for i in range(21))
        subject = run(client, SUBJECT[name])
        again = sorted(run(client, SUBJECT[name]) for _ in range(5))
        return {"kernel": name, "first": first, "cell": cells[10], "import": subject, "reimport": again[2]}
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


if __name__ == "__main__":
    for _ in range(int(sys.argv[1])):
        for kernel in sys.argv[2:]:
            print(json.dumps(measure(kernel)), flush=True)
