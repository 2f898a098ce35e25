import Synchronization
import Testing

@testable import Domain

@Suite struct SteadyClockTests {
    private func shown(_ readings: [Int64], tolerance: Int64 = 1_000) -> (shown: [Int64], told: [Int64]) {
        let left = Mutex(readings)
        let told = Mutex<[Int64]>([])
        let clock = ClockSource { Instant(milliseconds: left.withLock { $0.removeFirst() }) }
            .steady(tolerance: tolerance) { back in told.withLock { $0.append(back) } }
        return (readings.map { _ in clock.now().milliseconds }, told.withLock { $0 })
    }

    @Test func aClockThatGoesForwardIsShownAsItIs() {
        #expect(shown([5, 5, 6, 90_000]) == ([5, 5, 6, 90_000], []))
    }

    @Test func aSmallStepBackIsWaitedFor() {
        #expect(shown([5_000, 4_000, 4_500, 5_001]) == ([5_000, 5_000, 5_000, 5_001], []))
    }

    @Test func aLargeStepBackIsFollowedAndToldOnce() {
        #expect(shown([5_000, 3_999, 4_000, 3_500]) == ([5_000, 3_999, 4_000, 4_000], [1_001]))
    }

    @Test func identifiersFollowWhatWasMadeBefore() {
        let source = IdentifierSource(clock: .fixed(Instant(milliseconds: 1_000))) { 7 }
        let earlier = IdentifierSource(clock: .fixed(Instant(milliseconds: 9_000))) { .max }.next(Case.self)
        source.follow(earlier)
        let first = source.next(Case.self)
        #expect(earlier < first)
        #expect(first < source.next(Case.self))
        // What bears no time is not followed.
        source.follow(ID<Case>(high: .max, low: .max))
        #expect(source.next(Case.self).high >> 16 < 10_000)
    }
}
