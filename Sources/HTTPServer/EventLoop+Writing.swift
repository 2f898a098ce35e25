import HTTPWire

/// From answers to the socket, and the end of a connection.
extension EventLoop {
    /// Puts an answer into its slot; one for a connection or a request that is gone is dropped.
    func park(_ response: HTTPResponse, _ address: ReplyAddress) {
        guard let connection = connections[address.connection] else { return }
        if connection.answers.fill(address.number, response).isFirst { markDirty(connection) }
    }

    /// Encodes the answers whose turn it is and sends them together; no more than a slow reader has room for.
    func flush(_ connection: Connection) {
        connection.isDirty = false
        guard connection.isOpen, !connection.isLingering else { return }
        repeat {
            scratch.removeAll(keepingCapacity: scratch.capacity <= 1024 * 1024)
            let body = encodeAnswers(of: connection)
            guard !scratch.isEmpty else { break }
            sendScratch(to: connection)
            if !body.isEmpty { send(body, to: connection) }
        } while connection.isOpen && connection.output.isEmpty && hasMoreToSay(connection)
        if connection.isOpen { settle(connection) }
    }

    private func hasMoreToSay(_ connection: Connection) -> Bool {
        guard !connection.closesAfterOutput else { return false }
        return connection.answers.isFirstAnswered || connection.owesContinue && connection.answers.isEmpty
    }

    /// What is copied of bodies: so much that the first packet is full. The rest is sent from where it lies, and all of it where earlier
    /// answers wait: what strangers leave unread are pages that all of them share, and need no memory then.
    private static let copied = 16 * 1024
    /// A body that is copied in any case, since keeping it apart would take as much.
    private static let shortBody = 1024

    /// - Returns: what of the last of them is not copied, to be sent next.
    private func encodeAnswers(of connection: Connection) -> ArraySlice<UInt8> {
        while !connection.closesAfterOutput, connection.output.count + scratch.count <= settings.outputHighWater,
            let (terms, response) = connection.answers.takeAnswered()
        {
            let isLast = isDraining && connection.answers.isEmpty
            let closes = !terms.keepAlive || response.closeConnection || isLast
            let room = connection.output.isEmpty ? Self.copied - scratch.count : 0
            let leavesBody = ResponseEncoder.encode(
                response, toHead: terms.isHEAD, version: terms.version, close: closes, date: date.current(),
                bodyUpTo: max(Self.shortBody, room), into: &scratch)
            if closes {
                connection.answers.removeAll()
                connection.acceptsRequests = false
                connection.isStalled = false
                connection.owesContinue = false
                connection.closesAfterOutput = true
            }
            if leavesBody {
                let copied = max(0, room)
                scratch.append(contentsOf: response.body[..<copied])
                return response.body[copied...]
            }
        }
        if connection.owesContinue, connection.answers.isEmpty {
            scratch.append(contentsOf: ResponseEncoder.proceed)
            connection.owesContinue = false
            connection.hasSentContinue = true
        }
        return []
    }

    private func sendScratch(to connection: Connection) {
        let sent = scratch.withUnsafeBytes { sendNow($0, to: connection) }
        if sent < scratch.count { connection.output.append(copyOf: scratch[sent...]) }
    }

    private func send(_ body: ArraySlice<UInt8>, to connection: Connection) {
        let sent = body.withUnsafeBytes { sendNow($0, to: connection) }
        if sent < body.count { connection.output.append(body.dropFirst(sent)) }
    }

    /// Sends what the client takes at once, behind what waits already.
    ///
    /// - Returns: how many bytes need no more thought: those it took, or all of them when it is gone.
    private func sendNow(_ bytes: UnsafeRawBufferPointer, to connection: Connection) -> Int {
        guard connection.isOpen else { return bytes.count }
        guard connection.output.isEmpty else { return 0 }
        var sent = 0
        while sent < bytes.count {
            switch connection.transport.send(UnsafeRawBufferPointer(rebasing: bytes[sent...])) {
            case .moved(let count, _):
                sent += count
                tally.bytesSent &+= count
            case .blocked:
                beginMeasuring(connection)
                return sent
            case .ended, .failed:
                close(connection)
                return bytes.count
            }
        }
        return sent
    }

    /// Sends what a slow reader had left, when it has read some, and then what it left no room for.
    func drainOutput(of connection: Connection) {
        while connection.isOpen, !connection.output.isEmpty {
            switch connection.output.send({ connection.transport.send($0) }) {
            case .moved(let count, _):
                connection.outputSent += count
                tally.bytesSent &+= count
            case .blocked:
                settle(connection)
                return
            case .ended, .failed: close(connection)
            }
        }
        flush(connection)
    }

    /// Decides how a connection goes on when its output has moved: read on, wait, or close.
    func settle(_ connection: Connection) {
        guard connection.isOpen, !connection.isLingering else { return }
        if connection.output.isEmpty {
            if connection.closesAfterOutput {
                linger(connection)
                return
            }
            if connection.answers.isEmpty, !connection.isStalled, !connection.isDirty,
                connection.hasInputEnded || isDraining && connection.isIdle
            {
                close(connection)
                return
            }
        }
        // Pipelined requests wait in the parser and bring no event; without this they would wait for ever.
        let hasInput = connection.isStalled || connection.isReadable && !connection.hasInputEnded
        if hasInput, mayRead(connection) { enqueue(connection) }
    }

    /// Closes in two steps: a socket closed with bytes unread sends a reset, and a reset destroys the answer that the
    /// client has not read yet. So the client learns that nothing more comes, and what it still sends is dropped for a
    /// bounded time and amount.
    func linger(_ connection: Connection) {
        guard !connection.hasInputEnded else {
            close(connection)
            return
        }
        connection.transport.finishSending()
        connection.isLingering = true
        connection.lingerEnd = now + (isDraining ? min(settings.lingerTimeout, 1000) : settings.lingerTimeout)
        connection.parser = RequestParser(limits: settings.limits)
        connection.head = nil
        dropBody(of: connection)
        if connection.isReadable { enqueue(connection) }
    }

    func discardInput(of connection: Connection) {
        switch connection.transport.receive(into: receiveBuffer) {
        case .moved(let count, let isDrained):
            connection.lingerBytes += count
            if connection.lingerBytes > settings.lingerBytes {
                close(connection)
            } else if !isDrained || connection.hasPeerFinished {
                enqueue(connection)
            } else {
                connection.isReadable = false
            }
        case .blocked: connection.isReadable = false
        case .ended, .failed: close(connection)
        }
    }

    /// Closes at once; `reset` throws away what the client has not taken.
    func close(_ connection: Connection, reset: Bool = false) {
        guard connection.isOpen else { return }
        connection.isOpen = false
        if connection.phase == .handshake, connection.acceptsRequests { handshakeFailed("the connection ended") }
        connection.transport.close(reset: reset)
        dropBody(of: connection)
        connections.remove(connection.token)
        connectionClosed(connection.network)
    }
}
