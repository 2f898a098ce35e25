import Testing

/// What carries HTTP in a test.
enum Carrier: CaseIterable, Sendable {
    case plain, tls

    /// Of the test that runs.
    @TaskLocal static var current = Carrier.plain
}

/// Runs a test over each carrier: what holds for HTTP holds under TLS too.
struct EachCarrier: SuiteTrait, TestTrait, TestScoping {
    let isRecursive = true

    func provideScope(for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void) async throws {
        for carrier in Carrier.allCases { try await Carrier.$current.withValue(carrier, operation: function) }
    }
}

extension Trait where Self == EachCarrier {
    static var plainAndTLS: Self { EachCarrier() }
}
