import Foundation
import Testing

/// The promise that is worth the most: the real program, killed at any moment with what no program can catch, loses nothing.
///
/// `KOMPAS_CRASH_ROUNDS` raises the number of crashes.
@Suite("Nothing lost", .serialized)
struct CrashTests {
    /// Ten crashes to a folder, so that looking at everything after each stays cheap.
    private static let roundsInAFolder = 10

    /// How often the service is killed in each folder.
    static let trials: [(seed: Int, rounds: Int)] = {
        let rounds = max(1, ProcessInfo.processInfo.environment["KOMPAS_CRASH_ROUNDS"].flatMap { Int($0) } ?? roundsInAFolder)
        return stride(from: 0, to: rounds, by: roundsInAFolder).map { ($0 / roundsInAFolder + 1, min(roundsInAFolder, rounds - $0)) }
    }()

    @Test("""
        Killed under load and started again: every acknowledged write is there with its content, every answer about a citizen is in the \
        access log, files and chain are sound, and what is sent again is done once
        """, arguments: CrashTests.trials)
    func killedUnderLoad(seed: Int, rounds: Int) throws {
        var trial = try Trial(seed: seed)
        defer { trial.end() }
        for round in 1...rounds { try trial.crash(isLast: round == rounds) }
    }
}
