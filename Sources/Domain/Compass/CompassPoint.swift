/// A point on the compass: two integers named by their poles, never by direction.
public struct CompassPoint: Hashable, Sendable {
    /// From -100, system, to +100, faglighed: how the task is understood.
    public let systemFaglighed: Int
    /// From -100, individ, to +100, omverden: how the problem is understood.
    public let individOmverden: Int

    /// `nil` when either lies outside -100 to 100.
    public init?(systemFaglighed: Int, individOmverden: Int) {
        guard -100...100 ~= systemFaglighed, -100...100 ~= individOmverden else { return nil }
        self.systemFaglighed = systemFaglighed
        self.individOmverden = individOmverden
    }

    /// The practice logic of the field the point lies in; `nil` on an axis, of which the sources say nothing.
    public var logic: PracticeLogic? {
        switch (systemFaglighed.signum(), individOmverden.signum()) {
        case (-1, 1): .sanktion
        case (1, 1): .inklusion
        case (1, -1): .omsorg
        case (-1, -1): .administrativ
        default: nil
        }
    }

    /// The straight distance between two points as a whole per cent of the compass's diagonal, half a per cent rounded up. 0 to 100.
    /// The sources give it no meaning.
    public static func distancePercent(_ a: CompassPoint, _ b: CompassPoint) -> Int {
        // With D the square of the distance, the share is 100·√D / 200√2 = √(D/8), and ⌊√(D/8) + ½⌋ = (⌊√(D/2)⌋ + 1) / 2.
        let dx = a.systemFaglighed - b.systemFaglighed
        let dy = a.individOmverden - b.individOmverden
        return (integerSquareRoot((dx * dx + dy * dy) / 2) + 1) / 2
    }

    /// The greatest integer whose square is not above `value`, for 0 to 40 000.
    private static func integerSquareRoot(_ value: Int) -> Int {
        guard value > 1 else { return value }
        var root = value
        var next = (root + 1) / 2
        while next < root {
            root = next
            next = (root + value / root) / 2
        }
        return root
    }
}
