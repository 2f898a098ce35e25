public import Domain
import JSON
import Storage

/// Who signed a version, and that a signature was wrong.
extension JobPlans {
    /// Records who signed the version; each signs once.
    /// - Throws: `Problem.notFound`, `Problem.stale`, `Problem.conflict` when one of them has signed, `Problem.invalid`
    public func sign(
        _ number: Int, of caseID: CaseID, _ input: NewSignatures, ifMatch precondition: Precondition, _ unit: UnitOfWork
    ) throws -> JobPlanView {
        let citizen = try unit.scope.requireCase(caseID)
        guard var version = try JobPlanStore.find(number, of: caseID, in: unit.db) else { throw Problem.notFound }
        try precondition.require(version.version)
        let parties: [(JobPlanSignature.Party, String, NewSignature?)] = [
            (.borger, "/citizen", input.citizen), (.sagsbehandler, "/caseworker", input.caseworker),
        ]
        let check = CodeCheck(unit)
        var signatures: [JobPlanSignature] = []
        for (party, pointer, signature) in parties {
            guard let signature else { continue }
            let day = signature.day ?? unit.today
            try require(day, signature.how, of: version, at: pointer + "/day", check)
            guard let name = try signature.name ?? ownName(of: party, citizen, unit) else {
                check.faults.add(Fault(pointer: pointer + "/name", code: "required", detail: "Skriv, hvem der skrev under."))
                continue
            }
            signatures.append(JobPlanSignature(party: party, name: name, day: day, how: signature.how))
        }
        try check.finish()
        if let signed = signatures.first(where: { version.signature(of: $0.party) != nil }) {
            throw Problem.conflict(
                code: "already-signed",
                detail: "\(signed.party.label) har skrevet under. Er underskriften forkert, så træk den tilbage med en begrundelse, og skriv den igen."
            )
        }
        var change = Change(.jobPlan, version.id, .signed, case: caseID, citizen: citizen)
        change.compare("number", nil, "\(number)")
        for signature in signatures {
            try JobPlanStore.sign(version, signature, at: unit.now, by: unit.authority.staff, in: unit.db)
            change.compare(signature.party.rawValue, nil, signature.words)
        }
        version.signatures += signatures
        try unit.record(change)
        return try view(version, of: citizen, unit.scope)
    }

    /// Takes a wrong signature back: it stays in history, and the party can sign the version again.
    /// - Throws: `Problem.notFound`, `Problem.conflict` when there is none in force
    public func withdraw(
        _ input: NewSignatureWithdrawal, from number: Int, of caseID: CaseID, _ unit: UnitOfWork
    ) throws -> JobPlanView {
        let citizen = try unit.scope.requireCase(caseID)
        guard var version = try JobPlanStore.find(number, of: caseID, in: unit.db) else { throw Problem.notFound }
        guard let signature = version.signature(of: input.party) else {
            throw Problem.conflict(
                code: "not-signed", detail: "\(input.party.label) har ingen underskrift på version \(number), der kan trækkes tilbage."
            )
        }
        try JobPlanStore.withdraw(input.party, of: version, reason: input.reason, at: unit.now, by: unit.authority.staff, in: unit.db)
        version.signatures.removeAll { $0.party == input.party }
        version.withdrawnSignatures += 1
        var change = Change(.jobPlan, version.id, .withdrawn, case: caseID, citizen: citizen)
        change.compare("number", nil, "\(number)")
        change.compare(input.party.rawValue, signature.words, nil)
        change.compare("reason", nil, input.reason)
        try unit.record(change)
        return try view(version, of: citizen, unit.scope)
    }

    /// Nobody signs ahead, and nobody signs what was not there: a version is there from the day it was made or, where that was earlier, the
    /// talk it was made in. On paper it is there with the version before, whose sheet has room to write by hand; and the first may have been
    /// a sheet before it was written in here, so that it can be as old as the case.
    private func require(_ day: Day, _ how: SignatureForm, of version: JobPlanVersion, at pointer: String, _ check: CodeCheck) throws {
        if day > check.day {
            check.faults.add(Fault(pointer: pointer, code: "in-the-future", detail: "Underskriften kan ikke ligge på en dag, der ikke er kommet."))
        }
        var first = try began(version, check)
        var reason = ": før den dag var planen ikke lavet. Ret dagen, eller skriv i how, at det var på papir, hvis arket var der før."
        if how == .papir {
            let sheet = try JobPlanStore.find(version.plan.version - 1, of: version.caseID, in: check.db)
            if let sheet {
                first = min(first, try began(sheet, check))
                reason = ": før den dag var arket ikke lavet. Ret dagen, eller skriv underskriften på den version, der blev skrevet under."
            } else if let opened = try CaseStore.find(version.caseID, in: check.db)?.file.openedOn {
                first = min(first, opened)
                reason = ": før den dag var sagen ikke begyndt. Ret dagen."
            }
        }
        if day < first {
            check.faults.add(Fault(pointer: pointer, code: "before-version", detail: "Underskriften kan ikke ligge før den \(first.danish)\(reason)"))
        }
    }

    /// The day a version was made or, where that was earlier, of the talk it was made in.
    private func began(_ version: JobPlanVersion, _ check: CodeCheck) throws -> Day {
        let talk = try version.conversation.flatMap { try ConversationStore.find($0, of: version.caseID, in: check.db) }
        let made = Copenhagen.day(of: version.createdAt)
        return talk.map { min(made, $0.day) } ?? made
    }

    private func ownName(of party: JobPlanSignature.Party, _ citizen: CitizenID, _ unit: UnitOfWork) throws -> String? {
        switch party {
        case .borger: try CitizenStore.find(citizen, in: unit.db)?.name
        case .sagsbehandler: try unit.authority.staff.flatMap { try StaffStore.name($0, in: unit.db) }
        }
    }
}

extension JobPlanSignature {
    /// As history has it.
    fileprivate var words: String { "\(name), \(day), \(how.label)" }
}
