import Dispatch
import Domain
import Endpoints
import HTTPServer
import HTTPWire
import JSON
import Storage

/// What the command socket answers beside the API: backup and keys. No other listener leads here, and it is no part of the contract.
///
///     POST   /command/backup             begins a backup                      202, 409 while another is made
///     GET    /command/backup             how it stands with it                200
///     GET    /command/keys               the keys and what uses them          200
///     POST   /command/keys/{purpose}     rotates a key                        200
///     DELETE /command/keys/{id}          forgets an earlier key               200
///     POST   /command/lost-rows          lost rows of the log are known       200, 409 where none were lost
final class Commands: Sendable {
    private let foundations: Foundations
    /// Keys may wait for the disk and the writer: not on the loop.
    private let queue = DispatchQueue(label: "kompas.commands", qos: .utility)

    static let prefix = "/command/"

    init(_ foundations: Foundations) {
        self.foundations = foundations
    }

    /// Answers on a queue of its own.
    func handle(_ exchange: Exchange) {
        queue.async { [self] in exchange.reply.send(answer(exchange.request)) }
    }

    private func answer(_ request: HTTPRequest) -> HTTPResponse {
        let parts = request.head.path.dropFirst(Self.prefix.count).split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        do {
            switch (request.head.method, parts.first, parts.dropFirst().first) {
            case ("POST", "backup", nil): return try beginBackup(request)
            case ("GET", "backup", nil): return backupState()
            case ("GET", "keys", nil): return Self.json(200, keys: try foundations.rotation.usage())
            case ("POST", "keys", let name?): return try rotate(name)
            case ("DELETE", "keys", let id?): return try forget(id)
            case ("POST", "lost-rows", nil): return try acceptLostRows()
            default: return Self.message(404, "there is no such command")
            }
        } catch {
            let ending = Ending(error)
            return Self.json(409) { $0.member("message", ending.text); $0.member("exit", Int64(ending.status.rawValue)) }
        }
    }

    private func beginBackup(_ request: HTTPRequest) throws -> HTTPResponse {
        guard let json = try? JSONValue.parse(request.body), let order = BackupOrder(json) else { return Self.message(422, "which folder?") }
        guard foundations.backups.start(order) else { return Self.message(409, "another backup is being made") }
        return Self.message(202, "begun")
    }

    private func backupState() -> HTTPResponse {
        Self.json(200) { json in
            switch foundations.backups.state {
            case .none: json.member("state", "none")
            case .running(let done, let all):
                json.member("state", "running")
                json.member("done", Int64(done))
                json.member("all", Int64(all))
            case .failed(let ending):
                json.member("state", "failed")
                json.member("message", ending.text)
                json.member("exit", Int64(ending.status.rawValue))
            case .made(let made):
                json.member("state", "made")
                json.member("path", made.path)
                json.member("size", Int64(made.size))
                json.array("removed") { json in for name in made.removed { json.value(name) } }
                json.array("left") { json in for line in made.left { json.value(line) } }
            }
        }
    }

    private func rotate(_ name: String) throws -> HTTPResponse {
        guard let purpose = Keyring.Purpose(rawValue: name) else {
            throw KeyFault("'\(name)' is no purpose of a key; there are \(Keyring.Purpose.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        try foundations.log.append([.ofCommand("rotateKey", action: .aendring, clock: foundations.clock)])
        let id = try foundations.rotation.rotate(purpose)
        return Self.json(200) { $0.member("id", id) }
    }

    private func forget(_ id: String) throws -> HTTPResponse {
        try foundations.log.append([.ofCommand("forgetKey", action: .sletning, clock: foundations.clock)])
        try foundations.rotation.forget(id)
        return Self.json(200) { $0.member("id", id) }
    }

    private func acceptLostRows() throws -> HTTPResponse {
        guard try foundations.writer.perform({ db in try AccessLogMarkStore.lostRows(in: db) }) != nil else {
            return Self.message(409, "no rows of the access log are known to be lost")
        }
        try foundations.log.append([.ofCommand("acceptLostRows", action: .aendring, clock: foundations.clock)])
        try foundations.writer.perform { db in try AccessLogMarkStore.acceptLoss(in: db) }
        return Self.message(200, "accepted")
    }

    private static func message(_ status: Int, _ text: String) -> HTTPResponse {
        json(status) { $0.member("message", text) }
    }

    private static func json(_ status: Int, keys: [KeyUse]) -> HTTPResponse {
        json(status) { json in
            json.array("keys") { json in
                for key in keys {
                    json.object { json in
                        json.member("purpose", key.purpose.rawValue)
                        json.member("id", key.id)
                        json.member("current", key.isCurrent)
                        json.member("count", Int64(key.count))
                        json.member("what", key.what)
                    }
                }
            }
        }
    }

    private static func json(_ status: Int, _ members: (inout JSONWriter) -> Void) -> HTTPResponse {
        var writer = JSONWriter()
        writer.object(members)
        return HTTPResponse(status: status, headers: HTTPHeaders([("Content-Type", "application/json"), ("Cache-Control", "no-store")]), body: writer.bytes)
    }
}

/// The handler of the command socket's loop: commands go their own way, everything else through the pipeline.
final class CommandLoop: TurnHandler {
    private let commands: Commands
    private let pipeline: LoopPipeline

    init(_ commands: Commands, _ pipeline: LoopPipeline) {
        self.commands = commands
        self.pipeline = pipeline
    }

    func handle(_ turn: [Exchange]) {
        let isCommand = { (exchange: Exchange) in exchange.request.head.path.hasPrefix(Commands.prefix) }
        for exchange in turn where isCommand(exchange) { commands.handle(exchange) }
        let rest = turn.filter { !isCommand($0) }
        if !rest.isEmpty { pipeline.handle(rest) }
    }
}

extension BackupOrder {
    /// As the body of the command.
    var json: [UInt8] {
        var writer = JSONWriter()
        writer.object { json in
            json.member("folder", folder)
            json.memberIfPresent("name", name)
            if let keep { json.member("keep", Int64(keep)) }
        }
        return writer.bytes
    }

    fileprivate init?(_ json: JSONValue) {
        guard let folder = json["folder"]?.text, folder.hasPrefix("/") else { return nil }
        self.init(folder: folder, name: json["name"]?.text, keep: json["keep"]?.integer.flatMap { Int(exactly: $0) })
    }
}
