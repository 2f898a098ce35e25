"""Measures what has a target of its own: targets.py KOMPAS LOAD FOLDER CASE [--quick] NAME...

FOLDER holds the seeded store in `seed/service`; BENCH_TOKEN and BENCH_ACTORS are as for wrk. BENCH_LARGE may name a data folder that is loaded
with the large number of cases already; it is written to. Adds lines to FOLDER/targets: measure, target, measured, verdict, with tabs between.
"""

import json
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys

import mix
from service import Service, Watch

kompas, load, folder, case, *names = sys.argv[1:]
folder = pathlib.Path(folder)
quick = "--quick" in names
rounds, seconds, warm = (1, 2, 1) if quick else (5, 15, 2)
small, large = (500, 5_000) if quick else (2_000, 200_000)
connections = {False: 500, True: 200} if quick else {False: 5_000, True: 2_000}


def result(command):
    """Requests, microseconds, failures and latencies in microseconds: of half, of 99 in 100, and, from our own load, of 999 in 1,000 and the longest."""
    output = subprocess.run(command, capture_output=True, text=True)
    found = re.search(r"^RESULT (.*)$", output.stdout, re.M)
    if output.returncode != 0 or not found or found[1].split()[2] != "0":
        sys.exit(f"{' '.join(map(str, command))}: {output.stdout} {output.stderr}")
    return [int(number) for number in found[1].split()]


def rate(numbers):
    return numbers[0] * 1_000_000 / numbers[1]


def wrk(service, script, path):
    return ["wrk", "-t2", "-c64", f"-d{min(seconds, 4)}s", "-s", f"Benchmarks/wrk/{script}.lua", f"http://127.0.0.1:{service.port}{path}"]


def http_load(service, requests, at=None):
    command = [load, "http", "--port", str(service.port), "--requests", str(requests), "--warm", str(warm), "--seconds", str(seconds)]
    return command + (["--rate", str(max(1, round(at)))] if at else [])


def add(measure, target, measured, holds):
    print(f"{measure}: {measured}", file=sys.stderr)
    with open(folder / "targets", "a") as file:
        print(measure, target, measured, "yes" if holds else "**no**", sep="\t", file=file)


def fresh(name):
    shutil.rmtree(folder / "run", ignore_errors=True)
    shutil.copytree(folder / "seed" / "service", folder / "run", ignore=shutil.ignore_patterns("*.sock"))
    return str(folder / "run")


def milliseconds(microseconds):
    return f"{statistics.median(microseconds) / 1_000:.2f} ms ({min(microseconds) / 1_000:.2f} to {max(microseconds) / 1_000:.2f})"


def at_a_quarter(script, path, lines, disk):
    """Latencies at a quarter of the peak of the same run, and the raw disk's at the same rate."""
    (folder / "requests").write_text("\n".join(lines))
    peaks, runs, disks = [], [], []
    for number in range(rounds):
        with Service(kompas, fresh("run")) as service:
            peaks.append(rate(result(wrk(service, script, path))))
            runs.append(result(http_load(service, folder / "requests", peaks[-1] / 4)))
        if disk:
            disks.append(result([load, "disk", "--file", str(folder / "disk"), "--rate", str(round(peaks[-1] / 4)), "--seconds", str(min(seconds, 5))]))
        print(f"round {number + 1}: peak {peaks[-1]:,.0f}/s, at a quarter {runs[-1][3:]} µs", disks[-1:], file=sys.stderr)
    tail = f"peak {statistics.median(peaks):,.0f}/s; p50 {statistics.median(one[3] for one in runs) / 1_000:.2f}, p99.9 {statistics.median(one[5] for one in runs) / 1_000:.2f} ms"
    if disks:
        tail += f"; raw fdatasync p50 {statistics.median(one[3] for one in disks) / 1_000:.2f}, p99 {milliseconds([one[4] for one in disks])}"
    return [one[4] for one in runs], tail


def read_latency():
    token, path = os.environ["BENCH_TOKEN"], f"/v1/cases/{case}/compass"
    most, tail = at_a_quarter("get", path, [f"GET\t{path}\t{token}\t"], disk=False)
    add("p99 of logged reads at a quarter of the peak rate", "under 5 ms", f"{milliseconds(most)}; {tail}", statistics.median(most) < 5_000)


def write_latency():
    token, path = os.environ["BENCH_TOKEN"], f"/v1/cases/{case}/positions"
    place = '{{"positions":[{{"actor":"{}","systemFaglighed":{},"individOmverden":{},"kind":"anskuelse","basis":"iagttaget",' \
        '"statement":"Vil gerne i gang, men er usikker på sproget."}}]}}'
    actors = os.environ["BENCH_ACTORS"].split()
    lines = [
        f"POST\t{path}\t{token}\t" + place.format(actors[count % len(actors)], count % 201 - 100, count * 7 % 201 - 100) for count in range(1_000)
    ]
    most, tail = at_a_quarter("position", path, lines, disk=True)
    add("p99 of durable writes at a quarter of the peak rate", "under 10 ms", f"{milliseconds(most)}; {tail}", statistics.median(most) < 10_000)


def municipality(cases):
    data = folder / f"municipality-{cases}"
    if cases == large and os.environ.get("BENCH_LARGE"):
        return os.environ["BENCH_LARGE"]
    if not data.exists():
        subprocess.run([kompas, "demo", "--data", str(data), "--cases", str(cases), "--seed", "1"], check=True, stdout=subprocess.DEVNULL)
    return str(data)


def size():
    stores = {cases: municipality(cases) for cases in (small, large)}
    requests = {cases: folder / f"mix-{cases}" for cases in stores}
    for cases, data in stores.items():
        mix.write(data, requests[cases])
    peaks = {}
    for cases, data in stores.items():
        with Service(kompas, data) as service:
            peaks[cases] = rate(result(http_load(service, requests[cases])))
    runs = {cases: [] for cases in stores}
    for number in range(rounds):
        for cases, data in stores.items():
            with Service(kompas, data) as service:
                runs[cases].append(result(http_load(service, requests[cases], peaks[small] / 4)))
            print(f"round {number + 1}, {cases:,} cases: {runs[cases][-1][3:]} µs", file=sys.stderr)
    ratios = [one[4] / other[4] for one, other in zip(runs[large], runs[small], strict=True)]
    measured = f"{statistics.median(ratios):.2f} times ({min(ratios):.2f} to {max(ratios):.2f})" + "".join(
        f"; {cases:,} cases: p99 {milliseconds([one[4] for one in runs[cases]])}, peak {peaks[cases]:,.0f}/s" for cases in stores
    )
    add(f"p99 of reads and lists at {large:,} cases against {small:,}", "at most 1.5 times", measured, statistics.median(ratios) <= 1.5)


def memory():
    data = municipality(large)
    mix.write(data, folder / "mix-writes", writes=10)
    with Service(kompas, data) as service, Watch(service) as watch:
        answered = rate(result(http_load(service, folder / "mix-writes")))
    measured = f"{watch.most / 2**20:.1f} MiB at {answered:,.0f} reads, lists and writes a second"
    add(f"anonymous memory at {large:,} cases under load", "under 128 MiB", measured, watch.most < 128 * 2**20)


def start():
    data, took = municipality(large), []
    for _ in range(rounds):
        with Service(kompas, data) as service:
            took.append(service.took)
    measured = f"{statistics.median(took):.3f} s ({min(took):.3f} to {max(took):.3f})"
    add(f"start to ready at {large:,} cases", "under 0.5 s", measured, statistics.median(took) < 0.5)


def idle():
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj", "/CN=localhost",
         "-keyout", key, "-out", certificate], check=True, capture_output=True,
    )
    key.chmod(0o600)
    for tls, most in ((False, 2), (True, 20)):
        settings = ["--tls-certificate", str(certificate), "--tls-key", str(key)] if tls else []
        with Service(kompas, fresh("run"), *settings) as service:
            command = [
                sys.executable, "Benchmarks/idle.py", f"http{'s' if tls else ''}://127.0.0.1:{service.port}/problems/stale", str(connections[tls]),
            ] + (["--tls"] if tls else [])
            each = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)["bytesPerConnection"]
        kind = "TLS" if tls else "plain"
        add(f"memory of an idle connection, {kind}", f"under {most} KiB", f"{each:,} bytes, of {connections[tls]:,} that were used once", each < most * 1024)


measures = {"read-latency": read_latency, "write-latency": write_latency, "size": size, "memory": memory, "start": start, "idle": idle}
for name in names:
    if name in measures:
        measures[name]()
