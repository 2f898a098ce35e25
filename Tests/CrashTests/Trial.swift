import Domain
import Foundation
import Glibc
import Support
import Testing

/// A service on one folder that is killed under load and started again, some ten times over.
struct Trial {
    let program: Program
    let folder: TrialFolder
    let seed: Int
    var service: RunningService
    var random: SeededRandom
    var desks: [Desk]
    var shared: SharedCase
    let caseworker: String
    let officer: String
    /// Answered requests that the access log was not yet asked for.
    var answered: [AnsweredRequest]
    /// All of them, for the last look.
    var everAnswered: [AnsweredRequest] = []
    /// No answer that the access log was not yet asked for was to a request before this.
    var since: Instant
    var round = 0

    private static let deskCount = 4

    init(seed: Int) throws {
        self.seed = seed
        program = try Program()
        folder = try TrialFolder()
        since = ClockSource.system.now()
        service = try RunningService(program, folder: folder)
        random = SeededRandom(seed: seed)
        desks = (0..<Self.deskCount).map { Desk(number: $0, seed: seed) }
        caseworker = try folder.token(of: "Sagsbehandler 4")
        officer = try folder.token(of: "Databeskyttelsesrådgiver 1")
        let answer = try TestClient(port: service.port, token: caseworker).post("/v1/cases", """
            {"citizen": {"cpr": "8806824001", "name": "Testborger"}, "externalCaseNumber": "crash-shared", "question": "Fælles?"}
            """)
        guard answer.status == 201 else { throw UnexpectedAnswer(answer) }
        shared = SharedCase(id: answer.text("id"), citizen: answer.text("citizen"), acknowledged: [(1, "Fælles?")])
        answered = [AnsweredRequest("createCase", answer, case: shared.id, citizen: shared.citizen)]
    }

    /// Names the place of a failure.
    var place: Comment { "seed \(seed), round \(round)" }

    var client: TestClient { TestClient(port: service.port, token: caseworker) }

    /// Load, death, a look at what is left, a new start, and a look at what the service says.
    mutating func crash(isLast: Bool) throws {
        round += 1
        try workUntilKilled()
        let left = try inspect()
        settle(left)
        compare(with: left)
        try restart()
        try sendAgain(left)
        try repeatAnswered()
        try lookUp(everything: isLast)
        try readAccessLog(everything: isLast)
        try verify(folder.data)
    }

    func end() {
        service.kill()
    }

    private mutating func workUntilKilled() throws {
        let (desks, shared, port, token, victim) = (desks, shared, service.port, caseworker, service.identifier)
        let wait = UInt32.random(in: 200...700, using: &random)
        let outcome = try concurrently(desks.count + 1) { index -> Desk? in
            guard index < desks.count else {
                usleep(wait * 1_000)
                kill(victim, SIGKILL)
                return nil
            }
            var desk = desks[index]
            desk.work(TestClient(port: port, token: token), shared: shared)
            return desk
        }
        #expect(service.waitForDeath(), place)
        self.desks = outcome.compactMap { $0 }
        for desk in self.desks {
            #expect(desk.surprises == [], place)
            answered += desk.answered
            self.shared.acknowledged += desk.sharedAnswers
        }
    }

    /// Often a start or two are killed as well, before one is let through.
    private mutating func restart() throws {
        for _ in 0..<Int.random(in: 0...2, using: &random) {
            let wait = UInt32.random(in: 0...120, using: &random)
            try RunningService.startAndKill(program, folder: folder, afterMilliseconds: wait)
        }
        service = try RunningService(program, folder: folder)
    }

    private func inspect() throws -> WhatWasLeft {
        let copy = try folder.copyOfWhatWasLeft()
        try verify(copy)
        let files = try FileManager.default.contentsOfDirectory(atPath: copy).filter { $0.hasSuffix(".sqlite") }
        #expect(files.count >= 2, place)
        for file in files { #expect(try WhatWasLeft.faults(of: copy + "/" + file) == [], "\(file), seed \(seed), round \(round)") }
        return try WhatWasLeft(store: copy + "/kompas.sqlite")
    }

    private func verify(_ data: String) throws {
        let verdict = try program.run(["verify", "--data", data])
        #expect(verdict.status == 0, place)
        #expect(verdict.text.hasPrefix("Sound. "), "\(verdict.text), seed \(seed), round \(round)")
    }
}
