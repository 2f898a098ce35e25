import ArgumentParser
import Service

@main
struct Kompas: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kompas",
        abstract: "Case meetings in a jobcenter: where the actors stand, and who does what by when.",
        subcommands: [Serve.self, TokenCommand.self, Verify.self, HealthCommand.self]
    )

    /// Runs the command. What cannot be done ends in one line on standard error and an exit code of `ExitStatus`.
    static func main() {
        var command: any ParsableCommand
        do {
            command = try parseAsRoot()
        } catch {
            exit(withError: error)
        }
        do {
            try command.run()
        } catch let error where error is ExitCode || error is CleanExit || error is ValidationError {
            exit(withError: error)
        } catch {
            let ending = Ending(error)
            StandardStream.error.write(line: "kompas: \(ending.text)".utf8)
            exit(withError: ExitCode(ending.status.rawValue))
        }
    }
}

/// Where the data is, for every command.
struct DataOptions: ParsableArguments {
    @Option(name: .customLong("data"), help: "The folder of the store, the access log and the keys (KOMPAS_DATA).")
    var folder = Environment.text("KOMPAS_DATA") ?? "data"

    @Option(help: "The file of the keys, if not in the data folder (KOMPAS_KEY_FILE).")
    private var keyFile: String?

    @Option(name: .customLong("log-directory"), help: "The folder of the access log, if not the data folder (KOMPAS_LOG_DIRECTORY).")
    private var logFolder: String?

    /// The flag, or else the environment.
    var logDirectory: String? { logFolder ?? Environment.text("KOMPAS_LOG_DIRECTORY") }

    /// The flag, or else the environment.
    var keys: String? { keyFile ?? Environment.text("KOMPAS_KEY_FILE") }
}
