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
        let kept = Mutex<[String: String]>([:])
        try foundations.loadDemo { demo in kept.withLock { $0 = Dictionary(uniqueKeysWithValues: demo.tokens.map { ($0.name, $0.token) }) } }
        tokens = kept.withLock { $0 }
        service = try KompasService(configuration, on: foundations, logger: logger)
    }

    deinit {
        service.stop()
        try? FileManager.default.removeItem(atPath: folder)
    }

    func client(_ name: String) -> TestClient { TestClient(port: service.port, token: tokens[name]) }
}
