public import Domain

/// One use of the service, as the access log keeps it. An answer with citizen data leaves after its record is written.
public struct AccessRecord: Sendable, Equatable {
    /// The thing that was used, where it is neither citizen nor case alone.
    public struct Object: Sendable, Equatable {
        /// Its kind, as the API's path names it.
        public var type: String
        /// Its id in bytes.
        public var id: [UInt8]

        public init(type: String, id: [UInt8]) {
            self.type = type
            self.id = id
        }
    }

    /// When it was done, by the service's clock.
    public var at: Instant
    /// The request's id, which the answer carries too.
    public var request: RequestID
    /// The operation's id in openapi.yaml, or the page's.
    public var operation: String
    public var action: AccessAction
    /// The token that let the caller in, if it was one.
    public var token: AccessTokenID?
    /// The person at the keys.
    public var staff: StaffID?
    /// The front end or integration that the person came through.
    public var through: String?
    /// A code of the list of purposes: the citizen has a right to dates and purposes (domain.md 3.2).
    public var purpose: String
    /// Every citizen whose data the answer held.
    public var citizens: [CitizenID]
    public var caseID: CaseID?
    public var object: Object?
    /// A searched CPR number as its keyed hash, never the number.
    public var searchHash: [UInt8]?
    /// The HTTP status of the answer.
    public var status: Int
    /// The peer's address.
    public var peer: String?

    public init(
        at: Instant, request: RequestID, operation: String, action: AccessAction, token: AccessTokenID? = nil,
        staff: StaffID? = nil, through: String? = nil, purpose: String, citizens: [CitizenID] = [], caseID: CaseID? = nil,
        object: Object? = nil, searchHash: [UInt8]? = nil, status: Int, peer: String? = nil
    ) {
        self.at = at
        self.request = request
        self.operation = operation
        self.action = action
        self.token = token
        self.staff = staff
        self.through = through
        self.purpose = purpose
        self.citizens = citizens
        self.caseID = caseID
        self.object = object
        self.searchHash = searchHash
        self.status = status
        self.peer = peer
    }
}

extension AccessRecord {
    /// The citizens' ids one after another, as they are stored and as the chain covers them.
    var citizenBytes: [UInt8] {
        guard citizens.count != 1 else { return citizens[0].bytes }
        return citizens.flatMap(\.bytes)
    }
}

/// A record and its place in the log.
public struct AccessEntry: Sendable, Equatable {
    public let month: LogMonth
    /// Counts from 1 through all months.
    public let sequence: Int64
    public let record: AccessRecord

    /// Where the next page begins.
    public var cursor: AccessCursor { AccessCursor(month: month, sequence: sequence) }
}

/// The place of an entry in the list, which goes by sequence, newest first.
public struct AccessCursor: Sendable, Hashable {
    public let month: LogMonth
    public let sequence: Int64

    public init(month: LogMonth, sequence: Int64) {
        self.month = month
        self.sequence = sequence
    }
}

/// The end of the chain. A chain cannot show that its end was cut off: the head, printed elsewhere from time to time, can.
public struct AccessLogHead: Sendable, Equatable {
    public let month: LogMonth
    /// The last entry's sequence, 0 before the first.
    public let sequence: Int64
    /// The last entry's MAC, 32 bytes.
    public let mac: [UInt8]

    public init(month: LogMonth, sequence: Int64, mac: [UInt8]) {
        self.month = month
        self.sequence = sequence
        self.mac = mac
    }
}
