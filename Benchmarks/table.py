"""Prints the table: table.py MEASUREMENTS

A line is one measurement: what, pair, `service` or `peer`, requests, microseconds, CPU ticks of the server, and the latencies of half and of
99 in 100 requests in microseconds, with tabs between. The ratio is taken within each pair; the table has the median of the pairs.
"""

import os
import statistics
import sys

TICK = 1_000_000 / os.sysconf("SC_CLK_TCK")


def read(path):
    """The measurements by what and by server."""
    runs = {}
    with open(path) as file:
        for line in file:
            what, pair, server, *numbers = line.rstrip("\n").split("\t")
            requests, microseconds, ticks, half, most = map(int, numbers)
            runs.setdefault(what, {}).setdefault(server, []).append({
                "rate": requests * 1_000_000 / microseconds, "cpu": ticks * TICK / requests, "half": half / 1_000, "most": most / 1_000,
            })
    return runs


def ratios(servers):
    return [one["rate"] / other["rate"] for one, other in zip(servers["service"], servers["peer"], strict=True)]


def median(measurements, name):
    return statistics.median(one[name] for one in measurements)


def show(path):
    print("| | beside | requests/s | beside | CPU µs | beside | p50 ms | beside | p99 ms | beside | ratio (least to most) |")
    print("|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|")
    for what, servers in read(path).items():
        title, beside = what.split("|")
        service, peer = servers["service"], servers["peer"]
        of_pairs = ratios(servers)
        cells = [title, beside, f"{median(service, 'rate'):,.0f}", f"{median(peer, 'rate'):,.0f}"]
        for name, digits in (("cpu", 1), ("half", 2), ("most", 2)):
            cells += [f"{median(one, name):.{digits}f}" for one in (service, peer)]
        cells.append(f"**{statistics.median(of_pairs):.2f}** ({min(of_pairs):.2f} to {max(of_pairs):.2f})")
        print("| " + " | ".join(cells) + " |")


if __name__ == "__main__":
    show(sys.argv[1])
