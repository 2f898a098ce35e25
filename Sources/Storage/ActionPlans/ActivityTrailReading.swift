public import Domain

/// What was said about a plan's activities through all its versions.
extension ActionPlanStore {
    /// How each version has its activities, and the rows beside them.
    /// - Throws: `StorageError`
    public static func trail(of plan: ActionPlanID, in db: Connection) throws -> ActivityTrail {
        let rows = try db.all(
            """
            SELECT a.place, a.id, a.sub_goal, a.text, a.kind, a.provider, a.from_day, a.to_day, a.purpose, a.accepted_by_citizen,
                a.accepted_by_employer, a.version, v.made_at
            FROM action_plan_activity a CROSS JOIN action_plan_version v ON v.plan = a.plan AND v.version = a.version WHERE a.plan = ?
            """, .id(plan)
        ) { row in
            (place: try row.int(0), mention: ActivityMention(version: try row.int(11), madeAt: try row.instant(12), activity: try activity(row)))
        }
        let mentions = rows.sorted { ($0.mention.version, $0.place) < ($1.mention.version, $1.place) }.map(\.mention)
        return ActivityTrail(mentions: mentions, outcomes: try ActivityOutcomeStore.all(of: plan, in: db))
    }
}
