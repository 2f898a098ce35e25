import ArgumentParser

@main
struct Kompas: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kompas",
        abstract: "Case meetings in a jobcenter: where the actors stand, and who does what by when.",
        subcommands: [Serve.self, TokenCommand.self, Verify.self, HealthCommand.self, DemoCommand.self]
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
}
