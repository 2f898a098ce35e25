public import Application
import Domain
public import Endpoints
public import JSON

extension NewCitizen: BodyInput {
    public init?(_ fields: ObjectReader) {
        let cpr = fields.cpr("cpr")
        let name = fields.string("name")
        let contact = Citizen.Contact(
            phone: fields.optionalString("phone", length: 1...40), email: fields.optionalString("email"),
            address: fields.optionalString("address", length: 1...400)
        )
        guard let cpr, let name else { return nil }
        self.init(cpr: cpr, name: name, contact: contact)
    }
}

extension CitizenPatch: BodyInput {
    public init?(_ fields: ObjectReader) {
        self.init(
            name: fields.patchString("name", nullable: false), phone: fields.patchString("phone", length: 1...40),
            email: fields.patchString("email"), address: fields.patchString("address", length: 1...400)
        )
    }
}

extension NewCPR: BodyInput {
    public init?(_ fields: ObjectReader) {
        let cpr = fields.cpr("cpr")
        let validFrom = fields.optionalDay("validFrom")
        let isCorrection = fields.optionalBoolean("correction") ?? false
        if isCorrection, fields.contains("validFrom"), !fields.isNull("validFrom") {
            fields.fault("validFrom", code: "one-of", "En rettelse gælder fra samme dag som det nummer, den retter. Udelad feltet.")
        }
        guard let cpr else { return nil }
        self.init(cpr: cpr, reason: isCorrection ? .mistyped : .changed(from: validFrom))
    }
}

extension NewProtection: BodyInput {
    public init?(_ fields: ObjectReader) {
        let staff: [StaffID]? = fields.ids("staff", count: 1...50)
        let reason = fields.string("reason", length: 1...1_000)
        guard let staff, let reason else { return nil }
        self.init(staff: staff, reason: reason)
    }
}

extension CitizenSearch: BodyInput {
    public init?(_ fields: ObjectReader) {
        switch (fields.contains("cpr"), fields.contains("name")) {
        case (true, false):
            guard let cpr = fields.cpr("cpr") else { return nil }
            self = .cpr(cpr)
        case (false, true):
            guard let name = fields.string("name") else { return nil }
            self = .name(name)
        default:
            fields.fault(nil, code: "one-of", "Skriv enten cpr eller name.")
            _ = (fields.json("cpr"), fields.json("name"))
            return nil
        }
    }
}
