/// Settings from the words of a command line: `--name value`, `--name=value`, and `--name` alone for what is true or false.
struct ConfigurationFlags {
    private(set) var values: [String: [String]] = [:]
    private(set) var faults: [ConfigurationFault] = []

    init(_ words: [String], _ settings: [Setting]) {
        let known = Dictionary(settings.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        var rest = words[...]
        while let word = rest.popFirst() {
            guard word.hasPrefix("--") else {
                add("\(word): is no flag, and follows none that takes a value")
                continue
            }
            let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard let name = parts.first, let setting = known[name] else {
                add("\(parts.first.map { "--\($0)" } ?? word): is unknown")
                // What follows an unknown flag is its value, and not a fault of its own.
                if parts.count == 1, rest.first?.hasPrefix("--") == false { rest.removeFirst() }
                continue
            }
            take(setting, parts.count > 1 ? parts[1] : nil, &rest)
        }
    }

    private mutating func take(_ setting: Setting, _ given: String?, _ rest: inout ArraySlice<String>) {
        let name = setting.name
        let value: String
        if let given {
            value = given
        } else if setting.form.kind == .truth {
            value = "true"
        } else if let next = rest.first, !next.hasPrefix("--") {
            value = next
            rest.removeFirst()
        } else {
            add("--\(name): takes a value", name)
            return
        }
        if setting.isSecret {
            add("--\(name): is a secret, and a command line can be read by everybody on the machine; use the environment or the file", name)
        } else if setting.form.isList {
            values[name, default: []] += setting.form.split(value)
        } else if values.updateValue([value], forKey: name) != nil {
            add("--\(name): is given twice", name)
        }
    }

    private mutating func add(_ text: String, _ setting: String? = nil) {
        faults.append(ConfigurationFault(setting: setting, text: text))
    }
}
