public import Domain

/// A token to make.
public struct NewToken: Sendable {
    /// Who lets themselves in with it.
    public enum Holder: Sendable {
        /// A person: roles and teams are the person's, whatever they are on the day.
        case person(StaffID)
        /// A system with roles and teams of its own.
        /// - `mayAct`: whether it may name the person at the keys.
        case system(roles: [RoleGrant], teams: [TeamID], mayAct: Bool)
    }

    /// What it is for.
    public var name: String
    public var holder: Holder
    /// What it may be used for; at least one.
    public var scopes: [Scope]
    /// The last day it opens anything; 90 days ahead for a person and 365 for a system if left out.
    public var expiresOn: Day?
    /// Whose client certificate stands for the token, so that it need not be sent.
    public var certificateSubject: CertificateSubject?

    public init(name: String, holder: Holder, scopes: [Scope], expiresOn: Day? = nil, certificateSubject: CertificateSubject? = nil) {
        self.name = name
        self.holder = holder
        self.scopes = scopes
        self.expiresOn = expiresOn
        self.certificateSubject = certificateSubject
    }
}
