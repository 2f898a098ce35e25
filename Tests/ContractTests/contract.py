"""The contract as `check_exchanges.py` reads it: references resolved, every schema and example checked."""

import datetime
import json
import re
import urllib.parse
import uuid

import jsonschema
import yaml

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
        self.is_table = name.startswith("text/csv")
        self.plain = media["schema"]
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


    def columns(self, is_feed):
        """The columns of the table that a page of this schema makes; a feed of changes says what is gone, too."""
        page = self.plain.get("anyOf", [self.plain])[0]
        return columns(page["properties"]["items"]["items"], "") + (["removed"] if is_feed else [])


def columns(schema, name):
    """What a schema's values are called in a table: a member of an object by both names, through lists and through what may be null."""
    for part in schema.get("oneOf", []) + schema.get("anyOf", []) + schema.get("allOf", []):
        if "properties" in part or "items" in part:
            return columns(part, name)
    if "properties" in schema:
        return [
            column for member, inner in schema["properties"].items()
            for column in columns(inner, f"{name}.{member}" if name else member)]
    if "items" in schema:
        return columns(schema["items"], name)
    return [name]


class Answer:
    """What an operation may answer with one status."""

    def __init__(self, response, place, faults):
        self.headers = {
            name.lower(): (header.get("required", False), Schema(header["schema"], f"{place} header {name}", faults))
            for name, header in response.get("headers", {}).items()}
        self.content = {
            name: Media(name, media, f"{place} {name}", faults) for name, media in response.get("content", {}).items()}
        self.tables = {name for name, media in self.content.items() if media.is_table}


class Operation:
    def __init__(self, path, method, item, operation, faults):
        self.id = operation["operationId"]
        self.is_open = operation.get("security") == []
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
            if "cpr" in parameter["name"].lower():
                faults.add(f"contract: {place}: a CPR number would stand in a URL or a header")
            if parameter["in"] == "query":
                self.query[parameter["name"]] = (parameter["schema"], schema)
        self.seen = set()
        self.tables = set()

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
