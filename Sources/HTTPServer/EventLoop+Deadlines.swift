import HTTPWire

/// Deadlines, looked at together a few times a second: a timer for each connection would cost more than the requests.
extension EventLoop {
    func sweep() {
        guard !isFinished else { return }
        tick()
        let elapsed = now - lastSweep
        lastSweep = now
        // Held up itself, it has read nothing and written nothing: that is nobody else's delay.
        let lost = elapsed - 2 * settings.sweepInterval
        for connection in connections.all {
            if lost > 0 { connection.moveOn(by: lost, until: now) }
            check(connection, elapsed: elapsed)
        }
        makeRoomForBodies()
        settings.handshakeFaults.tell(at: now)
        flushDirty()
        finishIfDrained()
        publish()
        comeBackIfNeeded()
    }

    private func check(_ connection: Connection, elapsed: Int) {
        if isDraining, now >= drainEnd {
            close(connection, reset: true)
        } else if connection.isLingering {
            if now >= connection.lingerEnd { close(connection) }
        } else if isTooSlowAReader(connection) {
            close(connection, reset: true)
        } else {
            checkInput(connection, elapsed: elapsed)
        }
    }

    private func isTooSlowAReader(_ connection: Connection) -> Bool {
        guard !connection.output.isEmpty, now - connection.outputStart >= settings.writeTimeout else { return false }
        // What the client has taken: the system tells of room only when there is much of it, so that what it holds counts as well.
        let taken = connection.outputSent + connection.outputHeld - connection.transport.held
        guard taken >= settings.writeMinimum else { return true }
        beginMeasuring(connection)
        return false
    }

    /// Begins to measure how fast a client reads.
    func beginMeasuring(_ connection: Connection) {
        connection.outputStart = now
        connection.outputSent = 0
        connection.outputHeld = connection.transport.held
    }

    private func checkInput(_ connection: Connection, elapsed: Int) {
        guard connection.acceptsRequests else { return }
        let spent = now - connection.phaseStart
        switch connection.phase {
        case .idle:
            // Not idle while an answer is being made or read.
            if connection.answers.isEmpty, connection.output.isEmpty {
                if spent >= settings.idleTimeout { close(connection) }
            } else {
                connection.phaseStart = now
            }
        case .handshake:
            if spent >= settings.headerTimeout { giveUpHandshake(connection) }
        case .head, .body:
            // What the server itself does not read, or has not asked for yet, is not the client's delay.
            guard mayRead(connection), !connection.isStalled, !connection.owesContinue else {
                connection.phaseStart = min(now, connection.phaseStart + elapsed)
                return
            }
            if isTooSlowASender(connection, after: spent) { refuse(connection, WireFault(.requestTimeout)) }
        }
    }

    private func isTooSlowASender(_ connection: Connection, after spent: Int) -> Bool {
        guard connection.phase == .body else { return spent >= settings.headerTimeout }
        guard spent >= settings.bodyGrace else { return false }
        guard connection.bodyReceived >= settings.bodyMinimum else { return true }
        connection.phaseStart = now
        connection.bodyReceived = 0
        return false
    }
}

extension Connection {
    /// Lets its times begin so much later, but not later than now.
    fileprivate func moveOn(by lost: Int, until now: Int) {
        phaseStart = min(now, phaseStart + lost)
        outputStart = min(now, outputStart + lost)
    }
}
