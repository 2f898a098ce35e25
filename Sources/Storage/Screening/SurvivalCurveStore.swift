public import Domain

/// The imported table of how many are still unemployed after so many weeks. Owns `survival_curve` and `survival_point`.
public enum SurvivalCurveStore {
    /// The newest; without points while none is imported.
    /// - Throws: `StorageError`
    public static func current(in db: Connection) throws -> SurvivalCurve {
        let head = try db.first("SELECT version, population, complete, source FROM survival_curve ORDER BY version DESC LIMIT 1") { row in
            SurvivalCurve(
                points: [], population: try row.optionalText(1), isComplete: try row.bool(2), source: try row.optionalText(3),
                version: try row.int(0)
            )
        }
        guard let head else { throw StorageError.corrupt }
        let points = try db.all("SELECT week, percent FROM survival_point WHERE curve = ? ORDER BY week", .int(head.version)) { row in
            SurvivalCurve.Point(week: try row.int(0), percent: try row.int(1))
        }
        return SurvivalCurve(
            points: points, population: head.population, isComplete: head.isComplete, source: head.source, version: head.version
        )
    }

    /// Adds a table, which takes the place of the one before.
    /// - Throws: `StorageError.unique` when the version is taken
    public static func insert(_ curve: SurvivalCurve, at now: Instant, by staff: StaffID?, in db: Connection) throws {
        try db.run(
            "INSERT INTO survival_curve (version, population, complete, source, set_at, set_by) VALUES (?, ?, ?, ?, ?, ?)",
            .int(curve.version), .optional(curve.population), .bool(curve.isComplete), .optional(curve.source), .instant(now), .optional(staff)
        )
        for point in curve.points {
            try db.run(
                "INSERT INTO survival_point (curve, week, percent) VALUES (?, ?, ?)", .int(curve.version), .int(point.week), .int(point.percent)
            )
        }
    }
}
