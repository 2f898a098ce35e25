import HTTPWire

/// The bodies that are being received. All of them together have a budget, since anybody may send one, and slowly.
extension EventLoop {
    func take(_ chunk: ArraySlice<UInt8>, into connection: Connection) {
        let before = connection.body.capacity
        if connection.body.isEmpty {
            connection.bodyStart = now
            // A declared length is a claim; it is believed as far as bytes have come to show for it.
            if let length = connection.head?.contentLength { connection.body.reserveCapacity(min(length, 4 * chunk.count)) }
        }
        connection.body.append(contentsOf: chunk)
        connection.bodyReceived += chunk.count
        bodyMemory += connection.body.capacity - before
    }

    /// Lets go of what was received of a body.
    func dropBody(of connection: Connection) {
        bodyMemory -= connection.body.capacity
        connection.body = []
    }

    /// Where the bodies need more than their budget, those that have taken longest give way with 408: who means it sends a body in moments.
    func makeRoomForBodies() {
        guard bodyMemory > settings.bodyBudget else { return }
        let slowest = connections.all.filter { !$0.body.isEmpty }.sorted { $0.bodyStart < $1.bodyStart }
        for connection in slowest where bodyMemory > settings.bodyBudget / 4 * 3 {
            refuse(connection, WireFault(.requestTimeout))
        }
    }
}
