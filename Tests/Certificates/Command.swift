import Foundation

/// Programs beside the tests.
public enum Command {
    /// Runs a program to its end and gives what it said on standard output.
    /// - Throws: `CommandFailed` for any status but 0
    public static func run(_ program: String, _ arguments: [String], input: String = "") throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        let (standardInput, output, errors) = (Pipe(), Pipe(), Pipe())
        process.standardInput = standardInput
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        try? standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try? standardInput.fileHandleForWriting.close()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        let complaint = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let text = String(decoding: said, as: UTF8.self)
        guard process.terminationStatus == 0 else { throw CommandFailed(text: text + String(decoding: complaint, as: UTF8.self)) }
        return text
    }
}

/// What a program said that did not succeed.
public struct CommandFailed: Error, CustomStringConvertible {
    public let text: String
    public var description: String { text }
}
