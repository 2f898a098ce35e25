/// A bounded first-in, first-out line, and whether somebody is serving it. Its owner keeps it behind a lock.
struct WaitingLine<Element> {
    private let limit: Int
    private var slots: [Element?] = Array(repeating: nil, count: 64)
    private var head = 0
    private(set) var count = 0
    private(set) var isClosed = false
    /// Whether a server was woken and has not yet found the line empty.
    private var isServed = false

    init(limit: Int) {
        self.limit = limit
    }

    var isEmpty: Bool { count == 0 }

    /// The element that has waited longest.
    var first: Element? { slots[head] }

    /// Puts an element at the end.
    ///
    /// - Returns: whether the caller must wake the server.
    /// - Throws: `queueFull`, `closed`.
    mutating func append(_ element: Element) throws(StorageError) -> Bool {
        guard !isClosed else { throw .closed }
        guard count < limit else { throw .queueFull }
        if count == slots.count { grow() }
        slots[(head + count) % slots.count] = element
        count += 1
        defer { isServed = true }
        return !isServed
    }

    /// Takes the first element.
    mutating func popFirst() -> Element? {
        guard count > 0 else { return nil }
        let first = slots[head]
        slots[head] = nil
        head = (head + 1) % slots.count
        count -= 1
        return first
    }

    /// Told by the server after a round.
    ///
    /// - Returns: whether it must come again; after false the next `append` wakes it.
    mutating func roundEnded() -> Bool {
        isServed = count > 0
        return isServed
    }

    /// Takes no more. What waits is still served.
    mutating func close() {
        isClosed = true
    }

    private mutating func grow() {
        slots = Array(slots[head...] + slots[..<head]) + Array(repeating: nil, count: slots.count)
        head = 0
    }
}
