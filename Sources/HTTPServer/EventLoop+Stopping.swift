import Glibc

/// The end of a loop: what runs is answered, what idles is closed, and after the limit what is left is reset.
extension EventLoop {
    func beginDraining() {
        guard !isDraining else { return }
        isDraining = true
        drainEnd = now + settings.drainLimit
        for connection in connections.all {
            // A request may already lie in the socket: one look before the connection counts as idle.
            connection.isReadable = true
            connection.lingerEnd = min(connection.lingerEnd, now + 1000)
            enqueue(connection)
        }
    }

    func finishIfDrained() {
        guard isDraining, !isFinished, connections.count == 0 else { return }
        isFinished = true
        for message in inbox.close() {
            if case .accepted(let socket) = message {
                _ = Glibc.close(socket.descriptor)
                connectionClosed(socket.network)
            }
        }
        cancel()
    }
}
