import Foundation
import Support
import Testing

@Suite("kompas demo")
struct DemoCommandTests {
    private let program: Program
    private let folder: TrialFolder

    init() throws {
        program = try Program()
        folder = try TrialFolder()
    }

    @Test("It makes a municipality in an empty store, says where to look, and refuses a store that has anything in it")
    func loadsOnce() throws {
        let first = try program.run(["demo", "--data", folder.data, "--cases", "60", "--seed", "1"])
        #expect(first.status == 0, "\(first.text)")
        #expect(first.text.contains("100 %, 60 of 60 cases"))
        #expect(first.text.contains(try folder.token(of: "Leder 1")))
        #expect(first.text.contains("/compass"))

        let second = try program.run(["demo", "--data", folder.data, "--cases", "60", "--seed", "1"])
        #expect(second.status != 0)
        #expect(second.text.contains("not empty"))
        let verified = try program.verify(folder)
        #expect(verified.status == 0)
        #expect(verified.text.contains("no row yet"))
    }

    @Test("Interrupted it ends by itself, says how far it came, and leaves tokens")
    func isInterrupted() throws {
        let process = program.process(["demo", "--data", folder.data, "--cases", "100000", "--seed", "1"])
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        // The tokens are there before the first case; no longer than a minute.
        for _ in 0..<6_000 where !FileManager.default.fileExists(atPath: folder.data + "/demo-tokens") { usleep(10_000) }
        kill(process.processIdentifier, SIGINT)
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(text.contains("Stopped: ") && text.contains("of 100000 cases are there and can be used"), "\(text)")
        #expect(try folder.token(of: "Leder 1").hasPrefix("kompas_"))
    }

    @Test("What cannot be made is said", arguments: [["--cases", "0"], ["--cases", "1000001"], ["--until", "2026-13-01"], ["--until", "1999-12-31"]])
    func refusesPlans(_ arguments: [String]) throws {
        let answer = try program.run(["demo", "--data", folder.data] + arguments)
        #expect(answer.status != 0)
        #expect(answer.text.contains("--cases is 1 to 1000000, and --until a day from 2000 to 2050"))
        #expect(!FileManager.default.fileExists(atPath: folder.data))
    }
}
