public import Domain
import Storage

/// A meeting's way from plan to held, and back.
extension Meetings {
    /// Takes one step that needs nothing but the meeting's state: publishing, beginning, ending, and the undo of each.
    /// - Throws: `Problem.notFound`, `Problem.forbidden`, `Problem.stale`, `Problem.conflict` with the codes `wrong-state`, `items-open` and
    ///   `minutes-final`
    public func take(
        _ step: MeetingStep, _ id: MeetingID, reason: String? = nil, ifMatch precondition: Precondition, _ unit: UnitOfWork
    ) throws -> MeetingDetails {
        let before = try managed(id, precondition, unit)
        var meeting = before
        let open = try RoomStore.items(of: id, in: unit.db).count { $0.ending == nil }
        do throws(MeetingFault) {
            meeting.state = try before.state.after(step, MeetingFacts(openItems: open, hasFinalMinutes: before.hasFinalMinutes))
        } catch {
            throw try conflict(error, before, unit.scope)
        }
        meeting.cancelReason = reason
        meeting.version += 1
        try MeetingStore.update(meeting, in: unit.db)
        var change = Change(.meeting, id, step.action)
        change.compare("state", before.state.label, meeting.state.label)
        change.compare("reason", before.cancelReason, reason)
        try unit.record(change)
        return try details(meeting, unit.scope)
    }

    /// How many cases have not ended is told of those the caller may see; of others no number is told.
    private func conflict(_ fault: MeetingFault, _ meeting: Meeting, _ scope: ReadScope) throws -> Problem {
        switch fault {
        case .notFrom: return .conflict(code: "wrong-state", detail: fault.text)
        case .minutesFinal: return .conflict(code: "minutes-final", detail: fault.text)
        case .itemsOpen(let count):
            let seen = try scope.items(of: meeting).count { !$0.hasEnded }
            let detail = seen == count ? fault.text : "Ikke alt på dagsordenen er afsluttet."
            return .conflict(code: "items-open", detail: detail)
        }
    }
}

extension MeetingStep {
    /// What history calls it.
    fileprivate var action: HistoryAction {
        switch self {
        case .publish: .published
        case .unpublish: .withdrawn
        case .begin: .begun
        case .end: .ended
        case .cancel: .cancelled
        case .resume, .reinstate: .reopened
        }
    }
}
