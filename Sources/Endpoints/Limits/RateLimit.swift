import HTTPWire
import Synchronization

/// So many requests in a minute for each caller, all at once or spread (the generic cell rate algorithm: one number for each caller,
/// the moment at which its whole allowance is back).
///
/// The table has a fixed size, so strangers cannot make it grow; callers that fall into the same slot share it. Loops share no lock: a
/// slot is one atomic number. Moments are of the monotonic clock, so setting the machine's clock changes nothing.
final class RateLimit: Sendable {
    /// What is left to a caller after a request.
    struct Standing: Sendable {
        /// Whether the request is within the allowance; one that is not counts for nothing.
        let isWithin: Bool
        /// How many more may come at once.
        let remaining: Int
        /// Until all of the allowance is back, or, for a request that is over it, until one may come; in whole seconds, rounded up.
        let seconds: Int
        let name: StaticString
        let policy: String
    }

    private static let slots = 16_384
    private static let window = 60_000_000_000

    private let name: StaticString
    private let policy: String
    /// The nanoseconds that a request takes from the allowance.
    private let interval: Int
    private let allowance: Int
    private let start: ContinuousClock.Instant
    private let backAt = InlineArray<16_384, Atomic<Int>> { _ in Atomic(0) }

    /// - Parameters:
    ///   - name: what the policy is called in the headers.
    ///   - quota: how many requests in a minute, at most ``most``; none for 0 or less.
    ///   - start: when counting begins.
    init?(_ name: StaticString, quota: Int, start: ContinuousClock.Instant = .now) {
        guard quota > 0 else { return nil }
        self.start = start
        let quota = min(quota, RateLimits.most)
        self.name = name
        policy = "\"\(name)\";q=\(quota);w=60"
        interval = (Self.window + quota - 1) / quota
        allowance = interval * quota
    }

    /// Counts a request of a caller.
    ///
    /// The caller's hash is seeded anew in every process, so nobody can choose whom to share a slot with.
    func count(_ caller: some Hashable, at moment: ContinuousClock.Instant) -> Standing {
        let slot = Int(UInt(bitPattern: caller.hashValue) % UInt(Self.slots))
        let now = start.duration(to: moment).nanoseconds
        var before = backAt[slot].load(ordering: .relaxed)
        while true {
            let after = max(before, now) + interval
            let owed = after - now
            guard owed <= allowance else { return standing(isWithin: false, remaining: 0, nanoseconds: owed - allowance) }
            let (isStored, found) = backAt[slot].weakCompareExchange(expected: before, desired: after, ordering: .relaxed)
            if isStored { return standing(isWithin: true, remaining: (allowance - owed) / interval, nanoseconds: owed) }
            before = found
        }
    }

    /// Counts a request from an address. All of an IPv6 network are one caller, or one would have allowances without number.
    func count(address: String, at moment: ContinuousClock.Instant) -> Standing {
        guard address.utf8.contains(UInt8(ascii: ":")), let network = IPAddress(address)?.network else { return count(address, at: moment) }
        return count(network, at: moment)
    }

    private func standing(isWithin: Bool, remaining: Int, nanoseconds: Int) -> Standing {
        Standing(isWithin: isWithin, remaining: remaining, seconds: (nanoseconds + 999_999_999) / 1_000_000_000, name: name, policy: policy)
    }
}

/// How many requests callers may make in a minute; 0 for as many as they like.
public struct RateLimits: Sendable {
    /// The most that a limit can be.
    public static let most = 1_000_000_000

    /// For each token.
    public var perToken = 6_000
    /// For each address, of requests without a token: open pages and what leads nowhere.
    public var perAddress = 600

    public init() {}
}
