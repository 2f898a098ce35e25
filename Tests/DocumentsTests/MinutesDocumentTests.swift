import Domain
import Testing

@testable import Documents

@Suite("Minutes as documents")
struct MinutesDocumentTests {
    private static let stamp = MinutesStamp(
        version: 2, madeAt: MinutesExample.instant("2026-12-01T08:05:00Z"), madeBy: "Teamleder 1", correction: "Fristen var skrevet forkert."
    )
    private static let changes: [FieldChange] = {
        var before = MinutesExample.item
        before.agreements[0].due = MinutesExample.day("2026-12-02")
        return MinutesExample.item.changes(since: before)
    }()

    private var meeting: MeetingMinutesDocument {
        MeetingMinutesDocument(
            MinutesExample.meeting, meetingChanges: [],
            items: [(MinutesExample.item, Self.changes), (MinutesExample.notReached, []), (MinutesExample.ruleQuestion, [])], stamp: Self.stamp
        )
    }

    private var item: ItemMinutesDocument {
        ItemMinutesDocument(MinutesExample.item, changes: Self.changes, of: MinutesExample.meeting, stamp: Self.stamp)
    }

    @Test("A case's part as plain text, word for word")
    func text() {
        let expected = """
            Referat af sag: Testborger 17
            Version 2, 1. december 2026 kl. 9.05, af Teamleder 1
            Referatet er rettet. Fristen var skrevet forkert.

            Møde: Gruppemøde, Sygedagpenge
            Tid: tirsdag den 24. november 2026 kl. 9.00 til 10.30
            Sted: Mødelokale 2
            Mødeleder: Teamleder 1
            Referent: Sagsbehandler 4

            Deltog:
            Teamleder 1, Teamleder
            Sagsbehandler 4, Sagsbehandler
            Virksomhedskonsulent 2

            Afbud:
            Sagsbehandler 7

            Udeblev:
            Sagsbehandler 8

            CPR-nummer: 610170-••••
            Sag: 2026-0417
            Bragt af: Sagsbehandler 4

            Rettet i denne version
            - Aftale
              Før: Indkald psykiater, læge og borger. Sagsbehandler 4, senest 2. december 2026
              Nu: Indkald psykiater, læge og borger. Sagsbehandler 4, senest 1. december 2026

            Hvorfor er sagen her?
            Sagen blev bragt, fordi der var brug for sparring fra kolleger og en tilladelse til en bestemt indsats.
            Målet: At finde ud af, hvorfor afklaringen ikke kommer i gang.
            Spørgsmålet til gruppen: Er hun klar til en arbejdsprøvning nu?
            Borgeren blev spurgt før mødet: Hvad skal der til, for at du kan begynde et sted?

            Åbne aftaler fra før
            - Indhent oplysninger fra egen læge. Sagsbehandler 4, senest 20. november 2026. Udført 19. november 2026: Kom den 19.
            - Ring til kommunens sprogskole. Borgeren, senest 15. december 2026. Stadig åben.

            Hvordan ser vi problemet?
            - Borgeren: Jeg vil gerne, men ingen steder vil have mig.
            - Psykiateren: Hun er for syg til at komme i gang nu.
            - Sagsbehandler 4: Ingen har spurgt, hvad hun selv kan.
              Derfor går sagen i stå.

            Hvor stod de, og hvem flyttede sig?
            - Psykiateren flyttede sig fra omsorg til inklusion. Er for. »Hvis der er en mentor, kan vi prøve.« Efter egne ord.
            - Borgeren stod i inklusion. Er for. Formodet af dem om bordet.
            - Sagsbehandler 4 blev stående med sin handling i den administrative logik. Iagttaget.

            Praksislogikker i spil: Omsorg og inklusion talte forbi hinanden i begyndelsen.

            Hvilke forslag talte vi om?
            - Fælles møde med psykiater, egen læge og borger. Valgt. (Forudsætter andre fagpersoner. Kræver: Psykiateren og Egen læge)
            - Arbejdsprøvning på et sted med mentor. Nævnt. (Løsning i lovgivningen)
            - Vente og måske forlænge. Fravalgt: Det flytter ikke noget for hende. (Abstrakt bud)

            Konklusion
            Rådgiver indkalder til fælles møde. Afklaringen begynder, når stedet er fundet.

            Teamleder 1 gav sin interne tilladelse på betingelser. Højst otte timers mentor om ugen.
            Det er et internt svar og ikke afgørelsen. Borgeren skal høres, hvor loven kræver det, og afgørelsen træffes i fagsystemet.

            Aftaler
            - Indkald psykiater, læge og borger. Sagsbehandler 4, senest 1. december 2026.
            - Find et sted med mentor. Virksomhedskonsulent 2, senest 8. december 2026.
            - Hør borgeren og træf afgørelse om mentor (Høring og afgørelse i fagsystemet). Sagsbehandler 4, senest 10. december 2026.

            Borgeren fik at vide: Gruppen foreslår et fælles møde, og hun får en indkaldelse inden jul.

            Deltog ikke i punktet: Sagsbehandler 9 (inhabil).

            Psykiater 3, Regionshospitalet, deltog med borgerens samtykke til: Deling af oplysninger om behandlingen (fra 10. november 2026 til 10. februar 2027).

            """
        #expect(item.text() == expected)
    }

    @Test("The page and the text say the same: every word that was written stands in both")
    func sameWords() {
        let sayings = MinutesExample.item.problemViews.flatMap { $0.text.split(separator: "\n").map(String.init) }
        let words = sayings + MinutesExample.item.proposals.map(\.text) + MinutesExample.item.agreements.map(\.what)
            + [MinutesExample.item.goal, MinutesExample.item.question, MinutesExample.item.conclusion, MinutesExample.item.citizenTold].compactMap { $0 }
        for document in [item, meeting] as [any PrintedDocument] {
            let (html, text) = (document.html(), document.text())
            for word in words {
                #expect(html.contains(word), "\(word)")
                #expect(text.contains(word), "\(word)")
            }
        }
    }

    @Test("In a meeting's minutes each case stands under its citizen, and a case that nobody came to is short")
    func cases() {
        let html = meeting.html()
        #expect(html.matches(of: #/<h2>Testborger \d+<\/h2>/#).count == 3)
        #expect(html.contains("<p>Sagen blev ikke nået. Den tages op på et senere møde.</p>"))
        #expect(html.contains("<p>Punktet sluttede uden en aftale. Reglen gælder ikke her, og svaret er skrevet i sagen.</p>"))
        #expect(html.matches(of: #/Hvorfor er sagen her\?/#).count == 2)
        #expect(html.contains("Det lægges aldrig på en borgers sag"))
        #expect(!item.html().contains("flere borgere"))
    }

    @Test("Every tag that is opened is closed, in order")
    func wellFormed() {
        for html in [item.html(), meeting.html()] {
            var open: [Substring] = []
            for match in html.matches(of: #/<(?<end>\/?)(?<name>[a-z0-9]+)[^>]*?(?<alone>\/?)>/#) where !["meta", "circle", "path"].contains(match.output.name) {
                if match.output.end.isEmpty { open.append(match.output.name) } else { #expect(open.popLast() == match.output.name) }
            }
            #expect(open.isEmpty)
        }
    }
}
