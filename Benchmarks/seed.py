"""Records four more positions for each actor of the demo's published case: seed.py ADDRESS TOKEN. Prints the case and its actors."""

import json
import sys
import urllib.request

address, token = sys.argv[1:]


def call(path, body=None):
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    request = urllib.request.Request(address + path, None if body is None else json.dumps(body).encode(), headers)
    with urllib.request.urlopen(request, timeout=10) as answer:
        return json.load(answer)


case = call("/v1/cases?externalCaseNumber=2026-0417")["items"][0]["id"]
actors = call(f"/v1/cases/{case}/compass")["actors"]
for round in range(4):
    positions = []
    for index, actor in enumerate(actors):
        acts = actor["role"] == "sagsbehandler" and round > 1
        positions.append({
            "actor": actor["id"], "systemFaglighed": (37 * (round + 1) + 53 * index) % 181 - 90,
            "individOmverden": (71 * (round + 1) + 29 * index) % 181 - 90, "kind": "handling" if acts else "anskuelse",
            "basis": ["formodet", "iagttaget", "egen"][round % 3], "statement": f"Udsagn {round + 1} fra et af møderne om sagen.",
        })
    call(f"/v1/cases/{case}/positions", {"positions": positions})
print(case, *(actor["id"] for actor in actors))
