import HTTPWire

extension RateLimit.Standing {
    /// `RateLimit-Policy: "token";q=6000;w=60` and `RateLimit: "token";r=5998;t=1` (draft-ietf-httpapi-ratelimit-headers-10).
    func write(into headers: inout HTTPHeaders) {
        headers.add(own: "RateLimit-Policy", policy)
        headers.add(own: "RateLimit", text)
    }

    private var text: String {
        String(unsafeUninitializedCapacity: 64) { buffer in
            var text = ASCIIText(buffer)
            text.put("\"")
            text.put(name)
            text.put("\";r=")
            text.put(decimal: remaining)
            text.put(";t=")
            text.put(decimal: seconds)
            return text.count
        }
    }
}
