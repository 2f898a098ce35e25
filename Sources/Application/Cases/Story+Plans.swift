import Domain

/// What a case's story tells of indsatsplans, screening and deadlines.
extension Story {
    static func planning(_ view: HistoryView) -> (text: String, quote: String?) {
        func to(_ field: String) -> String? { view.changes.first { $0.field == field }?.to }
        switch (view.entry.entity, view.entry.action) {
        case (.actionPlan, _):
            let version = to("version") ?? "1"
            return (version == "1" ? "Indsatsplanen begyndte." : "Indsatsplanen fik version \(version).", to("mainGoals"))
        case (.activity, _): return activity(view)
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

/// What it tells of a row about an activity: where it has come to, and then what else the row says.
extension Story {
    private static func activity(_ view: HistoryView) -> (text: String, quote: String?) {
        func to(_ field: String) -> String? { view.changes.first { $0.field == field }?.to }
        let activity = "»\(to("activity") ?? "En aktivitet")«"
        // The day of recording stands beside the line already.
        let day = to("day").flatMap { Day($0) }.flatMap { $0 == Copenhagen.day(of: view.entry.at) ? nil : " den \($0.danish)" } ?? ""
        let withdrawn = parties(to("withdrawsCitizen"), to("withdrawsEmployer"), "borgerens", "virksomhedens")
        let accepted = parties(to("acceptedByCitizen"), to("acceptedByEmployer"), "borgeren", "virksomheden")
        var sentences: [String] = []
        switch to("state").flatMap({ ActivityState(rawValue: $0) }) {
        case .planlagt: sentences.append("\(activity) står som planlagt\(day.isEmpty ? "" : " fra" + day).")
        case .igang: sentences.append("\(activity) gik i gang\(day).")
        case .gennemfoert: sentences.append("\(activity) blev gennemført\(day).")
        case .afbrudt: sentences.append("\(activity) blev afbrudt\(day).")
        case .udsat: sentences.append("\(activity) blev udsat\(day).")
        case nil where withdrawn == nil && (accepted == nil || to("evaluation") != nil): sentences.append("\(activity) blev evalueret\(day).")
        case nil: break
        }
        let purpose = sentences.isEmpty ? "formålet med \(activity)" : "formålet"
        if let withdrawn { sentences.append("\(withdrawn.uppercasedFirst) godkendelse af \(purpose) blev trukket tilbage\(sentences.isEmpty ? day : "").") }
        if let accepted { sentences.append("\((withdrawn == nil ? purpose : "formålet").uppercasedFirst) er godkendt af \(accepted).") }
        return (sentences.joined(separator: " "), to("evaluation"))
    }

    /// Those of the two of whom something was said.
    private static func parties(_ citizen: String?, _ employer: String?, _ first: String, _ second: String) -> String? {
        let parties = [citizen.map { _ in first }, employer.map { _ in second }].compactMap { $0 }
        return parties.isEmpty ? nil : parties.joined(separator: " og ")
    }
}

extension String {
    /// With a capital first letter, as it begins a sentence.
    fileprivate var uppercasedFirst: String { prefix(1).uppercased() + dropFirst() }

    /// With a small first letter, as it stands inside a sentence.
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
