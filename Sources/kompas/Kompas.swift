import ArgumentParser
import Service

@main
struct Kompas: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kompas",
        abstract: "Case meetings in a jobcenter: where the actors stand, and who does what by when.",
        subcommands: [
            Serve.self, TokenCommand.self, BackupCommand.self, RestoreCommand.self, Verify.self, KeysCommand.self, HealthCommand.self,
        ]
    )
}

/// Where the data is, for every command.
struct DataOptions: ParsableArguments {
    @Option(name: .customLong("data"), help: "The folder of the store, the access log and the keys (KOMPAS_DATA).")
    var folder = Environment.text("KOMPAS_DATA") ?? "data"

    @Option(help: "The file of the keys, if not in the data folder (KOMPAS_KEY_FILE).")
    private var keyFile: String?

    /// The flag, or else the environment.
    var keys: String? { keyFile ?? Environment.text("KOMPAS_KEY_FILE") }

    /// Where the keys are: a file, or the environment (KOMPAS_KEYS), from which they are gone afterwards. Closes the process to others first,
    /// and is to be asked once.
    /// - Throws: `KeyringError`, `StartFault`
    func keyHome() throws -> KeyHome {
        try ProcessSecrecy.begin()
        return try KeyHome(data: folder, keyFile: keys, text: ProcessSecrecy.take("KOMPAS_KEYS"))
    }
}
