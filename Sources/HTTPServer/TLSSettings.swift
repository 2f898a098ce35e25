/// The files that make a listener speak TLS. All are PEM.
public struct TLSSettings: Sendable, Hashable {
    /// The server's certificate and after it those that lead to a known authority.
    public var certificateChainFile: String
    /// The private key of the first certificate. Only the service's user may read the file.
    public var privateKeyFile: String
    /// The authorities whose client certificates are believed; nil asks for none. A client without a certificate is let in either way.
    public var clientAuthorityFile: String?

    /// Settings of these files.
    public init(certificateChainFile: String, privateKeyFile: String, clientAuthorityFile: String? = nil) {
        self.certificateChainFile = certificateChainFile
        self.privateKeyFile = privateKeyFile
        self.clientAuthorityFile = clientAuthorityFile
    }
}

/// Why TLS cannot be spoken with the files as they are. For the person who runs the service; nothing of a key is in it.
public struct TLSFault: Error, Sendable, Hashable, CustomStringConvertible {
    /// The file at fault.
    public let file: String
    /// What is wrong with it.
    public let reason: String

    /// The file and the reason.
    public var description: String { "\(file): \(reason)" }
}
