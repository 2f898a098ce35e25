import Domain
import Testing

@testable import Storage

@Suite struct ValueTests {
    let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    private func returned<Output>(_ value: SQLValue, _ read: (borrowing Row) throws -> Output) throws -> Output? {
        try directory.connection("").first("SELECT ?", [value], read)
    }

    @Test(arguments: ["", "a", "Sagsmøde på Ærø", "æ\u{0}å"])
    func everyTextComesBackAsItWas(_ text: String) throws {
        #expect(try returned(.text(text)) { row in try row.text(0) } == text)
        let long = String(repeating: text, count: 10_000)
        #expect(try returned(.text(long)) { row in try row.text(0) } == long)
    }

    @Test(arguments: [[], [0], [UInt8](0...255)])
    func everyBlobComesBackAsItWas(_ bytes: [UInt8]) throws {
        #expect(try returned(.blob(bytes)) { row in try row.blob(0) } == bytes)
    }

    @Test(arguments: [Int64.min, -1, 0, 1, Int64.max])
    func everyIntegerComesBackAsItWas(_ number: Int64) throws {
        #expect(try returned(.integer(number)) { row in try row.integer64(0) } == number)
    }

    @Test func theDomainsValuesComeBackAsTheyWere() throws {
        let id = IdentifierSource.system.next(Citizen.self)
        let instant = ClockSource.system.now()
        let day = try #require(Day("2026-11-23"))
        #expect(try returned(.id(id)) { row in try row.id(0, as: Citizen.self) } == id)
        #expect(try returned(.instant(instant)) { row in try row.instant(0) } == instant)
        #expect(try returned(.day(day)) { row in try row.day(0) } == day)
        #expect(try returned(.day(day)) { row in try row.text(0) } == "2026-11-23")
        #expect(try returned(.id(id)) { row in try row.blob(0).count } == 16)
        #expect(try returned(.real(0.5)) { row in try row.real(0) } == 0.5)
        #expect(try returned(true) { row in try row.bool(0) } == true)
    }

    @Test func whatIsNotThereIsNullAndComesBackAsNil() throws {
        let nothing: [SQLValue] = [
            .optional(nil as Int?), .optional(nil as String?), .optional(nil as CitizenID?), .optional(nil as Instant?),
            .optional(nil as Day?), .optional(nil as [UInt8]?), .optional(nil as Bool?), nil,
        ]
        #expect(nothing.allSatisfy { $0 == .null })
        let isNil = try returned(.null) { row in
            let texts = try row.optionalText(0) == nil && row.optionalBlob(0) == nil && row.optionalDay(0) == nil
            let numbers = try row.optionalInt(0) == nil && row.optionalBool(0) == nil && row.optionalInstant(0) == nil
            return try texts && numbers && row.optionalID(0, as: Citizen.self) == nil && row.optionalReal(0) == nil
        }
        #expect(isNil == true)
    }

    @Test func anotherShapeThanTheProgramStoresIsCorrupt() throws {
        func corrupt(_ value: SQLValue, _ read: (borrowing Row) throws -> Void) {
            #expect(throws: StorageError.corrupt, "\(value)") { try returned(value, read) }
        }
        corrupt(.text("1")) { row in _ = try row.int(0) }
        corrupt(.null) { row in _ = try row.int(0) }
        corrupt(.integer(1)) { row in _ = try row.text(0) }
        corrupt(.null) { row in _ = try row.text(0) }
        corrupt(.text("x")) { row in _ = try row.blob(0) }
        corrupt(.integer(2)) { row in _ = try row.bool(0) }
        corrupt(.blob([1, 2, 3])) { row in _ = try row.id(0, as: Citizen.self) }
        corrupt(.text("2026-02-30")) { row in _ = try row.day(0) }
        corrupt(.text("0.5")) { row in _ = try row.real(0) }
        corrupt(.integer(1)) { row in _ = try row.int(1) }
        corrupt(.integer(1)) { row in _ = try row.int(-1) }
        corrupt(.integer(1)) { row in _ = try row.int(Int.max) }
    }

    @Test func aTextThatIsNotUTF8IsCorrupt() throws {
        let connection = try directory.connection("")
        #expect(throws: StorageError.corrupt) {
            try connection.first("SELECT CAST(x'C3' AS TEXT)") { row in try row.text(0) }
        }
    }
}
