import HTTPWire

/// Deadlines, looked at together a few times a second: a timer for each connection would cost more than the requests.
extension EventLoop {
    func sweep() {
        guard !isFinished else { return }
        tick()
        let elapsed = now - lastSweep
        lastSweep = now
        for connection in connections.all { check(connection, elapsed: elapsed) }
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
        guard !connection.output.isEmpty else { return false }
        let earned = milliseconds(connection.outputSent, at: settings.writeMinimumRate)
        return now - connection.outputStart >= settings.writeTimeout + earned
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
            guard mayRead(connection), !connection.owesContinue else {
                connection.phaseStart += elapsed
                return
            }
            let earned = milliseconds(connection.bodyReceived, at: settings.bodyMinimumRate)
            let allowed = connection.phase == .head ? settings.headerTimeout : settings.bodyGrace + earned
            if spent >= allowed { refuse(connection, WireFault(.requestTimeout)) }
        }
    }

    /// How long `bytes` take at `rate` bytes a second.
    private func milliseconds(_ bytes: Int, at rate: Int) -> Int {
        let (thousandfold, overflow) = bytes.multipliedReportingOverflow(by: 1000)
        return overflow ? Int.max / 2 : thousandfold / rate
    }
}
