/// Bytes that a client has not taken yet. Empty, and without memory, for every client that reads what it asked for.
struct OutputBuffer {
    private var pieces: [ArraySlice<UInt8>] = []
    /// The piece to send next.
    private var first = 0
    private(set) var count = 0

    var isEmpty: Bool { count == 0 }

    /// Takes what does not lie elsewhere anyhow.
    mutating func append(copyOf more: ArraySlice<UInt8>) { append(ArraySlice(Array(more))) }

    /// Takes bytes without copying them: a page that thousands leave unread is there once.
    mutating func append(_ more: ArraySlice<UInt8>) {
        guard !more.isEmpty else { return }
        pieces.append(more)
        count += more.count
    }

    /// Gives `body` what waits, a piece of it, and drops as many bytes as were moved.
    mutating func send(_ body: (UnsafeRawBufferPointer) -> Transfer) -> Transfer {
        let transfer = pieces[first].withUnsafeBytes(body)
        if case .moved(let moved, _) = transfer {
            count -= moved
            pieces[first] = pieces[first].dropFirst(moved)
            if pieces[first].isEmpty { dropFirst() }
        }
        return transfer
    }

    private mutating func dropFirst() {
        pieces[first] = []
        first += 1
        if first == pieces.count {
            self = OutputBuffer()
        } else if first >= 64 {
            pieces.removeSubrange(..<first)
            first = 0
        }
    }
}
