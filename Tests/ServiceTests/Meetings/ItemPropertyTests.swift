import Domain
import JSON
import Service
import Storage
import Support
import Testing

@Suite("Items: whatever is called in whatever order")
struct ItemPropertyTests {
    @Test("R-26 to R-37: no sequence of calls reaches a state that the rules forbid, and every way to end is walked")
    func forbiddenStates() throws {
        let reached = try concurrently(3) { thread in
            var reached: Set<ItemEnding> = []
            for seed in 0..<5 {
                let walk = try ItemWalk(seed: thread * 5 + seed)
                for step in 0..<70 {
                    let call = try walk.step()
                    let broken = try walk.brokenRules()
                    guard broken.isEmpty else { throw BrokenRules("seed \(thread * 5 + seed), step \(step), \(call): \(broken)") }
                }
                reached.formUnion(try walk.endings())
            }
            return reached
        }
        #expect(reached.reduce([]) { $0.union($1) } == Set(ItemEnding.allCases))
    }

    @Test("What the rules forbid is found where it stands", arguments: [
        "UPDATE item_conclusion SET ending = 'konkluderet', ended_at = 1", "UPDATE item_conclusion SET ending = 'ingenAftale', ended_at = 1",
        "UPDATE item_conclusion SET ending = 'udsat', reason = 'x', ended_at = 1", "UPDATE item_conclusion SET was_unclear = 1",
        "DELETE FROM item_permission",
    ])
    func foundOut(sql: String) throws {
        let walk = try ItemWalk(seed: 1)
        try walk.bring()
        #expect(try walk.brokenRules().isEmpty)
        try walk.plant(sql)
        #expect(try !walk.brokenRules().isEmpty)
    }

    @Test("Once the minutes are final no call changes anything", arguments: 1...4)
    func finalMinutes(seed: Int) throws {
        let walk = try ItemWalk(seed: 100 + seed)
        for _ in 0..<20 { _ = try walk.step() }
        try walk.finish()
        let before = try walk.content()
        for _ in 0..<30 {
            let call = try walk.step(stayingFinal: true)
            #expect(try walk.content() == before, "\(call)")
        }
    }
}

private struct BrokenRules: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}

/// Calls at random on the items of two cases at two meetings, with a mind of what may never be.
private final class ItemWalk {
    private let desk: ItemDesk
    private var random: SeededRandom
    private let files: [BroughtCase]
    private let agreement: String

    init(seed: Int) throws {
        desk = try ItemDesk(.udsendt)
        random = SeededRandom(seed: seed)
        let made = desk
        files = try [1, 2].map { try made.record($0) }
        agreement = #"{"what": "Ringe til egen læge", "responsible": {"staff": "\#(desk.jobcenter.people.caseworker.id)"}, "due": "2199-06-01"}"#
    }

    /// Brings the first case.
    func bring() throws {
        _ = try desk.bring(files[0])
    }

    /// Writes something into the store that no call would.
    func plant(_ sql: String) throws {
        try desk.jobcenter.service.foundations.writer.perform { db in try db.run(composed: sql) }
    }

    /// How items have ended.
    func endings() throws -> [ItemEnding] {
        try desk.jobcenter.service.foundations.writer.perform { db in
            try db.all("SELECT DISTINCT ending FROM item_conclusion WHERE ending IS NOT NULL") { try $0.text(0) }
        }.compactMap(ItemEnding.init)
    }

    /// The meetings' minutes become final.
    func finish() throws {
        for meeting in [desk.meeting, desk.next] { try desk.set(.afholdt, finalVersion: 1, of: meeting) }
    }

    /// One call, which answers with anything but a fault of ours.
    func step(stayingFinal: Bool = false) throws -> String {
        let (method, target, body) = try call(stayingFinal: stayingFinal)
        guard method != "-" else { return target }
        let client = random.next() % 4 == 0 ? desk.caseworker : desk.leader
        let answer = try client.send(method, target, body, headers: method == "POST" ? [] : [("If-Match", "*")])
        guard [200, 201, 403, 404, 409, 422].contains(answer.status) else { throw UnexpectedAnswer(answer) }
        return "\(method) \(target) \(body ?? "") -> \(answer.status)"
    }

    private func pick<Element>(_ elements: [Element]) -> Element { elements[Int(random.next() % UInt64(elements.count))] }

    private func call(stayingFinal: Bool) throws -> (String, String, String?) {
        let meeting = pick([desk.meeting, desk.next])
        let (file, items) = (pick(files), try items())
        if !stayingFinal, random.next() % 8 == 0 {
            let state = pick([MeetingState.udsendt, .igang, .igang, .afholdt])
            try desk.set(state, of: meeting)
            return ("-", "\(meeting) is \(state)", nil)
        }
        guard let item = items.isEmpty ? nil : pick(items), random.next() % 10 > 0 else {
            let reason = pick(["sparring", "bevilling", "regelusikkerhed"])
            let views = random.next() % 2 == 0 ? #""problemViews": [{"text": "Sådan ser jeg det"}],"# : ""
            return ("POST", "/v1/meetings/\(meeting)/items", #"{\#(views) "case": "\#(file.id)", "reasons": ["\#(reason)"]}"#)
        }
        let path = "/v1/meetings/\(item.meeting)/items/\(item.id)"
        switch random.next() % 14 {
        case 0: return ("POST", path + "/problem-views", #"{"text": "Hun er træt"}"#)
        case 1: return ("POST", path + "/proposals", #"{"text": "Rutine", "category": "abstrakt"}"#)
        case 2: return ("PATCH", path + "/conclusion", #"{"text": "Borger ringer til egen læge mandag."}"#)
        case 3: return ("DELETE", path + "/conclusion", nil)
        case 4: return ("PUT", path + "/permission", pick([#"{"answer": "givet"}"#, #"{"answer": "afslaaet", "words": "For dyrt"}"#, #"{"answer": "betinget"}"#]))
        case 5: return ("PATCH", path, pick([#"{"reasons": ["bevilling"]}"#, #"{"meeting": "\#(meeting)"}"#, #"{"citizenTold": "Ringet"}"#]))
        case 6: return ("POST", "/v1/meetings/\(item.meeting)/carry-over", "{}")
        case 7: return ("POST", path + "/positions", #"{"positions": [{"actor": "\#(file.borger)", "systemFaglighed": 9, "individOmverden": 9}]}"#)
        case 8:
            guard let line = try lines(of: item, "problem_view").first else { return ("GET", path, nil) }
            return ("DELETE", path + "/problem-views/\(line)", nil)
        case 9:
            guard let line = try lines(of: item, "proposal").first else { return ("GET", path, nil) }
            return ("PATCH", path + "/proposals/\(line)", pick([#"{"state": "valgt"}"#, #"{"state": "fravalgt"}"#, #"{"state": "fravalgt", "reason": "Nej"}"#]))
        default: return ("PUT", path + "/conclusion", end())
        }
    }

    private func end() -> String {
        let ending = pick(ItemEnding.allCases + [.konkluderet, .konkluderet, .udsat])
        var members = [#""ending": "\#(ending.rawValue)""#]
        if random.next() % 3 > 0 { members.append(#""text": "\#(pick(["Borger ringer til egen læge mandag.", "Vi ser på det på et tidspunkt."]))""#) }
        if random.next() % 3 > 0 { members.append(#""agreements": [\#(agreement)]"#) }
        if random.next() % 3 > 0 { members.append(#""reason": "Fordi""#) }
        if random.next() % 3 > 0 { members.append(#""acknowledged": ["uklart-hvad", "uklart-hvornaar", "kun-abstrakte"]"#) }
        if ending == .udsat ? random.next() % 4 > 0 : random.next() % 12 == 0 { members.append(#""nextMeeting": "\#(desk.next)""#) }
        return "{\(members.joined(separator: ", "))}"
    }

    private func items() throws -> [MeetingItem] {
        let meetings = [desk.meeting, desk.next]
        return try desk.jobcenter.service.foundations.writer.perform { db in try meetings.flatMap { try ItemStore.all(of: $0, in: db) } }
    }

    private func lines(of item: MeetingItem, _ table: String) throws -> [ID<Never>] {
        try desk.jobcenter.service.foundations.writer.perform { db in
            try db.all(composed: "SELECT id FROM \(table) WHERE thread = ? AND removed_at IS NULL", [.id(item.thread)]) { try $0.id(0) }
        }
    }

    /// Everything that was written about the items.
    func content() throws -> [String] {
        let tables = ["meeting_item", "item_conclusion", "item_permission", "problem_view", "proposal", "agreement", "position", "history"]
        return try desk.jobcenter.service.foundations.writer.perform { db in
            try tables.flatMap { table in
                let columns = try db.all(composed: "SELECT name FROM pragma_table_info('\(table)')") { "quote(\(try $0.text(0)))" }
                return try db.all(composed: "SELECT \(columns.joined(separator: " || '|' || ")) FROM \(table)") { try $0.text(0) }
            }
        }
    }

    /// What stands in the store that may never stand there.
    func brokenRules() throws -> [String] {
        let rules = [
            ("R-37: a conclusion has a text", "SELECT 1 FROM item_conclusion WHERE ending = 'konkluderet' AND trim(coalesce(text, '')) = ''"),
            ("R-30: a conclusion has a view of the problem", """
                SELECT 1 FROM item_conclusion c JOIN meeting_item i ON i.id = c.item WHERE c.ending = 'konkluderet'
                AND NOT EXISTS (SELECT 1 FROM problem_view v WHERE v.thread = i.thread AND v.removed_at IS NULL)
                """),
            ("R-37: a conclusion has an agreement", """
                SELECT 1 FROM item_conclusion c WHERE c.ending = 'konkluderet' AND NOT EXISTS (SELECT 1 FROM agreement a WHERE a.source_id = c.item)
                """),
            ("R-26: a permission that was asked for is answered", """
                SELECT 1 FROM item_conclusion c JOIN meeting_item i ON i.id = c.item JOIN item_permission p ON p.item = i.id
                WHERE c.ending IN ('konkluderet', 'ingenAftale') AND i.reasons LIKE '%bevilling%' AND p.answer IS NULL
                """),
            ("R-37: without agreement or put off, there is a reason", """
                SELECT 1 FROM item_conclusion WHERE ending IN ('ingenAftale', 'udsat') AND trim(coalesce(reason, '')) = ''
                """),
            ("R-37: what was put off stands on a later agenda", """
                SELECT 1 FROM item_conclusion c WHERE c.ending = 'udsat' AND NOT EXISTS (SELECT 1 FROM meeting_item n WHERE n.carried_from = c.item)
                """),
            ("what goes on was put off, not reached, or had its bringer absent", """
                SELECT 1 FROM meeting_item n LEFT JOIN item_conclusion c ON c.item = n.carried_from
                WHERE n.carried_from IS NOT NULL AND coalesce(c.ending, '') NOT IN ('udsat', 'ikkeNaaet', 'bringerFravaerende')
                """),
            ("a thread is one case's, and goes on from its own", """
                SELECT 1 FROM meeting_item n JOIN meeting_item o ON o.id = n.carried_from WHERE n.thread <> o.thread OR n.case_id <> o.case_id
                """),
            ("a case stands once on an agenda", """
                SELECT 1 FROM meeting_item i JOIN item_conclusion c ON c.item = i.id WHERE coalesce(c.ending, '') <> 'trukket'
                GROUP BY i.meeting, i.case_id HAVING count(*) > 1
                """),
            ("R-36: what was unclear was acknowledged, and the other way round", "SELECT 1 FROM item_conclusion WHERE was_unclear <> (acknowledged <> '')"),
            ("every item has a conclusion and a permission", """
                SELECT 1 FROM meeting_item i LEFT JOIN item_conclusion c ON c.item = i.id LEFT JOIN item_permission p ON p.item = i.id
                WHERE c.item IS NULL OR p.item IS NULL
                """),
        ]
        return try desk.jobcenter.service.foundations.writer.perform { db in
            try rules.filter { try db.first(composed: $0.1) { _ in true } ?? false }.map(\.0)
        }
    }
}
