import ArgumentParser
import Service

/// The keys of an installation: what uses them, a new one, an old one out.
struct KeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "List, rotate and forget keys, while the service runs or not.",
        subcommands: [List.self, Rotate.self, Forget.self]
    )

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the keys' ids, and how much still uses each. The keys are not shown.")

        @OptionGroup var data: DataOptions

        func run() throws {
            try StandardStream.output.say(KeyTable(Command(data.folder, keys: data.keyHome())).text)
        }
    }

    struct Rotate: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a new current key. The one before stays until it is forgotten.",
            discussion: "CPR numbers are renewed in the background; 'keys list' tells how many are left. The access log's new key begins with the next month."
        )

        @OptionGroup var data: DataOptions

        @Argument(help: "cpr-encryption, cpr-index, access-log or sealing.")
        var purpose: String

        func run() throws {
            let answer = try Command(data.folder, keys: data.keyHome()).send("POST", "/command/keys/\(purpose)", body: nil)
            try StandardStream.output.say("\(answer)\nCopy the key file to where its copy is kept: backups from now on need it.")
        }
    }

    struct Forget: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take an earlier key out of the key file. Refused while anything in the store needs it.",
            discussion: "Backups from when the key was used can be restored only with a copy of the key file that still has it."
        )

        @OptionGroup var data: DataOptions

        @Argument(help: "The key's id.")
        var id: String

        func run() throws {
            try StandardStream.output.say(Command(data.folder, keys: data.keyHome()).send("DELETE", "/command/keys/\(id)", body: nil))
        }
    }
}
