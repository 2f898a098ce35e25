import Endpoints
import Foundation
import HTTPServer
import HTTPWire
import Logging
import Storage
import Synchronization

/// A command that works on the store. There is one writer, so it asks the running service over its command socket, or, where none
/// runs, opens the store itself and sends the same request through the same pipeline.
public struct Command: Sendable {
    private let folder: String
    private let keyFile: String?
    private let logDirectory: String?

    public init(_ folder: String, keyFile: String?, logDirectory: String? = nil) {
        self.folder = folder
        self.keyFile = keyFile
        self.logDirectory = logDirectory
    }

    /// What the service said instead of yes.
    public struct Refused: Error, CustomStringConvertible {
        public let description: String
        var status = ExitStatus.refused
    }

    /// Sends a request as the service itself, which only who may open the data folder can do.
    /// - Returns: the body of the answer
    /// - Throws: `Refused`, `SocketError`, and what opening the store throws
    public func send(_ method: String, _ target: String, body: [UInt8]?) throws -> String {
        let request = CommandRequest(method: method, target: target, body: body ?? [])
        let answer = try CommandSocket(folder: folder).send(request) ?? sendInProcess(request)
        let text = String(decoding: answer.body, as: UTF8.self)
        guard (200..<300).contains(answer.status) else { throw Refused(description: "\(answer.status) \(text)") }
        return text
    }

    private func sendInProcess(_ request: CommandRequest) throws -> CommandAnswer {
        guard FileManager.default.fileExists(atPath: folder + "/kompas.sqlite") else {
            let advice = "name the service's data folder with --data, or start the service once"
            throw Refused(description: "there is no store in \(folder): \(advice)", status: .noInput)
        }
        var configuration = ServiceConfiguration(dataDirectory: folder)
        configuration.keyFile = keyFile
        configuration.logDirectory = logDirectory
        var logger = Logger(label: "kompas") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .warning
        let foundations = try Foundations(configuration, logger: logger)
        defer { foundations.close() }
        let arrived = DispatchSemaphore(value: 0)
        let answer = Mutex<CommandAnswer?>(nil)
        let exchange = Exchange(request: request.wire, peer: .commandSocket, received: .now, reply: .init { response in
            answer.withLock { $0 = CommandAnswer(status: response.status, body: response.body) }
            arrived.signal()
        })
        let store = foundations.store
        foundations.pipeline.loop { try store.loopReader() }.handle([exchange])
        guard arrived.wait(timeout: .now() + 60) == .success, let answer = answer.withLock({ $0 }) else {
            throw Refused(description: "no answer within a minute", status: .temporary)
        }
        return answer
    }
}

struct CommandRequest: Sendable {
    var method: String
    var target: String
    var body: [UInt8]

    /// As bytes for the socket; the service closes after the answer.
    var bytes: [UInt8] {
        var lines = ["\(method) \(target) HTTP/1.1", "Host: localhost", "Connection: close"]
        if !body.isEmpty { lines += ["Content-Type: application/json", "Content-Length: \(body.count)"] }
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body
    }

    /// As the pipeline takes it.
    var wire: HTTPRequest {
        var headers = HTTPHeaders([("Host", "localhost")])
        if !body.isEmpty { headers.add("Content-Type", "application/json") }
        let head = RequestHead(method: method, target: target, headers: headers)
        return HTTPRequest(head: head, body: body)
    }
}

struct CommandAnswer: Sendable {
    var status: Int
    var body: [UInt8]
}
