/// Where a case is in its life: open, closed, and open again.
public enum CaseState: String, Sendable, CaseIterable {
    case aaben
    case lukket

    /// In Danish.
    public var label: String {
        switch self {
        case .aaben: "Åben"
        case .lukket: "Lukket"
        }
    }
}

/// Why a case's state cannot change as asked.
public enum CaseStateFault: Error, Hashable, Sendable {
    /// Closed before, on that day.
    case alreadyClosed(on: Day)
    case alreadyOpen
    /// The closing day lies before the case's first, which is given.
    case closedBeforeOpened(on: Day)
    /// ``ClosingReason/andet`` says nothing without words.
    case noteMissing

    /// What the caseworker reads, in Danish.
    public var text: String {
        switch self {
        case .alreadyClosed(let day): "Sagen blev lukket den \(day.danish)."
        case .alreadyOpen: "Sagen er åben."
        case .closedBeforeOpened(let day): "Sagen kan ikke lukkes før den dag, den begyndte: \(day.danish)."
        case .noteMissing: "Skriv, hvorfor sagen lukkes, når årsagen er »andet«."
        }
    }
}
