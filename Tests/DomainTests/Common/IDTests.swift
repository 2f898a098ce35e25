import Domain
import Synchronization
import Testing

@Suite struct IDTests {
    @Test func textAndBytesRoundTrip() throws {
        var random = SeededRandom(1)
        for _ in 0..<2000 {
            let made = CaseID(high: random.next(), low: random.next())
            #expect(CaseID(made.description) == made)
            #expect(CaseID(bytes: made.bytes) == made)
            #expect(made.description.utf8.count == 36)
        }
        let known = try #require(CaseID("0190a5b0-1234-7abc-8def-0123456789ab"))
        #expect(known.high == 0x0190_a5b0_1234_7abc)
        #expect(known.low == 0x8def_0123_4567_89ab)
        #expect(known.bytes.first == 0x01 && known.bytes.last == 0xab)
        #expect(known.description == "0190a5b0-1234-7abc-8def-0123456789ab")
    }

    @Test(arguments: [
        "", "0190a5b0-1234-7abc-8def-0123456789a", "0190a5b0-1234-7abc-8def-0123456789abc",
        "0190A5B0-1234-7ABC-8DEF-0123456789AB", "0190a5b012347abc8def0123456789ab", "{0190a5b0-1234-7abc-8def-0123456789ab}",
        "0190a5b0-1234-7abc-8def_0123456789ab", "0190a5b0-1234-7abc-8deg-0123456789ab", " 190a5b0-1234-7abc-8def-0123456789ab",
        "0190a5b01-234-7abc-8def-0123456789ab", "٠190a5b0-1234-7abc-8def-0123456789a",
    ])
    func onlyTheCanonicalLowerCaseFormIsRead(_ text: String) {
        #expect(CaseID(text) == nil)
    }

    @Test func onlySixteenBytesAreAnIdentifier() {
        #expect(CaseID(bytes: [UInt8](repeating: 1, count: 15)) == nil)
        #expect(CaseID(bytes: [UInt8](repeating: 1, count: 17)) == nil)
        #expect(CaseID(bytes: [UInt8](repeating: 1, count: 20)[2..<18]) != nil)
    }

    @Test func orderIsThatOfTheBytesAndOfTheText() {
        var random = SeededRandom(2)
        for _ in 0..<500 {
            // A shared first half now and then, so that the second decides.
            let high = random.next() % 3
            let a = CaseID(high: high, low: random.next())
            let b = CaseID(high: random.next() % 3, low: random.next())
            #expect((a < b) == a.bytes.lexicographicallyPrecedes(b.bytes))
            #expect((a < b) == (a.description < b.description))
        }
    }
}

@Suite struct IdentifierSourceTests {
    @Test func versionVariantAndTimeStandWhereRFC9562PutsThem() throws {
        let now = try instant("2022-02-22T19:22:22Z")
        let source = IdentifierSource(clock: .fixed(now)) { .max }
        let made = source.next(Case.self)
        // The time part of the example in RFC 9562, appendix A.6.
        #expect(made.description.hasPrefix("017f22e2-79b0-7"))
        #expect(made.high >> 16 == UInt64(now.milliseconds))
        #expect(made.low >> 62 == 0b10)
    }

    @Test func identifiersOfOneMillisecondIncreaseBeyondTheCounter() throws {
        let source = IdentifierSource(clock: .fixed(try instant("2026-11-23T08:00:00Z"))) { 0x5555_5555_5555_5555 }
        var last = source.next(Case.self)
        for _ in 0..<10_000 {
            let next = source.next(Case.self)
            #expect(last < next)
            #expect(next.high >> 12 & 0xF == 7)
            last = next
        }
    }

    @Test func aClockThatGoesBackDoesNotBreakTheOrder() throws {
        let times = Mutex([try instant("2026-11-23T08:00:01Z"), try instant("2026-11-23T08:00:00Z"), try instant("1900-01-01T00:00:00Z")])
        let source = IdentifierSource(clock: ClockSource { times.withLock { $0.removeFirst() } }) { 7 }
        let made = [source.next(Case.self), source.next(Case.self), source.next(Case.self)]
        #expect(made == made.sorted() && Set(made).count == 3)
    }

    @Test func manyThreadsGetDifferentIdentifiers() async {
        let source = IdentifierSource.system
        let all = await withTaskGroup(of: [CaseID].self) { group in
            for _ in 0..<4 { group.addTask { (0..<2000).map { _ in source.next(Case.self) } } }
            return await group.reduce(into: []) { $0 += $1 }
        }
        #expect(Set(all).count == 8000)
    }

    @Test func theSystemClockIsAfterThisWasWritten() throws {
        #expect(ClockSource.system.now() > (try instant("2025-01-01T00:00:00Z")))
    }
}
