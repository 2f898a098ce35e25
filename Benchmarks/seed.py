"""Records four more positions for each actor of the demo's published case: seed.py ADDRESS TOKEN. Prints the case and its actors.

The actors wander and end where the compass shows three patterns (R-16 with R-19, R-21, and a disagreement).
"""

import json
import sys
import urllib.request

address, token = sys.argv[1:]


def call(path, body=None):
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    request = urllib.request.Request(address + path, None if body is None else json.dumps(body).encode(), headers)
    with urllib.request.urlopen(request, timeout=10) as answer:
        return json.load(answer)


ROUNDS = [
    [(-20, 30), (70, -15), (35, -40), (0, 25), (-60, -45), (15, 15)],
    [(10, 45), (62, -50), (-15, 60), (28, -12), (-30, -70), (-25, 40)],
    [(25, -10), (60, -58), (18, 66), (30, 52), (-58, -22), (-40, -8)],
    [(40, -28), (58, -62), (20, 58), (32, 48), (-54, 38), (-48, -20)],
]

case = call("/v1/cases?externalCaseNumber=2026-0417")["items"][0]["id"]
actors = call(f"/v1/cases/{case}/compass")["actors"]
for number, points in enumerate(ROUNDS, 1):
    call(f"/v1/cases/{case}/positions", {"positions": [
        {
            "actor": actor["id"], "systemFaglighed": point[0], "individOmverden": point[1],
            "kind": "handling" if actor["role"] == "sagsbehandler" and number > 2 else "anskuelse",
            "basis": ["formodet", "iagttaget", "egen"][number % 3], "statement": f"Udsagn {number} fra et af møderne om sagen.",
        }
        for actor, point in zip(actors, points, strict=True)
    ]})
print(case, *(actor["id"] for actor in actors))
