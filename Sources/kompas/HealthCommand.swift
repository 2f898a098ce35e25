import ArgumentParser
import Service

/// Whether the service on this machine is ready; for a container's health check.
struct HealthCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "health", abstract: "Ask the running service whether it is ready.")

    @Option(help: "The loopback port of /readyz (KOMPAS_HEALTH_PORT).")
    var healthPort = Environment.port("KOMPAS_HEALTH_PORT") ?? 8081

    func run() throws {
        guard HealthCheck.isReady(port: healthPort) else {
            print("not ready, or nobody listens on 127.0.0.1:\(healthPort)")
            throw ExitCode(ExitStatus.refused.rawValue)
        }
        print("ready")
    }
}
