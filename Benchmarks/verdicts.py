"""Prints every measure that was taken with its target: verdicts.py FOLDER"""

import pathlib
import statistics
import sys

import table

WANTED = {
    "Tiny GET, open|nginx": ("tiny GET, open, against nginx", 0.8), "Tiny GET, signed-in|nginx": ("tiny GET, signed in, against nginx", 0.8),
    "Compass of six actors|Hummingbird, GRDB": ("compass of six actors against Hummingbird and GRDB", 8),
    "Position recorded|Hummingbird, GRDB": ("position recorded durably against Hummingbird and GRDB", 8),
}

folder = pathlib.Path(sys.argv[1])
print("| measure | target | measured | met |")
print("|---|---|---|---|")
if (folder / "measurements").exists():
    for what, servers in table.read(folder / "measurements").items():
        title, least = WANTED[what]
        ratios = table.ratios(servers)
        measured = statistics.median(ratios)
        print(f"| {title} | at least {least} times | {measured:.2f} times ({min(ratios):.2f} to {max(ratios):.2f}) | {'yes' if measured >= least else '**no**'} |")
if (folder / "targets").exists():
    for line in (folder / "targets").read_text().splitlines():
        print("| " + " | ".join(line.split("\t")) + " |")
