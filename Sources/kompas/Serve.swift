import ArgumentParser
import Dispatch
import Foundation
import Logging
import Service

/// Serves until it is told to stop.
struct Serve: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve HTTP until SIGTERM or SIGINT.", usage: "kompas serve [--demo] [--SETTING VALUE ...]",
        discussion: "Settings, also from the environment (KOMPAS_PORT) and a file (--config):\n\n" + ConfigurationPage.help
    )

    @Flag(help: "Load the demo jobcenter if the store is empty, and write its tokens to demo-tokens in the data folder.")
    var demo = false

    @Argument(parsing: .allUnrecognized, help: "Settings, as --port 8443.")
    var settings: [String] = []

    /// Why it could not be served is said in the operating log, where whoever looks for it looks first.
    func run() throws {
        let keys = try KeyText.take()
        let reading = Settings.read(settings)
        var configuration = reading.configuration
        var logger = Logger(label: "kompas") { JSONLinesLog(label: $0) }
        logger.logLevel = configuration.logLevel
        guard reading.faults.isEmpty else {
            for fault in reading.faults { logger.critical("\(fault)", metadata: ["exit": "\(Settings.faulty.rawValue)"]) }
            throw Settings.faulty
        }
        do {
            configuration.keys = try KeyHome(data: configuration.dataDirectory, keyFile: configuration.keyFile, text: keys)
            try serve(configuration, logger)
        } catch {
            let ending = Ending(error)
            logger.critical("\(ending.text)", metadata: ["exit": "\(ending.status.rawValue)"])
            throw ExitCode(ending.status.rawValue)
        }
    }

    private func serve(_ configuration: ServiceConfiguration, _ logger: Logger) throws {
        // Before anything that may take its time, as migrating does: from now on it stops in good order, and a reload does not end it.
        try Shortage.checkThreads()
        let stopSignal = try StopSignal()
        // Others send these to programs that have a use for them; without one they would end the process.
        for number in [SIGHUP, SIGUSR1, SIGUSR2] { ProcessSignal.ignore(number) }
        let folder = configuration.dataDirectory
        let foundations = try Foundations(configuration, logger: logger)
        if demo, try foundations.isEmpty() {
            logger.info("loading the demo jobcenter")
            try foundations.loadDemo(keep: DemoTokenFile(folder: folder).write)
        }
        let service = try KompasService(configuration, on: foundations, logger: logger)
        let systemd = SystemdNotification(environment: ProcessInfo.processInfo.environment)
        let reload = try ProcessSignal(SIGHUP, on: DispatchQueue(label: "kompas.reload")) {
            systemd?.tell(.reloading)
            service.reloadTLS()
            systemd?.tell(.ready)
        }
        systemd?.tell(.ready)
        let watch = systemd?.watch(foundations)
        let scheme = service.speaksTLS ? "https" : "http"
        say("Kompas is ready on \(scheme)://\(configuration.host):\(service.port)/docs")
        if demo, let greeting = try DemoGreeting(folder: folder, scheme: scheme, port: service.port, case: foundations.demoCase()) {
            say(greeting.text)
        }
        stopSignal.wait()
        systemd?.tell(.stopping)
        reload.cancel()
        watch?.stop()
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
    private let signals: [ProcessSignal]

    /// - Throws: `Shortage`
    init() throws {
        let queue = DispatchQueue(label: "kompas.signals")
        let arrived = arrived
        signals = try [SIGTERM, SIGINT].map { try ProcessSignal($0, on: queue) { arrived.signal() } }
    }

    func wait() {
        arrived.wait()
        for signal in signals { signal.cancel() }
    }
}
