/// Bytes that a client has not taken yet. Empty, and without memory, for every client that reads what it asked for.
struct OutputBuffer {
    private var bytes: [UInt8] = []
    private var offset = 0

    var count: Int { bytes.count - offset }
    var isEmpty: Bool { offset == bytes.count }

    mutating func append(_ more: some Sequence<UInt8>) {
        bytes.append(contentsOf: more)
    }

    /// Gives `body` what waits and drops as many bytes as were moved.
    mutating func send(_ body: (UnsafeRawBufferPointer) -> Transfer) -> Transfer {
        let transfer = bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[offset...])) }
        if case .moved(let count, _) = transfer {
            offset += count
            if offset == bytes.count {
                self = OutputBuffer()
            } else if offset > bytes.count / 2 {
                bytes.removeSubrange(..<offset)
                offset = 0
            }
        }
        return transfer
    }
}
