import HTTPWire

extension RateLimit.Standing {
    /// `RateLimit-Policy: "token";q=6000;w=60` and `RateLimit: "token";r=5998;t=1` (draft-ietf-httpapi-ratelimit-headers-10).
    func write(into headers: inout HTTPHeaders) {
        headers.add("RateLimit-Policy", policy)
        headers.add("RateLimit", text)
    }

    /// On the way of every answer, so written without the machinery of interpolation.
    private var text: String {
        String(unsafeUninitializedCapacity: 64) { buffer in
            var count = 0
            func put(_ byte: UInt8) {
                guard count < buffer.count else { return }
                buffer[count] = byte
                count += 1
            }
            func put(_ text: StaticString) {
                text.withUTF8Buffer { for byte in $0 { put(byte) } }
            }
            func put(_ number: Int) {
                var divisor = 1
                while number / divisor >= 10 { divisor *= 10 }
                while divisor > 0 {
                    put(UInt8(truncatingIfNeeded: 0x30 + number / divisor % 10))
                    divisor /= 10
                }
            }
            put("\"")
            put(name)
            put("\";r=")
            put(remaining)
            put(";t=")
            put(seconds)
            return count
        }
    }
}
