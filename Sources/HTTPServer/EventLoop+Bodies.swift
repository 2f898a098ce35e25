import HTTPWire

/// The bodies that are being received. All of them together have a budget, since anybody may send one, and slowly.
extension EventLoop {
    func take(_ chunk: ArraySlice<UInt8>, into connection: Connection) {
        let before = connection.body.capacity
        if connection.body.isEmpty { connection.bodyStart = now }
        let count = connection.body.count + chunk.count
        if count > before, let length = connection.head?.contentLength {
            // A declared length is a claim; it is believed as far as bytes have come to show for it.
            connection.body.reserveCapacity(min(length, 4 * count))
        }
        connection.body.append(contentsOf: chunk)
        connection.bodyReceived += chunk.count
        hold(connection.body.capacity - before)
    }

    /// Lets go of what was received of a body.
    func dropBody(of connection: Connection) {
        guard connection.body.capacity > 0 else { return }
        hold(-connection.body.capacity)
        connection.body = []
    }

    private func hold(_ bytes: Int) {
        bodyMemory += bytes
        settings.bodyBudget.add(bytes)
    }

    /// A body of so many bytes is no burden.
    private static let smallBody = 16 * 1024

    /// Where the bodies need more than their budget, the network that holds most of it gives way with 408, what it began first before the
    /// rest: who means it sends a body in moments. Each loop looks at its own, and one with little of them leaves it to the others.
    func makeRoomForBodies() {
        guard settings.bodyBudget.isExceeded, bodyMemory > settings.bodyBudget.share else { return }
        let large = connections.all.filter { $0.body.capacity > Self.smallBody && $0.acceptsRequests }
        var groups = Dictionary(grouping: large, by: \.network).mapValues { HeldBodies($0) }
        while settings.bodyBudget.isTight, bodyMemory > settings.bodyBudget.share,
            let network = groups.max(by: { $0.value.bytes < $1.value.bytes })?.key
        {
            guard let connection = groups[network]?.takeOldest() else {
                groups[network] = nil
                continue
            }
            refuse(connection, WireFault(.requestTimeout))
        }
    }
}

/// The bodies of one network.
private struct HeldBodies {
    /// The one that began last first.
    private var connections: [Connection]
    private(set) var bytes: Int

    init(_ connections: [Connection]) {
        self.connections = connections.sorted { $0.bodyStart > $1.bodyStart }
        bytes = connections.reduce(0) { $0 + $1.body.capacity }
    }

    mutating func takeOldest() -> Connection? {
        guard let connection = connections.popLast() else { return nil }
        bytes -= connection.body.capacity
        return connection
    }
}
