public import Application
import Domain
public import Endpoints
public import JSON

/// What makes minutes final: the digest of the preview that was read.
struct FinalMinutesInput: BodyInput {
    /// SHA-256, 32 bytes.
    var preview: [UInt8]

    init?(_ fields: ObjectReader) {
        let preview = fields.value("preview", code: "not-a-digest", detail: "Skriv digest fra det udkast, du har set: 64 tegn.") { text in
            Hexadecimal.bytes(text).flatMap { $0.count == 32 ? $0 : nil }
        }
        guard let preview else { return nil }
        self.preview = preview
    }
}

/// Why final minutes are corrected.
struct CorrectionInput: BodyInput {
    var reason: String

    init?(_ fields: ObjectReader) {
        guard let reason = fields.string("reason", length: 1...1_000) else { return nil }
        self.reason = reason
    }
}

extension DraftRemoval: BodyInput {
    public init?(_ fields: ObjectReader) {
        let facts = fields.optionalChoice("facts", DraftFacts.self)
        let note = fields.optionalString("note", length: 1...4_000)
        guard let facts else {
            if !fields.contains("facts") || fields.isNull("facts") { fields.fault("facts", code: "required", DraftFacts.question) }
            return nil
        }
        self.init(facts: facts, note: note)
    }
}
