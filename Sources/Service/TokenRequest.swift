import JSON

/// The body that makes a token, from the words of a command line.
public struct TokenRequest: Sendable {
    private let name: String
    private let staff: String?
    private let roles: [String]
    private let teams: [String]
    private let scopes: [String]
    private let mayAct: Bool
    private let expiresOn: String?
    private let certificateSubject: String?

    public init(
        name: String, staff: String?, roles: [String], teams: [String], scopes: [String], mayAct: Bool, expiresOn: String?,
        certificateSubject: String?
    ) {
        self.name = name
        self.staff = staff
        self.roles = roles
        self.teams = teams
        self.scopes = scopes
        self.mayAct = mayAct
        self.expiresOn = expiresOn
        self.certificateSubject = certificateSubject
    }

    /// The id of the token that was made, in the service's answer.
    public static func id(in answer: String) -> String { (try? JSONValue.parse(Array(answer.utf8)))?["id"]?.text ?? "ID" }

    /// As JSON; whether it makes sense is for the service to say.
    public var json: [UInt8] {
        var writer = JSONWriter()
        writer.object { json in
            json.member("name", name)
            json.memberIfPresent("staff", staff)
            json.memberIfPresent("expiresOn", expiresOn)
            json.memberIfPresent("certificateSubject", certificateSubject)
            json.array("scopes") { json in
                for scope in scopes { json.value(scope) }
            }
            guard staff == nil else { return }
            json.member("mayAct", mayAct)
            json.array("roles") { json in
                for role in roles {
                    let parts = role.split(separator: ":", maxSplits: 1).map(String.init)
                    json.object { json in
                        json.member("role", parts.first ?? "")
                        json.member("reach", parts.count > 1 ? parts[1] : "")
                    }
                }
            }
            json.array("teams") { json in
                for team in teams { json.value(team) }
            }
        }
        return writer.bytes
    }
}
