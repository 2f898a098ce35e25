import Domain

/// What was agreed, as the story of a case tells it.
extension Story {
    /// What happened to an agreement, with what it is about as the quote.
    func agreement(_ view: HistoryView) -> (text: String, quote: String?) {
        func to(_ field: String) -> String? { view.changes.first { $0.field == field }?.to }
        func from(_ field: String) -> String? { view.changes.first { $0.field == field }?.from }
        func day(_ text: String?) -> String? { text.flatMap { Day($0)?.danish } }
        let about = AgreementID(bytes: view.entry.entityID).flatMap { agreements[$0]?.agreement.what }
        let on = day(to("settledOn")).map { " \($0)" } ?? ""
        switch view.entry.action {
        case .created:
            let who = to("responsible").map { person($0, citizen: "Borgeren") } ?? "En i sagen"
            let task = to("kind") == nil ? "Det blev aftalt" : "Efter en intern tilladelse blev der sat en opgave"
            return ("\(task): \(who) gør det senest \(day(to("due")).map { "den \($0)" } ?? "en dag, der blev aftalt").", to("what"))
        case .completed:
            return ("En aftale blev udført\(on)." + (to("outcome").map { " \($0)" } ?? ""), about)
        case .cancelled:
            return ("En aftale bortfaldt\(on): \(to("outcome") ?? "")", about)
        case .reopened:
            return ("En aftale blev åbnet igen.", about)
        case .postponed:
            return ("En aftale fik ny frist, \(day(to("due")) ?? "en senere dag"): \(to("reason") ?? "")", about)
        default:
            if let who = to("responsible").map({ person($0) }) {
                return ("En aftale gik fra \(from("responsible").map { person($0) } ?? "en anden") til \(who).", about)
            }
            if to("what") != nil { return ("En aftale fik andre ord.", to("what")) }
            return ("En aftale blev bekræftet under den nye ansvarlige.", about)
        }
    }

    /// Whose it is, as one speaks of them: history names a citizen without a name by the role.
    private func person(_ name: String, citizen: String = "borgeren") -> String { name == ActorRole.borger.label ? citizen : name }
}
