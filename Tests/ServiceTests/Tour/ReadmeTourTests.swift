import Foundation
import JSON
import Service
import Support
import Testing

@Suite("The README's tour")
struct ReadmeTourTests {
    @Test("Every curl line gives what the README says, run by a shell against a jobcenter")
    func everyLineHolds() throws {
        let jobcenter = try TestJobcenter()
        let tour = try ReadmeTour()
        #expect(tour.steps.count == 6)
        var environment = [
            "KOMPAS": "http://127.0.0.1:\(jobcenter.service.port)", "AUTH": "Authorization: Bearer \(jobcenter.people.caseworker.token)",
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
            let json = try JSONValue.parse(Array(answer.utf8))
            if environment["CASE"] == nil { environment["CASE"] = json["id"]?.text }
            let psychiatrist = json["actors"]?.elements?.first { $0["role"]?.text == "psykiater" }
            if let id = psychiatrist?["id"]?.text { environment["ACTOR"] = id }
        }
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
