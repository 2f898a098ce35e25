import Testing

@testable import Storage

@Suite struct WaitingLineTests {
    @Test func whatCameFirstLeavesFirst() throws {
        var line = WaitingLine<Int>(limit: 1_000)
        var expected: [Int] = []
        var left: [Int] = []
        for number in 0..<1_000 {
            _ = try line.append(number)
            expected.append(number)
            // Leaving between arrivals walks the line round its slots.
            if number % 3 == 0, let first = line.popFirst() { left.append(first) }
        }
        while let next = line.popFirst() { left.append(next) }
        #expect(left == expected)
        #expect(line.isEmpty)
    }

    @Test func theServerIsWokenOnceUntilItFoundTheLineEmpty() throws {
        var line = WaitingLine<Int>(limit: 10)
        var told: [Bool] = []
        told.append(try line.append(1))
        told.append(try line.append(2))
        _ = line.popFirst()
        #expect(told == [true, false])
        told = [line.roundEnded(), try line.append(3)]
        #expect(told == [true, false])
        _ = line.popFirst()
        _ = line.popFirst()
        told = [line.roundEnded(), try line.append(4)]
        #expect(told == [false, true])
    }

    @Test func aFullLineAndAClosedOneRefuse() throws {
        var line = WaitingLine<Int>(limit: 1)
        _ = try line.append(1)
        #expect(throws: StorageError.queueFull) { try line.append(2) }
        line.close()
        #expect(throws: StorageError.closed) { try line.append(2) }
        #expect(line.popFirst() == 1)
    }
}
