import Testing

@testable import Service

@Suite("Memory that is free")
struct SpareMemoryTests {
    @Test("What a busy moment needed goes back to the system, also from between what is kept")
    func giveBack() async throws {
        // In a process of its own, whose memory nobody else takes meanwhile.
        await #expect(processExitsWith: .success) {
            var blocks = (0..<100_000).map { [UInt8](repeating: UInt8(truncatingIfNeeded: $0), count: 2_000) }
            let full = ProcessFigures.anonymousBytes
            for number in blocks.indices where number % 100 > 0 { blocks[number] = [] }
            let before = ProcessFigures.anonymousBytes
            SpareMemory.giveBack()
            let after = ProcessFigures.anonymousBytes
            #expect(before > full - 20_000_000, "the allocator keeps it")
            #expect(after < before - 100_000_000)
            #expect(blocks.count { !$0.isEmpty } == 1_000)
        }
    }
}
