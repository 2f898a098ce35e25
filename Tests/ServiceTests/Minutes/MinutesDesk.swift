import Domain
import Glibc
import JSON
import Service
import Storage
import Support
import Testing

/// An `ItemDesk` whose first meeting is talked through, and what tests of minutes do again and again.
struct MinutesDesk {
    let items: ItemDesk
    var path: String { "/v1/meetings/\(items.meeting)" }

    init() throws {
        items = try ItemDesk()
    }

    /// Brings a case and ends its item with a conclusion.
    /// - Parameter members: further members of the item as JSON, ending in a comma.
    /// - Returns: the case and the path of its item
    @discardableResult
    func concluded(_ number: Int, _ members: String = ItemDesk.talkedThrough) throws -> (file: BroughtCase, item: String) {
        let file = try items.record(number)
        let item = try items.bring(file, members)
        try ok(items.caseworker.change("PUT", item + "/conclusion", items.clearEnd(), ifMatch: "*"))
        return (file, item)
    }

    /// Ends the meeting.
    func hold() throws { try ok(items.leader.change("PUT", path + "/end", nil, ifMatch: "*")) }

    /// The digest of the minutes as they would be.
    func digest() throws -> String { try ok(items.leader.get(path + "/minutes/preview")).text("digest") }

    /// Makes the minutes final as they are now.
    @discardableResult
    func finalise() throws -> TestAnswer {
        let answer = try items.leader.post(path + "/minutes", #"{"preview": "\#(digest())"}"#)
        try #require(answer.status == 201, "\(answer.text)")
        return answer
    }

    /// Opens the final minutes for a correction.
    func correct(_ reason: String = "En frist var forkert") throws {
        try ok(items.leader.change("PUT", path + "/correction", #"{"reason": "\#(reason)"}"#, ifMatch: "*"))
    }

    /// The same page as plain text or HTML.
    func page(_ target: String, as type: String = "text/plain", _ client: TestClient? = nil) throws -> String {
        let answer = try ok((client ?? items.leader).get(target, headers: [("Accept", type)]))
        #expect(answer.header("content-type") == "\(type); charset=utf-8")
        return answer.text
    }

    /// What waits for other systems, the oldest first: the item's id and the version.
    func outbox() throws -> [String] {
        try items.jobcenter.service.foundations.writer.perform { db in
            try db.all(composed: "SELECT kind, entity, version FROM outbox ORDER BY seq") { row in
                let item: MeetingItemID = try row.id(1)
                return "\(try row.text(0)) \(item) \(try row.int(2))"
            }
        }
    }

    /// Lets the millisecond pass, so that what follows has an instant of its own.
    func nextInstant() { usleep(2_000) }

    @discardableResult
    func ok(_ answer: TestAnswer, location: SourceLocation = #_sourceLocation) throws -> TestAnswer {
        try #require(answer.status == 200, "\(answer.text)", sourceLocation: location)
        return answer
    }
}

extension TestAnswer {
    /// The cases in minutes, by the citizens' names.
    var citizenNames: [String] { list("items").map { $0["citizenName"]?.text ?? "" } }
}
