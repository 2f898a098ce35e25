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
}
