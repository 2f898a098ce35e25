/// A Danish personal number, checked as section 1.1 of the domain text says: ten digits whose first six are a day that exists,
/// in the century that digit 7 gives. Modulus 11 never refuses a number; since 2007 numbers without it are given out.
///
/// No text form of it shows the digits of the serial number: they come from ``digits`` alone, so that they do not slip into a log.
public struct CPRNumber: Hashable, Sendable {
    /// A number that CPR gave out, or one that an authority made itself.
    public enum Kind: String, Sendable, CaseIterable {
        /// Given out by CPR.
        case ordinaer
        /// An "erstatningspersonnummer": 60 added to the day, made locally, unique in this installation alone.
        case erstatning

        /// In Danish; the word for a replacement number must be shown wherever one is.
        public var label: String {
            switch self {
            case .ordinaer: "Personnummer"
            case .erstatning: "Erstatningspersonnummer"
            }
        }
    }

    private let number: UInt64
    /// The day of birth that the digits give.
    public let birthDay: Day
    /// Ordinary or replacement.
    public let kind: Kind

    private init(number: UInt64, birthDay: Day, kind: Kind) {
        self.number = number
        self.birthDay = birthDay
        self.kind = kind
    }

    /// The ten digits without hyphen. The only way to them.
    public var digits: String { digitValues.map(String.init).joined() }

    /// The day of birth as printed and the serial number hidden: `010170-••••`.
    public var masked: String { digitValues.prefix(6).map(String.init).joined() + "-••••" }

    /// Whether the weighted sum is divisible by 11. Tells of typing errors in older numbers, and nothing more.
    public var passesModulus11: Bool {
        zip(digitValues, [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]).reduce(0) { $0 + $1.0 * $1.1 } % 11 == 0
    }

    /// The digits one by one.
    private var digitValues: [Int] {
        var rest = number
        var values = [Int](repeating: 0, count: 10)
        for index in values.indices.reversed() {
            values[index] = Int(rest % 10)
            rest /= 10
        }
        return values
    }

    /// Reads ten digits with at most one hyphen, before the seventh, and blanks around.
    public static func parse(_ text: String) -> Result<CPRNumber, CPRFault> {
        var scalars = text.unicodeScalars[...]
        while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
        while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
        guard !scalars.isEmpty else { return .failure(.empty) }

        var digits: [Int] = []
        for (index, scalar) in scalars.enumerated() {
            switch scalar {
            case "0"..."9": digits.append(Int(scalar.value - 48))
            case "-" where index == 6: continue
            default: return .failure(scalar.properties.isAlphabetic ? .letters : .characters)
            }
        }
        return check(digits)
    }

    private static func check(_ digits: [Int]) -> Result<CPRNumber, CPRFault> {
        guard digits.count == 10 else { return .failure(.length) }
        let number = digits.reduce(UInt64(0)) { $0 * 10 + UInt64($1) }
        guard number != 0 else { return .failure(.technicalEmptyValue) }

        let printedDay = digits[0] * 10 + digits[1]
        let kind: Kind
        switch printedDay {
        case 1...31: kind = .ordinaer
        case 61...91: kind = .erstatning
        default: return .failure(.day)
        }
        let month = digits[2] * 10 + digits[3]
        guard 1...12 ~= month else { return .failure(.month) }
        let year = birthYear(ofTwoDigits: digits[4] * 10 + digits[5], seventh: digits[6])
        let day = kind == .erstatning ? printedDay - 60 : printedDay
        guard let birthDay = Day(year: year, month: month, day: day) else { return .failure(.dateDoesNotExist) }
        return .success(CPRNumber(number: number, birthDay: birthDay, kind: kind))
    }

    /// The century table of cpr.dk.
    private static func birthYear(ofTwoDigits year: Int, seventh digit: Int) -> Int {
        switch digit {
        case 0...3: 1900 + year
        case 4, 9: year <= 36 ? 2000 + year : 1900 + year
        default: year <= 57 ? 2000 + year : 1800 + year
        }
    }
}

extension CPRNumber: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The masked form.
    public var description: String { masked }
    /// The masked form.
    public var debugDescription: String { masked }
    /// No children, so that `dump` and crash reports show the masked form alone.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
