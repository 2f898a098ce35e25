import HTTPWire

/// TLS handshakes: a phase before the first request, with a deadline of its own.
extension EventLoop {
    /// A handshake costs as much as some hundred requests; more of them wait for the next turn, so that a crowd of newcomers does not
    /// hold up those who are there.
    private static let handshakesPerTurn = 4

    func shakeHands(_ connection: Connection) {
        guard handshakesInTurn < Self.handshakesPerTurn else {
            enqueue(connection)
            return
        }
        switch connection.transport.shakeHands() {
        case .expecting:
            connection.isReadable = false
            if connection.hasPeerFinished || isDraining { close(connection) }
        case .blocked:
            handshakesInTurn += 1
            connection.isReadable = false
        case .done(let isResumed, let certificate):
            handshakesInTurn += 1
            tally.completedHandshakes += 1
            if isResumed { tally.resumedHandshakes += 1 }
            connection.clientCertificate = certificate
            begin(connection)
        case .notTLS:
            handshakeFailed("plain HTTP")
            refuse(connection, WireFault(.plainOnTLS))
        case .failed(let reason):
            handshakesInTurn += 1
            handshakeFailed(reason)
            connection.acceptsRequests = false
            // The alert that says why must not be eaten by a reset.
            linger(connection)
        }
    }

    /// Counts one that did not come to its end, and keeps why.
    func handshakeFailed(_ reason: String) {
        tally.failedHandshakes += 1
        settings.handshakeFaults.note(reason)
    }

    /// Ends one that took longer than its deadline.
    func giveUpHandshake(_ connection: Connection) {
        if connection.acceptsRequests { handshakeFailed("took too long") }
        connection.acceptsRequests = false
        close(connection)
    }

    /// The first request may be inside the session already, where no event tells of it.
    private func begin(_ connection: Connection) {
        connection.phase = .idle
        connection.phaseStart = now
        connection.isReadable = true
        if connection.isRefused {
            refuse(connection, WireFault(.tooManyConnections))
        } else {
            enqueue(connection)
        }
    }

    /// The socket has room for what the transport itself waits to send: a handshake's messages, an answer to a new key, a goodbye.
    func resumeSending(of connection: Connection) {
        guard connection.isOpen, connection.transport.waitsToSend else { return }
        if connection.isLingering {
            connection.transport.finishSending()
        } else {
            connection.isReadable = true
            enqueue(connection)
        }
    }
}
