import Domain
import Testing

@Suite("What moves at the table (R-30)")
struct TableMoveTests {
    private let item = MeetingItemID(high: 1, low: 1)
    private let question = QuestionID(high: 2, low: 1)
    private let caseID = CaseID(high: 3, low: 1)

    /// The nth placement, made at its nth millisecond.
    private func position(
        _ number: Int, _ actor: UInt64, _ x: Int, _ y: Int, _ stance: Stance? = nil, at item: MeetingItemID? = nil, kind: PositionKind = .anskuelse,
        withdrawn: Bool = false
    ) throws -> Position {
        let at = Instant(milliseconds: Int64(number))
        return Position(
            id: PositionID(high: 4, low: UInt64(number)), caseID: caseID, actor: ActorID(high: 5, low: actor),
            stand: .point(try #require(CompassPoint(systemFaglighed: x, individOmverden: y))), kind: kind, stance: stance,
            question: stance == nil ? nil : question, meetingItem: item, recordedAt: at, recordedBy: nil,
            withdrawal: withdrawn ? Withdrawal(at: at, by: nil) : nil
        )
    }

    @Test("Before is the last place before the item, after the last one at it; what was withdrawn does not count")
    func beforeAndAfter() throws {
        let positions = [
            try position(1, 1, 10, 10), try position(2, 1, -10, 10), try position(3, 1, -99, 99, withdrawn: true),
            try position(4, 1, 20, 20, at: item), try position(5, 1, 30, -30, at: item), try position(6, 1, 99, 99, at: item, withdrawn: true),
            try position(7, 1, -50, -50),
        ]
        for order in [positions, positions.reversed()] {
            let moves = TableMove.all(at: item, in: order, on: question)
            #expect(moves.count == 1)
            #expect(moves.first?.before?.stand.point == CompassPoint(systemFaglighed: -10, individOmverden: 10))
            #expect(moves.first?.after.stand.point == CompassPoint(systemFaglighed: 30, individOmverden: -30))
            #expect(moves.first?.hasMoved == true)
            #expect(moves.first?.logicChanged == true)
        }
    }

    @Test("Placed for the first time is no move; a view and an action are two places")
    func firstTime() throws {
        let positions = [
            try position(1, 1, 10, 10), try position(2, 1, 10, 10, at: item), try position(3, 1, 10, 10, at: item, kind: .handling),
            try position(4, 2, 10, 10, at: item),
        ]
        let moves = TableMove.all(at: item, in: positions, on: nil)
        #expect(moves.map(\.kind) == [.anskuelse, .handling, .anskuelse])
        #expect(moves.map(\.hasMoved) == [false, nil, nil])
        #expect(moves.allSatisfy { !$0.logicChanged && !$0.stanceChanged })
    }

    @Test("A stance holds until another is taken, and answers the item's question alone")
    func stances() throws {
        let positions = [
            try position(1, 1, 10, 10, .imod), try position(2, 1, 20, 20, at: item), try position(3, 2, 1, 1, .uafklaret),
            try position(4, 2, 1, 1, .for, at: item),
        ]
        let moves = TableMove.all(at: item, in: positions, on: question)
        #expect(moves.map(\.stanceBefore) == [.imod, .uafklaret])
        #expect(moves.map(\.stanceAfter) == [.imod, .for])
        #expect(moves.map(\.stanceChanged) == [false, true])
        #expect(TableMove.all(at: item, in: positions, on: QuestionID(high: 9, low: 9)).allSatisfy { $0.stanceAfter == nil })
    }

    @Test("Placements at another item, and none at this one, move nothing here")
    func elsewhere() throws {
        #expect(TableMove.all(at: item, in: [try position(1, 1, 10, 10, at: MeetingItemID(high: 1, low: 2))], on: question).isEmpty)
        #expect(TableMove.all(at: item, in: [], on: question).isEmpty)
    }
}
