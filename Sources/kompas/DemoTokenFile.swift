import Demo
import Foundation

/// The demo's tokens in a file for its owner alone: one line each, name and token. Real tokens are never written down.
struct DemoTokenFile: Sendable {
    let folder: String

    func write(_ tokens: DemoTokens) throws {
        let lines = tokens.tokens.map { "\($0.token)\t\($0.name)\n" }
        let path = folder + "/demo-tokens"
        guard FileManager.default.createFile(atPath: path, contents: Data(lines.joined().utf8), attributes: [.posixPermissions: 0o600]) else {
            throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: path])
        }
    }
}
