/// The settings in words: the page of the documentation and the help of the command line, made from the declarations.
public enum ConfigurationPage {
    /// `docs/configuration.md`.
    public static var markdown: String {
        """
        # Configuration

        Made from the declarations in the program by `kompas configuration markdown`; not edited by hand.

        Every setting can be given as a flag (`--port 8443`), in the environment (`KOMPAS_PORT=8443`) or in a file
        (`--config FILE`: one JSON object, `{"port": 8443}`). A flag wins over the environment, the environment over the file.
        What takes several is a flag given several times, has commas in the environment, and is an array in the file.

        All faults of all sources are reported together, and nothing starts with any of them (exit code 78).
        Nothing here is a secret; the keys stand in a file of their own, or in the variable `KOMPAS_KEYS` (operations.md).
        `kompas configuration check`, with the same flags and environment, shows what would be in force and where each value came from.

        """ + Setting.groups.map(section).joined()
    }

    /// A line for each setting, for `--help`.
    public static var help: String {
        let width = Setting.all.map(\.name.count).max() ?? 0
        return Setting.all.map { setting in
            let name = "--" + setting.name + String(repeating: " ", count: width - setting.name.count)
            return "  \(name)  \(setting.purpose) (\(setting.form.words); \(standard(setting)))".withoutBackticks
        }.joined(separator: "\n")
    }

    private static func section(_ group: SettingGroup) -> String {
        let rows = group.settings.map { setting in
            "| `\(setting.name)`<br>`\(setting.environmentName)` | \(setting.form.words) | \(standard(setting)) | \(setting.purpose)"
                + (setting.isSecret ? " A secret: never shown, and never taken from a command line." : "") + " |\n"
        }
        return "\n## \(group.title)\n\n| setting | takes | default | what it is for |\n|---|---|---|---|\n" + rows.joined()
    }

    private static func standard(_ setting: Setting) -> String {
        let texts = setting.texts(ServiceConfiguration(dataDirectory: "data"))
        return texts.isEmpty ? setting.ifUnset : texts.map { "`\($0)`" }.joined(separator: ", ")
    }
}
