import Domain
import JSON
import Service
import Storage
import Support
import Testing

@Suite("Items: many screens at once")
struct ItemConcurrencyTests {
    private static let rounds = 60

    /// A line that one client saves again and again, each time with its own line's tag.
    private struct Line {
        var path: String
        var member: String
        var version = 1
    }

    @Test("Eight clients save different lines of one item, hundreds of times: no 412, and no word is lost")
    func differentLines() throws {
        let desk = try ItemDesk()
        let file = try desk.record()
        let path = try desk.bring(file)
        func made(_ name: String, _ body: String) throws -> String {
            let answer = try desk.caseworker.post("\(path)/\(name)", body)
            try #require(answer.status == 201, "\(answer.text)")
            return answer.text("id")
        }
        let views = try (1...2).map { try made("problem-views", #"{"text": "Opfattelse \#($0)"}"#) }
        let proposals = try (1...2).map { try made("proposals", #"{"text": "Forslag \#($0)", "category": "abstrakt"}"#) }
        let lines = views.map { Line(path: "\(path)/problem-views/\($0)", member: "text") }
            + proposals.map { Line(path: "\(path)/proposals/\($0)", member: "text") }
            + [Line(path: path + "/conclusion", member: "text"), Line(path: path, member: "goal")]
        let tokens = [desk.jobcenter.people.caseworker.token, desk.jobcenter.people.teamLeader.token]
        let agreement = #"{"what": "Ringe til egen læge", "responsible": {"staff": "\#(desk.jobcenter.people.caseworker.id)"}, "due": "2199-06-01"}"#

        // Six change a line each, the seventh adds agreements, and the eighth new views: what comes in between is in nobody's way.
        _ = try concurrently(8) { thread in
            let client = desk.jobcenter.client(tokens[thread % tokens.count])
            for round in 1...Self.rounds {
                switch thread {
                case 6:
                    let answer = try client.post(path + "/agreements", agreement)
                    guard answer.status == 201 else { throw UnexpectedAnswer(answer) }
                case 7:
                    let answer = try client.post(path + "/problem-views", #"{"text": "Ny \#(round)"}"#)
                    guard answer.status == 201 else { throw UnexpectedAnswer(answer) }
                default:
                    let body = #"{"\#(lines[thread].member)": "Linje \#(thread), runde \#(round)"}"#
                    let answer = try client.change("PATCH", lines[thread].path, body, ifMatch: "\"\(round)\"")
                    guard answer.status == 200 else { throw UnexpectedAnswer(answer) }
                }
            }
        }

        let item = try desk.caseworker.get(path)
        func last(_ thread: Int) -> String { "Linje \(thread), runde \(Self.rounds)" }
        let texts = item.list("problemViews").compactMap { $0["text"]?.text }
        #expect(Set(texts.prefix(2)) == [last(0), last(1)])
        #expect(texts.count == 2 + Self.rounds)
        #expect(Set(texts.dropFirst(2)) == Set((1...Self.rounds).map { "Ny \($0)" }))
        #expect(item.list("proposals").compactMap { $0["text"]?.text } == [last(2), last(3)])
        #expect(item.at("conclusion", "text") == last(4))
        #expect(item.text("goal") == last(5))
        #expect(item.list("agreements").count == Self.rounds)
        #expect(item.at("version") == "\(Self.rounds + 1)")
        let history = try desk.jobcenter.service.foundations.writer.perform { db in
            try db.all("SELECT changes FROM history WHERE action = 'changed' AND case_id = ?", .optional(CaseID(file.id))) { try $0.text(0) }
        }
        for thread in 0..<6 {
            for round in 1...Self.rounds {
                #expect(history.contains { $0.contains(#""to":"Linje \#(thread), runde \#(round)""#) }, "every word stands in the history")
            }
        }
    }

    @Test("Two clients on the same line: exactly one wins each time, and what is there is the winner's")
    func sameLine() throws {
        let desk = try ItemDesk()
        let path = try desk.bring(desk.record())
        let view = path + "/problem-views/" + (try desk.caseworker.post(path + "/problem-views", #"{"text": "Begyndelsen"}"#).text("id"))
        let lines = [(view, "text"), (path + "/conclusion", "text"), (path, "goal")]
        let clients = [desk.caseworker, desk.leader]
        for round in 1...40 {
            for (line, member) in lines {
                let answers = try concurrently(2) { thread in
                    try clients[thread].change("PATCH", line, #"{"\#(member)": "Runde \#(round), hånd \#(thread)"}"#, ifMatch: "\"\(round)\"")
                }
                #expect(answers.map(\.status).sorted() == [200, 412])
                let winner = answers[0].status == 200 ? 0 : 1
                let item = try desk.caseworker.get(path)
                let now = line == view ? item.list("problemViews").first?["text"]?.text
                    : line == path ? item.text("goal") : item.at("conclusion", "text")
                #expect(now == "Runde \(round), hånd \(winner)")
            }
        }
    }
}
