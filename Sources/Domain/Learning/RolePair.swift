/// Two roles that meet, in the order of the list of roles.
public struct RolePair: Hashable, Sendable, Comparable {
    public let first: ActorRole
    public let second: ActorRole

    public init(_ one: ActorRole, _ other: ActorRole) {
        (first, second) = one.rank <= other.rank ? (one, other) : (other, one)
    }

    public static func < (left: RolePair, right: RolePair) -> Bool {
        (left.first.rank, left.second.rank) < (right.first.rank, right.second.rank)
    }
}

extension ActorRole {
    /// Its place in the list of roles.
    fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// Two roles that met in a pattern.
public struct PatternMeeting: Hashable, Sendable, Comparable {
    public let code: CompassPattern.Code
    public let pair: RolePair

    public init(code: CompassPattern.Code, pair: RolePair) {
        self.code = code
        self.pair = pair
    }

    public static func < (left: PatternMeeting, right: PatternMeeting) -> Bool {
        left.rank == right.rank ? left.pair < right.pair : left.rank < right.rank
    }

    private var rank: Int { CompassPattern.Code.allCases.firstIndex(of: code) ?? 0 }
}

extension CompassReading {
    /// Which roles meet in the patterns of the reading: caseworker and citizen or physician in, who is for and who is
    /// against in `uenighed`. R-21 is about one person alone, so nobody meets in it.
    public var meetings: Set<PatternMeeting> {
        let roles = Dictionary(actors.map { ($0.actor.id, $0.actor.role) }, uniquingKeysWith: { first, _ in first })
        var meetings: Set<PatternMeeting> = []
        for pattern in patterns {
            switch pattern.code {
            case .omsorgMoederSystem, .sammeLogik:
                let among = pattern.actors.compactMap { roles[$0] }
                guard among.contains(.sagsbehandler) else { continue }
                for other in among where other != .sagsbehandler {
                    meetings.insert(PatternMeeting(code: pattern.code, pair: RolePair(.sagsbehandler, other)))
                }
            case .uenighed:
                for one in actors where one.stance?.stance == .for {
                    for other in actors where other.stance?.stance == .imod {
                        meetings.insert(PatternMeeting(code: .uenighed, pair: RolePair(one.actor.role, other.actor.role)))
                    }
                }
            case .sanktionSomSidsteUdvej: continue
            }
        }
        return meetings
    }

    /// Whether somebody stands in another logic in a later reading. Who stood on an axis, or was not placed, in either does not count.
    public func hasMoved(by later: CompassReading) -> Bool {
        let now = Dictionary(later.actors.map { ($0.actor.id, $0.logicForPatterns) }, uniquingKeysWith: { first, _ in first })
        return actors.contains { actor in
            guard let before = actor.logicForPatterns, let after = now[actor.actor.id] ?? nil else { return false }
            return before != after
        }
    }
}
