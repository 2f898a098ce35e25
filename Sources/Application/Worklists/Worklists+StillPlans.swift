import Domain
import Storage

/// Plans to which nothing has happened for a while.
extension Worklists {
    /// Both kinds of plans, the longest still first.
    func stillPlans(_ filter: WorklistFilter, _ weeks: Int, _ scope: ReadScope) throws -> Found {
        let before = scope.weeksAgo(weeks)
        var lines: [WorkLine] = []
        if filter.kind != .jobplan {
            lines += try ActionPlanStore.still(
                viewer: scope.viewer, filter: caseFilter(filter), before: before, limit: filter.limit + 1, in: scope.db
            ).map { row in
                let day = Copenhagen.day(of: row.head.movedAt)
                return WorkLine(
                    row.file.file, kind: .indsatsplan, on: day, "Der er ikke sket noget i indsatsplanen siden den \(day.danish).",
                    version: row.head.newest
                )
            }
        }
        if filter.kind != .indsatsplan {
            lines += try StillJobPlans.all(
                viewer: scope.viewer, filter: caseFilter(filter), before: before, limit: filter.limit + 1, in: scope.db
            ).map { row in
                let day = Copenhagen.day(of: row.movedAt)
                return WorkLine(
                    row.file.file, kind: .jobplan, on: day, "Der er ikke sket noget i ABC-jobplanen siden den \(day.danish).",
                    version: row.number
                )
            }
        }
        return (WorkLine.byDay(lines), true)
    }
}
