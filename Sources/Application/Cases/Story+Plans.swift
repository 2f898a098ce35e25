import Domain

/// What a case's story tells of indsatsplans, screening and deadlines.
extension Story {
    static func planning(_ view: HistoryView) -> (text: String, quote: String?) {
        func to(_ field: String) -> String? { view.changes.first { $0.field == field }?.to }
        let activity = to("activity") ?? "En aktivitet"
        switch (view.entry.entity, view.entry.action) {
        case (.actionPlan, _):
            let version = to("version") ?? "1"
            return (version == "1" ? "Indsatsplanen begyndte." : "Indsatsplanen fik version \(version).", to("mainGoals"))
        case (.activity, .begun): return ("»\(activity)« gik i gang.", to("evaluation"))
        case (.activity, .completed): return ("»\(activity)« blev gennemført.", to("evaluation"))
        case (.activity, .cancelled): return ("»\(activity)« blev afbrudt.", to("evaluation"))
        case (.activity, .postponed): return ("»\(activity)« blev udsat.", to("evaluation"))
        case (.activity, .withdrawn):
            let whose = switch (to("withdrawsCitizen"), to("withdrawsEmployer")) {
            case (_?, nil): "Borgerens"
            case (nil, _?): "Virksomhedens"
            default: "Borgerens og virksomhedens"
            }
            return ("\(whose) godkendelse af formålet med »\(activity)« blev trukket tilbage.", to("evaluation"))
        case (.activity, _):
            let accepted = [to("acceptedByCitizen").map { _ in "borgeren" }, to("acceptedByEmployer").map { _ in "virksomheden" }].compactMap { $0 }
            guard to("evaluation") == nil, !accepted.isEmpty else { return ("»\(activity)« blev evalueret.", to("evaluation")) }
            return ("Formålet med »\(activity)« er godkendt af \(accepted.joined(separator: " og ")).", nil)
        case (.screening, _):
            let judgement = to("risk").flatMap { RiskJudgement(rawValue: $0) }
            return ("Tidlige kendetegn blev talt igennem. Sagsbehandlerens vurdering: \(judgement?.label.lowercasedFirst ?? "").", to("reason"))
        case (.deadline, .withdrawn):
            return ("Den dag, frister blev regnet fra, blev trukket tilbage: \(to("reason") ?? "")", nil)
        default:
            let day = to("startsOn").flatMap { Day($0) }?.danish ?? ""
            return ("Frister regnes fra den \(day).", to("note"))
        }
    }
}

extension String {
    /// With a small first letter, as it stands inside a sentence.
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
