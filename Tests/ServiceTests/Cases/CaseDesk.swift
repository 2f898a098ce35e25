import Domain
import Glibc
import JSON
import Service
import Storage
import Support
import Testing

/// A jobcenter with a caseworker at the desk, and what tests of cases and their compass do again and again.
struct CaseDesk {
    let jobcenter: TestJobcenter
    /// Signed in as the caseworker.
    let client: TestClient

    init() throws {
        jobcenter = try TestJobcenter()
        client = jobcenter.client(jobcenter.people.caseworker.token)
    }

    /// A replacement number that nobody has, the same for the same number.
    static func cpr(_ number: Int) -> String { "610170-\(1000 + number)" }

    /// A tag that names a version; a change is decided on that alone, whatever the rest of the tag says.
    static func tag(_ version: Int) -> String { "\"\(version)-0000000000000000\"" }

    /// A case of a citizen recorded with it; further members as JSON, ending in a comma.
    @discardableResult
    func record(_ members: String = "", citizen: Int = 1, as other: TestClient? = nil) throws -> TestAnswer {
        let answer = try (other ?? client).post("/v1/cases", """
            {\(members) "citizen": {"cpr": "\(Self.cpr(citizen))", "name": "Testborger \(citizen)"}}
            """)
        try #require(answer.status == 201, "\(answer.text)")
        return answer
    }

    /// A case with a question and a citizen, a psychiatrist and a caseworker who stand nowhere yet.
    func caseWithActors() throws -> (id: String, borger: String, psykiater: String, sagsbehandler: String) {
        let id = try record("""
            "question": "Skal hun i gang nu?", "actors": [{"role": "borger"}, {"role": "psykiater", "name": "Psykiateren"}, {"role": "sagsbehandler"}],
            """).text("id")
        let actors = try client.get("/v1/cases/\(id)/actors").items.map { $0["id"]?.text ?? "" }
        try #require(actors.count == 3)
        return (id, actors[0], actors[1], actors[2])
    }

    /// Places one actor.
    /// - Returns: the position as recorded
    @discardableResult
    func place(_ actor: String, _ systemFaglighed: Int, _ individOmverden: Int, in id: String, _ members: String = "") throws -> JSONValue {
        nextInstant()
        let answer = try client.post("/v1/cases/\(id)/positions", """
            {"positions": [{"actor": "\(actor)", \(members) "systemFaglighed": \(systemFaglighed), "individOmverden": \(individOmverden)}]}
            """)
        try #require(answer.status == 201, "\(answer.text)")
        return try #require(answer.items.first)
    }

    /// The compass; at an instant if one is given.
    func compass(_ id: String, _ query: String = "") throws -> TestAnswer {
        let answer = try client.get("/v1/cases/\(id)/compass\(query)")
        try #require(answer.status == 200, "\(answer.text)")
        return answer
    }

    /// The rows of a table, counted in the store itself.
    func count(_ table: String) throws -> Int {
        try jobcenter.service.foundations.writer.perform { db in
            try db.first(composed: "SELECT count(*) FROM \(table)") { try $0.int(0) } ?? 0
        }
    }

    /// The case's history, the oldest first, as `entity.action field: from -> to`.
    func history(_ id: String) throws -> [String] {
        let answer = try client.get("/v1/cases/\(id)/history?limit=200")
        try #require(answer.status == 200, "\(answer.text)")
        return answer.items.reversed().map { row in
            let changes = row["changes"]?.elements?.map { change in
                "\(change["field"]?.text ?? "?"): \(change["from"]?.text ?? "-") -> \(change["to"]?.text ?? "-")"
            }
            return "\(row["entity"]?.text ?? "?").\(row["action"]?.text ?? "?") \(changes?.joined(separator: ", ") ?? "")"
        }
    }

    /// Lets the millisecond pass, so that what follows has an instant of its own.
    func nextInstant() { usleep(2_000) }
}

extension TestAnswer {
    /// The version that the answer's tag names: a tag is the version and a hash of what is shown.
    var taggedVersion: Int? { Int(tag.drop { $0 == "\"" }.prefix { $0 != "-" }) }
}

extension JSONValue {
    /// The actor of a compass with this id.
    func actor(_ id: String) -> JSONValue? { self["actors"]?.elements?.first { $0["id"]?.text == id } }

    /// The codes of the patterns of a compass.
    var patternCodes: [String] { self["patterns"]?.elements?.compactMap { $0["code"]?.text } ?? [] }
}
