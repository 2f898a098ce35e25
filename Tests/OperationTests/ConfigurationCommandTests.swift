import Foundation
import JSON
import Service
import Support
import Testing

@Suite("The program's settings")
struct ConfigurationCommandTests {
    @Test("kompas configuration check shows every setting and its source, and ends with 0")
    func check() throws {
        let (status, text) = try Program().run(
            ["configuration", "check", "--port", "8443"], environment: ["KOMPAS_LOOPS": "3", "KOMPAS_PROT": "1", "KOMPAS_KEYS": "x"])
        #expect(status == 0)
        #expect(text.contains("port = 8443  (--port)"))
        #expect(text.contains("loops = 3  (KOMPAS_LOOPS)"))
        #expect(text.contains("host = 127.0.0.1  (default)"))
        #expect(text.contains("KOMPAS_PROT in the environment is no setting"))
        #expect(!text.contains("KOMPAS_KEYS"), "the keys are no slip, and no setting")
    }

    @Test("Help is given on every way to ask for it, ends with 0, and that of serve names every setting", arguments: [
        ["--help"], ["help", "serve"], ["serve", "--help"], ["serve", "-h"], ["token", "--help"], ["token"], ["help"], [],
    ])
    func help(_ words: [String]) throws {
        let (status, text) = try Program().run(words)
        #expect(status == 0, "\(text)")
        #expect(text.contains("USAGE: kompas"), "\(text)")
        guard words.contains("serve") else { return }
        for setting in Setting.all { #expect(text.contains("--\(setting.name) ")) }
    }

    @Test("Faults of flags, environment and file come together, the program ends with 78 and has made nothing", arguments: [["configuration", "check"], ["serve"]])
    func faults(_ command: [String]) throws {
        let folder = NSTemporaryDirectory() + "kompas-faults-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try #"{"prot": 1}"#.write(toFile: folder + "/settings.json", atomically: true, encoding: .utf8)
        let (status, text) = try Program().run(
            command + ["--config", folder + "/settings.json", "--data", folder + "/data", "--loops", "none"], environment: ["KOMPAS_PORT": "x"])
        #expect(status == 78)
        #expect(text.contains("settings.json, prot: is no setting of a file"))
        #expect(text.contains("--loops: must be"))
        #expect(text.contains("KOMPAS_PORT: must be"))
        if command == ["serve"] {
            // Whoever collects the operating log finds them there.
            let lines = try text.split(separator: "\n").map { try JSONValue.parse(Array($0.utf8)) }
            #expect(lines.count == 3)
            #expect(lines.allSatisfy { $0["level"]?.text == "critical" && $0["exit"]?.text == "78" })
        }
        #expect(!FileManager.default.fileExists(atPath: folder + "/data"))
    }

    @Test("A command about the data minds the settings that it uses, from every source, and no other")
    func some() throws {
        let place = NSTemporaryDirectory() + "kompas-nowhere-" + UUID().uuidString
        let (status, text) = try Program().run(["token", "list"], environment: ["KOMPAS_DATA": place, "KOMPAS_PORT": "x"])
        #expect(status == 66)
        #expect(text.contains("there is no store in \(place)"))
        let (bad, _) = try Program().run(["token", "list"], environment: ["KOMPAS_CONFIG": place])
        #expect(bad == 78)
    }
}
