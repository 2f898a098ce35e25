import Domain
import JSON
import Support
import Testing

@Suite("Meetings: what somebody from elsewhere may be shown")
struct SharingTests {
    private let desk: MeetingDesk
    private let file: RecordedCase
    private let meeting: String
    private let item: String
    private let outsider: String

    init() throws {
        desk = try MeetingDesk()
        file = try desk.file()
        meeting = try desk.meeting()
        item = try desk.bring(file, to: meeting)
        _ = try desk.bring(desk.file(2), to: meeting)
        outsider = try desk.inviteOutsider(to: meeting)
        try desk.step("PUT", meeting + "/publication")
    }

    private func share(_ more: String = "", kind: String = "samtykke", by client: TestClient? = nil) throws -> TestAnswer {
        let body = #"{"participant": "\#(outsider)", "kind": "\#(kind)", "words": "At tale om praktik"\#(more)}"#
        return try (client ?? desk.caseworker).post(item + "/sharings", body)
    }

    private func material(_ client: TestClient? = nil) throws -> [JSONValue] {
        let answer = try (client ?? desk.teamLeader).get("\(meeting)/participants/\(outsider)/material")
        try #require(answer.status == 200, "\(answer.text)")
        return answer.items
    }

    @Test("Decisions: Without a recorded ground there is nothing to show; with one, the outsider's item alone")
    func onlyWithGround() throws {
        #expect(try material().isEmpty)
        #expect(try share().status == 201)
        let shown = try material()
        #expect(shown.map { $0["item"]?.text } == [item.split(separator: "/").last.map(String.init)])
        #expect(shown.first?["citizenName"]?.text == "Testborger 1")
        #expect(shown.first?["kindLabel"]?.text == "Borgerens samtykke")
        #expect(shown.first?["question"]?.text == "Hvad nu?")
    }

    @Test("Decisions: A ground covers its days, the first and the last among them, and no other")
    func days() throws {
        #expect(try share(#", "from": "2026-11-24", "to": "2026-12-04""#).status == 201)
        for (time, count) in [
            ("2026-11-23T22:59:59Z", 0), ("2026-11-23T23:00:00Z", 1), ("2026-12-04T22:59:59Z", 1), ("2026-12-04T23:00:00Z", 0),
        ] {
            try desk.clock.set(time)
            #expect(try material().count == count, "\(time)")
        }
    }

    @Test("Decisions: A consent that is taken back holds no longer from that day on")
    func withdrawn() throws {
        let made = try share(#", "from": "2026-11-01""#)
        let path = "\(item)/sharings/\(made.text("id"))"
        func withdraw(_ day: String) throws -> TestAnswer {
            try desk.caseworker.change("PATCH", path, #"{"withdrawnOn": "\#(day)"}"#, ifMatch: "*")
        }
        #expect(try withdraw("2026-10-31").faults == ["/withdrawnOn out-of-range"])
        #expect(try withdraw("2026-11-24").faults == ["/withdrawnOn out-of-range"])
        #expect(try material().count == 1)
        #expect(try withdraw("2026-11-23").status == 200)
        #expect(try material().isEmpty)
        #expect(try desk.caseworker.get(path).json["inForce"]?.boolean == false)
        #expect(try withdraw("2026-11-23").text("code") == "already-withdrawn")
    }

    @Test("Decisions: A ground opens nothing before the agenda is out, nor after the minutes are final or the item is withdrawn")
    func room() throws {
        #expect(try share(kind: "lovhjemmel").status == 201)
        #expect(try material().count == 1)
        try desk.step("DELETE", meeting + "/publication")
        #expect(try material().isEmpty)
        try desk.step("PUT", meeting + "/publication")
        try desk.step("PUT", item + "/conclusion", #"{"ending": "trukket"}"#, by: desk.caseworker)
        #expect(try material().isEmpty)
        try desk.step("DELETE", item + "/conclusion", by: desk.caseworker)
        #expect(try material().count == 1)
        try desk.minutes(of: meeting, final: 1)
        #expect(try material().isEmpty)
    }

    @Test("Decisions: A ground is for those from elsewhere, at this meeting")
    func forOutsiders() throws {
        let colleague = try desk.teamLeader.post(meeting + "/participants", #"{"staff": "\#(desk.people.colleague.id)"}"#).text("id")
        for participant in [colleague, "019ab3c4-f000-7000-8000-00000000000f"] {
            let body = #"{"participant": "\#(participant)", "kind": "samtykke", "words": "x", "from": "2026-11-23", "to": "2026-11-22"}"#
            let answer = try desk.caseworker.post(item + "/sharings", body)
            #expect(answer.faults.sorted() == ["/participant not-an-outsider", "/to before-from"], "\(answer.text)")
        }
        #expect(try desk.caseworker.get("\(meeting)/participants/\(colleague)/material").items.isEmpty)
    }

    @Test("Decisions: A ground is recorded by who may change the case and who runs the meeting, not by who merely sits there")
    func whoRecords() throws {
        try desk.invite(desk.people.colleague, to: meeting)
        #expect(try share(by: desk.colleague).status == 403)
        #expect(try share(by: desk.teamLeader).status == 201)
        #expect(try share(by: desk.caseworker).status == 201)
    }

    @Test("3.1: What may be shown is logged as an extract, with the citizens it shows; what the caller may not see is left out")
    func logged() throws {
        #expect(try share().status == 201)
        _ = try material()
        let row = try desk.log("getParticipantMaterial").first
        #expect(row?["action"]?.text == "udtraek")
        #expect(row?["citizens"]?.elements?.compactMap(\.text) == [file.citizen])
        try desk.caseworker.protect(file, for: [desk.people.caseworker.id])
        #expect(try material().isEmpty)
        #expect(try material(desk.caseworker).count == 1)
    }

    @Test("The case's timeline tells on what ground somebody from elsewhere took part")
    func timeline() throws {
        _ = try share()
        let line = try desk.caseworker.get(file.path + "/timeline").items.last
        #expect(line?["text"]?.text == "Psykiater 3, Regionshospitalet kan deltage i drøftelsen af sagen.")
        #expect(line?["quote"]?.text == "Borgerens samtykke: At tale om praktik")
    }
}
