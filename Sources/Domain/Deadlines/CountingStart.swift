/// From which day the months of a rule are counted (2.2, LAB § 9).
public enum CountingStart: Hashable, Sendable {
    /// From this day, because of this.
    case known(Day, Basis)
    case unknown(Missing)

    /// What the day rests on.
    public enum Basis: String, Sendable, CaseIterable {
        /// The unbroken run of the same benefit.
        case ydelse
        /// What the caseworker entered.
        case indtastet

        /// In Danish; `weeks` are those that were entered, where the caseworker entered them and no day.
        public func text(weeks: Int?) -> String {
            switch self {
            case .ydelse: "Regnet fra den første dag på den samme ydelse uden afbrydelse."
            case .indtastet where weeks != nil: "Regnet ud fra det antal uger, sagsbehandleren har skrevet."
            case .indtastet: "Regnet fra den dag, sagsbehandleren har skrevet."
            }
        }
    }

    /// Why there is none.
    public enum Missing: String, Sendable, CaseIterable {
        /// Unemployment is summed in hours, which are not known here.
        case timer
        /// No benefit runs on the day.
        case ydelse

        /// In Danish, of the day that was asked about.
        public func text(on day: Day) -> String {
            switch self {
            case .timer: "Ledigheden lægges sammen i timer, som ikke kendes her. Skriv den dag, der regnes fra, eller hvor mange uger der er lagt sammen."
            case .ydelse: "Der er ingen ydelsesperiode den \(day.danish). Skriv den dag, der regnes fra."
            }
        }
    }

    /// The group whose unemployment is summed in hours: § 6 nr. 1.
    public static let summedGroup = "1"

    /// The day that a case's months are counted from on `asOf`. What a caseworker entered counts, unless another benefit began after the
    /// day it was entered on: then counting begins anew.
    public static func find(targetGroup: String?, periods: BenefitPeriods, entered: Entered?, asOf: Day) -> CountingStart {
        let run = periods.runOnSameBenefit(on: asOf)
        if let entered, entered.startsOn <= asOf, targetGroup == summedGroup || (run.map { $0 <= entered.on } ?? true) {
            return .known(entered.startsOn, .indtastet)
        }
        guard targetGroup != summedGroup else { return .unknown(.timer) }
        return run.map { .known($0, .ydelse) } ?? .unknown(.ydelse)
    }

    /// What a caseworker entered.
    public struct Entered: Hashable, Sendable {
        public let startsOn: Day
        /// The day it was entered on.
        public let on: Day

        public init(startsOn: Day, on: Day) {
            self.startsOn = startsOn
            self.on = on
        }
    }
}

extension BenefitPeriods {
    /// The latest day up to and including `day` on which a benefit ran; `nil` when none did.
    public func lastDay(through day: Day) -> Day? {
        all.last { $0.from <= day }.map { min($0.to ?? .latest, day) }
    }

    /// The first day of the unbroken run of the same benefit that has `day` in it; `nil` when none has.
    public func runOnSameBenefit(on day: Day) -> Day? {
        guard let index = all.firstIndex(where: { $0.contains(day) }) else { return nil }
        var first = all[index].from
        for period in all[..<index].reversed() {
            guard period.benefit == all[index].benefit, period.to?.advanced(by: 1) == first else { break }
            first = period.from
        }
        return first
    }
}
