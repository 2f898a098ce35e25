public import Domain
public import JSON

/// Minutes as JSON: one form, in which they are kept and shown. Labels stand beside codes, so that what was made final reads as it did.
extension JSONWriter {
    /// The meeting's own part.
    public mutating func meetingMinutes(_ minutes: MeetingMinutes) {
        member("meeting", minutes.meeting.description)
        member("kind", minutes.kind.rawValue)
        member("kindLabel", minutes.kind.label)
        member("title", minutes.title)
        member("heading", minutes.heading)
        member("team", minutes.team)
        member("startsAt", minutes.startsAt.rfc3339)
        member("endsAt", minutes.endsAt.rfc3339)
        member("place", minutes.place)
        member("leader", minutes.leader)
        member("minuteTaker", minutes.minuteTaker)
        array("participants") { json in
            for line in minutes.participants {
                json.object { json in
                    json.member("name", line.name)
                    json.member("title", line.title)
                    json.member("organisation", line.organisation)
                    json.member("attendance", line.attendance.rawValue)
                    json.member("attendanceLabel", line.attendance.label)
                }
            }
        }
    }

    /// A case's part.
    public mutating func itemMinutes(_ minutes: ItemMinutes) {
        member("item", minutes.item.description)
        member("case", minutes.caseID.description)
        member("place", minutes.place)
        member("externalCaseNumber", minutes.externalCaseNumber)
        member("citizenName", minutes.citizenName)
        member("cprMasked", minutes.cprMasked)
        member("bringer", minutes.bringer)
        array("reasons") { json in
            for reason in minutes.reasons { json.value(reason.rawValue) }
        }
        array("reasonLabels") { json in
            for reason in minutes.reasons { json.value(reason.label) }
        }
        member("goal", minutes.goal)
        member("question", minutes.question)
        member("citizenAsked", minutes.citizenAsked)
        member("citizenTold", minutes.citizenTold)
        array("problemViews") { json in
            for line in minutes.problemViews {
                json.object { json in
                    json.member("id", line.id.description)
                    json.member("who", line.who)
                    json.member("text", line.text)
                }
            }
        }
        array("positions") { json in
            for line in minutes.positions { json.object { $0.position(line) } }
        }
        member("logicsNote", minutes.logicsNote)
        array("proposals") { json in
            for line in minutes.proposals { json.object { $0.proposal(line) } }
        }
        member("ending", minutes.ending?.rawValue)
        member("endingLabel", minutes.ending?.label)
        member("endingReason", minutes.endingReason)
        member("nextMeeting", minutes.nextMeeting)
        member("conclusion", minutes.conclusion)
        agreements(minutes)
        permission(minutes.permission)
        array("disqualified") { json in
            for name in minutes.disqualified { json.value(name) }
        }
        array("outsiders") { json in
            for line in minutes.outsiders { json.object { $0.outsider(line) } }
        }
    }

    private mutating func position(_ line: ItemMinutes.PositionLine) {
        member("actor", line.actor.description)
        member("who", line.who)
        member("kind", line.kind.rawValue)
        member("kindLabel", line.kind.label)
        member("basis", line.basis.rawValue)
        member("basisLabel", line.basis.label)
        member("logic", line.logic?.rawValue)
        member("logicLabel", line.logic?.label)
        member("wasPlaced", line.wasPlaced)
        member("before", line.before?.rawValue)
        member("beforeLabel", line.before?.label)
        member("stance", line.stance?.rawValue)
        member("stanceLabel", line.stance?.label)
        member("statement", line.statement)
        member("sentence", line.sentence)
    }

    private mutating func proposal(_ line: ItemMinutes.ProposalLine) {
        member("id", line.id.description)
        member("text", line.text)
        member("category", line.category.rawValue)
        member("categoryLabel", line.category.label)
        member("state", line.standing.rawValue)
        member("stateLabel", line.standing.label)
        member("reason", line.reason)
        array("presupposes") { json in
            for name in line.presupposes { json.value(name) }
        }
    }

    private mutating func agreements(_ minutes: ItemMinutes) {
        array("agreements") { json in
            for line in minutes.agreements {
                json.object { json in
                    json.member("id", line.id.description)
                    json.member("kind", line.kind.rawValue)
                    json.member("kindLabel", line.kind.label)
                    json.member("what", line.what)
                    json.member("who", line.who)
                    json.member("due", line.due.description)
                }
            }
        }
        array("earlierAgreements") { json in
            for line in minutes.earlierAgreements {
                json.object { json in
                    json.member("id", line.id.description)
                    json.member("what", line.what)
                    json.member("who", line.who)
                    json.member("due", line.due.description)
                    json.member("state", line.state.rawValue)
                    json.member("stateLabel", line.state.label)
                    json.member("settledOn", line.settledOn?.description)
                    json.member("outcome", line.outcome)
                }
            }
        }
    }

    private mutating func permission(_ line: ItemMinutes.PermissionLine?) {
        guard let line else { return null("permission") }
        object("permission") { json in
            json.member("answer", line.answer.rawValue)
            json.member("answerLabel", line.answer.label)
            json.member("words", line.words)
            json.member("by", line.by)
            json.member("notice", ItemMinutes.PermissionLine.notTheDecision)
        }
    }

    private mutating func outsider(_ line: ItemMinutes.OutsiderLine) {
        member("name", line.name)
        member("organisation", line.organisation)
        member("ground", line.ground.rawValue)
        member("words", line.words)
        member("from", line.from.description)
        member("to", line.to?.description)
    }
}
