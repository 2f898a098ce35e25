import ArgumentParser
import Service

/// Whether the service on this machine is ready; for a container's health check.
struct HealthCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "health", abstract: "Ask the running service whether it is ready.")

    @Option(help: "The loopback port of /readyz (KOMPAS_HEALTH_PORT).")
    var healthPort: String?

    @Option(help: "The file of settings (KOMPAS_CONFIG).")
    var config: String?

    func run() throws {
        let words = [("health-port", healthPort), ("config", config)].flatMap { name, value in value.map { ["--\(name)=\($0)"] } ?? [] }
        let port = try Settings.some(["health-port", "config"], words).healthPort ?? 0
        guard HealthCheck.isReady(port: port) else {
            StandardStream.output.write(line: "not ready, or nobody listens on 127.0.0.1:\(port)".utf8)
            throw ExitCode(ExitStatus.refused.rawValue)
        }
        // The exit code is the answer, whoever reads this.
        StandardStream.output.write(line: "ready".utf8)
    }
}
