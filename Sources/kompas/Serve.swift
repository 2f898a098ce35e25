import ArgumentParser
import Dispatch
import Foundation
import Logging
import Service

/// Serves until it is told to stop.
struct Serve: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Serve HTTP until SIGTERM or SIGINT.")

    @OptionGroup var data: DataOptions

    @Option(help: "The address to listen on. Plain HTTP is for loopback alone, unless a proxy is named (KOMPAS_HOST).")
    var host = Environment.text("KOMPAS_HOST") ?? "127.0.0.1"

    @Option(help: "The port to listen on; 0 for any (KOMPAS_PORT).")
    var port = Environment.port("KOMPAS_PORT") ?? 8080

    @Option(help: "The loopback port of /livez and /readyz; 0 for any (KOMPAS_HEALTH_PORT).")
    var healthPort = Environment.port("KOMPAS_HEALTH_PORT") ?? 8081

    @Option(help: "The address of the TLS proxy in front (KOMPAS_TRUST_PROXY).")
    var trustProxy: String?

    @Option(name: .customLong("origin"), help: "An origin whose pages may call the service (CORS). Can be given several times.")
    var origins: [String] = []

    @Flag(help: "Load the demo jobcenter if the store is empty, and write its tokens to demo-tokens in the data folder.")
    var demo = false

    func run() throws {
        var configuration = ServiceConfiguration(dataDirectory: data.folder)
        configuration.keyFile = data.keys
        configuration.host = host
        configuration.port = port
        configuration.healthPort = healthPort
        configuration.trustedProxy = trustProxy ?? Environment.text("KOMPAS_TRUST_PROXY")
        configuration.origins = Set(origins)
        let logger = Logger(label: "kompas") { JSONLinesLog(label: $0) }
        let foundations = try Foundations(configuration, logger: logger)
        if demo, try foundations.isEmpty() {
            logger.info("loading the demo jobcenter")
            try foundations.loadDemo(keep: DemoTokenFile(folder: data.folder).write)
        }
        let service = try KompasService(configuration, on: foundations, logger: logger)
        say("Kompas is ready on http://\(host):\(service.port)/docs")
        if demo, let greeting = try DemoGreeting(folder: data.folder, port: service.port, case: foundations.demoCase()) { say(greeting.text) }
        StopSignal().wait()
        logger.info("stopping")
        service.stop()
    }
}

/// Tells the person who started the service, at once: `print` would hold it back where the output is no terminal.
private func say(_ text: String) {
    FileHandle.standardOutput.write(Data((text + "\n").utf8))
}

/// Waits for SIGTERM or SIGINT.
private final class StopSignal: Sendable {
    private let arrived = DispatchSemaphore(value: 0)

    func wait() {
        let queue = DispatchQueue(label: "kompas.signals")
        let sources = [SIGTERM, SIGINT].map { number in
            // The default action would end the process before the source hears of it.
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler { [arrived] in arrived.signal() }
            source.resume()
            return source
        }
        arrived.wait()
        for source in sources { source.cancel() }
    }
}
