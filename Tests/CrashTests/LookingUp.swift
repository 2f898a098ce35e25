import Domain
import JSON
import Support
import Testing

/// What the restarted service says of what it was told before.
extension Trial {
    /// The list names every case once, as it was last written; each case that was written to since the last crash, or every one, is
    /// read with its placements and its compass.
    mutating func lookUp(everything: Bool) throws {
        let client = client
        let known = desks.flatMap(\.cases)
        let listed = Dictionary(grouping: try allCases(client)) { $0["externalCaseNumber"]?.text ?? "" }
        for file in known {
            let found = listed[file.key] ?? []
            #expect(found.map { $0["id"]?.text } == [file.id], place)
            #expect(found.first?["version"]?.integer == Int64(file.version), place)
            #expect(found.first?["question"]?.text == file.question, place)
            #expect(found.first?["citizenName"]?.text == file.name, place)
        }
        for file in known where file.isFresh || everything {
            try lookUp(file, client)
        }
    }

    private mutating func allCases(_ client: TestClient) throws -> [JSONValue] {
        var listed: [JSONValue] = []
        var next: String? = "/v1/cases?limit=200"
        while let page = next {
            let answer = try client.get(page)
            guard answer.status == 200 else { throw UnexpectedAnswer(answer) }
            answered.append(AnsweredRequest("listCases", answer, case: nil, citizen: nil))
            listed += answer.items
            next = answer.nextLink
        }
        return listed
    }

    private mutating func lookUp(_ file: KnownCase, _ client: TestClient) throws {
        let shown = try get(file, "", "getCase", client)
        #expect(shown.version == file.version, place)
        #expect(shown.text("question") == file.question, place)
        #expect(shown.text("citizen") == file.citizen, place)

        let roles = Dictionary(
            try get(file, "/actors", "listActors", client).items.compactMap { actor in
                actor["id"]?.text.flatMap { id in actor["role"]?.text.map { (id, $0) } }
            }, uniquingKeysWith: { first, _ in first }
        )
        #expect(roles.values.sorted() == ["borger", "sagsbehandler"], place)
        let placed = try placements(file, client).map { KnownPosition($0, role: $0["actor"]?.text.flatMap { roles[$0] }) }
        #expect(placed == file.positions, "\(file.key), seed \(seed), round \(round)")

        let compass = try get(file, "/compass", "getCompass", client)
        for actor in compass.json["actors"]?.elements ?? [] {
            let role = actor["role"]?.text
            let latest = file.positions.last { $0.role == role }
            let standing = actor["anskuelse"].flatMap { $0.isNull ? nil : KnownPosition($0, role: role) }
            #expect(standing == latest, "\(file.key) \(role ?? ""), seed \(seed), round \(round)")
        }
        #expect(compass.json["actors"]?.elements?.count == 2, place)
    }

    private mutating func placements(_ file: KnownCase, _ client: TestClient) throws -> [JSONValue] {
        var listed: [JSONValue] = []
        var next: String? = "/positions?limit=200"
        while let page = next {
            let answer = try get(file, page, "listPositions", client)
            listed += answer.items
            next = answer.nextLink.map { String($0.dropFirst(file.path.count)) }
        }
        return listed
    }

    private mutating func get(_ file: KnownCase, _ what: String, _ operation: String, _ client: TestClient) throws -> TestAnswer {
        let answer = try client.get(file.path + what)
        guard answer.status == 200 else { throw UnexpectedAnswer(answer) }
        answered.append(AnsweredRequest(operation, answer, case: file.id, citizen: file.citizen))
        return answer
    }
}

/// What the access log has.
extension Trial {
    /// Every answer since the log was last asked, or every one there ever was, has its row, which says what it was about and how
    /// it was answered.
    mutating func readAccessLog(everything: Bool) throws {
        let asked = ClockSource.system.now()
        everAnswered += answered
        let wanted = everything ? everAnswered : answered
        let rows = try accessLog(since: everything ? nil : since)
        for request in wanted {
            let found = rows[request.request] ?? []
            #expect(found.count == 1, "\(request), seed \(seed), round \(round)")
            guard let row = found.first else { continue }
            #expect(row["operation"]?.text == request.operation, place)
            #expect(row["status"]?.integer == Int64(request.status), place)
            if let id = request.caseID, request.status < 400 { #expect(row["case"]?.text == id, "\(request)") }
            if let citizen = request.citizen, request.status < 400 {
                #expect(row["citizens"]?.elements?.compactMap(\.text) == [citizen], "\(request)")
            }
            #expect(row["staffName"]?.text == "Sagsbehandler 4", place)
        }
        answered = []
        since = asked
    }

    /// The log's rows by request.
    private func accessLog(since: Instant?) throws -> [String: [JSONValue]] {
        let client = TestClient(port: service.port, token: officer)
        var rows: [String: [JSONValue]] = [:]
        // A second more, for requests that were received before the clock was read.
        let from = since.map { "&from=" + $0.advanced(byMilliseconds: -1_000).rfc3339 } ?? ""
        var next: String? = "/v1/access-log?limit=200" + from
        while let page = next {
            let answer = try client.get(page)
            guard answer.status == 200 else { throw UnexpectedAnswer(answer) }
            for row in answer.items { rows[row["request"]?.text ?? "", default: []].append(row) }
            next = answer.nextLink
        }
        return rows
    }
}

extension KnownPosition {
    /// From a placement, or from where the compass shows an actor; nil when a member is missing.
    fileprivate init?(_ json: JSONValue, role: String?) {
        guard let statement = json["statement"]?.text, let role, let across = json["systemFaglighed"]?.integer,
              let up = json["individOmverden"]?.integer
        else { return nil }
        self.init(statement: statement, role: role, systemFaglighed: Int(across), individOmverden: Int(up))
    }
}
