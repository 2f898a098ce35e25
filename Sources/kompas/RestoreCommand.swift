import ArgumentParser
import Logging
import Service

/// Puts a backup in the place of a store.
struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Put a backup in the place of the store in the data folder. The service must be stopped.",
        discussion: """
            The backup is checked first. What stood in the data folder is set aside and never deleted, and the longer access log is kept. \
            Lists that programs read page by page begin again (410).
            """
    )

    @OptionGroup var data: DataOptions

    @Option(help: "The folder of one backup.")
    var from: String

    @Flag(help: "Check everything and say what would be done.")
    var dryRun = false

    @Flag(help: "Let the access log in the data folder give way to the backup's although it is no part of it. It is kept under another name.")
    var setLogAside = false

    func run() throws {
        let logger = Logger(label: "kompas") { JSONLinesLog(label: $0) }
        let restore = try Restore(from: from, to: data.folder, keys: data.keyHome(), setsLogAside: setLogAside, logger: logger)
        try StandardStream.output.say(restore.run(isDryRun: dryRun))
    }
}
