/// Something the sources have seen often when actors stand as they do here. An observation and a question, never advice, and
/// nothing where the sources say nothing.
public struct CompassPattern: Hashable, Sendable {
    public let code: Code
    /// The logic that is shared, for ``Code/sammeLogik``.
    public let logic: PracticeLogic?
    /// Everybody who makes the pattern, in the order of the reading.
    public let actors: [ActorID]
    /// R-19 on R-16: a physician stands in omsorg.
    public let remark: Remark?

    /// A further observation on a pattern.
    public struct Remark: Hashable, Sendable {
        /// Its number: `R-19`.
        public let rule: String
        /// In Danish.
        public let text: String
    }

    /// Which pattern it is. The codes are ours.
    public enum Code: String, Sendable, CaseIterable {
        /// citizen or physician in omsorg, caseworker in the administrative logic or in sanktion.
        case omsorgMoederSystem = "omsorg-moeder-system"
        /// citizen and caseworker in the same logic, inklusion or administrativ.
        case sammeLogik = "samme-logik"
        /// a caseworker in sanktion who stood elsewhere before.
        case sanktionSomSidsteUdvej = "sanktion-som-sidste-udvej"
        /// Ours: one is for, another against, on the same question (5.5).
        case uenighed
    }

    /// What the sources saw come of it.
    public enum Effect: String, Sendable, CaseIterable {
        /// The case often stalls.
        case bremser
        /// A solution is found more often.
        case hjaelper
        /// Nothing is said of it.
        case ingen
    }

    /// The rule's number; `nil` for our own.
    public var rule: String? {
        switch code {
        case .omsorgMoederSystem: "R-16"
        case .sammeLogik: "R-17"
        case .sanktionSomSidsteUdvej: "R-21"
        case .uenighed: nil
        }
    }

    /// What the sources saw come of it.
    public var effect: Effect {
        switch code {
        case .omsorgMoederSystem: .bremser
        case .sammeLogik: .hjaelper
        case .sanktionSomSidsteUdvej, .uenighed: .ingen
        }
    }
}

// MARK: - Texts

extension CompassPattern {
    /// A few words of Danish.
    public var title: String {
        switch code {
        case .omsorgMoederSystem: "Omsorg møder system"
        case .sammeLogik: "Borger og sagsbehandler i samme logik"
        case .sanktionSomSidsteUdvej: "Sanktion efter andre tilgange"
        case .uenighed: "Uenighed om spørgsmålet"
        }
    }

    /// What is often seen, in Danish.
    public var sentence: String {
        switch code {
        case .omsorgMoederSystem:
            "Når borgeren eller lægen står i omsorg, og sagsbehandleren står i sanktion eller i den administrative logik, er det ofte svært at komme videre med sagen."
        case .sammeLogik:
            logic == .inklusion
                ? "Når borger og sagsbehandler begge står i inklusion, bliver der oftere fundet en løsning, som alle er tilfredse med."
                : "Når borger og sagsbehandler begge står i den administrative logik, bliver der oftere fundet en løsning, som alle er tilfredse med."
        case .sanktionSomSidsteUdvej:
            "Sanktion bliver ofte taget i brug som sidste udvej, når andre tilgange er prøvet."
        case .uenighed:
            "Nogen er for og nogen imod. Den slags bliver ofte først synligt, når alles syn kommer på bordet."
        }
    }

    /// An open question for those at the table, in Danish and in our words.
    public var question: String {
        switch code {
        case .omsorgMoederSystem: "Hvordan ser sagen ud derfra, hvor de andre står, og hvem kunne tale med hvem om det?"
        case .sammeLogik: "Hvad er I enige om, som I kan bygge videre på?"
        case .sanktionSomSidsteUdvej: "Hvad har I prøvet indtil nu, og hvad kom der ud af det?"
        case .uenighed: "Hvad lægger hver især vægt på, og hvad ved den ene, som den anden ikke ved?"
        }
    }
}
