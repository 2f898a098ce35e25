import Dispatch
import Foundation
import Glibc
import JSON

/// A service in a process of its own, which can be killed, and is when the last one lets go.
public final class RunningService {
    private let process: Process
    /// The port it said it listens on.
    public let port: UInt16
    /// The port of `/readyz`.
    public let healthPort: UInt16

    struct DidNotStart: Error, CustomStringConvertible {
        let description: String
    }

    /// Starts the service on a folder and waits until it says that it is ready.
    /// - Parameters:
    ///   - arguments: further ones of `serve`.
    ///   - environment: further variables.
    ///   - asAnotherGroup: whether it runs with a group that is not root's.
    ///   - privileged: whether it may do what root may.
    public init(
        _ program: Program, folder: TrialFolder, arguments: [String] = [], environment: [String: String] = [:], asAnotherGroup: Bool = false,
        privileged: Bool = true
    ) throws {
        let output = Pipe()
        process = Self.process(program, folder, output, arguments, environment, asAnotherGroup, privileged)
        process.standardError = try folder.openOperatingLog()
        try process.run()
        let line = Self.firstLine(of: output.fileHandleForReading.fileDescriptor)
        let address = line?.split(separator: "/").first { $0.contains(":") && $0.last?.isNumber == true }
        guard let text = address?.split(separator: ":").last, let port = UInt16(text) else {
            Glibc.kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            throw DidNotStart(description: "the service said \(line ?? "nothing"), and to the operating log:\n\(folder.operatingLog)")
        }
        self.port = port
        let ports = folder.operatingLog.split(separator: "\n").compactMap { line in
            (try? JSONValue.parse(Array(line.utf8)))?["port"]?.text.flatMap { UInt16($0) }
        }
        healthPort = ports.last ?? 0
    }

    deinit {
        kill()
    }

    /// Starts the service and kills it while it is starting.
    public static func startAndKill(_ program: Program, folder: TrialFolder, afterMilliseconds wait: UInt32) throws {
        let process = process(program, folder, Pipe())
        process.standardError = try folder.openOperatingLog()
        try process.run()
        usleep(wait * 1_000)
        Glibc.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// What runs a program as root with a group that is not root's, or as whoever runs the tests, who is not root.
    public static let anotherGroup = geteuid() == 0 ? ["/usr/bin/setpriv", "--regid=65534", "--clear-groups"] : ["/usr/bin/env"]

    /// What `kill` takes, so that another thread can do it.
    public var identifier: Int32 { process.processIdentifier }

    /// Whether it has not ended.
    public var isRunning: Bool { process.isRunning }

    /// Kills the service with what no program can catch, if it still runs, and waits until it is gone.
    public func kill() {
        guard process.isRunning else { return }
        Glibc.kill(identifier, SIGKILL)
        process.waitUntilExit()
    }

    /// Waits until the killed service is gone.
    /// - Returns: whether it was the kill that ended it
    public func waitForDeath() -> Bool {
        process.waitUntilExit()
        return process.terminationReason == .uncaughtSignal && process.terminationStatus == SIGKILL
    }

    /// Asks the service to stop and waits until it has, half a minute at most.
    /// - Returns: its exit code, or nil where a signal ended it
    public func stop() -> Int32? {
        let identifier = identifier
        let watchdog = DispatchWorkItem { _ = Glibc.kill(identifier, SIGKILL) }
        DispatchQueue.global().asyncAfter(deadline: .now() + 30, execute: watchdog)
        defer { watchdog.cancel() }
        Glibc.kill(identifier, SIGTERM)
        process.waitUntilExit()
        return process.terminationReason == .exit ? process.terminationStatus : nil
    }

    private static func process(
        _ program: Program, _ folder: TrialFolder, _ output: Pipe, _ arguments: [String] = [], _ environment: [String: String] = [:],
        _ asAnotherGroup: Bool = false, _ privileged: Bool = true
    ) -> Process {
        // A few callers at full speed would be over their limit on a fast machine.
        let process = program.process(
            ["serve", "--demo", "--data", folder.data, "--port", "0", "--health-port", "0", "--rate-limit-token", "0"] + arguments,
            environment: environment, privileged: privileged
        )
        process.standardOutput = output
        if asAnotherGroup {
            process.arguments = anotherGroup.dropFirst() + [process.executableURL?.path ?? ""] + (process.arguments ?? [])
            process.executableURL = URL(fileURLWithPath: anotherGroup[0])
        }
        return process
    }

    /// The first line of what is written, or nil when none comes within half a minute or the writer ends.
    private static func firstLine(of descriptor: Int32) -> String? {
        let end = DispatchTime.now() + 30
        var bytes: [UInt8] = []
        while DispatchTime.now() < end {
            var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&waiting, 1, 1_000) > 0 else { continue }
            var byte: UInt8 = 0
            guard read(descriptor, &byte, 1) == 1 else { return nil }
            if byte == UInt8(ascii: "\n") { return String(decoding: bytes, as: UTF8.self) }
            bytes.append(byte)
        }
        return nil
    }
}
