import Foundation

/// Settings from the environment, which a flag overrides.
enum Environment {
    static func text(_ name: String) -> String? {
        ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    static func port(_ name: String) -> UInt16? {
        text(name).flatMap { UInt16($0) }
    }
}
