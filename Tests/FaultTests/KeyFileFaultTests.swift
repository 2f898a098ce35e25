import Foundation
import Support
import Testing

/// Key files as people keep and edit them.
@Suite("Key files")
struct KeyFileFaultTests {
    private let program: Program
    private let folder: TrialFolder

    init() throws {
        program = try Program()
        folder = try InstalledData.trial()
    }

    private var keys: String { folder.data + "/keys" }

    private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

    @Test("Lines that end as in other systems are lines")
    func otherLineEnds() throws {
        let text = try text(keys)
        for mixed in [text.replacingOccurrences(of: "\n", with: "\r\n"), text.replacingOccurrences(of: "\ncpr", with: "\r\ncpr")] {
            try SpoiledFile(folder, "keys").cut(to: 0)
            try SpoiledFile(folder, "keys").write(Array(mixed.utf8))
            let ended = try program.verify(folder)
            #expect(ended.status == 0, "\(ended.text)")
        }
    }

    @Test("Where the key file is a link, a new key is written to where it leads, and the link stays", arguments: [false, true])
    func link(isServed: Bool) throws {
        let vault = folder.path("vault")
        try FileManager.default.createDirectory(atPath: vault, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        try FileManager.default.moveItem(atPath: keys, toPath: vault + "/keys")
        try FileManager.default.createSymbolicLink(atPath: keys, withDestinationPath: "../vault/keys")
        let service = isServed ? try RunningService(program, folder: folder) : nil
        let rotated = try program.run(["keys", "rotate", "sealing", "--data", folder.data])
        #expect(rotated.status == 0, "\(rotated.text)")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: keys) == "../vault/keys")
        #expect(try text(vault + "/keys").components(separatedBy: "\nsealing ").count == 3)
        #expect(try FileManager.default.contentsOfDirectory(atPath: vault) == ["keys"])
        if let service { #expect(service.stop() == 0) }
        #expect(try program.verify(folder).status == 0)
    }

    @Test("Without the key file nothing is guessed: a restore into a new folder asks for its name, and a link that leads nowhere makes no keys")
    func missing() throws {
        let shelf = folder.path("shelf")
        #expect(try program.run(["backup", "--to", shelf, "--name", "one", "--data", folder.data]).status == 0)
        let place = folder.path("new")
        let restored = try program.run(["restore", "--from", shelf + "/one", "--data", place])
        #expect(restored.status == 66 && restored.text.contains("\(place)/keys is not there. Name it with --key-file"), "\(restored.text)")
        #expect(!FileManager.default.fileExists(atPath: place))
        try SpoiledFile(folder, "keys").remove()
        let served = try program.run(["serve", "--data", folder.data, "--port", "0", "--health-port", "0"])
        #expect(served.status == 66 && served.text.contains("\(keys) is not there. Put its copy in place"), "\(served.text)")

        let empty = try TrialFolder()
        try FileManager.default.createDirectory(atPath: empty.data, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        try FileManager.default.createSymbolicLink(atPath: empty.data + "/keys", withDestinationPath: empty.path("nowhere/keys"))
        let begun = try program.run(["serve", "--data", empty.data, "--port", "0", "--health-port", "0"])
        #expect(begun.status == 66, "\(begun.text)")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: empty.data + "/keys") == empty.path("nowhere/keys"))
    }
}
