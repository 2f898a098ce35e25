import Service
import Support

/// A service on an empty store into which the demo jobcenter was loaded.
final class DemoService {
    /// Whether the store was empty before.
    let wasEmpty: Bool
    private let loaded: LoadedService

    var foundations: Foundations { loaded.foundations }
    /// The demo's tokens by who they are for.
    var tokens: [String: String] { loaded.tokens }

    init() throws {
        var wasEmpty = false
        loaded = try LoadedService { foundations, tokens in
            wasEmpty = try foundations.isEmpty()
            try foundations.loadDemo(keep: tokens.keep)
        }
        self.wasEmpty = wasEmpty
    }

    var port: Int { loaded.port }

    func client(_ name: String) -> TestClient { loaded.client(name) }
}
