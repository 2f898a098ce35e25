import ArgumentParser
import Service

/// Checks a store and its access log, or a backup.
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check that the store is sound and that no row of the access log was changed or taken out.",
        discussion: "The service may be running. Exit code 0 when everything is sound, 65 when something is not."
    )

    @OptionGroup var data: DataOptions

    @Option(help: "The folder of one backup, to be checked instead of the data folder. Nothing is written to it.")
    var backup: String?

    @Flag(help: "First say that it is known that the access log lost rows. It is noted in the log, and no longer told.")
    var acceptLostRows = false

    func validate() throws {
        guard acceptLostRows, backup != nil else { return }
        throw ValidationError("--accept-lost-rows is about the data folder and not a backup.")
    }

    func run() throws {
        let keys = try data.keyHome()
        if acceptLostRows { try Command(data.folder, keys: keys).acceptLostRows() }
        let report = try backup.map { try Verification.run(backup: $0, keys: keys) } ?? Verification.run(folder: data.folder, keys: keys)
        // That something is wrong is said by the exit code, whoever reads this.
        guard report.isSound else {
            StandardStream.output.write(line: report.text.utf8)
            throw ExitCode(ExitStatus.dataDamaged.rawValue)
        }
        try StandardStream.output.say(report.text)
    }
}
