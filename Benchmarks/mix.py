"""What a jobcenter's front ends ask of a municipality: a list of requests over random cases, the same shares whatever its size."""

import pathlib
import random
import sqlite3
import uuid

# Of a hundred requests. Lists are a page of 25.
SHARES = {
    "/v1/cases/{case}/compass": 50, "/v1/cases/{case}": 15, "/v1/cases/{case}/timeline": 8, "/v1/cases/{case}/positions": 7,
    "/v1/citizens/{citizen}": 5, "/v1/cases?limit=25&team={team}": 3, "/v1/cases?limit=25&responsible={responsible}": 2,
    "/v1/cases?limit=25": 3, "/v1/cases?limit=25&state=lukket&targetGroup=9": 2, "/v1/citizens?limit=25&name=S%C3%B8ren": 2,
}
# The same list for those who do not see everything, by the order of their tokens.
OWN_LISTS = {1: 2, 2: 1}
LENGTH = 20_000


def tokens(data):
    return [line.split("\t")[0] for line in (pathlib.Path(data) / "demo-tokens").read_text().splitlines()]


def write(data, path, writes=0):
    """Writes the list to a file. With writes, so many of a hundred requests place an actor of a random case somewhere."""
    chance = random.Random(1)
    leader, *others = tokens(data)
    with sqlite3.connect(f"file:{data}/kompas.sqlite?mode=ro", uri=True) as store:
        rows = store.execute(
            "SELECT c.id, c.citizen, c.team, c.responsible FROM case_file c JOIN citizen z ON z.id = c.citizen"
            " WHERE z.protected_since IS NULL ORDER BY c.id"
        ).fetchall()
        rows = chance.choices(rows, k=LENGTH)
        actors = {case: store.execute("SELECT id FROM actor WHERE case_id = ? AND retired_at IS NULL", (case,)).fetchall() for case, *_ in rows}
    kinds = [(path, leader) for path in SHARES] + [("/v1/cases?limit=25", others[place - 1]) for place in OWN_LISTS]
    weights = [*SHARES.values(), *OWN_LISTS.values()]
    lines = []
    for row, (pattern, token) in zip(rows, chance.choices(kinds, weights, k=LENGTH), strict=True):
        case, citizen, team, responsible = (str(uuid.UUID(bytes=value)) for value in row)
        if chance.random() * 100 < writes and actors[row[0]]:
            actor = uuid.UUID(bytes=chance.choice(actors[row[0]])[0])
            body = f'{{"positions":[{{"actor":"{actor}","systemFaglighed":{chance.randint(-100, 100)},"individOmverden":{chance.randint(-100, 100)}}}]}}'
            lines.append(f"POST\t/v1/cases/{case}/positions\t{leader}\t{body}")
        else:
            lines.append(f"GET\t{pattern.format(case=case, citizen=citizen, team=team, responsible=responsible)}\t{token}\t")
    pathlib.Path(path).write_text("\n".join(lines))
