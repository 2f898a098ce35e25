import Domain
import Testing

@Suite struct CompanyNumberTests {
    @Test(arguments: ["13748136", "24256790", "99000007", "99000015", "99000023", "99000031"])
    func aRightCVRNumberIsTaken(_ text: String) {
        #expect(CVRNumber(text)?.digits == text)
    }

    @Test(arguments: [
        "24256791", "10000000", "12345678", "00000000", "", "1374813", "137481360", "1374813a", " 13748136", "13-748136", "１３７４８１３６",
    ])
    func aWrongCVRNumberIsRefused(_ text: String) {
        #expect(CVRNumber(text) == nil)
    }

    @Test func oneWrongDigitIsAlwaysSeen() {
        for place in 0..<8 {
            for digit in 0...9 {
                var digits = Array("13748136".utf8)
                let changed = UInt8(48 + digit)
                if digits[place] == changed { continue }
                digits[place] = changed
                #expect(CVRNumber(String(decoding: digits, as: UTF8.self)) == nil)
            }
        }
    }

    @Test func aPNumberIsTenDigitsAndHasNoCheckDigit() {
        #expect(PNumber("1234567890")?.digits == "1234567890")
        #expect(PNumber("1234567891")?.description == "1234567891")
        for text in ["", "123456789", "12345678901", "123456789x", "１234567890"] { #expect(PNumber(text) == nil) }
    }
}
