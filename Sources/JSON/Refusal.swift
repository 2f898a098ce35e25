/// Why one value is refused. It becomes a `Fault` where the pointer to the value is known.
struct Refusal: Error {
    let code: String
    let detail: String

    func fault(at pointer: String) -> Fault {
        Fault(pointer: pointer, code: code, detail: detail)
    }
}

/// The refusals that need nothing but the rule itself, with the words that the caseworker reads.
extension Refusal {
    static let required = Refusal(code: "required", detail: "Feltet skal udfyldes.")
    static let blankOptional = Refusal(code: "too-short", detail: "Skriv en tekst, eller udelad feltet.")
    static let unknownMember = Refusal(code: "unknown-member", detail: "Feltet kendes ikke. Er det stavet rigtigt?")
    static let notAnObject = Refusal(code: "not-an-object", detail: "Skal være et objekt med felter.")
    static let notText = Refusal(code: "wrong-type", detail: "Skal være tekst.")
    static let notBoolean = Refusal(code: "wrong-type", detail: "Skal være ja eller nej (true eller false).")
    static let notAList = Refusal(code: "wrong-type", detail: "Skal være en liste.")
    static let controlCharacter = Refusal(
        code: "control-character", detail: "Teksten indeholder usynlige styretegn. Slet dem, eller skriv teksten igen.")
    static let duplicate = Refusal(code: "duplicate", detail: "Står allerede på listen.")

    static func tooLong(_ most: Int) -> Refusal {
        Refusal(code: "too-long", detail: "Højst \(most) tegn.")
    }

    static func tooShort(_ least: Int) -> Refusal {
        Refusal(code: "too-short", detail: "Mindst \(least) tegn.")
    }

    static func tooMany(_ most: Int) -> Refusal {
        Refusal(code: "too-many", detail: most == 0 ? "Listen skal være tom." : "Højst \(most) på listen.")
    }

    static func tooFew(_ least: Int) -> Refusal {
        Refusal(code: "too-few", detail: "Mindst \(least) på listen.")
    }

    static func notInteger(in range: ClosedRange<Int>) -> Refusal {
        Refusal(code: "wrong-type", detail: integerRule(range))
    }

    static func outOfRange(_ range: ClosedRange<Int>) -> Refusal {
        Refusal(code: "out-of-range", detail: integerRule(range))
    }

    static func unknownCode(allowed: [String]) -> Refusal {
        let detail =
            allowed.count == 1 ? "Skal være: \(allowed[0])." : "Vælg en af: \(allowed.joined(separator: ", "))."
        return Refusal(code: "unknown-code", detail: detail)
    }

    private static func integerRule(_ range: ClosedRange<Int>) -> String {
        switch (range.lowerBound, range.upperBound) {
        case (.min, .max): "Skal være et helt tal."
        case (let least, .max): "Skal være et helt tal på mindst \(least)."
        case (.min, let most): "Skal være et helt tal på højst \(most)."
        case (let least, let most) where least == most: "Skal være tallet \(least)."
        case (let least, let most): "Skal være et helt tal fra \(least) til \(most)."
        }
    }
}
