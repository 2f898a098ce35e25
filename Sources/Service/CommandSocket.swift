/// The service's Unix socket in the data folder, which only the folder's owner can open.
struct CommandSocket {
    let path: String

    init(folder: String) {
        path = folder + "/kompas.sock"
    }

    /// Whether a service listens.
    var isServed: Bool {
        guard let connection = LocalConnection(unixSocket: path) else { return false }
        _ = consume connection
        return true
    }

    /// Sends a request to the running service.
    /// - Returns: nil when no service listens
    /// - Throws: `Command.Refused` when it listens and does not answer
    func send(_ request: CommandRequest) throws -> CommandAnswer? {
        guard let connection = LocalConnection(unixSocket: path) else { return nil }
        return try connection.send(request, within: 60)
    }
}
