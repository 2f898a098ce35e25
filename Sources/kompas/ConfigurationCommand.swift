import ArgumentParser
import Service

/// What would be in force, and what is wrong with it.
struct ConfigurationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "configuration", abstract: "Check the settings.", subcommands: [Check.self, Markdown.self]
    )

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show every setting with its source, and everything that is wrong (exit code 78).",
            discussion: "Takes the flags of `kompas serve`."
        )

        @Argument(parsing: .allUnrecognized, help: "Settings, as --port 8443.")
        var settings: [String] = []

        func run() throws {
            let reading = Settings.read(settings)
            let lines = reading.effective.map { "\($0)" } + reading.ignored.map { "\($0) in the environment is no setting" }
            let text = lines.joined(separator: "\n")
            guard reading.faults.isEmpty else {
                StandardStream.output.write(line: text.utf8)
                Settings.show(reading.faults)
                throw Settings.faulty
            }
            try StandardStream.output.say(text)
        }
    }

    struct Markdown: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Print docs/configuration.md.", shouldDisplay: false)

        func run() throws {
            let page = ConfigurationPage.markdown
            try StandardStream.output.say(page.hasSuffix("\n") ? String(page.dropLast()) : page)
        }
    }
}
