import ArgumentParser
import Service

@main
struct Kompas: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kompas",
        abstract: "Case meetings in a jobcenter: where the actors stand, and who does what by when.",
        version: Release.version,
        subcommands: [
            Serve.self, TokenCommand.self, BackupCommand.self, RestoreCommand.self, Verify.self, KeysCommand.self, HealthCommand.self,
            ConfigurationCommand.self, DemoCommand.self,
        ]
    )

    /// Runs the command. What cannot be done ends in one line on standard error and an exit code of `ExitStatus`.
    static func main() {
        StandardStream.openClosed()
        var command: any ParsableCommand
        do {
            command = try parseAsRoot()
        } catch {
            exit(withError: error)
        }
        do {
            try command.run()
        } catch let error where error is ExitCode || error is ValidationError || exitCode(for: error) == .success {
            // What ends well is a request for help, which the parser throws as an error of its own.
            exit(withError: error)
        } catch {
            let ending = Ending(error)
            StandardStream.error.write(line: "kompas: \(ending.text)".utf8)
            exit(withError: ExitCode(ending.status.rawValue))
        }
    }
}
