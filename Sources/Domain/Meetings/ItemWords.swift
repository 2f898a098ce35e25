/// What an item says when it ends, for the look at its words.
public struct ItemWords: Hashable, Sendable {
    /// What the bringer takes home.
    public var conclusion: String
    public var agreements: [AgreementWords]
    public var proposals: [Proposal]

    /// An agreement's words. By when is a field of its own, and so is who.
    public struct AgreementWords: Hashable, Sendable {
        public let what: String
        public let responsible: Responsible

        public init(what: String, responsible: Responsible) {
            self.what = what
            self.responsible = responsible
        }
    }

    public init(conclusion: String, agreements: [AgreementWords], proposals: [Proposal]) {
        self.conclusion = conclusion
        self.agreements = agreements
        self.proposals = proposals
    }
}

extension ItemWords {
    /// Everything that could be said more clearly, in the order of conclusion, agreements and proposals.
    public func attentionPoints(_ diffuse: DiffuseWords) -> [AttentionPoint] {
        var points = Self.points(conclusion, at: .conclusion, diffuse)
        for (index, agreement) in agreements.enumerated() {
            points += Self.points(agreement.what, at: .agreement(index), diffuse).map { point in
                // Who and when stand in their own fields, so such words in the text are no more than a hint.
                point.code == .uklartHvad
                    ? point : AttentionPoint(code: point.code, place: point.place, strength: .svag, findings: point.findings)
            }
        }
        return points + proposalPoints
    }

    /// One point for each question that a text leaves open.
    private static func points(
        _ text: String, at place: AttentionPoint.Place, _ diffuse: DiffuseWords
    ) -> [AttentionPoint] {
        let findings = diffuse.find(in: text)
        return DiffuseWord.Question.allCases.compactMap { question in
            let found = findings.filter { $0.question == question }
            guard let strength = found.map(\.strength).max() else { return nil }
            return AttentionPoint(code: question.code, place: place, strength: strength, findings: found)
        }
    }

    private var proposalPoints: [AttentionPoint] {
        let chosen = proposals.filter { $0.state == .valgt }
        guard !chosen.isEmpty else { return [] }
        let isAnyoneHereToAct = agreements.contains { if case .staff = $0.responsible { true } else { false } }
        if chosen.allSatisfy({ $0.category == .abstrakt }) {
            return [AttentionPoint(code: .kunAbstrakte, place: .proposals, strength: .tydelig, findings: [])]
        }
        if chosen.allSatisfy({ $0.category == .andreProfessionelle }), !isAnyoneHereToAct {
            return [AttentionPoint(code: .afhaengerAfAndre, place: .proposals, strength: .tydelig, findings: [])]
        }
        return []
    }
}

extension DiffuseWord.Question {
    fileprivate var code: AttentionPoint.Code {
        switch self {
        case .hvad: .uklartHvad
        case .hvem: .uklartHvem
        case .hvornaar: .uklartHvornaar
        }
    }
}
