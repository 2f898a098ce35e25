import Foundation
import JSON
import Support
import Testing

/// CPR numbers travel in bodies alone: not in a log line, not in an error, not in a file that is not sealed.
@Suite("CPR numbers stay where they belong")
struct PrivacyTests {
    @Test("No number stands in the operating log, in a problem, in an answer's header or unsealed in a file")
    func nowhere() throws {
        let world = try ContractWorld()
        let client = world.jobcenter.client(world.people.caseworker.token)
        let numbers = (0..<4).map { _ in CPRSource.next() }
        var problems: [TestAnswer] = []
        var answers: [TestAnswer] = []
        func note(_ answer: TestAnswer) { if answer.status >= 400 { problems.append(answer) } else { answers.append(answer) } }

        for number in numbers {
            let plain = number.filter { $0 != "-" }
            let key = ("Idempotency-Key", "\"\(Counter.next())\"")
            note(try client.post("/v1/citizens", #"{"cpr": "\#(number)", "name": "Testborger 1"}"#, headers: [key]))
            note(try client.post("/v1/citizens", #"{"cpr": "\#(plain)", "name": "Testborger 2"}"#))
            note(try client.post("/v1/citizens", #"{"cpr": "\#(plain)1", "name": "\#(number)", "\#(number)": 1}"#))
            note(try client.post("/v1/citizens", #"{"cpr": "\#(number)""#))
            note(try client.post("/v1/citizens", #"{"cpr": \#(plain), "name": null}"#))
            note(try client.post("/v1/citizens/searches", #"{"cpr": "\#(number)"}"#))
            note(try client.post("/v1/citizens/searches", #"{"cpr": "x\#(number)"}"#))
            note(try client.post("/v1/citizens/searches", #"{"\#(number)": "x"}"#))
            note(try client.post("/v1/cases", #"{"citizen": "\#(number)"}"#))
            note(try client.post("/v1/cases", #"{"citizen": {"cpr": "\#(number)", "name": "Testborger"}, "kle": "\#(number)"}"#))
            note(try client.post("/v1/citizens", "{}", headers: [("Kompas-Purpose", number)]))
            note(try client.post("/v1/citizens", "{}", headers: [("Idempotency-Key", number)]))
        }
        let found = try client.post("/v1/citizens/searches", #"{"cpr": "\#(numbers[0])"}"#)
        let citizen = try #require(found.json["items"]?[0]?["id"]?.text)
        note(try client.change("PUT", "/v1/citizens/\(citizen)/cpr", #"{"cpr": "\#(numbers[1])", "validFrom": "2025-09-01"}"#, ifMatch: "*"))
        let last = CPRSource.next()
        note(try client.change("PUT", "/v1/citizens/\(citizen)/cpr", #"{"cpr": "\#(last)", "validFrom": "2025-09-01"}"#, ifMatch: "*"))
        let shown = try client.get("/v1/citizens/\(citizen)/cpr")
        #expect(shown.json["numbers"]?.elements?.compactMap { $0["cpr"]?.text } == [last, numbers[0]].map { $0.filter { $0 != "-" } })

        #expect(problems.count > 30)
        #expect(answers.count >= 9)
        let texts = (problems + answers).map { "\($0.headers) \($0.text)" } + [CapturingLog.text]
        world.jobcenter.stop()
        for text in try texts + files(of: world) {
            for number in numbers + [last] {
                #expect(!text.contains(number) && !text.contains(number.filter { $0 != "-" }), "a number stands where it should not")
            }
        }
    }

    /// Every file of the stopped service, each byte as one character.
    private func files(of world: ContractWorld) throws -> [String] {
        let names = try FileManager.default.contentsOfDirectory(atPath: world.jobcenter.folder)
        let files = names.compactMap { try? Data(contentsOf: URL(filePath: world.jobcenter.folder + "/" + $0)) }
        #expect(files.count >= 3)
        return files.map { String($0.map { Character(Unicode.Scalar($0)) }) }
    }
}
