import Domain
import Endpoints
import Foundation
import HTTPServer
import HTTPWire
import JSON
import Logging
import Storage
import Synchronization

/// A command that works on the store. There is one writer, so it asks the running service over its command socket, or, where none
/// runs, opens the store itself and sends the same request through the same pipeline.
public struct Command: Sendable {
    private let folder: String
    private let keys: KeyHome

    public init(_ folder: String, keys: KeyHome) {
        self.folder = folder
        self.keys = keys
    }

    /// What the service said instead of yes.
    public struct Refused: Error, CustomStringConvertible {
        public let description: String
        /// What the command ends with.
        var status = ExitStatus.refused
    }

    /// Sends a request as the service itself, which only who may open the data folder can do.
    /// - Returns: the body of the answer
    /// - Throws: `Refused`, `SocketError`, and what opening the store throws
    public func send(_ method: String, _ target: String, body: [UInt8]?) throws -> String {
        let request = CommandRequest(method: method, target: target, body: body ?? [])
        let answer = try CommandSocket(folder: folder).send(request) ?? sendInProcess(request)
        let text = String(decoding: answer.body, as: UTF8.self)
        guard (200..<300).contains(answer.status) else {
            throw target.hasPrefix(Commands.prefix) ? answer.refusal : Refused(description: "\(answer.status) \(text)")
        }
        return text
    }

    /// Says that it is known that the access log lost rows, which `verify` tells of until then.
    /// - Throws: `Refused` where it lost none, and what opening the store throws
    public func acceptLostRows() throws {
        _ = try send("POST", Commands.prefix + "lost-rows", body: nil)
    }

    /// Makes a backup: asks the running service for it, or takes the lock of a store that no service has.
    /// - Parameter progress: told now and then, in bytes of all
    /// - Throws: `Refused`, `BackupFault`, and what opening the store throws
    public func backUp(_ order: BackupOrder, progress: (_ done: Int, _ all: Int) -> Void) throws -> MadeBackup {
        let path = Commands.prefix + "backup"
        guard let begun = try CommandSocket(folder: folder).send(CommandRequest(method: "POST", target: path, body: order.json)) else {
            return try backUpStopped(order, progress)
        }
        guard begun.status == 202 else { throw begun.refusal }
        while true {
            guard let answer = try CommandSocket(folder: folder).send(CommandRequest(method: "GET", target: path, body: [])) else {
                throw Refused(description: "the service has stopped, and the backup with it")
            }
            guard let json = try? JSONValue.parse(answer.body) else { throw Refused(description: "the service did not answer in JSON") }
            switch json["state"]?.text {
            case "running":
                progress(json["done"]?.integer.flatMap { Int(exactly: $0) } ?? 0, json["all"]?.integer.flatMap { Int(exactly: $0) } ?? 0)
                usleep(100_000)
            case "made":
                return MadeBackup(
                    path: json["path"]?.text ?? "", size: json["size"]?.integer.flatMap { Int(exactly: $0) } ?? 0,
                    removed: json["removed"]?.elements?.compactMap(\.text) ?? [], left: json["left"]?.elements?.compactMap(\.text) ?? []
                )
            default: throw answer.refusal
            }
        }
    }

    private func backUpStopped(_ order: BackupOrder, _ progress: (_ done: Int, _ all: Int) -> Void) throws -> MadeBackup {
        try Shortage.checkThreads()
        let store = try existingStore()
        if let remark = try PrivateFolder.prepare(folder) { Self.logger.warning("\(remark)") }
        let lock = try FileLock(store + ".lock")
        defer { lock.release() }
        let keyring = try keys.load(beside: folder)
        let log = try AccessLog(directory: folder, keys: keyring[.accessLog], durability: .full, clock: .system, logger: Self.logger)
        defer { log.close() }
        let making = BackupMaking(data: folder, clock: .system) { try log.append([.ofCommand("backup", action: .udtraek, clock: .system)]) }
        return try making.make(order, progress: progress)
    }

    /// The path of the store's file.
    private func existingStore() throws -> String {
        let store = "\(folder)/\(StoreFile.fileName)"
        guard FileManager.default.fileExists(atPath: store) else {
            let advice = "name the service's data folder with --data, or start the service once"
            throw Refused(description: "there is no store in \(folder): \(advice)", status: .noInput)
        }
        return store
    }

    private static var logger: Logger {
        var logger = Logger(label: "kompas") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .warning
        return logger
    }

    private func sendInProcess(_ request: CommandRequest) throws -> CommandAnswer {
        try Shortage.checkThreads()
        _ = try existingStore()
        var configuration = ServiceConfiguration(dataDirectory: folder)
        configuration.keys = keys
        let logger = Self.logger
        let foundations = try Foundations(configuration, logger: logger)
        defer { foundations.close() }
        let arrived = DispatchSemaphore(value: 0)
        let answer = Mutex<CommandAnswer?>(nil)
        let exchange = Exchange(request: request.wire, peer: .commandSocket, received: .now, reply: .init { response in
            answer.withLock { $0 = CommandAnswer(status: response.status, body: response.body) }
            arrived.signal()
        })
        let store = foundations.store
        CommandLoop(Commands(foundations), foundations.pipeline.loop { try store.loopReader() }).handle([exchange])
        guard arrived.wait(timeout: .now() + 60) == .success, let answer = answer.withLock({ $0 }) else {
            throw Refused(description: "no answer within a minute", status: .temporary)
        }
        // What a rotated key leaves to do is done here, since no service does it.
        try foundations.rotation.finish()
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

    /// What it says to a person who was told no, and what their command ends with: as if it had met the fault itself.
    var refusal: Command.Refused {
        let json = try? JSONValue.parse(body)
        let exit = json?["exit"]?.integer.flatMap { Int32(exactly: $0) }.flatMap(ExitStatus.init)
        let message = json?["message"]?.text ?? "\(status) \(String(decoding: body, as: UTF8.self))"
        return Command.Refused(description: message, status: exit ?? .refused)
    }
}
