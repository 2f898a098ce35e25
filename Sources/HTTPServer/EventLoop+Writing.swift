import HTTPWire

/// From answers to the socket, and the end of a connection.
extension EventLoop {
    /// Puts an answer into its slot; one for a connection or a request that is gone is dropped.
    func park(_ response: HTTPResponse, _ address: ReplyAddress) {
        guard let connection = connections[address.connection] else { return }
        if connection.answers.fill(address.number, response).isFirst { markDirty(connection) }
    }

    /// Encodes every answer whose turn it is and sends them together.
    func flush(_ connection: Connection) {
        connection.isDirty = false
        guard connection.isOpen, !connection.isLingering else { return }
        scratch.removeAll(keepingCapacity: scratch.capacity <= 1024 * 1024)
        encodeAnswers(of: connection)
        if !scratch.isEmpty { sendScratch(to: connection) }
        if connection.isOpen { settle(connection) }
    }

    private func encodeAnswers(of connection: Connection) {
        while !connection.closesAfterOutput, let (terms, response) = connection.answers.takeAnswered() {
            let isLast = isDraining && connection.answers.isEmpty
            let closes = !terms.keepAlive || response.closeConnection || isLast
            ResponseEncoder.encode(
                response, toHead: terms.isHEAD, version: terms.version, close: closes, date: date.current(),
                into: &scratch)
            if closes {
                connection.answers.removeAll()
                connection.acceptsRequests = false
                connection.isStalled = false
                connection.owesContinue = false
                connection.closesAfterOutput = true
            }
        }
        if connection.owesContinue, connection.answers.isEmpty {
            scratch.append(contentsOf: ResponseEncoder.proceed)
            connection.owesContinue = false
            connection.hasSentContinue = true
        }
    }

    private func sendScratch(to connection: Connection) {
        guard connection.output.isEmpty else {
            connection.output.append(scratch)
            return
        }
        var sent = 0
        while sent < scratch.count {
            let transfer = scratch.withUnsafeBytes { bytes in
                connection.transport.send(UnsafeRawBufferPointer(rebasing: bytes[sent...]))
            }
            switch transfer {
            case .moved(let count, _):
                sent += count
                tally.bytesSent &+= count
            case .blocked:
                connection.output.append(scratch[sent...])
                connection.outputStart = now
                connection.outputSent = 0
                return
            case .ended, .failed:
                close(connection)
                return
            }
        }
    }

    /// Sends what a slow reader had left, when it has read some.
    func drainOutput(of connection: Connection) {
        while connection.isOpen, !connection.output.isEmpty {
            switch connection.output.send({ connection.transport.send($0) }) {
            case .moved(let count, _):
                connection.outputSent += count
                tally.bytesSent &+= count
            case .blocked: return
            case .ended, .failed: close(connection)
            }
        }
        if connection.isOpen { settle(connection) }
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
        connection.body = []
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
        connections.remove(connection.token)
        connectionClosed(connection.network)
    }
}
