import Foundation
import Testing

@testable import Service

/// Writes a file of settings that is gone with the last one who holds it.
private final class SettingsFile {
    let path = NSTemporaryDirectory() + "kompas-settings-" + UUID().uuidString + ".json"

    init(_ text: String) throws {
        try text.write(toFile: path, atomically: true, encoding: .utf8)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }
}

private func read(_ words: [String] = [], _ environment: [String: String] = [:]) -> ConfigurationReading {
    ConfigurationSources(words: words, environment: environment).read()
}

@Suite("Configuration: flags before the environment before the file")
struct ConfigurationTests {
    @Test("A flag wins over the environment, the environment over the file, the file over the default")
    func order() throws {
        let file = try SettingsFile(#"{"port": 1001, "query-readers": 3, "loops": 5}"#)
        let reading = read(["--config", file.path, "--port=3003"], ["KOMPAS_PORT": "2002", "KOMPAS_LOOPS": "7", "KOMPAS_HOST": ""])
        #expect(reading.faults.isEmpty)
        #expect(reading.configuration.port == 3003)
        #expect(reading.configuration.loops == 7)
        #expect(reading.configuration.queryReaders == 3)
        #expect(reading.configuration.host == "127.0.0.1", "an empty variable is none")
        let lines = reading.effective.map(\.description)
        #expect(lines.contains("port = 3003  (--port)"))
        #expect(lines.contains("loops = 7  (KOMPAS_LOOPS)"))
        #expect(lines.contains("query-readers = 3  (\(file.path), query-readers)"))
        #expect(lines.contains("host = 127.0.0.1  (default)"))
    }

    @Test("The file may be named in the environment, and no file may name another")
    func file() throws {
        let file = try SettingsFile(#"{"port": 1001}"#)
        #expect(read([], ["KOMPAS_CONFIG": file.path]).configuration.port == 1001)
        let other = try SettingsFile(#"{"config": "x"}"#)
        #expect(read(["--config", other.path]).faults.map(\.description) == ["\(other.path), config: is no setting of a file"])
    }

    @Test("Every fault of every source is named at once, with its source, also where another source wins")
    func allFaults() throws {
        let file = try SettingsFile(#"{"port": "80", "prot": 1, "query-readers": 99, "origin": ["https://a.dk", "ftp://x"], "log-level": "loud"}"#)
        let reading = read(
            ["--config", file.path, "--bogus", "3", "--port", "8080", "stray", "--loops=0", "--host", "0.0.0.0", "--key-file"],
            ["KOMPAS_PORT": "70000", "KOMPAS_LOOPS": "2"])
        #expect(Set(reading.faults.map(\.description)) == [
            "--bogus: is unknown",
            "stray: is no flag, and follows none that takes a value",
            "--key-file: takes a value",
            "--loops: must be a whole number from 1 to 64, not \"0\"",
            "KOMPAS_PORT: must be a whole number from 0 to 65535, not \"70000\"",
            "\(file.path), port: must be written as a number",
            "\(file.path), prot: is no setting of a file",
            "\(file.path), query-readers: must be a whole number from 1 to 16, not \"99\"",
            "\(file.path), origin: must be origins, as https://front.example.dk, or http:// on localhost, not \"ftp://x\"",
            "\(file.path), log-level: must be one of trace, debug, info, notice, warning, error, critical, not \"loud\"",
            "plain HTTP binds to loopback alone: set host to 127.0.0.1, speak TLS with tls-certificate and tls-key, or name the TLS proxy in "
                + "front with trust-proxy",
        ])
        #expect(reading.faults.count == 11)
    }

    @Test("Certificate and key belong together, and with them other addresses than loopback may be listened on")
    func tls() {
        func faults(_ words: String...) -> [String] { read(words).faults.map(\.description) }
        #expect(faults("--host", "0.0.0.0", "--tls-certificate", "c", "--tls-key", "k", "--tls-client-ca", "a") == [])
        let alone = ["tls-certificate and tls-key belong together: give both or none"]
        #expect(faults("--tls-certificate", "c") == alone)
        #expect(faults("--tls-key", "k") == alone)
        #expect(faults("--tls-client-ca", "a") == ["tls-client-ca needs tls-certificate and tls-key"])
    }

    @Test("A number is written in one way, and nothing else is a number", arguments: ["+80", "080", "8_0", " 80", "80 ", "8e1", "-1", "65536", "x"])
    func numbers(_ text: String) {
        #expect(read(["--port=\(text)"]).faults.count == 1)
        #expect(read(["--port=80"]).faults.isEmpty)
    }

    @Test("A file that is missing, no JSON, or names a setting twice is a fault", arguments: ["", "[]", "{", #"{"port": 1, "port": 2}"#, "\u{feff}{}"])
    func badFile(_ text: String) throws {
        let file = try SettingsFile(text)
        #expect(read(["--config", file.path]).faults.count == 1)
        #expect(read(["--config", file.path + ".not-there"]).faults.map(\.description) == ["\(file.path).not-there: cannot be read"])
    }

    @Test("What takes several: a flag several times, commas in the environment, an array in the file")
    func lists() throws {
        let wanted: Set = ["https://a.dk", "http://localhost:3000"]
        let file = try SettingsFile(#"{"origin": ["https://a.dk", "http://localhost:3000"]}"#)
        #expect(read(["--origin", "https://a.dk", "--origin", "http://localhost:3000"]).configuration.origins == wanted)
        #expect(read([], ["KOMPAS_ORIGIN": "https://a.dk, http://localhost:3000"]).configuration.origins == wanted)
        #expect(read(["--config", file.path]).configuration.origins == wanted)
        #expect(read(["--port", "1", "--port", "2"]).faults.map(\.description) == ["--port: is given twice"])
    }

    @Test("An origin is a scheme, a host and perhaps a port", arguments: [
        "http://a.dk", "https://", "https://a.dk/", "https://a.dk/sti", "https://a:b:c", "https://a.dk:99999", "http://localhost.example.dk", "*",
    ])
    func origins(_ text: String) {
        #expect(read(["--origin", text]).faults.count == 1)
    }

    @Test("A secret is not taken from a command line, and is shown by nobody")
    func secrets() throws {
        let secret = Setting.text("pass", \.keyFile, ifUnset: "none", "A secret.", isSecret: true)
        let settings = [Setting.config, secret]
        let flag = ConfigurationSources(words: ["--pass", "hunter2"], environment: [:], settings: settings).read()
        #expect(flag.faults.count == 1)
        #expect(flag.configuration.keyFile == nil)
        let variable = ConfigurationSources(words: [], environment: ["KOMPAS_PASS": "hunter2"], settings: settings).read()
        #expect(variable.configuration.keyFile == "hunter2")
        let file = try SettingsFile(#"{"pass": ""}"#)
        let empty = ConfigurationSources(words: ["--config", file.path], environment: [:], settings: settings).read()
        #expect(empty.faults.map(\.description) == ["\(file.path), pass: must be text"])
        for reading in [flag, variable] {
            #expect(!reading.faults.contains { $0.description.contains("hunter2") })
            #expect(!reading.effective.contains { $0.description.contains("hunter2") })
        }
        #expect(variable.effective.map(\.description).contains("pass = (secret)  (KOMPAS_PASS)"))
    }

    @Test("Every setting can be set: what its own value is written as is taken, from each source, and comes out again")
    func everySetting() throws {
        let defaults = ServiceConfiguration(dataDirectory: "data")
        for setting in Setting.all {
            let texts = setting.texts(defaults)
            #expect(texts.allSatisfy { setting.form.fault($0) == nil }, "\(setting.name): its default is no value of it")
            var changed = defaults
            setting.put(texts, &changed)
            #expect(setting.texts(changed) == texts, "\(setting.name)")
        }
        #expect(Set(Setting.all.map(\.name)).count == Setting.all.count)
    }
}

@Suite("Configuration: its page")
struct ConfigurationPageTests {
    @Test("docs/configuration.md is what the declarations say: kompas configuration markdown > docs/configuration.md")
    func isUpToDate() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let committed = try String(contentsOf: root.appendingPathComponent("docs/configuration.md"), encoding: .utf8)
        #expect(committed == ConfigurationPage.markdown)
    }

    @Test("The page and the help name every setting, its variable and its default")
    func isWhole() {
        for setting in Setting.all {
            #expect(ConfigurationPage.markdown.contains("`\(setting.name)`<br>`\(setting.environmentName)`"))
            #expect(ConfigurationPage.help.contains("--\(setting.name) "))
        }
    }
}
