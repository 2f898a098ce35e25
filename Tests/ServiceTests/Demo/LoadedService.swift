import Demo
import Foundation
import Logging
import Service
import Support
import Synchronization

/// A service on a store of its own, into which something was loaded before it began to listen. Removed when the last one lets go.
final class LoadedService {
    let foundations: Foundations
    /// The tokens that were handed over, by who they are for.
    let tokens: [String: String]
    let folder: String
    private let service: KompasService

    init(load: (Foundations, KeptTokens) throws -> Void) throws {
        folder = NSTemporaryDirectory() + "kompas-loaded-" + UUID().uuidString
        var configuration = ServiceConfiguration(dataDirectory: folder)
        configuration.port = 0
        configuration.healthPort = nil
        configuration.loops = 1
        let logger = Logger(label: "test") { _ in CapturingLog.shared }
        foundations = try Foundations(configuration, logger: logger)
        let kept = KeptTokens()
        try load(foundations, kept)
        tokens = kept.byName
        service = try KompasService(configuration, on: foundations, logger: logger)
    }

    deinit {
        service.stop()
        try? FileManager.default.removeItem(atPath: folder)
    }

    var port: Int { Int(service.port) }

    func client(_ name: String) -> TestClient { TestClient(port: service.port, token: tokens[name]) }
}

/// The tokens that a demo handed over.
final class KeptTokens: Sendable {
    private let kept = Mutex<DemoTokens?>(nil)

    @Sendable func keep(_ tokens: DemoTokens) {
        kept.withLock { $0 = tokens }
    }

    var byName: [String: String] {
        Dictionary(uniqueKeysWithValues: kept.withLock { $0?.tokens ?? [] }.map { ($0.name, $0.token) })
    }
}
