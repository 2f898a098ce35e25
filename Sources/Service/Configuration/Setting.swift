/// One thing that can be set: its name, what it takes, what it is when nobody sets it, and what it is for. Flags, environment, file, the
/// check and the documentation all read this one value.
public struct Setting: Sendable {
    /// `--name` as a flag, and the member of the file.
    public let name: String
    /// What it takes.
    public let form: SettingForm
    /// What it is when it is not set and has no value by itself, in words.
    public let ifUnset: String
    /// What it is for, as a sentence for operators.
    public let purpose: String
    /// Whether its value is never shown, and never taken from a command line.
    public let isSecret: Bool
    /// The value that a configuration has, as texts; none when it is not set.
    let texts: @Sendable (ServiceConfiguration) -> [String]
    /// Puts texts, which the form accepts, into a configuration.
    let put: @Sendable ([String], inout ServiceConfiguration) -> Void

    init(
        _ name: String, _ form: SettingForm, ifUnset: String = "none", _ purpose: String, isSecret: Bool = false,
        texts: @escaping @Sendable (ServiceConfiguration) -> [String],
        put: @escaping @Sendable ([String], inout ServiceConfiguration) -> Void
    ) {
        self.name = name
        self.form = form
        self.ifUnset = ifUnset
        self.purpose = purpose
        self.isSecret = isSecret
        self.texts = texts
        self.put = put
    }

    /// Its twin in the environment.
    public var environmentName: String {
        "KOMPAS_" + name.uppercased().replacing("-", with: "_")
    }

    /// A value as it may be shown: secrets are not.
    func shown(_ texts: [String]) -> String {
        if texts.isEmpty { return ifUnset.withoutBackticks }
        return isSecret ? "(secret)" : texts.joined(separator: ", ")
    }
}

/// A place in a configuration.
typealias Place<Value> = WritableKeyPath<ServiceConfiguration, Value> & Sendable

extension Setting {
    static func text(_ name: String, _ place: any Place<String>, _ purpose: String) -> Setting {
        Setting(name, .text, purpose, texts: { [$0[keyPath: place]] }, put: { texts, all in
            if let text = texts.first { all[keyPath: place] = text }
        })
    }

    static func text(_ name: String, _ place: any Place<String?>, ifUnset: String, _ purpose: String, isSecret: Bool = false) -> Setting {
        Setting(name, .text, ifUnset: ifUnset, purpose, isSecret: isSecret, texts: { $0[keyPath: place].map { [$0] } ?? [] }, put: { texts, all in
            all[keyPath: place] = texts.first
        })
    }

    static func whole(_ name: String, _ place: any Place<Int>, in range: ClosedRange<Int>, _ purpose: String) -> Setting {
        Setting(name, .whole(range), purpose, texts: { ["\($0[keyPath: place])"] }, put: { texts, all in
            if let number = texts.first.flatMap({ Int($0) }) { all[keyPath: place] = number }
        })
    }

    static func whole(_ name: String, _ place: any Place<Int?>, in range: ClosedRange<Int>, ifUnset: String, _ purpose: String) -> Setting {
        Setting(name, .whole(range), ifUnset: ifUnset, purpose, texts: { $0[keyPath: place].map { ["\($0)"] } ?? [] }, put: { texts, all in
            all[keyPath: place] = texts.first.flatMap { Int($0) }
        })
    }

    static func port(_ name: String, _ place: any Place<UInt16>, _ purpose: String) -> Setting {
        Setting(name, .whole(0...65_535), purpose, texts: { ["\($0[keyPath: place])"] }, put: { texts, all in
            if let number = texts.first.flatMap({ UInt16($0) }) { all[keyPath: place] = number }
        })
    }

    static func port(_ name: String, _ place: any Place<UInt16?>, _ purpose: String) -> Setting {
        Setting(name, .whole(0...65_535), purpose, texts: { $0[keyPath: place].map { ["\($0)"] } ?? [] }, put: { texts, all in
            if let number = texts.first.flatMap({ UInt16($0) }) { all[keyPath: place] = number }
        })
    }

    static func seconds(_ name: String, _ place: any Place<Duration>, in range: ClosedRange<Int>, _ purpose: String) -> Setting {
        Setting(name, .whole(range, of: "seconds"), purpose, texts: { ["\($0[keyPath: place].components.seconds)"] }, put: { texts, all in
            if let number = texts.first.flatMap({ Int($0) }) { all[keyPath: place] = .seconds(number) }
        })
    }

    static func milliseconds(_ name: String, _ place: any Place<Duration>, in range: ClosedRange<Int>, _ purpose: String) -> Setting {
        Setting(name, .whole(range, of: "milliseconds"), purpose, texts: { ["\($0[keyPath: place].milliseconds)"] }, put: { texts, all in
            if let number = texts.first.flatMap({ Int($0) }) { all[keyPath: place] = .milliseconds(number) }
        })
    }
}

extension Duration {
    fileprivate var milliseconds: Int64 { components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000 }
}
