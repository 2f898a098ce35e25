"""Makes sure that the position recorded last left the same rows in both stores: same_rows.py SERVICE-STORE PEER-STORE"""

import json
import sqlite3
import sys

# What each service makes up by itself.
MADE_UP = {"id", "recorded_at", "seq", "at", "entity_id", "request"}


def last(path):
    store = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    store.row_factory = sqlite3.Row
    rows = []
    for table, order in (("position", "recorded_at"), ("history", "seq")):
        row = dict(store.execute(f"SELECT * FROM {table} ORDER BY {order} DESC LIMIT 1").fetchone())
        if missing := [name for name in MADE_UP & row.keys() if row[name] is None]:
            sys.exit(f"{path}: {table} lacks {missing}")
        rows.append({name: value for name, value in row.items() if name not in MADE_UP})
    rows[1]["changes"] = json.loads(rows[1]["changes"])
    counts = [store.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("position", "history")]
    return rows, counts


service, peer = (last(path) for path in sys.argv[1:])
if service != peer:
    sys.exit(f"the rows differ:\n  service {service}\n  peer    {peer}")
print("same rows: one position, one history row", file=sys.stderr)
