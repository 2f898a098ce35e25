public import Application
import Domain
public import Endpoints
public import JSON

extension CodeImport: BodyInput {
    public init?(_ fields: ObjectReader) {
        let verified = fields.optionalBoolean("verified")
        guard let readers = fields.objects("codes", count: 1...5_000) else { return nil }
        let codes = readers.map { reader in
            let code = NewCode(reader)
            reader.finish()
            return code
        }
        guard !codes.contains(where: { $0 == nil }) else { return nil }
        self.init(codes: codes.compactMap { $0 }, verified: verified ?? false)
    }
}

extension NewCode {
    /// Reads a code's members; the caller finishes the reader.
    fileprivate init?(_ fields: ObjectReader) {
        let code = fields.string("code", length: 1...60)
        let label = fields.string("label", length: 1...300)
        let validFrom = fields.optionalDay("validFrom")
        let validTo = fields.optionalDay("validTo")
        let sort = fields.optionalInteger("sort", in: 0...1_000_000)
        let note = fields.optionalString("note", length: 1...500)
        let attributes = fields.attributes("attributes")
        guard let code, let label else { return nil }
        self.init(code: code, label: label, validFrom: validFrom, validTo: validTo, sort: sort, note: note, attributes: attributes)
    }
}

extension ObjectReader {
    /// An object whose members are all texts; empty when it is left out.
    fileprivate func attributes(_ name: String) -> [String: String] {
        guard let value = json(name), !value.isNull else { return [:] }
        let texts = value.members?.compactMap { member in
            member.value.text.map { (member.name, $0) }
        }
        let isPlain = texts?.allSatisfy { name, text in
            1...60 ~= name.unicodeScalars.count && text.unicodeScalars.count <= 400
        }
        guard let texts, let members = value.members, texts.count == members.count, texts.count <= 30, isPlain == true else {
            fault(name, code: "wrong-type", "Skal være et objekt med højst 30 felter, hvor hver værdi er en tekst på højst 400 tegn.")
            return [:]
        }
        return Dictionary(texts, uniquingKeysWith: { first, _ in first })
    }
}
