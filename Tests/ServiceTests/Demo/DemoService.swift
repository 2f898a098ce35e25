import Demo
import Domain
import Foundation
import Logging
import Service
import Support
import Synchronization

/// A service on an empty store into which the demo jobcenter was loaded.
final class DemoService {
    let foundations: Foundations
    private let service: KompasService
    private let folder: String
    /// Whether the store was empty before.
    let wasEmpty: Bool
    /// The demo's tokens by who they are for.
    let tokens: [String: String]

    init() throws {
        folder = NSTemporaryDirectory() + "kompas-demo-" + UUID().uuidString
        var configuration = ServiceConfiguration(dataDirectory: folder)
        configuration.port = 0
        configuration.healthPort = nil
        configuration.loops = 1
        let logger = Logger(label: "test") { _ in CapturingLog.shared }
        foundations = try Foundations(configuration, logger: logger)
        wasEmpty = try foundations.isEmpty()
        let kept = KeptTokens()
        try foundations.loadDemo(keep: kept.keep)
        tokens = kept.byName
        service = try KompasService(configuration, on: foundations, logger: logger)
    }

    deinit {
        service.stop()
        try? FileManager.default.removeItem(atPath: folder)
    }

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
