import Domain
import Testing

@Suite struct CaseStateTests {
    private func openCase() throws -> Case {
        Case(id: id(1), citizen: id(2), responsible: id(3), openedOn: try day("2026-03-02"))
    }

    @Test func aCaseIsOpenThenClosedThenOpenAgain() throws {
        var subject = try openCase()
        #expect(subject.state == .aaben)
        let closure = try CaseClosure(reason: .job, day: day("2026-11-23"))
        try subject.close(closure)
        #expect(subject.state == .lukket)
        #expect(subject.closure == closure)
        try subject.reopen()
        #expect(subject.state == .aaben)
        #expect(subject.closure == nil)
        try subject.close(CaseClosure(reason: .uddannelse, day: day("2026-12-01")))
        #expect(subject.closure?.reason == .uddannelse)
    }

    @Test func aClosedCaseIsNotClosedAgain() throws {
        var subject = try openCase()
        try subject.close(CaseClosure(reason: .job, day: day("2026-11-23")))
        let before = subject
        #expect(throws: CaseStateFault.alreadyClosed(on: try day("2026-11-23"))) {
            try subject.close(CaseClosure(reason: .pension, day: day("2026-11-24")))
        }
        #expect(subject == before)
    }

    @Test func anOpenCaseIsNotReopened() throws {
        var subject = try openCase()
        #expect(throws: CaseStateFault.alreadyOpen) { try subject.reopen() }
    }

    @Test func aCaseDoesNotEndBeforeItBegan() throws {
        var subject = try openCase()
        #expect(throws: CaseStateFault.closedBeforeOpened(on: try day("2026-03-02"))) {
            try subject.close(CaseClosure(reason: .job, day: day("2026-03-01")))
        }
        #expect(subject.state == .aaben)
        try subject.close(CaseClosure(reason: .job, day: day("2026-03-02")))
    }

    @Test func theReasonAndetAsksForWords() throws {
        let today = try day("2026-11-23")
        for note in [nil, "", " \n\t"] as [String?] {
            #expect(throws: CaseStateFault.noteMissing) { try CaseClosure(reason: .andet, note: note, day: today) }
        }
        #expect(try CaseClosure(reason: .andet, note: "Borgeren er rejst ud", day: today).note == "Borgeren er rejst ud")
        for reason in ClosingReason.allCases where reason != .andet {
            #expect(try CaseClosure(reason: reason, day: today).note == nil)
        }
    }

    @Test func faultsNameTheDayInDanish() throws {
        #expect(CaseStateFault.alreadyClosed(on: try day("2026-03-03")).text == "Sagen blev lukket den 3. marts 2026.")
    }
}
