/// A citizen whose case the jobcenter has. The CPR number stands beside it, not in it: it can change, and is read by itself.
public struct Citizen: Hashable, Sendable {
    public let id: CitizenID
    /// Full name, as the citizen is addressed.
    public var name: String
    /// How to reach the citizen.
    public var contact: Contact
    /// Set while only named staff may see the citizen.
    public var protection: Protection?
    /// Counts changes from 1.
    public var version: Int

    public init(id: CitizenID, name: String, contact: Contact = Contact(), protection: Protection? = nil, version: Int = 1) {
        self.id = id
        self.name = name
        self.contact = contact
        self.protection = protection
        self.version = version
    }

    /// How a citizen is reached; all of it optional.
    public struct Contact: Hashable, Sendable {
        public var phone: String?
        public var email: String?
        /// Postal address on one or more lines.
        public var address: String?

        public init(phone: String? = nil, email: String? = nil, address: String? = nil) {
            self.phone = phone
            self.email = email
            self.address = address
        }
    }
}

/// A citizen's protection: no one but the named staff may know that the citizen is here, whatever their reach.
public struct Protection: Hashable, Sendable {
    /// Those who may see the citizen.
    public var staff: [StaffID]
    /// Why, in the caseworker's words.
    public var reason: String
    /// From when.
    public var since: Instant

    public init(staff: [StaffID], reason: String, since: Instant) {
        self.staff = staff
        self.reason = reason
        self.since = since
    }
}
