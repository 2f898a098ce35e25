import ArgumentParser
import Foundation
import Service

/// Copies the store and the access log, while the service runs or not.
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copy the store and the access log, while the service runs or not.",
        discussion: """
            A running service makes the copy itself, and its user must be able to write to the folder. The keys are never in a backup: \
            without a copy of the key file, kept elsewhere, a backup cannot be used.
            """
    )

    @OptionGroup var data: DataOptions

    @Option(help: "The folder of the backups. The backup is a folder in it, named by the instant.")
    var to: String

    @Option(help: "The backup's name, if it is not to be named by the instant. --keep never removes it.")
    var name: String?

    @Option(help: "Remove the oldest of the folder's complete backups that were named by their instant, so that as many stay.")
    var keep: Int?

    /// In bytes: less is done before anybody has read the line.
    private static let worthShowing = 64 << 20

    func validate() throws {
        if let keep, keep < 1 { throw ValidationError("--keep must be at least 1") }
    }

    func run() throws {
        let folder = URL(fileURLWithPath: to).standardizedFileURL.path
        let line = ProgressLine(stays: false)
        let made = try Command(data.folder, keys: data.keyHome()).backUp(BackupOrder(folder: folder, name: name, keep: keep)) { done, all in
            guard all >= Self.worthShowing else { return }
            line.show(done, of: all) { _ in "\(min(100, done / (all / 100))) % of \(all >> 20) MiB" }
        }
        line.end()
        let removed = made.removed.map { "\nremoved \($0)" }.joined()
        let left = made.left.map { "\nnot removed: \($0)" }.joined()
        try StandardStream.output.say("\(made.path)\n\((made.size + 1_048_575) >> 20) MiB. The keys are not in it.\(removed)\(left)")
    }
}
