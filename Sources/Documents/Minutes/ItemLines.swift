import Domain

/// One case in the words of minutes: what `minutes-case` shows. Where HTML has a table, the plain text has a `line`.
struct ItemLines: Sendable {
    struct Saying: Sendable {
        let who: String
        let text: String
        let line: String
    }

    struct Standing: Sendable {
        let sentence: String
        let basis: String
        let stance: [String]
        let statement: [String]
        let line: String
    }

    struct Proposal: Sendable {
        let proposal: String
        let category: String
        let presupposes: [String]
        let standing: String
        let line: String
    }

    struct Agreement: Sendable {
        let what: String
        let who: String
        let due: String
        let kind: [String]
        let line: String
    }

    struct Earlier: Sendable {
        let what: String
        let who: String
        let due: String
        let became: String
        let line: String
    }

    struct Permission: Sendable {
        let answer: String
        let words: [String]
        let reminder: String
    }

    let citizen: String
    let cpr: String
    let caseNumber: [String]
    let bringer: String
    let reason: [String]
    let wasTakenUp: Bool
    let goal: [String]
    let question: [String]
    let citizenAsked: [String]
    let citizenTold: [String]
    let hasEarlier: Bool
    let earlier: [Earlier]
    let hasViews: Bool
    let views: [Saying]
    let hasStandings: Bool
    let standings: [Standing]
    let logics: [String]
    let hasProposals: Bool
    let proposals: [Proposal]
    let ending: [String]
    let endingReason: [String]
    let conclusion: [String]
    let permission: [Permission]
    let hasAgreements: Bool
    let agreements: [Agreement]
    let disqualified: [String]
    let outsiders: [String]
    let hasChanges: Bool
    let changes: [ChangeLine]

    init(_ minutes: ItemMinutes, changes: [FieldChange]) {
        citizen = minutes.citizenName
        cpr = minutes.cprMasked
        caseNumber = one(minutes.externalCaseNumber)
        bringer = minutes.bringer
        reason = one(minutes.reasonSentence)
        wasTakenUp = minutes.wasTakenUp
        goal = one(minutes.goal)
        question = one(minutes.question)
        citizenAsked = one(minutes.citizenAsked)
        citizenTold = one(minutes.citizenTold)
        earlier = minutes.earlierAgreements.map {
            Earlier(
                what: $0.what, who: $0.who, due: $0.due.danish, became: $0.stateWords,
                line: "\($0.what.withFullStop) \($0.who), senest \($0.due.danish). \($0.stateWords.withFullStop)".hanging
            )
        }
        hasEarlier = !earlier.isEmpty
        views = minutes.problemViews.map { Saying(who: $0.who, text: $0.text, line: "\($0.who): \($0.text)".hanging) }
        hasViews = !views.isEmpty
        standings = minutes.positions.map {
            Standing(
                sentence: $0.sentence, basis: $0.basisWords, stance: one($0.stanceWords), statement: one($0.statement),
                line: ([$0.sentence] + one($0.stanceWords).map(\.withFullStop) + one($0.statement).map { "»\($0)«" } + ["\($0.basisWords)."])
                    .joined(separator: " ").hanging
            )
        }
        hasStandings = !standings.isEmpty
        logics = one(minutes.logicsNote)
        proposals = minutes.proposals.map {
            Proposal(
                proposal: $0.text, category: $0.category.label, presupposes: one($0.presupposesWords), standing: $0.standingWords,
                line: "\($0.text.withFullStop) \($0.standingWords.withFullStop) (\(([$0.category.label] + one($0.presupposesWords)).joined(separator: ". ")))".hanging
            )
        }
        hasProposals = !proposals.isEmpty
        ending = minutes.ending == .konkluderet ? [] : [minutes.endingSentence]
        endingReason = one(minutes.endingReason)
        conclusion = one(minutes.conclusion)
        permission = minutes.permission.map {
            [Permission(answer: $0.sentence, words: one($0.words), reminder: ItemMinutes.PermissionLine.notTheDecision)]
        } ?? []
        agreements = minutes.agreements.map {
            Agreement(
                what: $0.what, who: $0.who, due: $0.due.danish, kind: $0.kind == .aftale ? [] : [$0.kind.label], line: "\($0.words).".hanging
            )
        }
        hasAgreements = !agreements.isEmpty
        disqualified = one(minutes.disqualifiedSentence)
        outsiders = minutes.outsiders.map(\.sentence)
        self.changes = changes.map(ChangeLine.init)
        hasChanges = !changes.isEmpty
    }
}

extension String {
    /// As an entry of a list in plain text: what comes on further lines stands under the first.
    fileprivate var hanging: String { split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n  ") }
}
