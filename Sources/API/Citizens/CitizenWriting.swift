import Application
import Domain
import Endpoints
import JSON

extension TableColumns {
    static let citizens = TableColumns(
        "id", "version", "name", "cprMasked", "cprKind", "cprKindLabel", "cprWarnings.code", "cprWarnings.text", "phone", "email", "address",
        "protection.since", "protection.reason", "protection.staff"
    )
}

extension JSONWriter {
    mutating func citizen(_ view: CitizenView) {
        let citizen = view.citizen
        member("id", citizen.id)
        member("version", citizen.version)
        member("name", citizen.name)
        member("cprMasked", view.cprMasked)
        member("cprKind", view.cprKind.rawValue)
        member("cprKindLabel", view.cprKind.label)
        array("cprWarnings") { json in
            for warning in view.cprWarnings {
                json.object { json in
                    json.member("code", warning.rawValue)
                    json.member("text", warning.text)
                }
            }
        }
        member("phone", citizen.contact.phone)
        member("email", citizen.contact.email)
        member("address", citizen.contact.address)
        if let protection = citizen.protection {
            object("protection") { json in
                json.member("since", protection.since)
                json.member("reason", protection.reason)
                json.array("staff") { json in
                    for staff in protection.staff { json.value(staff.description) }
                }
            }
        } else {
            null("protection")
        }
    }
}

extension Reply {
    static func citizen(_ view: CitizenView, created: Bool = false) -> Reply {
        .json(
            status: created ? 201 : 200, version: view.citizen.version, location: created ? "/v1/citizens/\(view.citizen.id)" : nil
        ) { $0.citizen(view) }
    }
}
