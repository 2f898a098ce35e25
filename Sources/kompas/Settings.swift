import ArgumentParser
import Foundation
import Service

/// Settings as every command reads them: from its flags, the environment and the file.
enum Settings {
    /// What a command ends with when its settings are wrong.
    static let faulty = ExitCode(ExitStatus.configuration.rawValue)

    static func read(_ words: [String]) -> ConfigurationReading {
        ConfigurationSources(words: words, environment: ProcessInfo.processInfo.environment).read()
    }

    /// Some settings, for a command that has no use for the others: their faults are not its business.
    static func some(_ names: Set<String>, _ words: [String]) throws -> ServiceConfiguration {
        let reading = read(words)
        let faults = reading.faults.filter { fault in fault.setting.map { names.contains($0) } ?? false }
        guard faults.isEmpty else {
            show(faults)
            throw faulty
        }
        return reading.configuration
    }

    static func show(_ faults: [ConfigurationFault]) {
        FileHandle.standardError.write(Data(faults.map { "\($0)\n" }.joined().utf8))
    }
}

/// Where the data is, for every command.
struct DataOptions: ParsableArguments {
    @Option(name: .customLong("data"), help: "The folder of the store, the access log and the keys (KOMPAS_DATA).")
    private var dataFolder: String?

    @Option(help: "The file of the keys, if not in the data folder (KOMPAS_KEY_FILE).")
    private var keyFile: String?

    @Option(help: "The file of settings (KOMPAS_CONFIG).")
    private var config: String?

    /// The folder, wherever it is named.
    var folder: String { get throws { try configuration.dataDirectory } }

    /// The file of the keys, if it is named.
    private var keys: String? { get throws { try configuration.keyFile } }

    /// Where the keys are: a file, or the environment. To be asked once.
    /// - Throws: `KeyringError`, `StartFault`
    func keyHome() throws -> KeyHome {
        let text = try KeyText.take()
        return try KeyHome(data: folder, keyFile: keys, text: text)
    }

    private var configuration: ServiceConfiguration {
        get throws {
            let given = [("data", dataFolder), ("key-file", keyFile), ("config", config)]
            return try Settings.some(Set(given.map(\.0)), given.flatMap { name, value in value.map { ["--\(name)=\($0)"] } ?? [] })
        }
    }
}

/// The keys themselves in the environment (KOMPAS_KEYS), from which they are gone afterwards.
enum KeyText {
    /// Closes the process to others first; to be called once, before the environment is read for anything else.
    /// - Throws: `StartFault`
    static func take() throws -> String? {
        try ProcessSecrecy.begin()
        return ProcessSecrecy.take("KOMPAS_KEYS")
    }
}
