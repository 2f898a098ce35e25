public import Domain
import Storage

/// Where people stand while the case is talked through.
extension Items {
    /// Places several actors at the table, all or none; the placements are tied to the item.
    /// - Throws: `Problem.notFound`, `Problem.conflict`, `Problem.invalid` naming each placement that cannot be
    public func place(
        _ placements: [Placement], at id: MeetingItemID, of meeting: MeetingID, _ unit: UnitOfWork
    ) throws -> (positions: [Position], moved: [MoveView]) {
        let work = try openWork(id, of: meeting, unit)
        let question = try work.item.question ?? QuestionStore.current(of: work.caseID, in: unit.db)?.id
        let check = CodeCheck(unit)
        try compass.require(placements, in: work.caseID, at: "/positions", check)
        try check.finish()
        let placed = try compass.add(placements, to: work.caseID, work.citizen, at: id, on: question, unit)
        let names = ItemNames(of: work.caseID, unit.scope)
        let moves = try TableMove.all(at: id, in: PositionStore.all(of: work.caseID, in: unit.db), on: question)
        return (placed, try moves.map { MoveView(move: $0, actor: try names.actor($0.actor)) })
    }
}
