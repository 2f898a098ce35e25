extension ItemMinutes {
    /// What a correction changed since an earlier version: each field by its Danish name, from and to, in the order of the minutes. Empty
    /// exactly when the two say the same.
    public func changes(since earlier: ItemMinutes) -> [FieldChange] {
        var changes = MinutesComparison()
        changes.compare("Plads på dagsordenen", "\(earlier.place)", "\(place)")
        changes.compare("Borger", earlier.citizenName, citizenName)
        changes.compare("CPR-nummer", earlier.cprMasked, cprMasked)
        changes.compare("Sagsnummer", earlier.externalCaseNumber, externalCaseNumber)
        changes.compare("Bragt af", earlier.bringer, bringer)
        changes.compare("Hvorfor sagen blev bragt", earlier.reasonWords, reasonWords)
        changes.compare("Målet", earlier.goal, goal)
        changes.compare("Spørgsmålet", earlier.question, question)
        changes.compare("Borgeren blev spurgt", earlier.citizenAsked, citizenAsked)
        changes.compare("Aftaler fra før", earlier.earlierAgreements, earlierAgreements, by: \.id) { $0.words }
        changes.compare("Hvordan problemet blev set", earlier.problemViews, problemViews, by: \.id) { "\($0.who): \($0.text)" }
        changes.compare("Kompasset", earlier.positions, positions, by: { PositionKey(actor: $0.actor, kind: $0.kind) }) { $0.words }
        changes.compare("Praksislogikker", earlier.logicsNote, logicsNote)
        changes.compare("Forslag", earlier.proposals, proposals, by: \.id) { $0.words }
        changes.compare("Afslutning", earlier.endingWords, endingWords)
        changes.compare("Konklusion", earlier.conclusion, conclusion)
        changes.compare("Aftale", earlier.agreements, agreements, by: \.id) { $0.words }
        changes.compare("Tilladelse", earlier.permission?.line, permission?.line)
        changes.compare("Borgeren fik at vide", earlier.citizenTold, citizenTold)
        changes.compare("Deltog ikke i punktet", earlier.disqualified, disqualified, by: \.self) { $0 }
        changes.compare("Deltog udefra", earlier.outsiders, outsiders, by: \.self) { $0.sentence }
        return changes.fields
    }

    private struct PositionKey: Hashable {
        let actor: ActorID
        let kind: PositionKind
    }

    private var reasonWords: String? { reasons.isEmpty ? nil : reasons.map(\.label).joined(separator: ", ") }

    private var endingWords: String {
        ending == nil ? endingSentence : [endingSentence, endingReason].compactMap { $0 }.joined(separator: " ")
    }
}

extension MeetingMinutes {
    /// What a correction changed in the meeting's own part: each field by its Danish name, from and to.
    public func changes(since earlier: MeetingMinutes) -> [FieldChange] {
        var changes = MinutesComparison()
        changes.compare("Slags møde", earlier.kind.label, kind.label)
        changes.compare("Titel", earlier.title, title)
        changes.compare("Team", earlier.team, team)
        changes.compare("Tid", earlier.when, when)
        changes.compare("Sted", earlier.place, place)
        changes.compare("Leder", earlier.leader, leader)
        changes.compare("Referent", earlier.minuteTaker, minuteTaker)
        for (field, attendance) in [("Deltog", Attendance.deltog), ("Afbud", .afbud), ("Udeblev", .udeblev), ("Inviteret", .inviteret)] {
            changes.compare(field, earlier.names(attendance), names(attendance), by: \.self) { $0 }
        }
        return changes.fields
    }
}

/// The differences of two versions of minutes, one after another.
private struct MinutesComparison {
    private(set) var fields: [FieldChange] = []

    mutating func compare(_ field: String, _ from: String?, _ to: String?) {
        if from != to { fields.append(FieldChange(field: field, from: from, to: to)) }
    }

    /// Lines that have a name of their own: first what became of the old ones, then the new ones.
    mutating func compare<Line: Hashable, Key: Hashable>(
        _ field: String, _ from: [Line], _ to: [Line], by key: (Line) -> Key, words: (Line) -> String
    ) {
        let now = Dictionary(to.map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
        let before = Set(from.map(key))
        for line in from { compare(field, words(line), now[key(line)].map(words)) }
        for line in to where !before.contains(key(line)) { compare(field, nil, words(line)) }
    }
}

extension ItemMinutes.PositionLine {
    fileprivate var words: String {
        [sentence, "\(basisWords).", stanceWords.isEmpty ? nil : "\(stanceWords).", statement].compactMap { $0 }.joined(separator: " ")
    }
}

extension ItemMinutes.ProposalLine {
    fileprivate var words: String {
        let marks = [category.label, presupposesWords, standingWords].filter { !$0.isEmpty }
        return "\(text) (\(marks.joined(separator: "; ")))"
    }
}

extension ItemMinutes.AgreementLine {
    /// What, who and by when in one line.
    public var words: String {
        let task = kind == .afgoerelse ? "\(what) (\(kind.label))" : what
        return "\(task.withFullStop) \(who), senest \(due.danish)"
    }
}

extension ItemMinutes.EarlierAgreementLine {
    fileprivate var words: String { "\(what.withFullStop) \(who), senest \(due.danish). \(stateWords)" }
}

extension ItemMinutes.PermissionLine {
    fileprivate var line: String { [sentence, words].compactMap { $0 }.joined(separator: " ") }
}
