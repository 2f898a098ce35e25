"""Makes sure that both services give the same answers before they are measured: same_answers.py SERVICE PEER TOKEN CASE ACTOR

Members are compared parsed: a member that is null is the same as one that is left out, and letters in an id may be of either case. Left
out of the comparison is what each service must make up by itself: the instant of the answer, and a new position's id and instant.
"""

import json
import re
import sys
import urllib.request

service, peer, token, case, actor = sys.argv[1:]
IDENTIFIER = re.compile(r"[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")


def call(address, path, body=None):
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    request = urllib.request.Request(address + path, None if body is None else json.dumps(body).encode(), headers)
    with urllib.request.urlopen(request, timeout=10) as answer:
        return answer.status, plain(json.load(answer))


def plain(value):
    if isinstance(value, dict):
        return {name: plain(member) for name, member in value.items() if member is not None}
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, str) and IDENTIFIER.fullmatch(value):
        return value.lower()
    return value


def differences(one, other, place=""):
    if isinstance(one, dict) and isinstance(other, dict):
        for name in one.keys() | other.keys():
            yield from differences(one.get(name), other.get(name), f"{place}/{name}")
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for index, pair in enumerate(zip(one, other)):
            yield from differences(*pair, f"{place}/{index}")
    elif one != other:
        yield f"  {place}: service {one!r}, peer {other!r}"


def same(what, one, other):
    if found := sorted(differences(one, other)):
        sys.exit(f"{what} differs:\n" + "\n".join(found))


path = f"/v1/cases/{case}/compass"
answers = [call(address, path) for address in (service, peer)]
for _, compass in answers:
    del compass["asOf"]
same("the compass", list(answers[0]), list(answers[1]))
_, compass = answers[0]
if len(compass["actors"]) != 6 or len(compass["patterns"]) != 3:
    sys.exit("the compass has not six actors and three patterns")

body = {"positions": [{
    "actor": actor, "systemFaglighed": 12, "individOmverden": -34, "kind": "anskuelse", "basis": "iagttaget", "statement": "Prøve.",
}]}
answers = [call(address, f"/v1/cases/{case}/positions", body) for address in (service, peer)]
for _, placed in answers:
    del placed["items"][0]["id"], placed["items"][0]["recordedAt"]
same("a recorded position", list(answers[0]), list(answers[1]))
print(f"same answers: {len(compass['actors'])} actors, {len(compass['patterns'])} patterns, one recorded position", file=sys.stderr)
