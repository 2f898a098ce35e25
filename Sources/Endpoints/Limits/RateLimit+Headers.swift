import HTTPWire

extension RateLimit.Standing {
    /// `RateLimit-Policy: "token";q=6000;w=60` and `RateLimit: "token";r=5998;t=1` (draft-ietf-httpapi-ratelimit-headers-10).
    func write(into headers: inout HTTPHeaders) {
        headers.add(own: "RateLimit-Policy", policy)
        // The longest: a name, and two numbers of 19 digits.
        headers.add(own: "RateLimit", capacity: 64) { buffer in
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
