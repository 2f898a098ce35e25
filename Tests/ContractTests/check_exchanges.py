#!/usr/bin/env python3
"""Holds recorded exchanges against the contract.

    check_exchanges.py openapi.yaml exchanges.ndjson

The tests record every exchange of their client, one JSON object a line (`KOMPAS_EXCHANGES`). Checked here:

- the contract: every schema is a JSON Schema (draft 2020-12), every example fits its schema, every format is one that is checked;
- every answer: a documented status, content type, headers and body; every request that succeeded: query and body;
- privacy: no CPR number that was ever sent stands in a URL, a header or a body, but for the operation that shows it;
- coverage: every operation answered with every status the contract gives it, but for those that only a broken machine gives.

Prints one line per fault and a count, and fails when there is any.
"""

import collections
import datetime
import json
import re
import sys
import urllib.parse
import uuid

import jsonschema
import yaml

# Answers that take a broken disk, a full queue or a fault of ours.
NOT_PROVOKED = {"500", "503", "507"}
# Answers of what all operations share: once is enough.
SHARED = {"413", "429"}
# What the HTTP layer answers before anybody looks at the operation.
REFUSED = {400, 408, 413, 414, 417, 431, 501, 503, 505}
# These answer on a listener of their own and are no part of the contract.
HEALTH = {"/livez", "/readyz"}
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")

formats = jsonschema.FormatChecker(formats=())


@formats.checks("uuid", raises=ValueError)
def is_uuid(value):
    return not isinstance(value, str) or str(uuid.UUID(value)) == value


@formats.checks("date", raises=ValueError)
def is_date(value):
    return not isinstance(value, str) or datetime.datetime.strptime(value, "%Y-%m-%d").strftime("%Y-%m-%d") == value


@formats.checks("date-time", raises=ValueError)
def is_date_time(value):
    if not isinstance(value, str):
        return True
    if not re.fullmatch(r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)", value):
        return False
    datetime.datetime.strptime(value[:10] + value[11:19], "%Y-%m-%d%H:%M:%S")
    return True


@formats.checks("uri-reference", raises=ValueError)
def is_uri_reference(value):
    if isinstance(value, str):
        urllib.parse.urlsplit(value)
        return re.fullmatch(r"[\x21-\x7e]*", value) is not None
    return True


class UniqueKeys(yaml.SafeLoader):
    """YAML takes a key that stands twice; a contract does not."""

    def construct_mapping(self, node, deep=False):
        seen = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.constructor.ConstructorError(None, None, f"key {key.value} stands twice", key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep)


class Faults:
    def __init__(self):
        self.counts = collections.Counter()

    def add(self, text):
        if self.counts[text] == 0:
            print(text)
        self.counts[text] += 1


def unique_members(pairs):
    names = [name for name, _ in pairs]
    if len(set(names)) != len(names):
        raise ValueError("a member stands twice")
    return dict(pairs)


def resolved(node, document, path=()):
    """The node with every reference replaced by what it names."""
    if isinstance(node, list):
        return [resolved(item, document, path) for item in node]
    if not isinstance(node, dict):
        return node
    if "$ref" not in node:
        return {name: resolved(value, document, path) for name, value in node.items()}
    reference = node["$ref"]
    if reference in path:
        raise ValueError(f"{reference} refers to itself")
    target = document
    for part in reference.removeprefix("#/").split("/"):
        target = target[part.replace("~1", "/").replace("~0", "~")]
    target = resolved(target, document, path + (reference,))
    beside = {name: value for name, value in node.items() if name != "$ref"}
    return {**target, **resolved(beside, document, path)} if beside.keys() <= {"description", "summary"} else {
        "allOf": [target], **resolved(beside, document, path)}


class Schema:
    """A schema that was checked, ready to validate."""

    def __init__(self, schema, place, faults):
        try:
            jsonschema.Draft202012Validator.check_schema(schema)
        except jsonschema.SchemaError as error:
            faults.add(f"contract: {place}: not a schema: {error.message}")
        self.check_formats(schema, place, faults)
        self.validator = jsonschema.Draft202012Validator(schema, format_checker=formats)

    def check_formats(self, schema, place, faults):
        if isinstance(schema, dict):
            name = schema.get("format")
            if isinstance(name, str) and name not in formats.checkers:
                faults.add(f"contract: {place}: nobody checks the format {name}")
            for value in schema.values():
                self.check_formats(value, place, faults)
        elif isinstance(schema, list):
            for value in schema:
                self.check_formats(value, place, faults)

    def fault(self, value):
        """What is wrong with the value, or None."""
        error = jsonschema.exceptions.best_match(self.validator.iter_errors(value))
        if error is None:
            return None
        where = "/".join(str(part) for part in error.absolute_path)
        return f"/{where}: {error.message[:300]}"


class Media:
    """What a body of one media type must be."""

    def __init__(self, name, media, place, faults):
        self.is_json = name.endswith("json")
        self.schema = Schema(media["schema"], place, faults)
        examples = {key: example["value"] for key, example in media.get("examples", {}).items()}
        if "example" in media:
            examples["example"] = media["example"]
        for key, example in examples.items():
            fault = self.schema.fault(example)
            if fault:
                faults.add(f"contract: {place}: the example {key} does not fit: {fault}")
        if self.is_json and not examples:
            faults.add(f"contract: {place}: no example")

    def fault(self, text):
        if not self.is_json:
            return self.schema.fault(text)
        try:
            return self.schema.fault(json.loads(text, object_pairs_hook=unique_members))
        except ValueError as error:
            return f"not JSON: {error}"


class Answer:
    """What an operation may answer with one status."""

    def __init__(self, response, place, faults):
        self.headers = {
            name.lower(): (header.get("required", False), Schema(header["schema"], f"{place} header {name}", faults))
            for name, header in response.get("headers", {}).items()}
        self.content = {
            name: Media(name, media, f"{place} {name}", faults) for name, media in response.get("content", {}).items()}


class Operation:
    def __init__(self, path, method, item, operation, faults):
        self.id = operation["operationId"]
        self.allow = sorted(name.upper() for name in item if name in METHODS)
        place = self.id
        self.answers = {
            status: Answer(response, f"{place} {status}", faults) for status, response in operation["responses"].items()}
        self.body = {
            name: Media(name, media, f"{place} request {name}", faults)
            for name, media in operation.get("requestBody", {}).get("content", {}).items()}
        self.query = {}
        for parameter in item.get("parameters", []) + operation.get("parameters", []):
            schema = Schema(parameter["schema"], f"{place} {parameter['name']}", faults)
            if "example" in parameter and schema.fault(parameter["example"]):
                faults.add(f"contract: {place}: the example of {parameter['name']} does not fit: {schema.fault(parameter['example'])}")
            if parameter["in"] == "query":
                self.query[parameter["name"]] = (parameter["schema"], schema)
        self.seen = set()

    def query_fault(self, query):
        for name, text in urllib.parse.parse_qsl(query, keep_blank_values=True):
            if name not in self.query:
                return f"?{name} is not in the contract"
            plain, schema = self.query[name]
            value = text
            if plain.get("type") == "integer" and re.fullmatch(r"-?\d+", text):
                value = int(text)
            elif plain.get("type") == "boolean" and text in ("true", "false"):
                value = text == "true"
            fault = schema.fault(value)
            if fault:
                return f"?{name} {fault}"
        return None


class Contract:
    def __init__(self, path, faults):
        with open(path, encoding="utf-8") as file:
            source = yaml.load(file, Loader=UniqueKeys)
        document = resolved(source, source)
        used = set(re.findall(r"#/components/[A-Za-z]+/[A-Za-z]+", json.dumps(source)))
        for kind, parts in source["components"].items():
            for name in parts:
                if kind != "securitySchemes" and f"#/components/{kind}/{name}" not in used:
                    faults.add(f"contract: components/{kind}/{name} is never used")
        for name, schema in document["components"]["schemas"].items():
            Schema(schema, f"components/schemas/{name}", faults)
        self.problem = Schema(document["components"]["schemas"]["Problem"], "Problem", faults)
        self.kinds = document["components"]["schemas"]["ProblemKind"]["enum"]
        self.templates = {}
        for path, item in document["paths"].items():
            operations = {
                method.upper(): Operation(path, method, item, item[method], faults) for method in METHODS if method in item}
            self.templates[tuple(path.split("/"))] = operations
        self.operations = [operation for found in self.templates.values() for operation in found.values()]

    def operations_at(self, path):
        """The operations of the template that fits best, literals before holes; None where there is none."""
        parts = [urllib.parse.unquote(part) for part in path.split("/")]
        fitting = [
            (tuple(step.startswith("{") for step in template), operations)
            for template, operations in self.templates.items()
            if len(template) == len(parts)
            and all(step == part or part and step.startswith("{") for step, part in zip(template, parts))]
        return min(fitting, key=lambda pair: pair[0])[1] if fitting else None


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
            if status != 404:
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
        media = answer.content.get(kind.split(";")[0])
        if media is None:
            return self.faults.add(f"{name}: content type {kind!r}")
        if media.is_json and not kind.endswith("; charset=utf-8"):
            self.faults.add(f"{name}: content type {kind!r} names no character set")
        fault = media.fault(exchange["body"])
        if fault:
            self.faults.add(f"{name}: {fault}")
        if exchange["status"] >= 400:
            self.problem(name, exchange)
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
        if (kind == "conflict") != ("code" in body) or (kind == "invalid") != ("errors" in body):
            self.faults.add(f"{name}: code or errors where it does not belong, or not where it does, in {kind}")
        return None

    def coverage(self):
        for operation in self.contract.operations:
            missing = sorted(set(operation.answers) - operation.seen - NOT_PROVOKED - SHARED)
            if missing:
                self.faults.add(f"{operation.id}: never answered {', '.join(missing)}")
        for status in sorted(SHARED - self.shared):
            self.faults.add(f"no operation ever answered {status}")


class Privacy:
    """CPR numbers travel in bodies alone, and only the operation for it shows one."""

    WINDOW = re.compile(r"(?=(\d{6}-?\d{4}))")

    def __init__(self, contract, exchanges, faults):
        self.contract = contract
        self.faults = faults
        self.numbers = set()
        for exchange in exchanges:
            for value in re.findall(r'"cpr"\s*:\s*"([^"]*)"', exchange["requestBody"] or ""):
                digits = re.sub(r"\D", "", value)
                if len(digits) == 10:
                    self.numbers.add(digits)

    def shown(self, text):
        return any(found.replace("-", "") in self.numbers for found in self.WINDOW.findall(text))

    def check(self, exchange):
        path = exchange["target"].partition("?")[0]
        name = f"{exchange['method']} {exchange['status']} {'/'.join(path.split('/')[:3])}"
        operation = (self.contract.operations_at(path) or {}).get(exchange["method"])
        if self.shown(urllib.parse.unquote_plus(exchange["target"])):
            self.faults.add(f"{name}: a CPR number in the URL")
        if any(self.shown(value) for value in exchange["headers"].values()):
            self.faults.add(f"{name}: a CPR number in a header")
        is_for_it = operation is not None and operation.id == "getCitizenCPR" and exchange["status"] == 200
        if not is_for_it and self.shown(exchange["body"]):
            self.faults.add(f"{name}: a CPR number in the answer")


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    faults = Faults()
    contract = Contract(sys.argv[1], faults)
    with open(sys.argv[2], encoding="utf-8") as file:
        exchanges = [json.loads(line) for line in file]
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
