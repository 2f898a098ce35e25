import Application
import Domain
import Endpoints
import JSON

extension TableColumns {
    static let positions = TableColumns(
        "id", "actor", "kind", "basis", "precision", "systemFaglighed", "individOmverden", "logic", "logicLabel", "statement", "stance", "question",
        "conditions", "conditionsNote", "meetingItem", "conversation", "recordedAt", "recordedBy", "withdrawal.at", "withdrawal.by", "withdrawal.reason"
    )
    static let positionsOfCases = TableColumns(
        "case", "id", "actor", "kind", "basis", "precision", "systemFaglighed", "individOmverden", "logic", "logicLabel", "statement", "stance",
        "question", "conditions", "conditionsNote", "meetingItem", "conversation", "recordedAt", "recordedBy", "withdrawal.at", "withdrawal.by", "withdrawal.reason"
    )
}

extension JSONWriter {
    mutating func actor(_ view: ActorView) {
        let actor = view.actor
        member("id", actor.id)
        member("version", actor.version)
        member("case", actor.caseID)
        member("role", "roleLabel", actor.role)
        member("name", actor.name)
        member("staff", actor.staff)
        member("staffName", view.staffName)
        member("addedAt", actor.addedAt)
        member("retiredAt", actor.retiredAt)
    }

    mutating func position(_ position: Position) {
        member("id", position.id)
        member("actor", position.actor)
        member("kind", position.kind.rawValue)
        member("basis", position.basis.rawValue)
        stand(position.stand)
        member("statement", position.statement)
        member("stance", position.stance?.rawValue)
        member("question", position.question)
        conditions(position)
        member("meetingItem", position.meetingItem)
        member("conversation", position.conversation)
        member("recordedAt", position.recordedAt)
        member("recordedBy", position.recordedBy)
        if let withdrawal = position.withdrawal {
            object("withdrawal") { json in
                json.member("at", withdrawal.at)
                json.member("by", withdrawal.by)
                json.member("reason", withdrawal.reason)
            }
        } else {
            null("withdrawal")
        }
    }

    private mutating func conditions(_ position: Position) {
        array("conditions") { json in
            for condition in position.conditions { json.value(condition.rawValue) }
        }
        member("conditionsNote", position.conditionsNote)
    }

    mutating func stand(_ stand: Stand) {
        member("precision", stand.point == nil ? "felt" : "punkt")
        member("systemFaglighed", stand.point?.systemFaglighed)
        member("individOmverden", stand.point?.individOmverden)
        member("logic", "logicLabel", stand.logic)
    }

    mutating func compass(_ reading: CompassReading, of caseID: CaseID, distances: Bool) {
        member("case", caseID)
        if let question = reading.question {
            object("question") { json in
                json.member("id", question.id)
                json.member("text", question.text)
                json.member("askedAt", question.askedAt)
            }
        } else {
            null("question")
        }
        array("actors") { json in
            for actor in reading.actors { json.object { $0.reading(actor) } }
        }
        array("patterns") { json in
            for pattern in reading.patterns { json.object { $0.pattern(pattern) } }
        }
        if distances { self.distances(reading) }
        member("asOf", reading.asOf)
    }

    /// The bytes of the last member of a compass and the brace behind it: `,"asOf":"2026-11-23T08:15:00.000Z"}`.
    static let asOfLength = 35

    private mutating func reading(_ reading: ActorReading) {
        member("id", reading.actor.id)
        member("role", "roleLabel", reading.actor.role)
        member("name", reading.actor.name)
        member("staff", reading.actor.staff)
        standing("anskuelse", reading.anskuelse)
        standing("handling", reading.handling)
        if let stance = reading.stance {
            object("stance") { json in
                json.member("code", "label", stance.stance)
                json.member("since", stance.since)
                json.member("position", stance.position)
            }
        } else {
            null("stance")
        }
    }

    private mutating func standing(_ name: StaticString, _ standing: Standing?) {
        guard let standing else { return null(name) }
        object(name) { json in
            json.member("position", standing.position.id)
            json.stand(standing.position.stand)
            json.member("basis", "basisLabel", standing.position.basis)
            json.member("since", standing.since)
            json.member("logicSince", standing.logicSince)
            json.member("statement", standing.position.statement)
            json.conditions(standing.position)
            json.member("recordedBy", standing.position.recordedBy)
            if let movement = standing.movement {
                json.object("movement") { json in
                    json.member("fromSystemFaglighed", movement.from.systemFaglighed)
                    json.member("fromIndividOmverden", movement.from.individOmverden)
                    json.member("fromLogic", "fromLogicLabel", movement.from.logic)
                    json.member("systemFaglighed", movement.dx)
                    json.member("individOmverden", movement.dy)
                    json.member("changedLogic", movement.logicChanged)
                }
            } else {
                json.null("movement")
            }
        }
    }

    private mutating func pattern(_ pattern: CompassPattern) {
        member("code", pattern.code.rawValue)
        member("rule", pattern.rule)
        member("effect", pattern.effect.rawValue)
        member("title", pattern.title)
        member("sentence", pattern.sentence)
        member("question", pattern.question)
        array("actors") { json in
            for actor in pattern.actors { json.value(actor.description) }
        }
        if let remark = pattern.remark {
            object("remark") { json in
                json.member("rule", remark.rule)
                json.member("text", remark.text)
            }
        } else {
            null("remark")
        }
    }

    /// Every pair of actors that stand on a point, by view.
    private mutating func distances(_ reading: CompassReading) {
        let placed = reading.actors.compactMap { actor in actor.anskuelse?.position.stand.point.map { (actor.actor.id, $0) } }
        array("distances") { json in
            for (index, one) in placed.enumerated() {
                for other in placed.dropFirst(index + 1) {
                    json.object { json in
                        json.member("from", one.0)
                        json.member("to", other.0)
                        json.member("percent", CompassPoint.distancePercent(one.1, other.1))
                    }
                }
            }
        }
    }
}
