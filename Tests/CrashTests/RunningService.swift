import Dispatch
import Foundation
import Glibc
import Support

/// A service in a process of its own, which can be killed, and is when the last one lets go.
final class RunningService {
    private let process: Process
    /// The port it said it listens on.
    let port: UInt16

    struct DidNotStart: Error, CustomStringConvertible {
        let description: String
    }

    /// Starts the service on a folder and waits until it says that it is ready.
    init(_ program: Program, folder: TrialFolder) throws {
        let output = Pipe()
        process = try Self.start(program, folder, output)
        let line = Self.firstLine(of: output.fileHandleForReading.fileDescriptor)
        let address = line?.split(separator: "/").first { $0.contains(":") && $0.last?.isNumber == true }
        guard let text = address?.split(separator: ":").last, let port = UInt16(text) else {
            Glibc.kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            throw DidNotStart(description: "the service said \(line ?? "nothing"), and to the operating log:\n\(folder.operatingLog)")
        }
        self.port = port
    }

    deinit {
        kill()
    }

    /// Starts the service and kills it while it is starting.
    static func startAndKill(_ program: Program, folder: TrialFolder, afterMilliseconds wait: UInt32) throws {
        let process = try start(program, folder, Pipe())
        usleep(wait * 1_000)
        Glibc.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// What `kill` takes, so that another thread can do it.
    var identifier: Int32 { process.processIdentifier }

    /// Kills the service with what no program can catch, if it still runs, and waits until it is gone.
    func kill() {
        guard process.isRunning else { return }
        Glibc.kill(identifier, SIGKILL)
        process.waitUntilExit()
    }

    /// Waits until the killed service is gone.
    /// - Returns: whether it was the kill that ended it
    func waitForDeath() -> Bool {
        process.waitUntilExit()
        return process.terminationReason == .uncaughtSignal && process.terminationStatus == SIGKILL
    }

    private static func start(_ program: Program, _ folder: TrialFolder, _ output: Pipe) throws -> Process {
        // A few callers at full speed would be over their limit on a fast machine.
        let process = program.process(
            ["serve", "--demo", "--data", folder.data, "--port", "0", "--health-port", "0", "--rate-limit-token", "0"])
        process.standardOutput = output
        process.standardError = try folder.openOperatingLog()
        try process.run()
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
