import Domain

/// Minutes and drafts of meetings, as the story of a case tells them.
extension Story {
    /// What happened to the case's part of a meeting's minutes.
    static func minutes(_ view: HistoryView) -> (text: String, quote: String?) {
        func to(_ field: String) -> String? { view.changes.first { $0.field == field }?.to }
        switch view.entry.action {
        case .finalised:
            return ("Referatet af sagen fra mødet blev endeligt.", nil)
        case .removed:
            return ("Et udkast fra et møde blev fjernet." + (to("facts").map { " \($0)." } ?? ""), to("note"))
        default:
            var fields: [String] = []
            for change in view.changes where change.field != "version" && !fields.contains(change.field) { fields.append(change.field) }
            return ("Referatet af sagen fra mødet blev rettet: \(fields.joinedInDanish).", nil)
        }
    }
}
