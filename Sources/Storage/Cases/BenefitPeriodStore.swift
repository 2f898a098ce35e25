public import Domain

/// The benefit periods of cases and which benefits count as unemployment. Owns `benefit_period`; reads `counting_benefit`.
public enum BenefitPeriodStore {
    /// - Throws: `StorageError`
    public static func all(of caseID: CaseID, in db: Connection) throws -> [BenefitPeriod] {
        try db.all(
            "SELECT id, benefit, from_day, to_day FROM benefit_period WHERE case_id = ? ORDER BY from_day", .id(caseID)
        ) { row in
            do {
                return try BenefitPeriod(id: row.id(0), benefit: row.text(1), from: row.day(2), to: row.optionalDay(3))
            } catch is BenefitPeriodFault {
                throw StorageError.corrupt
            }
        }
    }

    /// Puts these in place of all the case had.
    /// - Throws: `StorageError`
    public static func replace(_ periods: BenefitPeriods, of caseID: CaseID, in db: Connection) throws {
        try db.run("DELETE FROM benefit_period WHERE case_id = ?", .id(caseID))
        for period in periods.all {
            try db.run(
                "INSERT INTO benefit_period (case_id, id, benefit, from_day, to_day) VALUES (?, ?, ?, ?, ?)",
                .id(caseID), .id(period.id), .text(period.benefit), .day(period.from), .optional(period.to)
            )
        }
    }

    /// The dated setting of which benefits count under which definition (2.8).
    /// - Throws: `StorageError`
    public static func countingRules(in db: Connection) throws -> [CountingRule] { try countingBenefits(in: db).map(\.rule) }

    /// The same with where each row comes from, by definition and benefit. Migrations alone write it: the list is as long as they made it.
    /// - Throws: `StorageError`
    public static func countingBenefits(in db: Connection) throws -> [CountingBenefit] {
        try db.all(
            "SELECT definition, benefit, valid_from, valid_to, verified, source FROM counting_benefit ORDER BY definition, benefit, valid_from"
        ) { row in
            guard let definition = LongTermDefinition(rawValue: try row.text(0)) else { throw StorageError.corrupt }
            let from = try row.text(2)
            return CountingBenefit(
                rule: CountingRule(
                    definition: definition, benefit: try row.text(1), from: from == noKnownStart ? nil : try row.day(2), to: try row.optionalDay(3)
                ),
                source: try row.text(5), isVerified: try row.bool(4)
            )
        }
    }
}

/// How a row says that no start is known.
let noKnownStart = "0001-01-01"
