import Application
import Domain
import Endpoints
import JSON

extension JSONWriter {
    mutating func problemView(_ line: ProblemViewView) {
        let view = line.view
        member("id", view.id)
        member("version", view.version)
        switch view.holder {
        case .staff(let id):
            member("staff", id)
            null("actor")
        case .actor(let id):
            null("staff")
            member("actor", id)
        case .table:
            null("staff")
            null("actor")
        }
        member("name", line.holderName)
        member("role", "roleLabel", line.holderRole)
        member("text", view.text)
        member("createdAt", view.createdAt)
        member("createdBy", view.createdBy)
        member("createdByName", line.createdByName)
        member("removedAt", view.removedAt)
    }

    mutating func proposal(_ line: ProposalView) {
        let row = line.row
        member("id", row.id)
        member("version", row.version)
        member("text", row.proposal.text)
        member("category", "categoryLabel", row.proposal.category)
        member("state", "stateLabel", row.proposal.state.standing)
        member("reason", row.proposal.state.reason)
        array("presupposes") { json in
            for actor in line.presupposes { json.object { $0.name(of: actor) } }
        }
        member("raisedBy", row.raisedBy)
        member("raisedByName", line.raisedByName)
        member("createdAt", row.createdAt)
        member("removedAt", row.removedAt)
    }

    private mutating func name(of actor: ActorName) {
        member("actor", actor.id)
        member("role", "roleLabel", actor.role)
        member("name", actor.name)
    }

    /// Who stands where before and after, with stances.
    mutating func moved(_ moves: [MoveView]) {
        array("moved") { json in
            for move in moves { json.object { $0.move(move) } }
        }
    }

    private mutating func move(_ view: MoveView) {
        let move = view.move
        name(of: view.actor)
        member("kind", move.kind.rawValue)
        if let before = move.before {
            object("before") { $0.stand(before.stand) }
        } else {
            null("before")
        }
        object("after") { $0.stand(move.after.stand) }
        member("moved", move.hasMoved)
        member("logicChanged", move.logicChanged)
        member("stanceBefore", move.stanceBefore?.rawValue)
        member("stanceAfter", move.stanceAfter?.rawValue)
        member("stanceChanged", move.stanceChanged)
    }

    mutating func permission(_ view: PermissionView) {
        let permission = view.permission
        member("item", permission.item)
        member("version", permission.version)
        member("answer", "answerLabel", permission.answer)
        member("words", permission.words)
        member("givenAt", permission.givenAt)
        member("givenBy", permission.givenBy)
        member("givenByName", view.givenByName)
        member("isDecision", false)
        member("notice", PermissionView.notice)
        if let task = view.task { object("task") { $0.agreement(task) } } else { null("task") }
    }

    mutating func attention(_ view: AttentionView) {
        array("points") { json in
            for point in view.points { json.object { $0.point(point, view.agreements) } }
        }
    }

    private mutating func point(_ point: AttentionPoint, _ agreements: [AgreementID?]) {
        member("code", "label", point.code)
        member("strength", point.strength.rawValue)
        switch point.place {
        case .conclusion:
            member("place", "konklusion")
            null("agreement")
        case .agreement(let index):
            member("place", "aftale")
            member("agreement", agreements.indices.contains(index) ? agreements[index] : nil)
        case .proposals:
            member("place", "forslag")
            null("agreement")
        }
        array("words") { json in
            for finding in point.findings {
                json.object { json in
                    json.member("words", finding.words)
                    json.member("from", finding.range.lowerBound)
                    json.member("to", finding.range.upperBound)
                }
            }
        }
        member("question", point.question)
    }
}
