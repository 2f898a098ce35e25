import Domain

/// The case at meetings, as its story tells it.
extension Story {
    /// What happened at a meeting, with what was said as the quote.
    func item(_ view: HistoryView) -> (text: String, quote: String?) {
        let changes = FieldTexts(view.changes)
        return switch view.entry.entity {
        case .item: brought(view.entry.action, changes)
        case .problemView: problem(view.entry.action, changes)
        case .proposal: proposal(view.entry.action, changes)
        case .conclusion: conclusion(view.entry.action, changes)
        default: permission(changes)
        }
    }

    private func brought(_ action: HistoryAction, _ changes: FieldTexts) -> (text: String, quote: String?) {
        let meeting = changes.to("meeting").map { " til \($0)" } ?? ""
        switch action {
        case .created:
            let reasons = changes.to("reasons").map { ": \($0.lowercased())" } ?? ""
            return ("Sagen blev bragt\(meeting)\(reasons).", changes.to("goal"))
        case .carried: return ("Sagen blev ført videre\(meeting).", nil)
        case .removed: return ("Sagen gik af dagsordenen\(changes.from("meeting").map { " for \($0)" } ?? "").", nil)
        default:
            if changes.to("meeting") != nil { return ("Sagen blev flyttet\(meeting).", nil) }
            if let told = changes.to("citizenTold") { return ("Borgeren fik besked efter mødet.", told) }
            if let goal = changes.to("goal") { return ("Målet med at bringe sagen blev skrevet om.", goal) }
            return ("Det blev rettet, hvad sagen bringes til mødet med.", nil)
        }
    }

    private func problem(_ action: HistoryAction, _ changes: FieldTexts) -> (text: String, quote: String?) {
        switch action {
        case .created: ("\(changes.to("holder") ?? "En ved bordet") sagde, hvordan problemet ser ud.", changes.to("text"))
        case .removed: ("En opfattelse af problemet blev taget væk.", changes.from("text"))
        default: ("En opfattelse af problemet blev rettet.", changes.to("text"))
        }
    }

    private func proposal(_ action: HistoryAction, _ changes: FieldTexts) -> (text: String, quote: String?) {
        switch action {
        case .created: return ("Et forslag blev rejst: \((changes.to("category") ?? "forslag").lowercased()).", changes.to("text"))
        case .removed: return ("Et forslag blev taget væk.", changes.from("text"))
        default:
            switch changes.to("state") {
            case ProposalStanding.valgt.label: return ("Et forslag blev valgt.", changes.to("text"))
            case ProposalStanding.fravalgt.label: return ("Et forslag blev fravalgt: \(changes.to("reason") ?? "")", changes.to("text"))
            case ProposalStanding.rejst.label: return ("Et forslag blev rejst igen.", changes.to("text"))
            default: return ("Et forslag blev rettet.", changes.to("text"))
            }
        }
    }

    private func conclusion(_ action: HistoryAction, _ changes: FieldTexts) -> (text: String, quote: String?) {
        switch action {
        case .ended:
            let ending = (changes.to("ending") ?? "afsluttet").lowercased()
            let reason = changes.to("reason").map { ": \($0)" } ?? "."
            let next = changes.to("nextMeeting").map { " Den tages op igen på \($0)." } ?? ""
            return ("Sagen forlod mødet (\(ending))\(reason)\(next)", changes.to("text"))
        case .reopened: return ("Sagen blev åbnet igen på mødet.", nil)
        default: return ("Konklusionen blev skrevet.", changes.to("text"))
        }
    }

    private func permission(_ changes: FieldTexts) -> (text: String, quote: String?) {
        let answer = changes.to("answer").map { ": \($0.lowercased())" } ?? ""
        return ("Gruppelederen svarede internt\(answer). Det er ikke en afgørelse.", changes.to("words"))
    }
}

/// The changes of a history row, by field.
private struct FieldTexts {
    private let changes: [FieldChange]

    init(_ changes: [FieldChange]) {
        self.changes = changes
    }

    func to(_ field: String) -> String? { changes.first { $0.field == field }?.to }
    func from(_ field: String) -> String? { changes.first { $0.field == field }?.from }
}
