public import Domain
import Synchronization

/// The list of diffuse words as it was read last: some hundred rows and their patterns, which change a few times a year and are asked for at
/// each look at an item's words. What was read holds for its day and until the next row of history about a code.
public final class RememberedDiffuseWords: Sendable {
    private struct State: Equatable {
        var day: Day
        /// The last row of history about a code; nil before the first.
        var lastChange: Int?
    }

    private let read = Mutex<(state: State, words: DiffuseWords)?>(nil)

    /// Nothing read yet. One store alone may be read through it.
    public init() {}

    /// The words in force on a day, in the state of the store that the connection sees.
    /// - Throws: `StorageError`
    public func words(on day: Day, in db: Connection) throws -> DiffuseWords {
        let state = State(day: day, lastChange: try HistoryStore.last(about: .code, in: db))
        if let known = read.withLock(\.self), known.state == state { return known.words }
        let words = DiffuseWords(try DiffuseWordStore.all(on: day, in: db))
        read.withLock { $0 = (state, words) }
        return words
    }
}
