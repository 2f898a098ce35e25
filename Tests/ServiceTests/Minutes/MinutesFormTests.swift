import Domain
import JSON
import Support
import Testing

@Suite("Minutes on paper and as text")
struct MinutesFormTests {
    /// A word that would be markup, in a place of its own.
    private static func mark(_ place: String) -> String { "<b onclick='x'>\(place)</b> & {{goal}} {{{question}}}" }

    /// A case with a mark in every place where somebody can write.
    private func marked(_ desk: MinutesDesk) throws -> String {
        let people = desk.items.jobcenter.people
        let file = try desk.items.caseworker.post("/v1/cases", """
            {"citizen": {"cpr": "\(CaseDesk.cpr(1))", "name": "\(Self.mark("borger"))"}, "externalCaseNumber": "\(Self.mark("nummer"))",
             "team": "\(people.sygedagpenge)", "question": "\(Self.mark("sagsspørgsmål"))",
             "actors": [{"role": "borger", "name": "\(Self.mark("aktør"))"}, {"role": "egenlaege"}]}
            """)
        try #require(file.status == 201, "\(file.text)")
        let actors = try desk.items.caseworker.get("/v1/cases/\(file.text("id"))/actors").items.compactMap { $0["id"]?.text }
        try #require(actors.count == 2)
        let brought = BroughtCase(id: file.text("id"), borger: actors[0], laege: actors[1])
        let item = try desk.items.bring(brought, """
            "goal": "\(Self.mark("mål"))", "question": "\(Self.mark("spørgsmål"))", "logicsNote": "\(Self.mark("logikker"))",
            "citizenAsked": "\(Self.mark("spurgt"))", "problemViews": [{"actor": "\(actors[0])", "text": "\(Self.mark("problem"))"}],
            "positions": [{"actor": "\(actors[0])", "systemFaglighed": 60, "individOmverden": 60, "statement": "\(Self.mark("udsagn"))"}],
            "proposals": [{"text": "\(Self.mark("forslag"))", "category": "lovgivning", "presupposes": ["\(actors[0])"]}],
            """, reasons: "bevilling")
        let proposal = try #require(try desk.items.caseworker.get(item).list("proposals").first?["id"]?.text)
        let dropped = #"{"state": "fravalgt", "reason": "\#(Self.mark("fravalgt"))"}"#
        try desk.ok(desk.items.caseworker.change("PATCH", "\(item)/proposals/\(proposal)", dropped, ifMatch: "*"))
        try desk.ok(desk.items.leader.change("PUT", item + "/permission", #"{"answer": "betinget", "words": "\#(Self.mark("betingelse"))"}"#, ifMatch: "*"))
        let end = """
            {"ending": "konkluderet", "text": "\(Self.mark("konklusion"))", "acknowledged": ["uklart-hvad", "uklart-hvem", "uklart-hvornaar"],
             "agreements": [{"what": "\(Self.mark("aftale"))", "responsible": {"actor": "\(actors[0])"}, "due": "2199-06-01"}]}
            """
        try desk.ok(desk.items.caseworker.change("PUT", item + "/conclusion", end, ifMatch: "*"))
        try desk.ok(desk.items.caseworker.change("PATCH", item, #"{"citizenTold": "\#(Self.mark("svar"))"}"#, ifMatch: "*"))
        return item
    }

    private static let places = [
        "borger", "nummer", "aktør", "mål", "spørgsmål", "logikker", "spurgt", "problem", "udsagn", "forslag", "fravalgt", "betingelse",
        "konklusion", "aftale", "svar",
    ]

    @Test("Whatever somebody writes is text on the page, in every place, and in the plain text as it was written")
    func escaped() throws {
        let desk = try MinutesDesk()
        let item = try marked(desk)
        try desk.hold()
        try desk.ok(desk.items.leader.change("PATCH", desk.path, #"{"title": "\#(Self.mark("titel"))", "place": "\#(Self.mark("sted"))"}"#, ifMatch: "*"))
        let preview = try desk.ok(desk.items.leader.get(desk.path + "/minutes/preview")).json["items"]
        #expect(try desk.finalise().json["items"] == preview, "what is kept reads back as it was")
        for target in [desk.path + "/minutes", desk.path + "/minutes/preview", item + "/minutes"] {
            let page = try desk.page(target, as: "text/html")
            for place in Self.places + ["titel", "sted"] {
                #expect(page.contains("&lt;b onclick=&#39;x&#39;&gt;\(place)&lt;/b&gt; &amp; {{goal}} {{{question}}}"), "\(target): \(place)")
            }
            #expect(!page.contains("<b "))
            let text = try desk.page(target)
            for place in Self.places + ["titel", "sted"] { #expect(text.contains(Self.mark(place)), "\(target): \(place)") }
            for tag in ["<p>", "<h1>", "<dl", "<table", "&amp;", "<style"] { #expect(!text.contains(tag), "\(target): \(tag)") }
        }
    }

    @Test("A page fetches nothing, runs nothing and is framed by nobody; a preview says that it is a draft")
    func pages() throws {
        let desk = try MinutesDesk()
        try desk.concluded(1)
        try desk.hold()
        let answer = try desk.items.leader.get(desk.path + "/minutes/preview", headers: [("Accept", "text/html")])
        let policy = try #require(answer.header("content-security-policy"))
        for part in ["default-src 'none'", "form-action 'none'", "frame-ancestors 'none'"] { #expect(policy.contains(part)) }
        #expect(answer.text.hasPrefix("<!doctype html>\n<html lang=\"da\">"))
        #expect(answer.text.contains("<strong>Udkast.</strong>"))
        for word in ["<script", "<link", "<img", "http:", "https:", "url("] { #expect(!answer.text.contains(word), "\(word)") }
        try desk.finalise()
        #expect(!(try desk.page(desk.path + "/minutes", as: "text/html")).contains("Udkast"))
    }

    @Test("The text can be read aloud: what was agreed is what, who and by when")
    func words() throws {
        let desk = try MinutesDesk()
        let item = try desk.concluded(1).item
        try desk.hold()
        try desk.finalise()
        let text = try desk.page(item + "/minutes")
        #expect(text.contains("Sagen blev bragt, fordi der var brug for sparring fra kolleger.\n"))
        #expect(text.contains("Hvordan ser vi problemet?\n- Sagsbehandler 4: Ingen har talt med egen læge.\n"))
        #expect(text.contains("Konklusion\nSagsbehandler 4 ringer til egen læge mandag.\n"))
        #expect(text.contains("Aftaler\n- Ringe til egen læge om genoptræning. Sagsbehandler 4, senest 1. juni 2199.\n"))
        #expect(!text.contains("\n\n\n"))
    }
}
