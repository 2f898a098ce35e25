import Domain

/// Conversations and ABC-jobplans in the story of a case.
extension Story {
    /// The line of a conversation's history row.
    static func conversation(_ view: HistoryView) -> (text: String, quote: String?) {
        func to(_ field: String) -> String? { view.changes.first { $0.field == field }?.to }
        let time = to("startsAt").flatMap { Instant(rfc3339: $0) }.map { " til den \(Copenhagen.day(of: $0).danish)" } ?? ""
        switch view.entry.action {
        case .created:
            return ("\(to("kind") ?? "En samtale") blev planlagt\(time).", nil)
        case .completed:
            let held = to("heldAt").flatMap { Instant(rfc3339: $0) }.map { Copenhagen.day(of: $0) }
            let day = held.flatMap { $0 == Copenhagen.day(of: view.entry.at) ? nil : " den \($0.danish)" } ?? ""
            return ("\(to("kind") ?? "En samtale") blev holdt\(day).", nil)
        case .cancelled:
            let missed = to("state") == ConversationState.udeblevet.label
            return (missed ? "Borgeren udeblev fra en samtale." : "En samtale blev aflyst.", to("reason"))
        case .reopened:
            return ("En samtale blev sat tilbage til planlagt.", nil)
        default:
            if !time.isEmpty { return ("En samtale blev flyttet\(time).", nil) }
            let booking = view.changes.first { $0.field == "booking" }
            if let tied = booking?.to { return ("En samtale blev knyttet til en booking: \(tied).", nil) }
            if let freed = booking?.from { return ("En samtale blev frigjort fra en booking: \(freed).", nil) }
            if view.changes.count == 1, let kind = to("kind") { return ("En planlagt samtale regnes nu som \(kind.lowercased()).", nil) }
            return ("En samtale blev rettet.", nil)
        }
    }

    /// The line of a plan's history row.
    static func jobPlan(_ view: HistoryView) -> (text: String, quote: String?) {
        func change(_ field: String) -> FieldChange? { view.changes.first { $0.field == field } }
        let number = change("number")?.to ?? ""
        if view.entry.action == .signed {
            let parties = [("borger", "borgeren"), ("sagsbehandler", "sagsbehandleren")].filter { change($0.0) != nil }.map(\.1)
            return ("ABC-jobplanens version \(number) blev skrevet under af \(parties.joined(separator: " og ")).", nil)
        }
        if view.entry.action == .withdrawn {
            let whose = change("borger") == nil ? "Sagsbehandlerens" : "Borgerens"
            return ("\(whose) underskrift på ABC-jobplanens version \(number) blev trukket tilbage.", change("reason")?.to)
        }
        if number == "1" { return ("ABC-jobplanen blev lavet.", nil) }
        let focus = change("focus").flatMap { focus in focus.from.flatMap { from in focus.to.map { " Fokus gik fra \(from) til \($0)." } } } ?? ""
        return ("ABC-jobplanen fik version \(number).\(focus)", change("stepBackReason")?.to)
    }

    /// The line of a history row of a citizen's link.
    static func citizenLink(_ view: HistoryView) -> (text: String, quote: String?) {
        func change(_ field: String) -> FieldChange? { view.changes.first { $0.field == field } }
        func to(_ field: String) -> String? { change(field)?.to }
        switch view.entry.action {
        case .created:
            let last = to("expiresAt").flatMap { Instant(rfc3339: $0) }.map { " Det gælder til den \(Copenhagen.day(of: $0).danish)." } ?? ""
            return ("Borgeren fik et link til selv at fylde ABC-jobplanens version \(to("number") ?? "") ud.\(last)", nil)
        case .begun: return ("Borgeren åbnede sit link til ABC-jobplanen.", nil)
        case .completed: return ("Borgeren er klar til at tale om det, der står på arket til ABC-jobplanen.", to("message"))
        case .withdrawn: return ("Borgerens link til ABC-jobplanen blev trukket tilbage.", change("sheet")?.from)
        case .ended: return ("Det, borgeren skrev, blev taget over i ABC-jobplanens version \(to("adoptedAs") ?? "").", nil)
        default: return ("Borgeren skrev på arket til ABC-jobplanen.", to("message"))
        }
    }
}
