import Foundation
import JSON
import Service
import Support
import Testing

@Suite("The README's tour")
struct ReadmeTourTests {
    @Test("Every curl line gives what the README says, run by a shell against the demo jobcenter")
    func everyLineHolds() throws {
        let demo = try DemoService()
        let token = try #require(demo.tokens["Sagsbehandler 4"])
        let tour = try ReadmeTour()
        #expect(tour.steps.count == 22)
        var environment = [
            "KOMPAS": "http://127.0.0.1:\(demo.port)", "AUTH": "Authorization: Bearer \(token)",
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "LC_ALL": "C.UTF-8",
        ]
        for step in tour.steps {
            let answer = try run(step.command, environment)
            var rest = answer[...]
            for fragment in step.fragments {
                let place = rest.range(of: fragment)
                #expect(place != nil, "after \(step.command.prefix(60)): \(fragment) is not in \(answer)")
                guard let place else { break }
                rest = rest[place.upperBound...]
            }
            note(answer, &environment)
        }
    }

    /// Keeps what the README tells a person to keep for the next lines.
    private func note(_ answer: String, _ environment: inout [String: String]) {
        guard let json = try? JSONValue.parse(Array(answer.utf8)) else { return }
        let psychiatrist = json["actors"]?.elements?.first { $0["role"]?.text == "psykiater" }
        let found = [
            ("CASE", json["citizenName"] == nil || json["meeting"] != nil ? nil : json["id"]), ("ACTOR", psychiatrist?["id"]),
            ("ME", json["staff"]?["id"]), ("TEAM", json["teams"]?[0]?["id"]), ("MEETING", json["startsAt"] == nil ? nil : json["id"]),
            ("ITEM", json["problemFirst"] == nil ? nil : json["id"]), ("DIGEST", json["digest"]),
            ("SEEKER", json["worklist"] == nil ? nil : json["items"]?[0]?["case"]),
            ("TALK", json["worklist"] == nil ? nil : json["items"]?[0]?["conversation"]),
        ]
        for (name, value) in found where environment[name] == nil { environment[name] = value?.text }
    }

    private func run(_ command: String, _ environment: [String: String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-c", command]
        process.environment = environment
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self)
    }
}
