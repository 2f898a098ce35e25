import Domain
import Testing

@Suite struct CPRNumberTests {
    @Test(arguments: [
        ("0101363999", "1936-01-01"), ("0101364000", "2036-01-01"), ("0101374000", "1937-01-01"), ("0101365000", "2036-01-01"),
        ("0101575000", "2057-01-01"), ("0101585000", "1858-01-01"), ("0101578999", "2057-01-01"), ("0101588999", "1858-01-01"),
        ("0101369000", "2036-01-01"), ("0101379000", "1937-01-01"), ("3112999999", "1999-12-31"), ("2902004000", "2000-02-29"),
        ("2902005000", "2000-02-29"),
    ])
    func theSeventhDigitGivesTheCentury(_ text: String, _ birthDay: String) throws {
        let number = try cpr(text)
        #expect(number.birthDay.description == birthDay)
        #expect(number.kind == .ordinaer)
        #expect(number.digits == text)
    }

    @Test func theWholeCenturyTable() throws {
        for seventh in 0...9 {
            for year in 0...99 {
                let expected: Int
                switch seventh {
                case 0, 1, 2, 3: expected = 1900 + year
                case 4, 9: expected = year <= 36 ? 2000 + year : 1900 + year
                default: expected = year <= 57 ? 2000 + year : 1800 + year
                }
                let number = try cpr("0101\(year < 10 ? "0" : "")\(year)\(seventh)001")
                #expect(number.birthDay.year == expected)
            }
        }
    }

    @Test(arguments: [("6705824001", "1982-05-07"), ("9112999999", "1999-12-31"), ("6102034000", "2003-02-01")])
    func sixtyMoreOnTheDayIsAReplacementNumber(_ text: String, _ birthDay: String) throws {
        let number = try cpr(text)
        #expect(number.kind == .erstatning)
        #expect(number.kind.label == "Erstatningspersonnummer")
        #expect(number.birthDay.description == birthDay)
    }

    @Test(arguments: [
        ("2902000000", CPRFault.dateDoesNotExist), ("9212004000", .day), ("0113004000", .month), ("0001004000", .day), ("3200004000", .day),
        ("6001004000", .day), ("0100004000", .month), ("3104004000", .dateDoesNotExist), ("9002004000", .dateDoesNotExist),
        ("0000000000", .technicalEmptyValue), ("", .empty), (" \t\n", .empty), ("010170", .length), ("01017012345", .length),
        ("010170A123", .letters), ("0101701Æ23", .letters), ("abc", .letters), ("0101-701234", .characters), ("010170--1234", .characters),
        ("010170 1234", .characters), ("010170-1234-", .characters), ("-0101701234", .characters), ("0101701234.", .characters),
        ("٠١٠١٧٠١٢٣٤", .characters), ("+101701234", .characters),
    ])
    func everythingElseIsRefusedWithItsReason(_ text: String, _ fault: CPRFault) {
        #expect(CPRNumber.parse(text) == .failure(fault))
    }

    @Test func oneHyphenBeforeTheSeventhDigitAndBlanksAroundDoNotMatter() throws {
        let number = try cpr("6705824001")
        for text in ["670582-4001", " 6705824001 ", "\t670582-4001\n", "\u{A0}670582-4001"] {
            #expect(try cpr(text) == number)
        }
    }

    @Test(arguments: [
        "2512489996", "2911829996", "0107729995", "1509819996", "3103979995", "2103009996", "0108589995", "1502799995", "1502829995",
        "2311143995", "2509479989", "3001749995",
    ])
    func modulus11NeverRefuses(_ testNumber: String) throws {
        let number = try cpr(testNumber)
        #expect(!number.passesModulus11)
        #expect(number.warnings(on: try day("2026-11-23")).contains(.modulus11))
    }

    @Test(arguments: [
        ("2512489996", "1948-12-25"), ("2911829996", "1982-11-29"), ("0107729995", "1972-07-01"), ("1509819996", "1981-09-15"),
        ("3103979995", "1997-03-31"), ("2103009996", "2000-03-21"), ("0108589995", "1958-08-01"),
    ])
    func theNationalTestNumbersHaveTheirBirthDays(_ text: String, _ birthDay: String) throws {
        #expect(try cpr(text).birthDay.description == birthDay)
    }

    @Test func modulus11IsToldWhereItFits() throws {
        #expect(try cpr("0101379000").passesModulus11)
        #expect(try cpr("3112999999").passesModulus11)
    }

    @Test func whatIsOddIsToldAndNotRefused() throws {
        let number = try cpr("0101364000")
        #expect(number.warnings(on: try day("2035-12-31")).contains(.foedtIFremtiden))
        #expect(!number.warnings(on: try day("2036-01-01")).contains(.foedtIFremtiden))
        let old = try cpr("0101585000")
        #expect(!old.warnings(on: try day("1978-12-31")).contains(.over120Aar))
        #expect(old.warnings(on: try day("1979-01-01")).contains(.over120Aar))
        #expect(try cpr("3112999999").warnings(on: day("2026-11-23")).isEmpty)
    }

    @Test func noTextFormShowsTheSerialNumber() throws {
        struct Holder { let number: CPRNumber; let optional: CPRNumber? }
        let number = try cpr("6705824001")
        let holder = Holder(number: number, optional: number)
        var dumped = ""
        dump(holder, to: &dumped)
        for text in ["\(number)", String(describing: number), String(reflecting: number), "\(holder)", String(reflecting: [number]), dumped,
            "\(CPRNumber.parse("6705824001"))", String(describing: Mirror(reflecting: number).children.map(\.value))] {
            #expect(!text.contains("4001"), "\(text)")
        }
        #expect("\(number)" == "670582-••••")
        #expect(number.masked == "670582-••••")
        #expect(dumped.contains("670582-••••"))
    }

    @Test func leadingZerosStay() throws {
        #expect(try cpr("010170-0001").masked == "010170-••••")
        #expect(try cpr("010170-0001").digits == "0101700001")
    }

    @Test func everyFaultAndWarningSaysSomethingOfItsOwnWithoutDigits() {
        let texts = CPRFault.allCases.map(\.text) + CPRWarning.allCases.map(\.text)
        #expect(Set(texts).count == texts.count)
        #expect(texts.allSatisfy { $0.hasSuffix(".") })
    }
}
