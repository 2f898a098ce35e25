public import Domain

/// What came of activities, beside the plan's versions. Owns `activity_outcome`.
public enum ActivityOutcomeStore {
    /// Every row about a plan's activities, in the order in which they were recorded.
    /// - Throws: `StorageError`
    public static func all(of plan: ActionPlanID, in db: Connection) throws -> [ActivityOutcome] {
        try db.all(
            """
            SELECT id, activity, version, day, state, evaluation, accepted_by_citizen, accepted_by_employer, recorded_at, recorded_by,
                withdraws_citizen, withdraws_employer
            FROM activity_outcome WHERE plan = ? ORDER BY id
            """, .id(plan)
        ) { row in
            let state = try row.optionalText(4).map { text in
                guard let state = ActivityState(rawValue: text) else { throw StorageError.corrupt }
                return state
            }
            var withdraws: Set<PurposeParty> = try row.bool(10) ? [.borger] : []
            if try row.bool(11) { withdraws.insert(.virksomhed) }
            return ActivityOutcome(
                id: try row.id(0), activity: try row.id(1), planVersion: try row.int(2), day: try row.day(3), state: state,
                evaluation: try row.optionalText(5), acceptedByCitizen: try row.optionalDay(6), acceptedByEmployer: try row.optionalDay(7),
                withdraws: withdraws, recordedAt: try row.instant(8), recordedBy: try row.optionalID(9)
            )
        }
    }

    /// - Throws: `StorageError.foreignKey` when the version has no such activity
    public static func insert(_ outcome: ActivityOutcome, of plan: ActionPlanID, in db: Connection) throws {
        try db.run(
            """
            INSERT INTO activity_outcome (plan, id, activity, version, day, state, evaluation, accepted_by_citizen, accepted_by_employer,
                recorded_at, recorded_by, withdraws_citizen, withdraws_employer)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            .id(plan), .id(outcome.id), .id(outcome.activity), .int(outcome.planVersion), .day(outcome.day),
            .optional(outcome.state?.rawValue), .optional(outcome.evaluation), .optional(outcome.acceptedByCitizen),
            .optional(outcome.acceptedByEmployer), .instant(outcome.recordedAt), .optional(outcome.recordedBy),
            .bool(outcome.withdraws.contains(.borger)), .bool(outcome.withdraws.contains(.virksomhed))
        )
    }
}
