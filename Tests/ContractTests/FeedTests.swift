import Domain
import JSON
import Support
import Testing

@Suite("Feeds of changes")
struct FeedTests {
    private static let feeds = Contract.shared.operations.filter { $0.parameters.contains { $0["name"]?.text == "changedSince" } }

    @Test("Every collection that is not about one case or citizen, and no other, has a feed")
    func collections() {
        let lists = Contract.shared.operations.filter { operation in
            operation.holes.isEmpty && operation.parameters.contains { $0["name"]?.text == "after" }
        }
        #expect(Self.feeds.map(\.id).sorted() == lists.map(\.id).filter { $0 != "listAccessLog" }.sorted())
    }

    /// What makes something that a feed tells of, where a case with its actors and placements does not.
    private static let seeds = [
        "listAgreements": "createCaseAgreement", "listMeetings": "createMeeting", "listMeetingSeries": "createMeetingSeries",
        "listStandIns": "createStandIn", "listEmergencyAccesses": "openEmergencyAccess",
        "listConversations": "createConversation", "listJobPlans": "createJobPlanVersion",
        "listAllIndsatsplans": "createIndsatsplan", "listAllScreenings": "recordScreening",
    ]

    /// Lists that tell of nobody's case.
    private static let ofNobody = ["listStaff", "listTeams", "listTokens", "listMeetings", "listMeetingSeries", "listStandIns"]

    /// Who may read a list where a system may not.
    private static func token(_ operation: ContractOperation, _ people: TestJobcenter.People) -> String {
        switch operation.id {
        case "listTokens": people.administrator.token
        case "listEmergencyAccesses": people.leader.token
        default: people.integration
        }
    }

    @Test("What changed comes as the contract says; a cursor of another store's life is gone; who does not reach all is refused", arguments: feeds)
    func feed(operation: ContractOperation) throws {
        let world = try ContractWorld()
        let seed = try #require(Contract.shared.operations.first { $0.id == Self.seeds[operation.id] ?? "getCase" })
        let reader = world.jobcenter.client(Self.token(operation, world.people))
        let since = try reader.get(operation.path).text("changes")
        #expect(!since.isEmpty)
        let (making, subject) = try world.request(seed)
        if seed.method != "GET" { #expect(try world.leader.send(making).status < 300) }
        for id in ["createStaff", "createTeam", "createToken"] {
            let making = try #require(Contract.shared.operations.first { $0.id == id })
            #expect(try world.administrator.send(world.request(making).request).status == 201)
        }
        let changed = try reader.get("\(operation.path)?changedSince=\(since)")
        #expect(changed.status == 200)
        #expect(!changed.ids.isEmpty)
        let later = changed.text("changes")
        if !subject.citizen.isEmpty { try world.protect(subject) }
        let rest = try reader.get("\(operation.path)?changedSince=\(later)&limit=1")
        #expect(rest.items.allSatisfy { $0["removed"]?.boolean == true })
        #expect(rest.items.isEmpty == Self.ofNobody.contains(operation.id))

        let epoch = since.prefix(8)
        let other = since.replacing(epoch, with: epoch == "00000000" ? "00000001" : "00000000", maxReplacements: 1)
        #expect(try reader.get("\(operation.path)?changedSince=\(other)").status == 410)
        #expect(try world.jobcenter.client(world.people.teamLeader.token).get("\(operation.path)?changedSince=\(since)").status == 403)
    }
}
