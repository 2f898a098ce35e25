import Domain
import JSON
import Support
import Testing

@Suite("The thinnest whole way through")
struct FirstWayThroughTests {
    @Test("One call records a citizen, a case, its actors and where they stand, and the compass shows it")
    func oneCallRecordsEverything() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        let created = try client.post("/v1/cases", """
            {"citizen": {"cpr": "670582-4001", "name": "Testborger 17"}, "targetGroup": "6", "benefit": "sygedagpenge",
             "question": "Skal hun i gang nu?",
             "actors": [
               {"role": "borger", "positions": [{"systemFaglighed": 40, "individOmverden": 30, "stance": "for"}]},
               {"role": "psykiater", "positions": [{"systemFaglighed": 60, "individOmverden": -60, "stance": "imod"}]},
               {"role": "sagsbehandler", "positions": [{"systemFaglighed": -50, "individOmverden": -40}]}]}
            """)
        #expect(created.status == 201, "\(created.text)")
        let id = created.text("id")
        let compass = try client.get("/v1/cases/\(id)/compass")
        #expect(compass.status == 200, "\(compass.text)")
        let codes = compass.json["patterns"]?.elements?.compactMap { $0["code"]?.text }
        #expect(codes == ["omsorg-moeder-system", "uenighed"])
    }
}
