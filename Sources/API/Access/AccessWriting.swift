import Application
import Domain
import Endpoints
import JSON

extension TableColumns {
    static let standIns = TableColumns(
        "id", "version", "absent", "absentName", "standIn", "standInName", "from", "to", "reason", "inForce", "createdAt"
    )
    static let emergencies = TableColumns(
        "id", "version", "case", "staff", "staffName", "reason", "openedAt", "until", "inForce", "seenAt", "seenBy", "seenByName"
    )
}

extension JSONWriter {
    mutating func standIn(_ view: StandInView) {
        let standIn = view.standIn
        member("id", standIn.id)
        member("version", standIn.version)
        member("absent", standIn.absent)
        member("absentName", view.absentName)
        member("standIn", standIn.standIn)
        member("standInName", view.standInName)
        member("from", standIn.days.lowerBound)
        member("to", standIn.days.upperBound)
        member("reason", standIn.reason)
        member("inForce", view.isInForce)
        member("createdAt", standIn.createdAt)
    }

    mutating func emergency(_ view: EmergencyView) {
        let access = view.access
        member("id", access.id)
        member("version", access.version)
        member("case", access.caseID)
        member("staff", access.staff)
        member("staffName", view.staffName)
        member("reason", access.reason)
        member("openedAt", access.openedAt)
        member("until", access.until)
        member("inForce", view.isInForce)
        member("seenAt", access.review?.at)
        member("seenBy", access.review?.by)
        member("seenByName", view.reviewerName)
    }
}

extension Reply {
    static func standIn(_ view: StandInView, created: Bool = false) -> Reply {
        .json(
            status: created ? 201 : 200, version: view.standIn.version, location: created ? "/v1/stand-ins/\(view.standIn.id)" : nil
        ) { $0.standIn(view) }
    }

    static func emergency(_ view: EmergencyView, created: Bool = false) -> Reply {
        .json(
            status: created ? 201 : 200, version: view.access.version,
            location: created ? "/v1/cases/\(view.access.caseID)" : nil
        ) { $0.emergency(view) }
    }
}
