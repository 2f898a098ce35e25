import Domain
import Service
import Storage
import Support
import Testing

@Suite("The remembered list of diffuse words")
struct RememberedWordsTests {
    private let jobcenter: TestJobcenter
    private let remembered = RememberedDiffuseWords()
    private let today = Day(year: 2026, month: 11, day: 23) ?? .latest

    init() throws { jobcenter = try TestJobcenter() }

    private func found(_ text: String, on day: Day? = nil) throws -> Int {
        let (remembered, day) = (remembered, day ?? today)
        return try jobcenter.service.foundations.writer.perform { db in try remembered.words(on: day, in: db).find(in: text).count }
    }

    @Test("R-36: it is read again for another day and after each change of a code, and not in between")
    func readAgain() throws {
        let administrator = jobcenter.client(jobcenter.people.administrator.token)
        func put(_ word: String, from: String) throws {
            let body = #"{"codes": [{"code": "\#(word)", "label": "\#(word)", "validFrom": "\#(from)", "attributes": {"question": "hvad", "strength": "svag"}}]}"#
            #expect(try administrator.post("/v1/codes/diffuse-ord", body).status == 200)
        }
        #expect(try found("kvidder") == 0)
        try put("kvidder", from: "2020-01-01")
        #expect(try found("kvidder") == 1)
        try put("kvadder", from: "2026-11-24")
        #expect(try found("kvadder") == 0)
        #expect(try found("kvadder", on: today.advanced(by: 1)) == 1)
        #expect(try found("kvadder") == 0)

        // What nobody records is not noticed, which shows that the list was not read.
        try jobcenter.service.foundations.writer.perform { db in try db.run("DELETE FROM code WHERE list = 'diffuse-ord' AND code = 'kvidder'") }
        #expect(try found("kvidder") == 1)
        #expect(try administrator.post("/v1/codes/kle", #"{"codes": [{"code": "15.10.10", "label": "Prøve"}]}"#).status == 200)
        #expect(try found("kvidder") == 0)
    }
}
