import Domain

/// A kind of case: whom it is about, who works with it, and who has a say in it. The shares are ours; no statistics stand behind them.
struct CaseKind: Sendable {
    var share: Int
    var targetGroup: String
    var visitations: [String]
    var benefit: String
    var kle: String
    /// Which teams have such cases.
    var unit: MunicipalityUnit
    /// Who may take part beside citizen and caseworker, and in how many of a hundred cases.
    var others: [(role: ActorRole, percent: Int)]
    var questions: [String]
}

/// What teams there are. Each has its number: "Sygedagpenge 3".
enum MunicipalityUnit: String, CaseIterable, Sendable {
    case jobservice = "Jobservice"
    case jobindsats = "Jobindsats"
    case sygedagpenge = "Sygedagpenge"
    case fleks = "Fleks og afklaring"
}

extension CaseKind {
    static let all = [
        CaseKind(
            share: 30, targetGroup: "1", visitations: [], benefit: "dagpenge", kle: "15.20.00", unit: .jobservice,
            others: [(.akasse, 55), (.virksomhedskonsulent, 35), (.virksomhed, 20), (.jobformidler, 10), (.andenaktoer, 10)],
            questions: [
                "Hvilke virksomheder skal vi gå efter?", "Skal vi se på et andet fag?", "Er en praktik vejen ind i branchen?",
                "Hvad skal der til, for at ansøgningerne bliver læst?",
            ]
        ),
        CaseKind(
            share: 15, targetGroup: "2", visitations: ["kontanthjaelp-jobparat"], benefit: "kontanthjaelp", kle: "32.24.04", unit: .jobindsats,
            others: [(.virksomhedskonsulent, 45), (.virksomhed, 25), (.tilbud, 20), (.ydelseskontor, 10), (.kollega, 5)],
            questions: ["Er nytteindsats det rigtige nu?", "Skal borgeren begynde i virksomhedspraktik?", "Hvad holder borgeren fra et job i dag?"]
        ),
        CaseKind(
            share: 20, targetGroup: "3", visitations: ["kontanthjaelp-aktivitetsparat", "ikke-visiteret"], benefit: "kontanthjaelp",
            kle: "32.24.04", unit: .jobindsats,
            others: [(.tilbud, 50), (.egenlaege, 40), (.psykiater, 15), (.paaroerende, 12), (.virksomhedskonsulent, 20), (.teamleder, 6)],
            questions: [
                "Hvad kan blive det næste skridt?", "Skal borgeren i gang med et tilbud nu?", "Er sagen klar til en helhedsorienteret plan?",
                "Hvem skal tale med hvem, før vi beslutter noget?",
            ]
        ),
        CaseKind(
            share: 20, targetGroup: "6", visitations: ["sygedagpenge-kategori-2", "sygedagpenge-kategori-3"], benefit: "sygedagpenge",
            kle: "15.17.06", unit: .sygedagpenge,
            others: [(.egenlaege, 70), (.laegekonsulent, 40), (.psykiater, 25), (.virksomhed, 35), (.tilbud, 25), (.paaroerende, 6)],
            questions: [
                "Kan borgeren begynde delvist på sin arbejdsplads?", "Skal vi søge en praktik nu?", "Hvornår er det forsvarligt at begynde?",
                "Er der brug for flere lægelige oplysninger?",
            ]
        ),
        CaseKind(
            share: 7, targetGroup: "7", visitations: [], benefit: "ressourceforloebsydelse", kle: "15.20.00", unit: .fleks,
            others: [(.egenlaege, 50), (.psykiater, 30), (.tilbud, 55), (.laegekonsulent, 35), (.paaroerende, 15)],
            questions: ["Hvilken indsats skal afklaringen bestå af?", "Er målet stadig det rigtige?", "Skal sagen for rehabiliteringsteamet?"]
        ),
        CaseKind(
            share: 8, targetGroup: "9", visitations: [], benefit: "ledighedsydelse", kle: "15.20.00", unit: .fleks,
            others: [(.virksomhed, 40), (.virksomhedskonsulent, 50), (.jobformidler, 25), (.egenlaege, 15)],
            questions: ["Hvilke skånehensyn kan en arbejdsplads tage?", "Hvor mange timer skal vi begynde med?"]
        ),
    ]

    static func any(_ dice: inout Dice) -> CaseKind? {
        dice.weighted(all.map { ($0, $0.share) })
    }
}
