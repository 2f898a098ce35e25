import Domain
import Testing

@Suite struct KLENumberTests {
    @Test(arguments: [
        ("15.20.00", nil), ("15.20.00-P15", "P15"), ("15.20.00-P15-1-15", "P15"), ("15.20.00-Ø30", "Ø30"), ("32.24.04-Å01-123456789012345678901234567890-26", "Å01"),
    ] as [(String, String?)])
    func theFormOfTheSourceIsTaken(_ text: String, _ facet: String?) throws {
        let number = try #require(KLENumber(text))
        #expect(number.description == text)
        #expect(number.facet == facet)
        #expect(number.subject == text.prefix(8))
    }

    @Test(arguments: [
        "", "15.20", "15.20.0", "15.20.000", "15-20-00", "15.20.00-", "15.20.00-p15", "15.20.00-P1", "15.20.00-P155", "15.20.00-P15-",
        "15.20.00-P15-1", "15.20.00-P15-1-", "15.20.00-P15-1-1", "15.20.00-P15-1-155", "15.20.00-P15--15", "15.20.00-P15-x-15", " 15.20.00",
        "15.20.00 ", "15.20.00-É15", "15.20.00-A\u{30A}15", "1５.20.00", "15.20.00\n",
    ])
    func everythingElseIsRefused(_ text: String) {
        #expect(KLENumber(text) == nil)
    }
}
