public import Application
import Domain
public import Endpoints
public import JSON

extension NewToken: BodyInput {
    public init?(_ fields: ObjectReader) {
        let name = fields.string("name")
        let scopes = fields.choices("scopes", count: 1...Scope.allCases.count, Scope.self)
        let expiresOn = fields.optionalDay("expiresOn")
        let subject = fields.optionalValue(
            "certificateSubject", code: "not-a-subject",
            detail: "Skriv certifikatets emne som i RFC 4514 uden mellemrum om kommaerne, fx CN=Fagsystem,O=Kommune,C=DK."
        ) { CertificateSubject($0) }
        let holder = Holder(fields)
        guard let name, let scopes, let holder else { return nil }
        self.init(name: name, holder: holder, scopes: scopes, expiresOn: expiresOn, certificateSubject: subject)
    }
}

extension NewToken.Holder {
    /// A token belongs to a person, or has roles of its own; what belongs to the other kind is a fault.
    fileprivate init?(_ fields: ObjectReader) {
        let staff: StaffID? = fields.optionalID("staff")
        let roles = fields.optionalObjects("roles", count: 1...Role.allCases.count)?.map { RoleGrant.read($0) }
        let teams: [TeamID]? = fields.optionalIDs("teams", count: 0...50)
        let mayAct = fields.optionalBoolean("mayAct")
        let isPersons = fields.contains("staff") && !fields.isNull("staff")
        if isPersons {
            for name in ["roles", "teams", "mayAct"] where fields.contains(name) && !fields.isNull(name) {
                fields.fault(name, code: "one-of", "En persons token har personens egne roller og teams. Udelad feltet, eller udelad staff.")
            }
            guard let staff else { return nil }
            self = .person(staff)
        } else {
            if !fields.contains("roles") || fields.isNull("roles") {
                fields.fault(nil, code: "one-of", "Skriv enten staff, hvis tokenet er en persons, eller roles, hvis det er et systems.")
            }
            guard let roles, !roles.contains(where: { $0 == nil }) else { return nil }
            self = .system(roles: roles.compactMap { $0 }, teams: teams ?? [], mayAct: mayAct ?? false)
        }
    }
}
