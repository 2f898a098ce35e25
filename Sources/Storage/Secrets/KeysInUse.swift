import Synchronization

/// The keyring that the process works with. What seals, opens or finds asks for it each time, so that a key rotates while the service
/// runs: the ring is replaced as a whole.
public final class KeysInUse: Sendable {
    private let ring: Mutex<Keyring>

    public init(_ keyring: Keyring) {
        ring = Mutex(keyring)
    }

    /// All keys, as they are now.
    public var keyring: Keyring { ring.withLock { $0 } }

    /// The keys for a purpose, as they are now.
    public func keys(_ purpose: Keyring.Purpose) -> KeySet {
        ring.withLock { $0[purpose] }
    }

    /// Works with another ring from now on. It must hold every key that anything still needs, and be kept somewhere that lasts.
    public func replace(by keyring: Keyring) {
        ring.withLock { $0 = keyring }
    }
}
