public import Domain
public import JSON

/// A citizen to record.
public struct NewCitizen: Sendable {
    public var cpr: CPRNumber
    public var name: String
    public var contact: Citizen.Contact

    public init(cpr: CPRNumber, name: String, contact: Citizen.Contact) {
        self.cpr = cpr
        self.name = name
        self.contact = contact
    }
}

/// What to change about a citizen; what is absent stays (RFC 7396).
public struct CitizenPatch: Sendable {
    public var name: Patch<String>
    public var phone: Patch<String>
    public var email: Patch<String>
    public var address: Patch<String>

    public init(name: Patch<String>, phone: Patch<String>, email: Patch<String>, address: Patch<String>) {
        self.name = name
        self.phone = phone
        self.email = email
        self.address = address
    }
}

/// Another CPR number for a citizen.
public struct NewCPR: Sendable {
    /// Why it is another one.
    public enum Reason: Sendable {
        /// The person's number has changed, from this day on; today if left out.
        case changed(from: Day?)
        /// The number in use was mistyped.
        case mistyped
    }

    public var cpr: CPRNumber
    public var reason: Reason

    public init(cpr: CPRNumber, reason: Reason) {
        self.cpr = cpr
        self.reason = reason
    }
}

/// Who alone may see a citizen, and why.
public struct NewProtection: Sendable {
    public var staff: [StaffID]
    public var reason: String

    public init(staff: [StaffID], reason: String) {
        self.staff = staff
        self.reason = reason
    }
}

/// What to look for: one of the two.
public enum CitizenSearch: Sendable {
    case cpr(CPRNumber)
    /// The beginning of a name.
    case name(String)
}
