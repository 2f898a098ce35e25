import Domain
import JSON
import Support
import Testing

@Suite("The ABC-jobplan on paper (R-66, R-69, R-73)")
struct JobPlanDocumentTests {
    private let desk: ConversationDesk
    private var path: String { "/v1/cases/\(desk.caseID)/abc-jobplans/1/document" }
    private let cpr = "610170-1001"

    init() throws {
        desk = try ConversationDesk()
        _ = try desk.version(#"""
            {"lines": [{"letter": "A", "kind": "funktion", "text": "At lege <med> de mindste & læse højt"},
                       {"letter": "B", "kind": "virksomhed", "text": "Fritidshjem i Prøveby"},
                       {"letter": "B", "kind": "opgave", "text": "Ringe til to", "responsible": {"actor": "\#(desk.borger)"}, "due": "2199-12-15"}],
             "intensity": {"A": 1, "B": 2}, "focusShiftOn": "2199-12-20", "returnBy": "2199-12-10"}
            """#)
    }

    @Test("The page has every field of the sheet, room to write by hand, and the word on Min Plan")
    func page() throws {
        let answer = try desk.client.get(path)
        try #require(answer.status == 200, "\(answer.text)")
        #expect(answer.header("content-type") == "text/html; charset=utf-8")
        let fields = [
            "Navn", "Dato", "Cpr. nr.", "Plan A", "Plan B", "Plan C", "Stillingsbetegnelse/jobfunktioner", "Virksomheder/virksomhedstyper",
            "Hvem gør hvad", "Hvornår", "Underskrift", "Testborger 1", "At lege &lt;med&gt; de mindste &amp; læse højt", "Fritidshjem i Prøveby",
            "Testborger 1: Ringe til to", "15. december 2199", "1 ansøgning om ugen", "2 ansøgninger om ugen", "10. december 2199",
            "20. december 2199", "lokalt arbejdsredskab ved siden af Min Plan", "<!doctype html>", "@page { size: A4",
        ]
        // Where a long word may break is no part of it.
        let page = answer.text.replacing("<wbr>", with: "")
        for field in fields { #expect(page.contains(field), "\(field)") }
        // Two lines to write on under each letter.
        #expect(answer.text.split(separator: "<td class=\"write\" data-label=\"Hvem gør hvad\">").count == 7)
        #expect(!answer.text.contains("{{"))
    }

    @Test("A long plan has a row for each line and no cell over several rows, so that it breaks between rows; each row bears its letter")
    func long() throws {
        let lines = (1...8).map { #"{"letter": "B", "kind": "funktion", "text": "At køre tur \#($0)"}"# }.joined(separator: ", ")
        _ = try desk.version(#"{"basedOn": 1, "lines": [\#(lines)]}"#)
        let page = try desk.client.get("/v1/cases/\(desk.caseID)/abc-jobplans/2/document").text
        #expect(!page.contains("rowspan"))
        for number in 1...8 { #expect(page.contains(">At køre tur \(number)</td>"), "\(number)") }
        #expect(page.split(separator: #"<span class="again">B</span>"#).count == 8)
        #expect(page.contains("tr, .block, .note, .sign { break-inside: avoid }"))
        // Room to write is on paper, and on screens that are wide enough to show it.
        #expect(page.contains(#"<span class="by-hand">Der er plads til at skrive i hånden.</span>"#))
        #expect(page.contains(".by-hand, table.sheet.stack .again { display: none }"))
    }

    @Test("The citizen stands on their own sheet by name, whatever they are called among the actors")
    func ownName() throws {
        let actor = try desk.client.post("/v1/cases/\(desk.caseID)/actors", #"{"role": "borger"}"#)
        try #require(actor.status == 201, "\(actor.text)")
        _ = try desk.version(#"{"basedOn": 1, "lines": [{"letter": "A", "kind": "opgave", "text": "Ringer", "responsible": {"actor": "\#(actor.text("id"))"}}]}"#)
        #expect(try desk.client.get("/v1/cases/\(desk.caseID)/abc-jobplans/2/document").text.contains(">Testborger 1: Ringer</td>"))
    }

    @Test("No letter bears a word of value or a colour of its own (R-73)")
    func letters() throws {
        let page = try desk.client.get(path).text
        let body = try #require(page.split(separator: "</svg>").last).lowercased()
        for word in ["drømme", "ønskejob", "god", "dårlig", "nødjob", "#", "green", "red;", "background"] { #expect(!body.contains(word), "\(word)") }
    }

    @Test("As text it says the same words")
    func text() throws {
        let answer = try desk.client.get(path, headers: [("Accept", "text/plain")])
        try #require(answer.status == 200, "\(answer.text)")
        #expect(answer.header("content-type") == "text/plain; charset=utf-8")
        for words in [
            "PLAN A (1 ansøgning om ugen)", "At lege <med> de mindste & læse højt", "Hvem gør hvad: Testborger 1: Ringe til to", "Hvornår: 15. december 2199",
            "PLAN C\nHer står ikke noget endnu.", "UNDERSKRIFT\nBorger:", "ved siden af Min Plan",
        ] { #expect(answer.text.contains(words), "\(words): \(answer.text)") }
        #expect(!answer.text.contains("<!doctype"))
    }

    @Test("A signature stands where it was to be written")
    func signed() throws {
        let signature = #"{"caseworker": {"how": "digitalt"}}"#
        #expect(try desk.client.change("PUT", "/v1/cases/\(desk.caseID)/abc-jobplans/1/signature", signature, ifMatch: "*").status == 200)
        #expect(try desk.client.get(path).text.contains("Sagsbehandler: Sagsbehandler 4, \(Copenhagen.day(of: desk.now).danish) (digitalt)"))
    }

    @Test("The CPR number is masked, and stands in full under a scope of its own, which the log tells apart")
    func number() throws {
        let masked = try desk.client.get(path).text
        #expect(masked.contains("610170-••••"))
        #expect(!masked.contains(cpr))
        #expect(try desk.client.get(path + "/cpr").text.contains(cpr))
        let officer = desk.desk.jobcenter.client(desk.people.dpo.token)
        let operations = try officer.get("/v1/access-log").items.compactMap { $0["operation"]?.text }
        #expect(operations.contains("getJobPlanDocumentWithCPR"))
        #expect(operations.contains("getJobPlanDocument"))
        #expect(try desk.desk.jobcenter.client(desk.people.colleague.token).get(path + "/cpr").status == 404)
    }
}
