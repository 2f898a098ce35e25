/// The connections of one loop by their place. Places are used again; generations are not.
struct ConnectionTable {
    private var places: [Connection?] = []
    private var generations: [UInt32] = []
    private var free: [UInt32] = []
    private(set) var count = 0

    /// Puts the connection that `make` returns for a fresh token into a free place.
    mutating func insert(_ make: (ConnectionToken) -> Connection) -> Connection {
        let index: UInt32
        if let place = free.popLast() {
            index = place
        } else {
            index = UInt32(truncatingIfNeeded: places.count)
            places.append(nil)
            generations.append(0)
        }
        let connection = make(ConnectionToken(index: index, generation: generations[Int(index)]))
        places[Int(index)] = connection
        count += 1
        return connection
    }

    /// The connection of that name, or nil when it is gone.
    subscript(_ token: ConnectionToken) -> Connection? {
        let index = Int(token.index)
        guard index < places.count, generations[index] == token.generation else { return nil }
        return places[index]
    }

    /// Empties the connection's place.
    mutating func remove(_ token: ConnectionToken) {
        let index = Int(token.index)
        guard self[token] != nil else { return }
        places[index] = nil
        generations[index] &+= 1
        free.append(token.index)
        count -= 1
    }

    /// Every connection there is now.
    var all: [Connection] { places.compactMap(\.self) }
}
