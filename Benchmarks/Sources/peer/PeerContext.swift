import Foundation
import Hummingbird

/// What a request carries through its middleware: who asks.
struct PeerContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    var caller: Caller?

    init(source: Source) {
        coreContext = .init(source: source)
    }

    func requireCaller(_ scope: String) throws -> Caller {
        guard let caller else { throw HTTPError(.unauthorized) }
        guard caller.scopes.contains(scope), caller.reach != nil else { throw HTTPError(.forbidden) }
        return caller
    }

    /// Instants go out with milliseconds, as the product's contract has them. A `Date` holds seconds in binary, and the format cuts rather
    /// than rounds, hence the half of a millisecond.
    var responseEncoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .custom { date, encoder in
            var container = encoder.singleValueContainer()
            try container.encode(date.addingTimeInterval(0.0005).formatted(Self.instant))
        }
        return encoder
    }

    private static let instant = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
}
