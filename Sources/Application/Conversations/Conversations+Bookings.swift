import Domain
import JSON
import Storage

/// Bookings that another system keeps: who ties a conversation to one, who lets it go, and what is that system's.
extension Conversations {
    /// A new conversation comes with a booking from the integration that brings it.
    func requireBooking(_ booking: Conversation.Booking?, _ check: CodeCheck, _ unit: UnitOfWork) {
        guard booking != nil, !unit.keepsBookings else { return }
        check.faults.add(Fault(
            pointer: "/booking", code: "not-yours", detail: "En booking i et andet system skrives af den integration, der henter den, når den ikke arbejder for en person."
        ))
    }

    /// A planned conversation without a booking can be tied to one; a conversation lets go of its booking when the source has gone away.
    func requireBooking(_ patch: Patch<Conversation.Booking>, of before: Conversation, _ check: CodeCheck, _ unit: UnitOfWork) {
        func refuse(_ code: String, _ detail: String) { check.faults.add(Fault(pointer: "/booking", code: code, detail: detail)) }
        switch patch {
        case .absent: return
        case .null:
            guard let booking = before.booking, !unit.freesBookings else { return }
            refuse("not-yours", "Bookingen kommer fra \(booking.system). Findes den ikke længere dér, så kan en teamleder eller leder frigøre samtalen.")
        case .set(let booking):
            guard booking != before.booking else { return }
            // Whoever may not write one needs not hear how it would be done.
            guard unit.keepsBookings else { return requireBooking(booking, check, unit) }
            if let kept = before.booking {
                refuse("has-booking", "Samtalen hører til en booking i \(kept.system). Frigør den først med null, og knyt så den nye til.")
            } else if !before.isPlanned {
                refuse("not-planned", "Kun en planlagt samtale kan knyttes til en booking. Sæt den først tilbage til planlagt, eller planlæg en ny.")
            }
        }
    }

    /// Time, length, place and form of a booking are its system's.
    func requireOwn(_ patch: ConversationPatch, of before: Conversation, _ check: CodeCheck, _ unit: UnitOfWork) {
        guard let booking = before.booking, !unit.keepsBookings else { return }
        if case .null = patch.booking, unit.freesBookings { return }
        let content = patch.content
        let changed = [
            ("/form", patch.form.map { $0 != before.form }), ("/startsAt", patch.startsAt.map { $0 != before.startsAt }),
            ("/minutes", content.minutes.applied(to: before.minutes) != before.minutes),
            ("/place", content.place.applied(to: before.place) != before.place),
        ]
        for (pointer, isChanged) in changed where isChanged == true {
            check.faults.add(Fault(
                pointer: pointer, code: "owned-by-source", detail: "Samtalens tid, sted og form kommer fra \(booking.system) og rettes dér."
            ))
        }
    }

    /// A booking belongs to one conversation. Which one it is, is told to whoever may see its case.
    /// - Throws: `Problem.conflict`; `StorageError`
    func requireFree(_ booking: Conversation.Booking?, for id: ConversationID, _ unit: UnitOfWork) throws {
        guard let booking, let holder = try ConversationStore.find(booking, in: unit.db), holder.id != id else { return }
        guard let sight = try SightStore.ofCase(holder.caseID, in: unit.db), try unit.scope.reaches(holder.caseID, sight.visibility) else {
            throw Problem.conflict(
                code: "booking-taken",
                detail: "Bookingen hører til en anden samtale, som du ikke har adgang til. Brug en anden booking, eller bed en leder om at frigøre den."
            )
        }
        unit.scope.notes.saw(sight.citizen)
        throw Problem.conflictWith(
            "/v1/cases/\(holder.caseID)/conversations/\(holder.id)", code: "booking-taken",
            detail: "Bookingen hører til en anden samtale, den \(holder.day.danish). Ret den samtale, eller frigør bookingen dér først."
        )
    }
}

extension UnitOfWork {
    /// Whether a system is at work that brings bookings from elsewhere.
    var keepsBookings: Bool { authority.roles[.integration] != nil }

    /// Whether a conversation's booking may be let go: by the system that brought it, or by a leader when that system is no more.
    var freesBookings: Bool { keepsBookings || authority.roles[.teamleder] != nil || authority.roles[.leder] != nil }
}
