import CSV
import Domain
import JSON
import Service
import Storage
import Support
import Testing

@Suite("Requests: lists as tables")
struct TableTests {
    private static let table = [("Accept", "text/csv")]
    private static let danish = [("Accept", "text/csv;excel=da")]

    /// The rows by column name.
    private func rows(_ answer: TestAnswer) throws -> [[String: String]] {
        var reader = CSVReader()
        reader.feed(answer.body)
        reader.finish()
        var records: [[String]] = []
        while let record = try reader.next() { records.append(record.fields) }
        let names = try #require(records.first)
        return records.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(names, $0)) }
    }

    @Test("Danish letters, quotation marks, separators and what looks like a formula go through, and nothing else than JSON shows is shown")
    func texts() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        let names = ["Åse \"Ås\" Ørsted", "Bo; Ærø, 2", "=HYPERLINK(1)", "+45 12345678", "-2", "@sum"]
        let files = try names.enumerated().map { try client.record(case: $0.offset, name: $0.element.replacing("\"", with: "\\\"")) }
        #expect(try client.change("PUT", files[0].path + "/closure", #"{"reason": "job", "note": "Første linje\nanden \"linje\""}"#, ifMatch: "*").status == 200)

        let json = try client.get("/v1/cases")
        let plain = try client.get("/v1/cases", headers: Self.table)
        #expect(plain.status == 200)
        #expect(plain.text.hasPrefix("id,version,citizen,citizenName,cprMasked,"))
        #expect(plain.text.hasSuffix("\r\n"))
        let table = try rows(plain)
        #expect(table.map { $0["citizenName"] } == names.reversed())
        #expect(table.map { $0["id"] } == json.ids)
        #expect(table.map { $0["cprMasked"] } == json.items.map { $0["cprMasked"]?.text })
        #expect(table.last?["closure.note"] == "Første linje\nanden \"linje\"")
        #expect(table.last?["closure.reason"] == "job")
        #expect(table.first?["closure.reason"] == "")
        #expect(table.first?["protected"] == "false")
        #expect(table.first?["version"] == "1")
        for file in files { #expect(!plain.text.contains(file.cpr)) }

        let spreadsheet = try client.get("/v1/cases", headers: Self.danish)
        #expect(spreadsheet.body.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(spreadsheet.text.dropFirst().hasPrefix("id;version;citizen;"))
        let shown = ["Åse \"Ås\" Ørsted", "Bo; Ærø, 2", "'=HYPERLINK(1)", "'+45 12345678", "'-2", "'@sum"]
        #expect(try rows(spreadsheet).map { $0["citizenName"] } == shown.reversed())
        let tags = [json.tag, plain.tag, spreadsheet.tag]
        #expect(Set(tags).count == 3)
        #expect(try client.get("/v1/cases", headers: Self.table + [("If-None-Match", plain.tag)]).status == 304)
        #expect(try client.get("/v1/cases", headers: Self.table + [("If-None-Match", json.tag)]).status == 200)
    }

    @Test("Numbers are numbers, also negative ones, and the elements of a list stand in one field")
    func numbersAndLists() throws {
        let jobcenter = try TestJobcenter()
        let people = jobcenter.people
        let client = jobcenter.client(people.caseworker.token)
        let file = try client.record(case: 1)
        let actor = try client.add(actor: "borger", to: file)
        let body = #"{"positions": [{"actor": "\#(actor)", "systemFaglighed": -20, "individOmverden": 30, "statement": "Ja;\nmen"}]}"#
        #expect(try client.post(file.path + "/positions", body).status == 201)
        let positions = try rows(client.get(file.path + "/positions", headers: Self.danish))
        #expect(positions.map { $0["systemFaglighed"] } == ["-20"])
        #expect(positions.map { $0["statement"] } == ["Ja;\nmen"])
        #expect(positions.map { $0["withdrawal.reason"] } == [""])

        let administrator = jobcenter.client(people.administrator.token)
        for name in [#"A|B"#, #"C\\D"#] { #expect(try administrator.post("/v1/teams", #"{"name": "\#(name)"}"#).status == 201) }
        let teams = try administrator.get("/v1/teams?limit=200")
        let two = teams.items.filter { ["A|B", "C\\D"].contains($0["name"]?.text) }.compactMap { $0["id"]?.text }
        #expect(try administrator.post("/v1/staff", #"{"name": "Ny", "teams": ["\#(two[0])", "\#(two[1])"]}"#).status == 201)
        let staff = try rows(administrator.get("/v1/staff?limit=200", headers: Self.table))
        let new = try #require(staff.first { $0["name"] == "Ny" })
        #expect(new["teams.id"] == two.joined(separator: "|"))
        #expect(new["teams.name"] == #"A\|B|C\\D"#)
        #expect(new["roles.role"] == "")
        #expect(staff.first { $0["name"] == "Teamleder 1" }?["roles.reachLabel"] == Reach.team.label)
    }

    @Test("Tables are walked through as lists are, by Link and by Kompas-Next, with the same filters")
    func pages() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        for number in 0..<7 { _ = try client.record(case: number) }
        var found: [String] = []
        var target = "/v1/cases?limit=3&state=aaben&count=true"
        for page in 0..<3 {
            let answer = try client.get(target, headers: Self.table)
            found += try rows(answer).compactMap { $0["id"] }
            let next = answer.header("kompas-next")
            #expect(answer.header("kompas-count") == (page == 0 ? "7" : nil), "the link leads on without counting again")
            guard let link = answer.nextLink else {
                #expect(next == nil && page == 2)
                break
            }
            #expect(link.hasSuffix("after=\(next ?? "-")"))
            target = link
        }
        #expect(try found == client.get("/v1/cases?limit=200").ids)
        #expect(found.count == 7)
        let named = try client.get("/v1/citizens?name=test&limit=3", headers: Self.table)
        #expect(named.header("link") == nil, "the name belongs in no link")
        let rest = try client.get("/v1/citizens?name=test&limit=50&after=\(named.header("kompas-next") ?? "")", headers: Self.table)
        #expect(try rows(named).count + rows(rest).count == 7)
        let empty = try client.get("/v1/cases?state=lukket", headers: Self.table)
        #expect(try rows(empty).isEmpty)
        #expect(empty.text.hasPrefix("id,version"), "an empty table has its header row")
    }

    @Test("A table has the name of its list and of the day; HEAD tells its length and type")
    func file() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        let file = try client.record(case: 1)
        let day = Copenhagen.day(of: jobcenter.service.foundations.clock.now())
        let names = [("/v1/cases", "cases"), ("/v1/citizens", "citizens"), (file.path + "/history", "history"), (file.path + "/positions", "positions")]
        for (path, name) in names {
            let answer = try client.get(path, headers: Self.table)
            #expect(answer.header("content-disposition") == "attachment; filename=\"\(name)-\(day).csv\"")
            let head = try client.send("HEAD", path, headers: Self.table)
            #expect(head.status == 200)
            #expect(head.body.isEmpty)
            for field in ["content-length", "content-type", "etag"] { #expect(head.header(field) == answer.header(field), "\(path) \(field)") }
        }
        #expect(try client.get("/v1/cases").header("content-disposition") == nil)
    }

    @Test("A table's row in the access log names every citizen it showed, and hides whom the caller may not see")
    func logged() throws {
        let jobcenter = try TestJobcenter()
        let people = jobcenter.people
        let client = jobcenter.client(people.caseworker.token)
        let files = try (0..<4).map { try client.record(case: $0) }
        let leader = jobcenter.client(people.leader.token)
        try leader.protect(files[3], for: [people.leader.id])
        _ = try jobcenter.client(people.colleague.token).record(case: 9)
        let answer = try client.get("/v1/cases", headers: Self.table + [("Kompas-Purpose", "tilsyn")])
        let shown = files[..<3].map(\.citizen)
        #expect(try rows(answer).compactMap { $0["citizen"] } == shown.reversed())
        let row = try #require(try jobcenter.logged("listCases").last)
        #expect(Set(row.citizens.map { "\($0)" }) == Set(shown))
        #expect(row.status == 200)
        #expect(row.purpose == "tilsyn")
        #expect(row.staff == people.caseworker.id)
    }
}
