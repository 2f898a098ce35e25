import Foundation
import JSON
import Synchronization

/// Writes every exchange of the test client to a file, one JSON object a line, when `KOMPAS_EXCHANGES` names one: the contract
/// check reads them afterwards and holds each answer against its schema.
public final class ExchangeRecorder: Sendable {
    public static let shared = ExchangeRecorder()
    private let file: Mutex<FileHandle?>

    private init() {
        guard let path = ProcessInfo.processInfo.environment["KOMPAS_EXCHANGES"] else {
            file = Mutex(nil)
            return
        }
        if !FileManager.default.fileExists(atPath: path) { _ = FileManager.default.createFile(atPath: path, contents: nil) }
        let handle = FileHandle(forWritingAtPath: path)
        _ = try? handle?.seekToEnd()
        file = Mutex(handle)
    }

    func note(method: String, target: String, headers: [(String, String)], body: String?, _ answer: TestAnswer) {
        file.withLock { handle in
            guard let handle else { return }
            var writer = JSONWriter(reserving: answer.body.count + 512)
            writer.object { json in
                json.member("method", method)
                json.member("target", target)
                json.member("requestBody", body)
                json.member("status", answer.status)
                json.object("headers") { json in
                    for (name, value) in answer.headers { json.member(key: name, value) }
                }
                if answer.header("content-encoding") == nil {
                    json.member("body", answer.text)
                } else {
                    json.member("body", "")
                    json.member("packedBody", Data(answer.body).base64EncodedString())
                }
            }
            try? handle.write(contentsOf: Data(writer.bytes + [0x0a]))
        }
    }
}
