extension ItemMinutes {
    /// What a correction says of the case, where life has gone on since the earlier version: an agreement that was done, moved or handed over
    /// afterwards stands as it was agreed, and so do the citizen's name, the place on the agenda and what had become of agreements from before.
    /// What was corrected is what was changed while the correction was open.
    /// - Parameters:
    ///   - corrected: the agreements that were changed while the correction was open.
    ///   - isCarriedOn: whether the case goes on at a later meeting, to which what was said about problem and solutions belongs from then on.
    public func settled(by earlier: ItemMinutes, corrected: Set<AgreementID>, isCarriedOn: Bool) -> ItemMinutes {
        var settled = self
        settled.place = earlier.place
        settled.citizenName = earlier.citizenName
        settled.cprMasked = earlier.cprMasked
        settled.externalCaseNumber = earlier.externalCaseNumber
        // What nobody had come to talk about then was not written down, so there is nothing that it could stand as.
        guard wasTakenUp, earlier.wasTakenUp else { return settled }
        settled.earlierAgreements = earlier.earlierAgreements
        if isCarriedOn {
            settled.problemViews = earlier.problemViews
            settled.proposals = earlier.proposals
        }
        let kept = earlier.agreements.filter { !corrected.contains($0.id) }
        let ids = Set(kept.map(\.id))
        settled.agreements = kept + agreements.filter { !ids.contains($0.id) }
        settled.agreements.sort { $0.id < $1.id }
        return settled
    }
}
