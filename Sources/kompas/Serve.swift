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

    /// Why it could not be served is said in the operating log, where whoever looks for it looks first.
    func run() throws {
        let logger = Logger(label: "kompas") { JSONLinesLog(label: $0) }
        do {
            try serve(logger)
        } catch {
            let ending = Ending(error)
            logger.critical("\(ending.text)", metadata: ["exit": "\(ending.status.rawValue)"])
            throw ExitCode(ending.status.rawValue)
        }
    }

    private func serve(_ logger: Logger) throws {
        var configuration = ServiceConfiguration(dataDirectory: data.folder)
        configuration.keyFile = data.keys
        configuration.logDirectory = data.logDirectory
        configuration.host = host
        configuration.port = port
        configuration.healthPort = healthPort
        configuration.trustedProxy = trustProxy ?? Environment.text("KOMPAS_TRUST_PROXY")
        configuration.origins = Set(origins)
        // Before anybody is told that it is ready: from then on it stops in good order.
        let stopSignal = StopSignal()
        let foundations = try Foundations(configuration, logger: logger)
        if demo, try foundations.isEmpty() {
            logger.info("loading the demo jobcenter")
            let file = DemoTokenFile(folder: data.folder)
            try foundations.loadDemo { tokens in try file.write(tokens) }
        }
        let service = try KompasService(configuration, on: foundations, logger: logger)
        say("Kompas is ready on http://\(host):\(service.port)/docs")
        if demo, let greeting = try DemoGreeting(folder: data.folder, port: service.port, case: foundations.demoCase()) { say(greeting.text) }
        stopSignal.wait()
        logger.info("stopping")
        service.stop()
    }
}

/// Tells the person who started the service, at once: `print` would hold it back where the output is no terminal.
private func say(_ text: String) {
    StandardStream.output.write(line: text.utf8)
}

/// SIGTERM and SIGINT, noticed from when this is made.
private final class StopSignal {
    private let arrived = DispatchSemaphore(value: 0)
    private let sources: [any DispatchSourceSignal]

    init() {
        let queue = DispatchQueue(label: "kompas.signals")
        let arrived = arrived
        sources = [SIGTERM, SIGINT].map { number in
            // The default action would end the process before the source hears of it.
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler { arrived.signal() }
            source.resume()
            return source
        }
    }

    func wait() {
        arrived.wait()
        for source in sources { source.cancel() }
    }
}
