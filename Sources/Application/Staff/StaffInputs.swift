public import Domain
public import JSON

/// Somebody who begins to work here.
public struct NewStaff: Sendable {
    public var name: String
    public var title: String?
    /// As `EmailAddress` reads it.
    public var email: String?
    public var teams: [TeamID]
    public var roles: [RoleGrant]

    public init(name: String, title: String? = nil, email: String? = nil, teams: [TeamID] = [], roles: [RoleGrant] = []) {
        self.name = name
        self.title = title
        self.email = email
        self.teams = teams
        self.roles = roles
    }
}

/// What to change about a person; what is absent stays (RFC 7396). Teams and roles are whole lists.
public struct StaffPatch: Sendable {
    public var name: Patch<String>
    public var title: Patch<String>
    public var email: Patch<String>
    public var active: Patch<Bool>
    public var teams: Patch<[TeamID]>
    public var roles: Patch<[RoleGrant]>

    public init(
        name: Patch<String>, title: Patch<String>, email: Patch<String>, active: Patch<Bool>, teams: Patch<[TeamID]>,
        roles: Patch<[RoleGrant]>
    ) {
        self.name = name
        self.title = title
        self.email = email
        self.active = active
        self.teams = teams
        self.roles = roles
    }
}

/// A team to set up.
public struct NewTeam: Sendable {
    public var name: String

    public init(name: String) {
        self.name = name
    }
}

/// What to change about a team.
public struct TeamPatch: Sendable {
    public var name: Patch<String>

    public init(name: Patch<String>) {
        self.name = name
    }
}

/// E-mail addresses as they are kept: in small letters, so that one address never belongs to two people.
public enum EmailAddress {
    /// Only what every address has is checked: one `@` with something on both sides, and nothing that cannot be seen.
    /// - Returns: the address in small letters; nil when the text is none, or longer than 254 bytes (RFC 5321 section 4.5.3.1)
    public static func read(_ text: String) -> String? {
        let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard text.utf8.count <= 254, parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        let isPlain = text.unicodeScalars.allSatisfy { scalar in
            !scalar.properties.isWhitespace && !scalar.properties.isDefaultIgnorableCodePoint && scalar.properties.generalCategory != .control
        }
        return isPlain ? text.lowercased() : nil
    }
}
