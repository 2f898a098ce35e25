import Domain
import JSON
import Storage

/// Holds codes that come in against the lists in force.
struct CodeCheck {
    let db: Connection
    let day: Day
    let faults = FaultCollector()

    init(_ unit: UnitOfWork) {
        db = unit.db
        day = unit.today
    }

    /// Adds a fault when the code is not in force today.
    func require(_ code: String?, of list: String, at pointer: String) throws {
        guard let code, try !CodeStore.isInForce(code, of: list, on: day, in: db) else { return }
        faults.add(Fault(pointer: pointer, code: "unknown-code", detail: "Koden gælder ikke i dag. Se listen på /v1/codes/\(list)."))
    }

    /// Adds a fault when the code is not in force on both days; the first alone where there is no last one yet.
    func require(_ code: String, of list: String, throughout first: Day, _ last: Day?, at pointer: String) throws {
        let isInForce = try CodeStore.isInForce(code, of: list, on: first, in: db)
            && (last.map { try CodeStore.isInForce(code, of: list, on: $0, in: db) } ?? true)
        guard !isInForce else { return }
        faults.add(Fault(pointer: pointer, code: "unknown-code", detail: "Koden gælder ikke i de dage. Se listen på /v1/codes/\(list)?all=true."))
    }

    /// Adds a fault when a day that was agreed lies before the day it was agreed on: today, or the day of the talk, where that was earlier.
    func requireAhead(_ agreed: Day, talkedOn talk: Day? = nil, at pointer: String) {
        guard agreed < min(talk ?? day, day) else { return }
        let detail = if let talk, talk < day {
            "Dagen ligger før samtalen, som er den \(talk.danish). Vælg den dag eller en senere."
        } else {
            "Dagen er gået. Vælg i dag eller en senere dag."
        }
        faults.add(Fault(pointer: pointer, code: "in-the-past", detail: detail))
    }

    /// Adds a fault when nobody by that id works here now.
    func requireStaff(_ id: StaffID?, at pointer: String) throws {
        guard let id else { return }
        if let person = try StaffStore.find(id, in: db), person.isActive { return }
        faults.add(Fault(pointer: pointer, code: "unknown-staff", detail: "Personen findes ikke blandt de ansatte."))
    }

    /// Adds a fault when the case has no such actor, or has them no longer.
    /// - Returns: the actor, one that has left the case as well
    @discardableResult
    func requireActor(_ id: ActorID, of caseID: CaseID, at pointer: String) throws -> Actor? {
        guard let actor = try ActorStore.find(id, of: caseID, in: db) else {
            faults.add(Fault(pointer: pointer, code: "unknown-actor", detail: "Aktøren findes ikke på sagen."))
            return nil
        }
        if actor.retiredAt != nil {
            faults.add(Fault(pointer: pointer, code: "retired-actor", detail: "Aktøren er ikke længere med i sagen."))
        }
        return actor
    }

    /// Adds a fault at `/conversation` when the case has no such conversation.
    func requireConversation(_ id: ConversationID?, of caseID: CaseID) throws {
        guard let id, try ConversationStore.find(id, of: caseID, in: db) == nil else { return }
        faults.add(Fault(pointer: "/conversation", code: "unknown-conversation", detail: "Samtalen findes ikke på sagen."))
    }

    /// Adds a fault when there is no such team.
    func requireTeam(_ id: TeamID?, at pointer: String) throws {
        guard let id, try TeamStore.find(id, in: db) == nil else { return }
        faults.add(Fault(pointer: pointer, code: "unknown-team", detail: "Teamet findes ikke."))
    }

    /// - Throws: `Problem.invalid` with every fault found
    func finish() throws {
        guard faults.isEmpty else { throw Problem.invalid(faults.faults) }
    }
}
