import HTTPWire

/// From the socket to exchanges.
extension EventLoop {
    /// Takes over an accepted connection.
    func open(_ socket: AcceptedSocket) {
        let transport: any Transport =
            if let context = settings.tls {
                TLSTransport(descriptor: socket.descriptor, context: context)
            } else {
                PlainTransport(descriptor: socket.descriptor)
            }
        let connection = connections.insert { token in
            Connection(token: token, socket: socket, transport: transport, limits: settings.limits, now: now)
        }
        if settings.tls != nil { connection.phase = .handshake }
        guard watch(socket.descriptor, connection.token) else {
            close(connection, reset: true)
            return
        }
        if socket.isRefused, connection.phase == .idle { refuse(connection, WireFault(.tooManyConnections)) }
    }

    /// Receives once and parses: a client that sends without pause waits for the others after each buffer.
    func serve(_ connection: Connection) {
        connection.isReady = false
        guard connection.isOpen else { return }
        guard !connection.isLingering else {
            discardInput(of: connection)
            return
        }
        guard connection.phase != .handshake else {
            if connection.acceptsRequests, connection.isReadable { shakeHands(connection) }
            return
        }
        if connection.isStalled { parse(connection) }
        if connection.isReadable, !connection.hasInputEnded, mayRead(connection) { receive(connection) }
        guard connection.isOpen else { return }
        if connection.isReadable, !connection.hasInputEnded, mayRead(connection) { enqueue(connection) }
        if !connection.isDirty { settle(connection) }
    }

    private func receive(_ connection: Connection) {
        switch connection.transport.receive(into: receiveBuffer) {
        case .moved(let count, let isDrained):
            // An end that was announced with these bytes brings no event of its own.
            if isDrained, !connection.hasPeerFinished { connection.isReadable = false }
            tally.bytesReceived &+= count
            connection.parser.feed(UnsafeRawBufferPointer(rebasing: receiveBuffer[..<count]))
            parse(connection)
        case .blocked: connection.isReadable = false
        case .ended:
            connection.isReadable = false
            connection.hasInputEnded = true
        case .failed: close(connection)
        }
    }

    /// Whether more input is wanted: a slow reader, or one with many questions open, pauses its own connection.
    func mayRead(_ connection: Connection) -> Bool {
        connection.acceptsRequests && !isFull(connection)
    }

    private func isFull(_ connection: Connection) -> Bool {
        connection.answers.count >= settings.maxPipelined || connection.output.count > settings.outputHighWater
            // A server that stops answers what it has and asks for no more.
            || isDraining && !connection.answers.isEmpty
    }

    private func parse(_ connection: Connection) {
        connection.isStalled = false
        while connection.acceptsRequests {
            if isFull(connection) {
                connection.isStalled = true
                break
            }
            do throws(WireFault) {
                guard try takeEvent(connection) else { break }
            } catch {
                refuse(connection, error)
                return
            }
        }
        let phase: Connection.Phase =
            connection.head != nil ? .body : connection.parser.isBetweenRequests ? .idle : .head
        if phase != connection.phase { enter(phase, connection) }
        if phase == .idle { connection.parser.releaseUnusedMemory() }
    }

    /// Takes the parser's next event; false when it needs more bytes.
    private func takeEvent(_ connection: Connection) throws(WireFault) -> Bool {
        switch try connection.parser.next() {
        case .head(let head):
            connection.parser.bodyLimit = settings.bodyLimit(head)
            connection.head = head
            connection.hasSentContinue = false
            enter(.body, connection)
        case .bodyChunk(let chunk):
            connection.owesContinue = false
            take(chunk, into: connection)
        case .end: finishRequest(connection)
        case .needMore:
            if let head = connection.head, head.expectsContinue { considerContinue(connection) }
            return false
        }
        return true
    }

    private func finishRequest(_ connection: Connection) {
        guard let head = connection.head.take() else { return }
        let number = connection.answers.open(
            isHEAD: head.method == "HEAD", version: head.version, keepAlive: head.keepAlive)
        connection.acceptsRequests = head.keepAlive
        let reply = Reply(loop: self, address: ReplyAddress(connection: connection.token, number: number))
        tally.requests &+= 1
        exchanges.append(
            Exchange(
                request: HTTPRequest(head: head, body: connection.body), peer: connection.peer,
                clientCertificate: connection.clientCertificate, received: received, reply: reply))
        dropBody(of: connection)
        connection.owesContinue = false
        enter(.head, connection)
    }

    /// A client that waits is told to go on, unless its body is under way already; behind the answers to what it asked
    /// before.
    private func considerContinue(_ connection: Connection) {
        guard !connection.hasSentContinue, connection.body.isEmpty, !connection.parser.hasUnusedBytes else { return }
        connection.owesContinue = true
        markDirty(connection)
    }

    private func enter(_ phase: Connection.Phase, _ connection: Connection) {
        connection.phase = phase
        connection.phaseStart = now
        connection.bodyReceived = 0
    }

    /// Answers a broken rule in the place of the request that broke it, and reads nothing more.
    func refuse(_ connection: Connection, _ fault: WireFault) {
        let line = connection.parser.requestLine
        let response = settings.refusal(fault, line)
        let number = connection.answers.open(
            isHEAD: line?.method == "HEAD", version: line?.version ?? .http11, keepAlive: false)
        _ = connection.answers.fill(number, response)
        connection.acceptsRequests = false
        connection.isStalled = false
        connection.head = nil
        dropBody(of: connection)
        connection.owesContinue = false
        markDirty(connection)
    }
}
