import Synchronization

/// Answers to writes that were committed together, until the batch they were in is answered.
final class WrittenAnswers: Sendable {
    private let answers = Mutex<[Parked]>([])

    func add(_ answer: Parked) {
        answers.withLock { $0.append(answer) }
    }

    /// All that there are, in the order they came.
    func take() -> [Parked] {
        answers.withLock { answers in
            defer { answers = [] }
            return answers
        }
    }
}
