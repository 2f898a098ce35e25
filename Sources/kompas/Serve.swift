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

    func run() throws {
        let keys = try KeyText.take()
        var configuration = try Settings.whole(settings)
        let folder = configuration.dataDirectory
        configuration.keys = try KeyHome(data: folder, keyFile: configuration.keyFile, text: keys)
        var logger = Logger(label: "kompas") { JSONLinesLog(label: $0) }
        logger.logLevel = configuration.logLevel
        let foundations = try Foundations(configuration, logger: logger)
        if demo, try foundations.isEmpty() {
            logger.info("loading the demo jobcenter")
            try foundations.loadDemo(keep: DemoTokenFile(folder: folder).write)
        }
        let service = try KompasService(configuration, on: foundations, logger: logger)
        let systemd = SystemdNotification(environment: ProcessInfo.processInfo.environment)
        systemd?.tell(.ready)
        let watch = systemd?.watch(foundations)
        let scheme = service.speaksTLS ? "https" : "http"
        say("Kompas is ready on \(scheme)://\(configuration.host):\(service.port)/docs")
        if demo, let greeting = try DemoGreeting(folder: folder, scheme: scheme, port: service.port, case: foundations.demoCase()) {
            say(greeting.text)
        }
        let reload = ReloadSignal {
            systemd?.tell(.reloading)
            service.reloadTLS()
            systemd?.tell(.ready)
        }
        StopSignal().wait()
        systemd?.tell(.stopping)
        reload.cancel()
        watch?.stop()
        logger.info("stopping")
        service.stop()
    }
}

/// Tells the person who started the service, at once: `print` would hold it back where the output is no terminal.
private func say(_ text: String) {
    FileHandle.standardOutput.write(Data((text + "\n").utf8))
}

/// Does something at every SIGHUP.
private struct ReloadSignal {
    private let source: any DispatchSourceSignal

    init(_ body: @escaping @Sendable () -> Void) {
        signal(SIGHUP, SIG_IGN)
        source = DispatchSource.makeSignalSource(signal: SIGHUP, queue: DispatchQueue(label: "kompas.reload"))
        source.setEventHandler(handler: DispatchWorkItem(block: body))
        source.resume()
    }

    func cancel() { source.cancel() }
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
