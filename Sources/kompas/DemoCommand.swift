import ArgumentParser
import Demo
import Domain
import Foundation
import Logging
import Service

/// Makes a municipality in an empty store: to try the product, and its speed, at size.
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Make a municipality of evidently fictitious people in an empty store.",
        discussion: """
            The same --cases, --seed and --until give the same store, but for keys, tokens and what is sealed. Stop with Ctrl-C: what is there by \
            then can be used.
            """
    )

    @OptionGroup var data: DataOptions

    @Option(help: "How many cases, 1 to \(Municipality.Plan.mostCases).")
    var cases = 2_000

    @Option(help: "What chance begins with.")
    var seed: UInt64 = 1

    @Option(help: "The last day anything happens; the cases begin in the four years up to it.")
    var until = "2026-10-30"

    func run() throws {
        guard let day = Day(until), let plan = Municipality.Plan(cases: cases, seed: seed, until: day) else {
            let years = Municipality.Plan.lastDays
            throw ValidationError(
                "--cases is 1 to \(Municipality.Plan.mostCases), and --until a day from \(years.lowerBound) to \(years.upperBound), as 2026-10-30"
            )
        }
        try Shortage.checkThreads()
        let folder = try data.folder
        var configuration = ServiceConfiguration(dataDirectory: folder)
        configuration.keys = try data.keyHome()
        var logger = Logger(label: "kompas") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .warning
        let foundations = try Foundations(configuration, logger: logger)
        defer { foundations.close() }
        guard try foundations.isEmpty() else {
            throw ValidationError("the store in \(folder) is not empty: name another folder with --data")
        }
        let stop = try Interruption()
        let line = ProgressLine(stays: true)
        let loaded = try foundations.load(plan, keep: DemoTokenFile(folder: folder).write) { done in
            line.show(done, of: cases) { seconds in
                let progress = LoadingProgress(done: done, all: max(cases, 1), seconds: seconds)
                return line.isTerminal ? "\(progress.bar) \(progress.text)" : progress.text
            }
            return !stop.hasCome
        }
        line.end()
        let output = StandardStream.output
        if loaded.cases < cases { try output.say("Stopped: \(loaded.cases) of \(cases) cases are there and can be used. To begin anew, name another folder.") }
        try output.say(MunicipalityGreeting(folder: folder, case: loaded.worthALook).text)
    }
}

/// How far the loading has come.
private struct LoadingProgress {
    let done: Int
    /// At least 1.
    let all: Int
    let seconds: Double

    var bar: String {
        let width = 30
        let filled = width * done / all
        return String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    }

    var text: String {
        let passed = max(seconds, 0.001)
        let rate = Double(done) / passed
        let left = rate > 0 ? Int(Double(all - done) / rate) : 0
        let rest = done < all ? "\(left / 60) min \(left % 60) s left" : "in \(Int(passed) / 60) min \(Int(passed) % 60) s"
        return "\(done * 100 / all) %, \(done) of \(all) cases, \(Int(rate)) a second, \(rest)"
    }
}
