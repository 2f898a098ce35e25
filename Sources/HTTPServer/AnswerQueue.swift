import HTTPWire

/// The answers of one connection in the order of its requests (RFC 9112, section 9.3.2): a slot is opened by each
/// request, filled in any order, and taken from the front.
struct AnswerQueue {
    /// What a request asks of the form of its answer.
    struct Terms {
        let isHEAD: Bool
        let version: HTTPVersion
        let keepAlive: Bool
    }

    private struct Slot {
        let terms: Terms
        var response: HTTPResponse?
    }

    private var slots: [Slot] = []
    private var first = 0
    private var firstNumber: UInt64 = 0

    var count: Int { slots.count - first }
    var isEmpty: Bool { first == slots.count }
    /// Whether the answer to send next is there.
    var isFirstAnswered: Bool { first < slots.count && slots[first].response != nil }

    /// Opens a slot and returns its number.
    mutating func open(isHEAD: Bool, version: HTTPVersion, keepAlive: Bool) -> UInt64 {
        slots.append(Slot(terms: Terms(isHEAD: isHEAD, version: version, keepAlive: keepAlive), response: nil))
        return firstNumber &+ UInt64(count - 1)
    }

    /// Fills a slot; false when it is filled or gone. Whether it is the one to send next is in `isFirst`.
    mutating func fill(_ number: UInt64, _ response: HTTPResponse) -> (isNew: Bool, isFirst: Bool) {
        let distance = number &- firstNumber
        guard distance < UInt64(count) else { return (false, false) }
        let index = first + Int(distance)
        guard slots[index].response == nil else { return (false, false) }
        slots[index].response = response
        return (true, distance == 0)
    }

    /// Takes the front slot when it is filled.
    mutating func takeAnswered() -> (terms: Terms, response: HTTPResponse)? {
        guard first < slots.count, let response = slots[first].response.take() else { return nil }
        let terms = slots[first].terms
        first += 1
        firstNumber &+= 1
        if first == slots.count {
            slots.removeAll(keepingCapacity: slots.capacity <= 8)
            first = 0
        } else if first >= 64 {
            slots.removeSubrange(..<first)
            first = 0
        }
        return (terms, response)
    }

    /// Forgets every slot; answers to them find nobody.
    mutating func removeAll() {
        firstNumber &+= UInt64(count)
        slots = []
        first = 0
    }
}
