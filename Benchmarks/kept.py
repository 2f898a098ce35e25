"""Makes sure that what was answered is in the store, and every look in the access log: kept.py JOB ANSWERED SEED STORE [LOG-FOLDER]"""

import pathlib
import sqlite3
import sys

job, answered, seed, store, *logs = sys.argv[1:]


def count(path, table):
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as db:
        return db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]


def demand(what, rows):
    if rows < int(answered):
        sys.exit(f"{answered} answers, but only {rows} new rows in {what}")


if job == "position":
    for table in ("position", "history"):
        demand(table, count(store, table) - count(seed, table))
for folder in logs:
    demand("the access log", sum(count(path, "entry") for path in pathlib.Path(folder).glob("access-*.sqlite")))
