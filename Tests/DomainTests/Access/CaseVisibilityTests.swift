import Domain
import Testing

@Suite struct CaseVisibilityTests {
    private let me: StaffID = id(1), other: StaffID = id(2)
    private let mine: TeamID = id(10), theirs: TeamID = id(20)

    /// Every combination: who answers for the case, its team, who may see the citizen, and the viewer's reach.
    @Test func theWholeTruthTable() {
        for reach in Reach.allCases {
            for responsible in [me, other, nil] {
                for team in [mine, theirs, nil] {
                    for named in [nil, [], [other], [me], [me, other]] as [Set<StaffID>?] {
                        for viewer in [me, nil] {
                            let subject = CaseVisibility(responsible: responsible, team: team, protectedFor: named)
                            let sees = subject.isVisible(to: CaseViewer(staff: viewer, teams: [mine], reach: reach))
                            let isOwn = viewer == me && responsible == me
                            let expected =
                                if let named { viewer == me && named.contains(me) && reach != .none } else {
                                    switch reach {
                                    case .none: false
                                    case .own: isOwn
                                    case .team: isOwn || team == mine
                                    case .all: true
                                    }
                                }
                            #expect(sees == expected, "\(reach) \(subject) \(String(describing: viewer))")
                        }
                    }
                }
            }
        }
    }

    /// Standing in gives the other's own cases as one's own, and nothing else: reach, teams, protection and limits stay as they were.
    @Test func whoStandsInSeesWhatWouldBeSeenIfTheCaseWereTheirs() {
        for reach in Reach.allCases {
            for team in [mine, theirs, nil] {
                for named in [nil, [other], [me]] as [Set<StaffID>?] {
                    for within in [nil, [mine], [theirs]] as [Set<TeamID>?] {
                        let viewer = CaseViewer(staff: me, teams: [mine], reach: reach, within: within, standsInFor: [other])
                        let covered = CaseVisibility(responsible: other, team: team, protectedFor: named)
                        let own = CaseVisibility(responsible: me, team: team, protectedFor: named)
                        #expect(covered.isVisible(to: viewer) == own.isVisible(to: viewer), "\(reach) \(covered)")
                        let strangers = CaseVisibility(responsible: id(3), team: team, protectedFor: named)
                        let alone = CaseViewer(staff: me, teams: [mine], reach: reach, within: within)
                        #expect(strangers.isVisible(to: viewer) == strangers.isVisible(to: alone))
                    }
                }
            }
        }
        let nobody = CaseViewer(staff: nil, reach: .own, standsInFor: [other])
        #expect(!CaseVisibility(responsible: other, team: nil).isVisible(to: nobody))
    }

    @Test func aRoomOpensToNobodyWhomProtectionOrALimitKeepsOut() {
        for (named, within, reach, opens) in [
            (nil, nil, Reach.own, true), (nil, nil, .none, false), ([other], nil, .all, false), ([me], nil, .own, false),
            (nil, [mine], .own, true), (nil, [theirs], .own, false),
        ] as [(Set<StaffID>?, Set<TeamID>?, Reach, Bool)] {
            let subject = CaseVisibility(responsible: other, team: mine, protectedFor: named)
            #expect(subject.opensToTheRoom(for: CaseViewer(staff: me, reach: reach, within: within)) == opens)
        }
        #expect(!CaseVisibility(responsible: other, team: nil).opensToTheRoom(for: CaseViewer(staff: me, reach: .own, within: [mine])))
    }

    @Test func aSystemForNobodyDoesNotOwnACaseThatNobodyAnswersFor() {
        let subject = CaseVisibility(responsible: nil, team: nil)
        #expect(!subject.isVisible(to: CaseViewer(staff: nil, reach: .own)))
        #expect(!subject.isVisible(to: CaseViewer(staff: nil, reach: .team)))
    }

    @Test func aGreaterReachSeesAllThatALesserSees() {
        #expect([Reach.all, .none, .team, .own].sorted() == [.none, .own, .team, .all])
        for team in [mine, theirs, nil] {
            for responsible in [me, other] {
                let subject = CaseVisibility(responsible: responsible, team: team)
                let seen = Reach.allCases.sorted().map { subject.isVisible(to: CaseViewer(staff: me, teams: [mine], reach: $0)) }
                #expect(seen == seen.sorted { !$0 && $1 })
            }
        }
    }

    @Test func protectionIsTakenFromTheCitizen() throws {
        let protection = Protection(staff: [other], reason: "Kollega i huset", since: try instant("2026-01-01T00:00:00Z"))
        let citizen = Citizen(id: id(5), name: "Test", protection: protection)
        let subject = CaseVisibility(of: Case(id: id(6), citizen: id(5), responsible: me, openedOn: try day("2026-01-01")), citizen: citizen)
        #expect(!subject.isVisible(to: CaseViewer(staff: me, reach: .all)))
        #expect(subject.isVisible(to: CaseViewer(staff: other, reach: .own)))
    }

    @Test func actingForSomebodyGivesTheSmallerReachOfBoth() {
        let viewer = CaseViewer(staff: me, teams: [mine], reach: .team)
        #expect(viewer.limited(to: .all).reach == .team)
        #expect(viewer.limited(to: .own).reach == .own)
    }

    @Test func staffReachIsTheWidestOfTheRolesAskedFor() {
        var person = StaffMember(
            id: me, name: "Test",
            grants: [RoleGrant(role: .sagsbehandler, reach: .own), RoleGrant(role: .teamleder, reach: .team), RoleGrant(role: .dpo, reach: .all)])
        #expect(person.reach(as: [.sagsbehandler, .teamleder]) == .team)
        #expect(person.reach(as: [.sagsbehandler]) == .own)
        #expect(person.reach(as: [.leder]) == .none)
        person.isActive = false
        #expect(person.reach(as: [.dpo]) == .none)
    }

    @Test func codesAreThoseOfTheContract() {
        #expect(Reach.allCases.map(\.rawValue) == ["ingen", "egne", "team", "alle"])
        #expect(Scope.allCases.map(\.rawValue) == ["read", "write", "cpr", "access-log", "admin"])
        #expect(Role.allCases.map(\.rawValue) == [
            "sagsbehandler", "virksomhedskonsulent", "teamleder", "leder", "administrator", "integration", "rapport", "dpo",
        ])
    }
}
