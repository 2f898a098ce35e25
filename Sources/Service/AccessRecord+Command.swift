import Domain
import Storage

extension AccessRecord {
    /// The row of a command that the data folder's owner gave. It names no citizen: it concerns everybody or nobody.
    static func ofCommand(_ operation: String, action: AccessAction, clock: ClockSource) -> AccessRecord {
        let ids = IdentifierSource(clock: clock) { UInt64.random(in: .min ... .max) }
        return AccessRecord(
            at: clock.now(), request: ids.next(), operation: operation, action: action, token: AccessTokenID(high: 0, low: 0), staff: nil,
            purpose: Purpose.drift.rawValue, citizens: [], caseID: nil, searchHash: nil, status: 200, peer: "unix"
        )
    }
}
