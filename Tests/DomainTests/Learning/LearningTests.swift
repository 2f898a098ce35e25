import Domain
import Testing

/// The reckoning against a slow and obvious one, and each count's own rule.
@Suite("Learning across cases")
struct LearningTests {
    @Test("Whatever happened, the counts are those of counting one by one", arguments: 1...40)
    func property(seed: Int) {
        var random = SeededRandom(UInt64(seed))
        let outcomes = (0..<Int.random(in: 0...60, using: &random)).map { _ in outcome(&random) }
        let learning = CaseMeetingLearning(outcomes)
        let concluded = outcomes.filter { $0.ending == .konkluderet || $0.ending == .ingenAftale }

        #expect(learning.items == outcomes.count)
        for ending in ItemEnding.allCases {
            #expect((learning.endings.first { $0.code == ending }?.count ?? 0) == outcomes.filter { $0.ending == ending }.count)
        }
        #expect(learning.endings.map(\.count).reduce(0, +) == outcomes.count)
        #expect(learning.conclusions == concluded.count)
        #expect(learning.unclear == Share(concluded.filter(\.wasUnclear).count, of: concluded.count))
        expect(learning.afterwards, of: concluded)
        for outcome in AgreementOutcome.allCases {
            let count = concluded.flatMap(\.agreements).filter { $0 == outcome }.count
            #expect((learning.agreements.first { $0.code == outcome }?.count ?? 0) == count)
        }
        var met: Set<PatternMeeting> = []
        for outcome in concluded { met.formUnion(outcome.meetings) }
        #expect(Set(learning.patterns.map(\.meeting)) == met)
        #expect(learning.patterns.count == met.count)
        for pattern in learning.patterns {
            let those = concluded.filter { $0.meetings.contains(pattern.meeting) }
            #expect(pattern.share == Share(those.count, of: concluded.count))
            expect(pattern.afterwards, of: those)
        }
        let counts = learning.patterns.map(\.share.count)
        #expect(counts == counts.sorted(by: >))
        #expect(CaseMeetingLearning(outcomes.shuffled(using: &random)) == learning, "the order of the items is of no importance")
    }

    /// Half of the cases took no longer: the least such number of days.
    @Test("The median is the least number of days that half of the cases did not exceed", arguments: 1...40)
    func median(seed: Int) {
        var random = SeededRandom(UInt64(seed))
        let outcomes = (0..<Int.random(in: 0...15, using: &random)).map { _ in outcome(&random) }
        let days = outcomes.filter(\.isConcluded).map(\.days)
        let expected = (0...40).first { limit in days.filter { $0 <= limit }.count * 2 >= days.count }
        #expect(CaseMeetingLearning(outcomes).medianDays == (days.isEmpty ? nil : expected))
    }

    @Test("A share is a whole per cent, halves upwards, and nothing of nothing")
    func shares() {
        #expect(Share(1, of: 3).percent == 33)
        #expect(Share(2, of: 3).percent == 67)
        #expect(Share(1, of: 8).percent == 13)
        #expect(Share(1, of: 200).percent == 1)
        #expect(Share(0, of: 7).percent == 0)
        #expect(Share(7, of: 7).percent == 100)
        #expect(Share(0, of: 0).percent == nil)
    }

    @Test("It asks and judges nobody: every sentence comes with a question, and nothing is said of nothing (R-105)")
    func sentences() {
        #expect(CaseMeetingLearning([]).sentences.isEmpty)
        let one = MeetingOutcome(
            ending: .konkluderet, days: 1, wasUnclear: true,
            meetings: [PatternMeeting(code: .uenighed, pair: RolePair(.sagsbehandler, .borger))], agreements: [.tilTiden]
        )
        let learning = CaseMeetingLearning([one])
        #expect(learning.sentences.map(\.topic) == [.tid, .klarhed, .bevaegelse, .aftaler])
        #expect(learning.sentences.map(\.text) == [
            "I halvdelen af sagerne gik der højst 1 dag, fra sagen kom på en dagsorden, til den havde en konklusion.",
            "1 af 1 konklusion blev afsluttet med ord, der kunne have været klarere.",
            "I 0 af 1 sag står nogen et andet sted på kompasset end ved mødet. 0 af 1 blev bragt igen.",
            "1 af 1 aftale blev gjort til tiden.",
        ])
        #expect(learning.patterns.map(\.text) == [
            "I 1 af 1 konklusion mødtes borger og sagsbehandler i »Uenighed om spørgsmålet«. I 0 af dem står nogen et andet sted i dag.",
        ])
        for question in learning.sentences.map(\.question) + learning.patterns.map(\.question) { #expect(question.hasSuffix("?")) }
    }

    private func expect(_ aftermath: Aftermath, of outcomes: [MeetingOutcome], location: SourceLocation = #_sourceLocation) {
        #expect(aftermath.items == outcomes.count, sourceLocation: location)
        #expect(aftermath.moved == Share(outcomes.filter(\.hasMoved).count, of: outcomes.count), sourceLocation: location)
        #expect(aftermath.broughtAgain == Share(outcomes.filter(\.isBroughtAgain).count, of: outcomes.count), sourceLocation: location)
        #expect(aftermath.closed == Share(outcomes.filter { $0.closing != nil }.count, of: outcomes.count), sourceLocation: location)
        #expect(aftermath.closings.map(\.count).reduce(0, +) == aftermath.closed.count, sourceLocation: location)
        var (kept, due) = (0, 0)
        for agreement in outcomes.flatMap(\.agreements) {
            switch agreement {
            case .tilTiden: (kept, due) = (kept + 1, due + 1)
            case .senere, .bortfaldet, .overFristen: due += 1
            case .aaben: break
            }
        }
        #expect(aftermath.kept == Share(kept, of: due), sourceLocation: location)
    }

    private func outcome(_ random: inout SeededRandom) -> MeetingOutcome {
        let roles = ActorRole.allCases
        let meetings = (0..<Int.random(in: 0...3, using: &random)).map { _ in
            PatternMeeting(
                code: [.omsorgMoederSystem, .sammeLogik, .uenighed].randomElement(using: &random) ?? .uenighed,
                pair: RolePair(roles[Int.random(in: 0...4, using: &random)], roles[Int.random(in: 0...4, using: &random)])
            )
        }
        return MeetingOutcome(
            ending: ItemEnding.allCases.randomElement(using: &random) ?? .udsat, days: .random(in: 0...40, using: &random),
            wasUnclear: .random(using: &random), meetings: Set(meetings), hasMoved: .random(using: &random),
            closing: Bool.random(using: &random) ? ClosingReason.allCases.randomElement(using: &random) : nil,
            isBroughtAgain: .random(using: &random),
            agreements: (0..<Int.random(in: 0...3, using: &random)).compactMap { _ in AgreementOutcome.allCases.randomElement(using: &random) }
        )
    }
}
