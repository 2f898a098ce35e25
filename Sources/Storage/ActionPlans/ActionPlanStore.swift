public import Domain

/// Which plan a case has, and its newest version.
public struct ActionPlanHead: Sendable, Equatable {
    public var id: ActionPlanID
    public var caseID: CaseID
    public var newest: Int
    /// When something last happened to it: a version, or a row about one of its activities.
    public var movedAt: Instant

    public init(id: ActionPlanID, caseID: CaseID, newest: Int, movedAt: Instant) {
        self.id = id
        self.caseID = caseID
        self.newest = newest
        self.movedAt = movedAt
    }
}

/// The indsatsplans of cases in all their versions, which never change.
/// Owns `action_plan`, `action_plan_version`, `action_plan_main_goal`, `action_plan_sub_goal`, `action_plan_activity`.
public enum ActionPlanStore {
    /// The plan of a case; nil while it has none.
    /// - Throws: `StorageError`
    public static func head(of caseID: CaseID, in db: Connection) throws -> ActionPlanHead? {
        try db.first("SELECT id, case_id, newest, moved_at FROM action_plan WHERE case_id = ?", .id(caseID)) { try head($0) }
    }

    /// A plan by its id.
    /// - Throws: `StorageError`
    public static func find(_ id: ActionPlanID, in db: Connection) throws -> ActionPlanHead? {
        try db.first("SELECT id, case_id, newest, moved_at FROM action_plan WHERE id = ?", .id(id)) { try head($0) }
    }

    /// One version; nil when there is none.
    /// - Throws: `StorageError`
    public static func sheet(_ head: ActionPlanHead, version: Int, in db: Connection) throws -> ActionPlanSheet? {
        let frame = try db.first(
            """
            SELECT direction, consultant, consultant_phone, company_consultant, made_at, made_by FROM action_plan_version
            WHERE plan = ? AND version = ?
            """, .id(head.id), .int(version)
        ) { row in
            guard let direction = PlanDirection(rawValue: try row.text(0)) else { throw StorageError.corrupt }
            return Frame(
                direction: direction, consultant: try row.optionalID(1), phone: try row.optionalText(2), company: try row.optionalID(3),
                madeAt: try row.instant(4), madeBy: try row.optionalID(5)
            )
        }
        guard let frame else { return nil }
        let goals = try db.all(
            "SELECT text FROM action_plan_main_goal WHERE plan = ? AND version = ? ORDER BY place", .id(head.id), .int(version)
        ) { try $0.text(0) }
        let subGoals = try db.all(
            "SELECT place, id, text FROM action_plan_sub_goal WHERE plan = ? AND version = ?", .id(head.id), .int(version)
        ) { row in (place: try row.int(0), goal: ActionPlan.SubGoal(id: try row.id(1), text: try row.text(2))) }
        let activities = try db.all(
            """
            SELECT place, id, sub_goal, text, kind, provider, from_day, to_day, purpose, accepted_by_citizen, accepted_by_employer
            FROM action_plan_activity WHERE plan = ? AND version = ?
            """, .id(head.id), .int(version)
        ) { row in (place: try row.int(0), activity: try activity(row)) }
        do {
            let plan = try ActionPlan(
                version: version, mainGoals: goals, subGoals: subGoals.sorted { $0.place < $1.place }.map(\.goal),
                activities: activities.sorted { $0.place < $1.place }.map(\.activity)
            )
            return ActionPlanSheet(
                id: head.id, caseID: head.caseID, plan: plan, direction: frame.direction, consultant: frame.consultant,
                consultantPhone: frame.phone, companyConsultant: frame.company, madeAt: frame.madeAt, madeBy: frame.madeBy
            )
        } catch {
            throw StorageError.corrupt
        }
    }

    /// Whether a sub-goal has stood in any version of the plan.
    /// - Throws: `StorageError`
    public static func hasEverHad(_ subGoal: SubGoalID, _ plan: ActionPlanID, in db: Connection) throws -> Bool {
        try db.exists("SELECT 1 FROM action_plan_sub_goal WHERE plan = ? AND id = ?", .id(plan), .id(subGoal))
    }

    /// Whether an activity has stood in any version of the plan.
    /// - Throws: `StorageError`
    public static func hasEverHad(_ activity: ActivityID, _ plan: ActionPlanID, in db: Connection) throws -> Bool {
        try db.exists("SELECT 1 FROM action_plan_activity WHERE plan = ? AND id = ?", .id(plan), .id(activity))
    }

    /// Keeps a version; the first one makes the plan.
    /// - Throws: `StorageError.unique` when the plan has the version, or the case another plan
    public static func insert(_ sheet: ActionPlanSheet, in db: Connection) throws {
        let version = sheet.plan.version
        if version == 1 {
            try db.run(
                "INSERT INTO action_plan (id, case_id, newest, moved_at) VALUES (?, ?, 1, ?)", .id(sheet.id), .id(sheet.caseID),
                .instant(sheet.madeAt)
            )
        } else {
            try db.run("UPDATE action_plan SET newest = ?, moved_at = ? WHERE id = ?", .int(version), .instant(sheet.madeAt), .id(sheet.id))
        }
        try db.run(
            """
            INSERT INTO action_plan_version (plan, version, direction, consultant, consultant_phone, company_consultant, made_at, made_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            .id(sheet.id), .int(version), .text(sheet.direction.rawValue), .optional(sheet.consultant), .optional(sheet.consultantPhone),
            .optional(sheet.companyConsultant), .instant(sheet.madeAt), .optional(sheet.madeBy)
        )
        for (place, text) in sheet.plan.mainGoals.enumerated() {
            try db.run(
                "INSERT INTO action_plan_main_goal (plan, version, place, text) VALUES (?, ?, ?, ?)", .id(sheet.id), .int(version),
                .int(place), .text(text)
            )
        }
        for (place, goal) in sheet.plan.subGoals.enumerated() {
            try db.run(
                "INSERT INTO action_plan_sub_goal (plan, version, id, place, text) VALUES (?, ?, ?, ?, ?)", .id(sheet.id), .int(version),
                .id(goal.id), .int(place), .text(goal.text)
            )
        }
        for (place, activity) in sheet.plan.activities.enumerated() {
            try insert(activity, at: place, of: sheet, in: db)
        }
    }

    /// Notes that something happened to the plan.
    /// - Throws: `StorageError`
    public static func move(_ id: ActionPlanID, at now: Instant, in db: Connection) throws {
        try db.run("UPDATE action_plan SET moved_at = ? WHERE id = ?", .instant(now), .id(id))
    }

    private static func insert(_ activity: ActionPlan.Activity, at place: Int, of sheet: ActionPlanSheet, in db: Connection) throws {
        try db.run(
            """
            INSERT INTO action_plan_activity (plan, version, id, place, sub_goal, text, kind, provider, from_day, to_day, purpose,
                accepted_by_citizen, accepted_by_employer)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            .id(sheet.id), .int(sheet.plan.version), .id(activity.id), .int(place), .id(activity.subGoal), .text(activity.text),
            .text(activity.kind.rawValue), .optional(activity.provider), .optional(activity.from), .optional(activity.to),
            .optional(activity.purpose?.text), .optional(activity.purpose?.acceptedByCitizen), .optional(activity.purpose?.acceptedByEmployer)
        )
    }

    static func activity(_ row: borrowing Row) throws -> ActionPlan.Activity {
        guard let kind = ActivityKind(rawValue: try row.text(4)) else { throw StorageError.corrupt }
        let purpose = try row.optionalText(8)
        let (citizen, employer) = (try row.optionalDay(9), try row.optionalDay(10))
        return ActionPlan.Activity(
            id: try row.id(1), subGoal: try row.id(2), text: try row.text(3), kind: kind, provider: try row.optionalText(5),
            from: try row.optionalDay(6), to: try row.optionalDay(7),
            purpose: purpose.map { .init(text: $0, acceptedByCitizen: citizen, acceptedByEmployer: employer) }
        )
    }

    static func head(_ row: borrowing Row) throws -> ActionPlanHead {
        ActionPlanHead(id: try row.id(0), caseID: try row.id(1), newest: try row.int(2), movedAt: try row.instant(3))
    }

    /// What a version has beside its lists.
    private struct Frame {
        var direction: PlanDirection
        var consultant: StaffID?
        var phone: String?
        var company: StaffID?
        var madeAt: Instant
        var madeBy: StaffID?
    }
}
