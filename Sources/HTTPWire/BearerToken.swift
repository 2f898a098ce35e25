extension HTTPHeaders {
    /// The token of `Authorization: Bearer` (RFC 6750, section 2.1); nil without one, for any other scheme, and for a field
    /// that stands there twice: what stands before this server may have believed the other. A scheme is known without regard to case
    /// (RFC 9110, section 11.1).
    public var bearerToken: String? {
        guard let index = index(of: "Authorization", from: 0) else { return nil }
        let (value, span) = (fields[index].value, bytes.span)
        let space = value.lowerBound + 6
        guard space < value.upperBound, span.spells("bearer", value.lowerBound..<space), span[space] == CharacterClass.space else {
            return nil
        }
        guard self.index(of: "Authorization", from: index + 1) == nil else { return nil }
        let token = span.trimmingBlanks(space..<value.upperBound)
        return token.isEmpty ? nil : text(token)
    }
}
