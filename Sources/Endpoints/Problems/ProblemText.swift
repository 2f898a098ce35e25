import Application

/// What a problem says to a person, in Danish: a title that is the same every time, and what to do next.
struct ProblemText {
    var kind: ProblemKind
    var detail: String
}

extension ProblemKind {
    /// The title, the same for every occurrence (RFC 9457 section 3.1.3).
    public var title: String {
        switch self {
        case .malformed: "Forespørgslen kan ikke læses"
        case .invalid: "Noget i det indsendte skal rettes"
        case .unauthenticated: "Du er ikke logget ind"
        case .forbidden: "Det har du ikke adgang til"
        case .notFound: "Findes ikke, eller du har ikke adgang"
        case .methodNotAllowed: "Det kan man ikke gøre her"
        case .notAcceptable: "Svaret findes ikke i det format"
        case .conflict: "Det passer ikke med det, der allerede er"
        case .gone: "Det er ikke længere gemt"
        case .stale: "Nogen har ændret det i mellemtiden"
        case .preconditionRequired: "Sig hvilken udgave du retter i"
        case .tooLarge: "Det indsendte er for stort"
        case .unsupportedMediaType: "Formatet kan ikke modtages"
        case .repeatMismatch: "Samme nøgle, andet indhold"
        case .tooManyRequests: "For mange forespørgsler"
        case .unavailable: "Prøv igen om lidt"
        case .storageFull: "Der er ikke plads"
        case .internalFault: "Der gik noget galt hos os"
        case .refusedRequest: "Forespørgslen blev afvist"
        }
    }

    /// What it means and what to do, for the page at `/problems/{kind}`.
    public var explanation: String {
        switch self {
        case .malformed: "Forespørgslen er ikke gyldig HTTP eller JSON, eller en header kan ikke forstås. Intet er ændret. Ret forespørgslen, og send den igen."
        case .invalid: "Forespørgslen kan læses, men noget i den er forkert. Listen errors nævner hver fejl med en JSON Pointer (RFC 6901) til stedet, en fast kode og en forklaring. Alle fejl kommer på én gang. Intet er ændret."
        case .unauthenticated: "Der mangler et token, eller det er ukendt, udløbet eller trukket tilbage. Send Authorization: Bearer med et gyldigt token."
        case .forbidden: "Du er logget ind, men dine roller eller dit tokens rettigheder dækker ikke dette. Forsøget er skrevet i adgangsloggen. Kontakt din leder eller administrator, hvis du mener, at du bør have adgang."
        case .notFound: "Enten findes det ikke, eller også ligger det uden for det, du må se. De to ligner hinanden med vilje, så ingen kan se udefra, om en borger kendes her."
        case .methodNotAllowed: "Adressen findes, men kan ikke bruges med den metode. Headeren Allow nævner de metoder, der kan bruges."
        case .notAcceptable: "Forespørgslens Accept nævner ingen af de formater, som svaret findes i."
        case .conflict: "Det, du sendte, er i orden i sig selv, men støder sammen med noget, der allerede er gemt. Feltet detail siger hvad. Intet er ændret."
        case .gone: "Det, du spørger efter, gemmes ikke længere. Begynd forfra med en ny liste."
        case .stale: "Udgaven i If-Match er ikke den nyeste. Hent den igen, se hvad der er ændret, og gem på ny. Intet er ændret."
        case .preconditionRequired: "Ændringer skal sige, hvilken udgave de bygger på. Hent først, og send svarets ETag i If-Match."
        case .tooLarge: "Det indsendte er større, end adressen tager imod. Intet er ændret."
        case .unsupportedMediaType: "Send indholdet som application/json i UTF-8."
        case .repeatMismatch: "Nøglen i Idempotency-Key er brugt før med et andet indhold. Brug en ny nøgle til et nyt indhold. Intet er ændret."
        case .tooManyRequests: "Der er sendt for mange forespørgsler, eller for mange forkerte tokens, herfra. Vent det antal sekunder, der står i Retry-After."
        case .unavailable: "Tjenesten har travlt, søgningen tog for lang tid, eller adgangsloggen kan ikke skrives. Vent det antal sekunder, der står i Retry-After, og prøv igen. Intet er ændret."
        case .storageFull: "Disken er fuld, og det, du sendte, er ikke gemt. Intet er ændret. Sig det til driften, og send det igen, når der er plads; det, du kan læse, kan du stadig læse, så længe adgangsloggen kan skrives."
        case .internalFault: "En fejl hos os. Den står i driftsloggen under forespørgslens id. Intet er ændret."
        case .refusedRequest: "Forespørgslen følger ikke reglerne for HTTP/1.1 og blev afvist, før den blev læst til ende. Forbindelsen lukkes."
        }
    }
}

extension Problem {
    /// The kind and the words of this occurrence. The one exhaustive map from what went wrong inside to what is said outside.
    var text: ProblemText {
        switch self {
        case .malformed(let detail): ProblemText(kind: .malformed, detail: detail)
        case .invalid(let faults):
            ProblemText(kind: .invalid, detail: faults.count == 1 ? "Der er én ting at rette. Intet er gemt." : "Der er \(faults.count) ting at rette. Intet er gemt.")
        case .unauthenticated: ProblemText(kind: .unauthenticated, detail: "Log ind, eller send et gyldigt token.")
        case .forbidden(.role): ProblemText(kind: .forbidden, detail: "Ingen af dine roller giver adgang til det.")
        case .forbidden(.scope): ProblemText(kind: .forbidden, detail: "Dit token har ikke rettigheden til det.")
        case .forbidden(.reach):
            ProblemText(kind: .forbidden, detail: "Det kræver adgang til alle sager. Din rolle, eller systemet, du arbejder igennem, rækker ikke så langt.")
        case .forbidden(.actingStaff): ProblemText(kind: .forbidden, detail: "Tokenet må ikke bruges på vegne af den person.")
        case .forbidden(.meeting):
            ProblemText(kind: .forbidden, detail: "Det kan mødelederen, referenten og teamets leder. Bed en af dem om det.")
        case .forbidden(.team): ProblemText(kind: .forbidden, detail: "Det kan lederen af personens team.")
        case .forbidden(.oneself): ProblemText(kind: .forbidden, detail: "Det skal en anden leder end dig selv gøre.")
        case .forbidden(.person): ProblemText(kind: .forbidden, detail: "Det skal en person gøre; et system kan ikke gøre det på egne vegne.")
        case .notFound: ProblemText(kind: .notFound, detail: "Det findes ikke, eller du har ikke adgang til det.")
        case .gone(.list): ProblemText(kind: .gone, detail: "Listen er begyndt forfra, siden du fik den værdi af after. Begynd forfra uden after.")
        case .gone(.changes):
            ProblemText(
                kind: .gone,
                detail: "Ændringerne siden da gemmes ikke længere. Hent hele listen igen uden changedSince, og følg den derefter fra feltet changes."
            )
        case .conflict(_, let detail), .conflictWith(_, _, let detail): ProblemText(kind: .conflict, detail: detail)
        case .stale: ProblemText(kind: .stale, detail: "Hent den nyeste udgave, og gem igen. Intet er ændret.")
        case .preconditionRequired: ProblemText(kind: .preconditionRequired, detail: "Send svarets ETag i If-Match. Intet er ændret.")
        case .repeatMismatch: ProblemText(kind: .repeatMismatch, detail: "Nøglen i Idempotency-Key er brugt før med et andet indhold. Intet er ændret.")
        case .tooManyRequests(let seconds): ProblemText(kind: .tooManyRequests, detail: "Vent \(seconds) sekunder, og prøv igen.")
        case .unavailable: ProblemText(kind: .unavailable, detail: "Prøv igen om et øjeblik. Intet er ændret.")
        case .tooSlow:
            ProblemText(
                kind: .unavailable,
                detail: "Søgningen tog for lang tid og blev stoppet. Gør den smallere, for eksempel med flere filtre eller en mindre limit, eller prøv igen om lidt."
            )
        case .storageFull: ProblemText(kind: .storageFull, detail: "Disken er fuld, så det kunne ikke gemmes. Intet er ændret. Sig det til driften, og prøv igen, når der er gjort plads.")
        case .internalFault: ProblemText(kind: .internalFault, detail: "Prøv igen. Bliver det ved, så oplys forespørgslens id.")
        }
    }
}
