/// Where settings come from: flags before the environment before the file. Every value of every source is checked, also one that
/// another overrides, so that all faults are known at once.
public struct ConfigurationSources: Sendable {
    private let words: [String]
    private let environment: [String: String]
    private let settings: [Setting]

    /// - Parameters:
    ///   - words: the flags and their values, as on a command line: `--port 8443`, `--port=8443`.
    ///   - environment: the variables of the process.
    public init(words: [String], environment: [String: String]) {
        self.init(words: words, environment: environment, settings: Setting.all)
    }

    init(words: [String], environment: [String: String], settings: [Setting]) {
        self.words = words
        self.environment = environment
        self.settings = settings
    }

    /// Reads every source.
    public func read() -> ConfigurationReading {
        let flags = ConfigurationFlags(words, settings)
        var faults = flags.faults
        let named = flags.values["config"]?.first ?? environment[Setting.config.environmentName].flatMap { $0.isEmpty ? nil : $0 }
        let file = named.map { ConfigurationFile($0, settings) }
        faults += file?.faults ?? []

        var configuration = ServiceConfiguration(dataDirectory: "data")
        var effective: [EffectiveSetting] = []
        for setting in settings {
            var found: [(source: String, texts: [String])] = []
            if let texts = flags.values[setting.name] { found.append(("--\(setting.name)", texts)) }
            if let text = environment[setting.environmentName], !text.isEmpty {
                found.append((setting.environmentName, setting.form.split(text)))
            }
            if let file, let texts = file.values[setting.name] { found.append((file.place(setting.name), texts)) }
            for (source, texts) in found {
                for text in texts {
                    guard let fault = setting.form.fault(text) else { continue }
                    let shown = setting.isSecret ? "" : ", not \"\(text)\""
                    faults.append(ConfigurationFault(setting: setting.name, text: "\(source): \(fault)\(shown)"))
                }
            }
            if let (source, texts) = found.first {
                if texts.allSatisfy({ setting.form.fault($0) == nil }) { setting.put(texts, &configuration) }
                effective.append(EffectiveSetting(name: setting.name, value: setting.shown(texts), source: source))
            } else {
                effective.append(EffectiveSetting(name: setting.name, value: setting.shown(setting.texts(configuration)), source: "default"))
            }
        }
        faults += configuration.faults.map { ConfigurationFault(setting: nil, text: $0) }
        return ConfigurationReading(configuration: configuration, faults: faults, effective: effective, ignored: ignored)
    }

    /// Variables that look like settings and are none: perhaps a slip, but other programs may use the prefix.
    private var ignored: [String] {
        // The keys themselves are no setting: they are taken out of the environment before anything else is read.
        let known = Set(settings.map(\.environmentName) + ["KOMPAS_KEYS"])
        return environment.keys.filter { $0.hasPrefix("KOMPAS_") && !known.contains($0) }.sorted()
    }
}

/// What came of reading the sources.
public struct ConfigurationReading: Sendable {
    /// The settings as far as they could be read.
    public let configuration: ServiceConfiguration
    /// Everything that is wrong; the service starts with none of it.
    public let faults: [ConfigurationFault]
    /// Each setting as it came out.
    public let effective: [EffectiveSetting]
    /// Variables of the environment that begin like settings and are none.
    public let ignored: [String]
}

/// Something that is wrong with the settings.
public struct ConfigurationFault: Sendable, CustomStringConvertible {
    /// The setting; nil for what is wrong between several, or with none that is known.
    public let setting: String?
    let text: String

    /// The source and what is wrong, in a line.
    public var description: String { text }
}

/// A setting's value and where it came from.
public struct EffectiveSetting: Sendable, CustomStringConvertible {
    let name: String
    let value: String
    let source: String

    /// A line for people.
    public var description: String { "\(name) = \(value)  (\(source))" }
}
