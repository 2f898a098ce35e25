import Foundation
import JSON
import Support
import Testing

/// A process that cannot have the threads it needs says so and ends, rather than waiting for them without a word. Where each thread takes
/// more of the address space than there is, the system makes no more of them, whoever asks.
@Suite("Too few threads")
struct ThreadFaultTests {
    private let program: Program
    private let folder: TrialFolder

    init() throws {
        program = try Program()
        folder = try TrialFolder()
    }

    /// What starts the program with room for so many threads beside its first.
    private func room(for threads: Int) -> [String] {
        let stack = 8 << 30
        return ["/usr/bin/prlimit", "--stack=\(stack):\(stack)", "--as=\((threads * stack) + (4 << 30))", "--"]
    }

    @Test("The service does not start, and says why in its operating log", arguments: [0, 1, 3, 9])
    func serve(threads: Int) throws {
        let ended = try program.run(["serve", "--data", folder.data, "--port", "0", "--health-port", "0"], through: room(for: threads))
        #expect(ended.status == 75, "\(ended.text)")
        let line = try JSONValue.parse(Array(ended.text.utf8))
        #expect(line["level"]?.text == "critical" && line["exit"]?.text == "75")
        #expect(line["message"]?.text?.contains("Threads cannot be started") == true, "\(ended.text)")
        #expect(line["message"]?.text?.contains("TasksMax") == true, "\(ended.text)")
        #expect(!FileManager.default.fileExists(atPath: folder.data))
    }

    @Test("A command ends in one plain line")
    func command() throws {
        for arguments in [["demo", "--cases", "3", "--data", folder.data], ["token", "list", "--data", folder.data]] {
            let ended = try program.run(arguments, through: room(for: 2))
            #expect(ended.status == 75 && ended.text.hasPrefix("kompas: Threads cannot be started"), "\(ended.text)")
        }
        #expect(!FileManager.default.fileExists(atPath: folder.data))
    }

    @Test("What only asks the running service, and what only reads, needs no threads", arguments: [0, 2])
    func asking(threads: Int) throws {
        let service = try RunningService(program, folder: folder)
        let backup = ["backup", "--to", folder.path("shelf"), "--name", "one"]
        for arguments in [["token", "list"], ["keys", "list"], backup, ["verify"], ["configuration", "check"]] {
            let place = arguments.first == "configuration" ? [] : ["--data", folder.data]
            let ended = try program.run(arguments + place, through: room(for: threads))
            #expect(ended.status == 0, "\(arguments): \(ended.text)")
        }
        #expect(service.stop() == 0)
        for arguments in [["token", "list"], ["backup", "--to", folder.path("shelf")], ["restore", "--from", folder.path("shelf/one")]] {
            let ended = try program.run(arguments + ["--data", folder.data], through: room(for: threads))
            #expect(ended.status == 75 && ended.text.hasPrefix("kompas: Threads cannot be started"), "\(arguments): \(ended.text)")
        }
    }

    @Test("With room for all of them the same limits are no hindrance")
    func enough() throws {
        let ended = try program.run(["demo", "--cases", "3", "--data", folder.data], through: room(for: 64))
        #expect(ended.status == 0, "\(ended.text)")
    }
}
