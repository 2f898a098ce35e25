#!/usr/bin/env python3
"""Holds recorded exchanges against the contract.

    check_exchanges.py openapi.yaml exchanges.ndjson

The tests record every exchange of their client, one JSON object a line (`KOMPAS_EXCHANGES`). Checked here:

- the contract: every schema is a JSON Schema (draft 2020-12), every example fits its schema, every format is one that is checked;
- every answer: a documented status, content type, headers and body; every request that succeeded: query and body;
- tables: the columns are the members of the list's JSON, and every list came as each of its tables;
- privacy: no CPR number that was ever sent comes back in a header or a body, but for the operation that shows it;
- coverage: every operation answered with every status the contract gives it, but for those that only a broken machine gives.

Prints one line per fault and a count, and fails when there is any.
"""

import base64
import collections
import csv
import gzip
import io
import json
import re
import sys
import urllib.parse

from contract import Contract, unique_members

# Answers that take a broken disk, a full queue or a fault of ours.
NOT_PROVOKED = {"500", "503", "507"}
# Answers of what all operations share: once is enough.
SHARED = {"413", "429"}
# What the HTTP layer answers before anybody looks at the operation.
REFUSED = {400, 408, 413, 414, 417, 431, 501, 503, 505}
# These answer on a listener of their own and are no part of the contract.
HEALTH = {"/livez", "/readyz", "/metrics"}

# These show a CPR number in full.
SHOWS_CPR = {"getCitizenCPR", "getJobPlanDocumentWithCPR", "getIndsatsplanDocumentWithCPR"}


def contract_name(kind):
    """A content type as the contract names it: without what every answer of the kind has."""
    return "; ".join(part for part in kind.split("; ") if part not in ("charset=utf-8", "header=present"))


class Faults:
    def __init__(self):
        self.counts = collections.Counter()

    def add(self, text):
        if self.counts[text] == 0:
            print(text)
        self.counts[text] += 1


class Checker:
    def __init__(self, contract, faults):
        self.contract = contract
        self.faults = faults
        self.titles = {}
        self.shared = set()
        self.count = 0

    def check(self, exchange):
        self.count += 1
        method, target, status = exchange["method"], exchange["target"], exchange["status"]
        path, _, query = target.partition("?")
        if path in HEALTH:
            return
        operations = self.contract.operations_at(path)
        name = f"{method} {path}"
        if self.is_refusal(exchange):
            self.shared.add(str(status))
            return self.problem(name, exchange)
        if operations is None:
            if method == "OPTIONS" and path == "*":
                return self.options(name, exchange, None)
            if status not in (404, 429):
                self.faults.add(f"{name}: {status} for a path that is not in the contract")
            return self.problem(name, exchange)
        allow = sorted(set(operations) | {"OPTIONS"} | ({"HEAD"} if "GET" in operations else set()))
        if method == "OPTIONS":
            return self.options(name, exchange, allow)
        operation = operations.get("GET" if method == "HEAD" else method)
        if operation is None:
            if status != 405 or self.allowed(exchange) != allow:
                self.faults.add(f"{name}: {status} with Allow {self.allowed(exchange)} instead of 405 with {allow}")
            return self.problem(name, exchange)
        self.answer(operation, exchange, query)

    def is_refusal(self, exchange):
        """Whether the HTTP layer refused the request by itself."""
        return exchange["status"] in REFUSED and re.search(
            r'"type":"/problems/(refused-request|too-large)"', exchange["body"]) is not None

    def allowed(self, exchange):
        return sorted(part.strip() for part in exchange["headers"].get("allow", "").split(","))

    def options(self, name, exchange, allow):
        if exchange["status"] != 204 or exchange["body"] or (allow is not None and self.allowed(exchange) != allow):
            self.faults.add(f"{name}: {exchange['status']} with Allow {self.allowed(exchange)} instead of 204 with {allow}")

    def answer(self, operation, exchange, query):
        status = str(exchange["status"])
        name = f"{operation.id} {status}"
        answer = operation.answers.get(status)
        if answer is None:
            return self.faults.add(f"{name}: this status is not in the contract")
        operation.seen.add(status)
        self.shared.add(status)
        for header, (required, schema) in answer.headers.items():
            value = exchange["headers"].get(header)
            if value is None and required:
                self.faults.add(f"{name}: no header {header}")
            elif value is not None and schema.fault(value):
                self.faults.add(f"{name}: header {header} {schema.fault(value)}")
        if exchange["status"] < 300:
            self.request(operation, exchange, query, name)
        if exchange["method"] == "HEAD" or not answer.content:
            if exchange["body"]:
                self.faults.add(f"{name}: a body where there is none")
            return None
        kind = exchange["headers"].get("content-type", "")
        media = answer.content.get(contract_name(kind))
        if media is None:
            return self.faults.add(f"{name}: content type {kind!r}")
        if media.is_json and not kind.endswith("; charset=utf-8"):
            self.faults.add(f"{name}: content type {kind!r} names no character set")
        fault = media.fault(exchange["body"])
        if fault:
            self.faults.add(f"{name}: {fault}")
        if media.is_table:
            operation.tables.add(contract_name(kind))
            fault = self.table_fault(answer, kind, exchange["body"], "changedSince=" in query)
            if fault:
                self.faults.add(f"{name}: {kind}: {fault}")
        if exchange["status"] >= 400:
            self.problem(name, exchange)
        return None

    def table_fault(self, answer, kind, text, is_feed):
        """A table has the columns that its list's JSON has, and as many fields in every row."""
        delimiter = ";" if "excel=da" in kind else ","
        rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=delimiter, strict=True))
        wanted = answer.content["application/json"].columns(is_feed)
        if not rows or rows[0] != wanted:
            return f"the columns are {rows[:1]} and not {wanted}"
        if any(len(row) != len(wanted) for row in rows):
            return "a row has more or fewer fields than the header"
        return None

    def request(self, operation, exchange, query, name):
        fault = operation.query_fault(query)
        if fault:
            self.faults.add(f"{name}: succeeded with the query {fault}")
        body = exchange["requestBody"]
        if not operation.body:
            if body:
                self.faults.add(f"{name}: succeeded with a body that the contract does not have")
        elif body is None:
            self.faults.add(f"{name}: succeeded without its body")
        else:
            fault = operation.body["application/json"].fault(body)
            if fault:
                self.faults.add(f"{name}: succeeded with the body {fault}")

    def problem(self, name, exchange):
        """A problem document that says the same as the answer around it."""
        headers = exchange["headers"]
        if exchange["method"] == "HEAD":
            return None
        if headers.get("content-type") != "application/problem+json; charset=utf-8":
            return self.faults.add(f"{name}: content type {headers.get('content-type')!r} for a problem")
        try:
            body = json.loads(exchange["body"], object_pairs_hook=unique_members)
        except ValueError as error:
            return self.faults.add(f"{name}: not JSON: {error}")
        fault = self.contract.problem.fault(body)
        if fault:
            return self.faults.add(f"{name}: {fault}")
        kind = body["type"].removeprefix("/problems/")
        if kind not in self.contract.kinds:
            self.faults.add(f"{name}: the problem {kind} is not in the contract")
        if body["status"] != exchange["status"]:
            self.faults.add(f"{name}: the problem says {body['status']}")
        if body["instance"] != f"urn:uuid:{headers.get('x-request-id')}":
            self.faults.add(f"{name}: instance and X-Request-Id differ")
        if self.titles.setdefault(kind, body["title"]) != body["title"]:
            self.faults.add(f"{name}: another title than before for {kind}")
        has_code = kind in ("conflict", "refused-request", "too-large")
        if has_code != ("code" in body) or (kind == "invalid") != ("errors" in body):
            self.faults.add(f"{name}: code or errors where it does not belong, or not where it does, in {kind}")
        return None

    def coverage(self):
        for operation in self.contract.operations:
            unseen = sorted({name for answer in operation.answers.values() for name in answer.tables} - operation.tables)
            if unseen:
                self.faults.add(f"{operation.id}: never answered as {', '.join(unseen)}")
            missing = sorted(set(operation.answers) - operation.seen - NOT_PROVOKED - SHARED)
            if missing:
                self.faults.add(f"{operation.id}: never answered {', '.join(missing)}")
        for status in sorted(SHARED - self.shared):
            self.faults.add(f"no operation ever answered {status}")


class Privacy:
    """CPR numbers travel in bodies alone, and only the operation for it shows one. The contract has numbers in its examples."""

    WINDOW = re.compile(r"(?=(\d{6}-?\d{4}))")
    # What is no day and month, such as ten zeros, is no number of anybody's and stands in many an id.
    NUMBER = re.compile(r"([0-2]\d|3[01]|[67]\d|8\d|9[01])(0[1-9]|1[0-2])\d{6}")

    def __init__(self, contract, exchanges, faults):
        self.contract = contract
        self.faults = faults
        self.numbers = set()
        for exchange in exchanges:
            for value in re.findall(r'"cpr"\s*:\s*"([^"]*)"', exchange["requestBody"] or ""):
                digits = re.sub(r"\D", "", value)
                if self.NUMBER.fullmatch(digits):
                    self.numbers.add(digits)

    def shown(self, text):
        return any(found.replace("-", "") in self.numbers for found in self.WINDOW.findall(text))

    def check(self, exchange):
        path = exchange["target"].partition("?")[0]
        name = f"{exchange['method']} {exchange['status']} {'/'.join(path.split('/')[:3])}"
        operation = (self.contract.operations_at(path) or {}).get(exchange["method"])
        if any(self.shown(value) for value in exchange["headers"].values()):
            self.faults.add(f"{name}: a CPR number in a header")
        is_about_nobody = operation is not None and operation.is_open
        is_for_it = operation is not None and operation.id in SHOWS_CPR and exchange["status"] == 200
        if not is_about_nobody and not is_for_it and self.shown(exchange["body"]):
            self.faults.add(f"{name}: a CPR number in the answer")


def unpacked(exchange):
    """The exchange with the text that a compressed body holds."""
    if "packedBody" in exchange:
        exchange["body"] = gzip.decompress(base64.b64decode(exchange["packedBody"])).decode("utf-8")
    return exchange


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    faults = Faults()
    contract = Contract(sys.argv[1], faults)
    with open(sys.argv[2], encoding="utf-8") as file:
        exchanges = [unpacked(json.loads(line)) for line in file]
    checker = Checker(contract, faults)
    privacy = Privacy(contract, exchanges, faults)
    for exchange in exchanges:
        checker.check(exchange)
        privacy.check(exchange)
    checker.coverage()
    print(
        f"{checker.count} exchanges of {len(contract.operations)} operations, {len(privacy.numbers)} CPR numbers sent: "
        f"{len(faults.counts)} faults")
    sys.exit(1 if faults.counts or not exchanges else 0)


if __name__ == "__main__":
    main()
