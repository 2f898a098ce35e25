/// The days on which a case's benefits counted under one definition, as spans that neither touch nor overlap.
struct CountedDays {
    /// In order of time; days since 1970, both ends included.
    private(set) var spans: [ClosedRange<Int>] = []

    /// Every day up to and including `asOf` that lies in a period whose benefit a rule counts on that day.
    init(_ periods: BenefitPeriods, rules: [CountingRule], through asOf: Day) {
        var pieces: [ClosedRange<Int>] = []
        for period in periods.all {
            for rule in rules where rule.benefit == period.benefit {
                let first = max(period.from, rule.from ?? .earliest)
                let last = min(period.to ?? .latest, rule.to ?? .latest, asOf)
                if first <= last { pieces.append(Int(first.daysSince1970)...Int(last.daysSince1970)) }
            }
        }
        for piece in pieces.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = spans.last, piece.lowerBound <= last.upperBound + 1 {
                spans[spans.count - 1] = last.lowerBound...max(last.upperBound, piece.upperBound)
            } else {
                spans.append(piece)
            }
        }
    }

    /// How many of the days from `first` to `last`, both included, count.
    func count(from first: Day, to last: Day) -> Int {
        spans.reduce(0) { sum, span in
            let lower = max(span.lowerBound, Int(first.daysSince1970))
            let upper = min(span.upperBound, Int(last.daysSince1970))
            return sum + max(0, upper - lower + 1)
        }
    }

    /// The latest run of counted days that is unbroken up to `asOf`, stepping over up to `gap` days in a row that do not count, also at
    /// the end. `nil` when there is none.
    func run(endingAt asOf: Day, toleratingGapsOf gap: Int) -> Run? {
        guard let last = spans.last, Int(asOf.daysSince1970) - last.upperBound <= gap else { return nil }
        var first = last.lowerBound
        var counted = last.count
        for span in spans.dropLast().reversed() {
            guard first - span.upperBound - 1 <= gap else { break }
            first = span.lowerBound
            counted += span.count
        }
        guard let from = Day(daysSince1970: first), let to = Day(daysSince1970: last.upperBound) else { return nil }
        return Run(from: from, to: to, counted: counted)
    }

    /// A run: its first and last counted day, and how many of the days between count.
    struct Run {
        let from: Day
        let to: Day
        let counted: Int

        /// Days from first to last, gaps included.
        var length: Int { from.distance(to: to) + 1 }
    }
}
