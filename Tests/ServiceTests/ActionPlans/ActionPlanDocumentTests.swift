import FoundationEssentials
import JSON
import Support
import Testing

@Suite("The indsatsplan on paper (R-82, 2.9)")
struct ActionPlanDocumentTests {
    private let desk: PlanDesk
    private let caseID: String

    init() throws {
        desk = try PlanDesk()
        caseID = try desk.caseFile()
        let course = try desk.kitchenPlan(in: caseID).ids("activities")[0]
        _ = try desk.outcome(#"{"state": "gennemfoert", "evaluation": "Bestod <med> glans"}"#, of: course, in: caseID)
    }

    private func document(_ medium: String, cpr: Bool = false) throws -> TestAnswer {
        let answer = try desk.client.get("/v1/cases/\(caseID)/indsatsplans/1/document\(cpr ? "/cpr" : "")", headers: [("Accept", medium)])
        try #require(answer.status == 200, "\(answer.text)")
        return answer
    }

    @Test("R-82: both forms have the sheet's fields, with the number masked, and say what the plan is beside Min Plan")
    func fields() throws {
        for medium in ["text/html", "text/plain"] {
            let answer = try document(medium)
            #expect(answer.header("content-type") == medium + "; charset=utf-8")
            for word in [
                "Navn", "Testborger 1", "Cpr. nr.", "610170-••••", "Tlf. nr.", "Konsulent", "Sagsbehandler 4", "00000017", "Dato", "10. marts 2026",
                "Job i et køkken", "Kender hygiejnereglerne", "Hygiejnekursus", "Praktik i kantinen", "At prøve arbejdet og møde kolleger",
                "Borgeren: mangler", "Evaluering", "Gennemført, 10. marts 2026", "Den står ved siden af Min Plan",
            ] {
                #expect(answer.text.contains(word), "\(medium): \(word)")
            }
            #expect(!answer.text.contains("{{"))
        }
    }

    @Test("A page is for A4 with room to write, and what people wrote is escaped")
    func page() throws {
        let text = try document("text/html").text
        #expect(text.contains("size: A4"))
        #expect(text.contains(#"class="write""#))
        #expect(text.contains("Bestod &lt;med&gt; glans"))
        #expect(try document("text/plain").text.contains("Bestod <med> glans"))
    }

    @Test("What is under way is so since a day; the citizen's number stands once; a goal may break between its activities, and no activity breaks")
    func sheet() throws {
        let course = try desk.client.get("/v1/cases/\(caseID)/indsatsplans/1").ids("activities")[0]
        _ = try desk.outcome(#"{"state": "igang"}"#, of: course, in: caseID)
        for medium in ["text/html", "text/plain"] { #expect(try document(medium).text.contains("I gang siden 10. marts 2026"), "\(medium)") }
        let page = try document("text/html").text
        #expect(page.components(separatedBy: "<dt>Tlf. nr.</dt>").count == 2)
        #expect(page.contains(".block.parted { break-inside: auto") && page.contains(".kept { break-inside: avoid"))
        #expect(page.components(separatedBy: #"<section class="block parted">"#).count == 3)
        #expect(page.components(separatedBy: #"<div class="kept">"#).count == 3)
    }

    @Test("The number stands there in full under the scope for it alone")
    func number() throws {
        #expect(try document("text/plain", cpr: true).text.contains("Cpr. nr.: \(CaseDesk.cpr(1))"))
        #expect(try !document("text/plain").text.contains(CaseDesk.cpr(1)))
    }
}
