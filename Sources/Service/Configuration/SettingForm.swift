import JSON

/// What a setting takes.
public struct SettingForm: Sendable {
    /// How a value is written in JSON.
    enum Kind: Sendable { case text, number, truth }

    let kind: Kind
    /// Whether it takes several: a flag several times, commas in the environment, an array in the file.
    let isList: Bool
    /// What it takes, in words that follow "must be".
    public let words: String
    private let accepts: @Sendable (String) -> Bool

    init(_ kind: Kind, isList: Bool = false, _ words: String, accepts: @escaping @Sendable (String) -> Bool) {
        self.kind = kind
        self.isList = isList
        self.words = words
        self.accepts = accepts
    }

    static let text = SettingForm(.text, "text") { !$0.isEmpty && !$0.contains("\0") }
    static let truth = SettingForm(.truth, "`true` or `false`") { ["true", "false"].contains($0) }

    static func whole(_ range: ClosedRange<Int>, of unit: String = "") -> SettingForm {
        let words = "a whole number\(unit.isEmpty ? "" : " of \(unit)") from \(range.lowerBound) to \(range.upperBound)"
        return SettingForm(.number, words) { text in
            // Int reads a sign that nobody writes; a number has one way to be written.
            guard let number = Int(text), String(number) == text else { return false }
            return range.contains(number)
        }
    }

    static func choice(_ codes: [String]) -> SettingForm {
        SettingForm(.text, "one of " + codes.map { "`\($0)`" }.joined(separator: ", ")) { codes.contains($0) }
    }

    static func list(_ words: String, accepts: @escaping @Sendable (String) -> Bool) -> SettingForm {
        SettingForm(.text, isList: true, words, accepts: accepts)
    }

    /// What is wrong with a text from a flag or the environment; nil when nothing is.
    func fault(_ text: String) -> String? {
        accepts(text) ? nil : "must be \(words.withoutBackticks)"
    }

    /// The texts of one flag or variable.
    func split(_ text: String) -> [String] {
        guard isList else { return [text] }
        return text.split(separator: ",").map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
    }

    /// The texts of a value in the file, or nil when it is of another type.
    func texts(_ value: JSONValue) -> [String]? {
        if isList {
            guard let elements = value.elements else { return nil }
            let texts = elements.compactMap { single($0) }
            return texts.count == elements.count ? texts : nil
        }
        return single(value).map { [$0] }
    }

    private func single(_ value: JSONValue) -> String? {
        switch (kind, value) {
        case (.text, .string(let text)): text
        case (.number, .number(let number)): number.text
        case (.truth, .bool(let truth)): truth ? "true" : "false"
        default: nil
        }
    }
}

extension String {
    /// The text as a terminal shows it.
    var withoutBackticks: String { replacing("`", with: "") }
}
