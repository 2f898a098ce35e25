import Domain
import Service
import Support
import Testing

/// Every loop remembers whom it let in. Eight open connections lie on both loops of the service, and each of them has been let in before
/// something changes.
@Suite("Access: what a loop remembers of its callers")
struct KnownCallersTests {
    private let jobcenter: TestJobcenter
    private let administrator: TestClient

    /// Whoever comes with wrong tokens again and again is slowed down.
    private static let refused: Set = [401, 429]

    init() throws {
        jobcenter = try TestJobcenter { $0.loops = 2 }
        administrator = jobcenter.client(jobcenter.people.administrator.token)
    }

    private func clients(_ token: String, acting: StaffID? = nil) -> [TestClient] {
        (0..<8).map { _ in TestClient(port: jobcenter.service.port, token: token, actingStaff: acting) }
    }

    private func statuses(_ clients: [TestClient], _ target: String = "/v1/cases") throws -> Set<Int> {
        Set(try clients.map { try $0.get(target).status })
    }

    @Test("A token that is taken back is refused by every loop from the next request on")
    func revoked() throws {
        for round in 0..<10 {
            let (id, text) = try administrator.token(#""staff": "\#(jobcenter.people.caseworker.id)", "scopes": ["read"]"#)
            let clients = clients(text)
            #expect(try statuses(clients) == [200])
            if round % 2 == 1 {
                // The first uses are noted in the store, so what was remembered is looked up again once.
                #expect(try statuses(clients) == [200])
            }
            #expect(try administrator.send("DELETE", "/v1/tokens/\(id)").status == 200)
            #expect(try statuses(clients).isSubset(of: Self.refused))
        }
    }

    @Test("Somebody who leaves is refused by every loop from the next request on, and let in on return")
    func inactive() throws {
        let person = jobcenter.people.caseworker
        let clients = clients(person.token)
        for _ in 0..<5 {
            #expect(try statuses(clients) == [200])
            #expect(try administrator.change("PATCH", "/v1/staff/\(person.id)", #"{"active": false}"#, ifMatch: "*").status == 200)
            #expect(try statuses(clients).isSubset(of: Self.refused))
            #expect(try administrator.change("PATCH", "/v1/staff/\(person.id)", #"{"active": true}"#, ifMatch: "*").status == 200)
        }
    }

    @Test("A role or a team that is taken from somebody is gone on every loop from the next request on")
    func reach() throws {
        let people = jobcenter.people
        let file = try jobcenter.client(people.colleague.token).record(case: 1, #""team": "\#(people.jobindsats)""#)
        let clients = clients(people.caseworker.token)
        func become(_ members: String) throws {
            #expect(try administrator.change("PATCH", "/v1/staff/\(people.caseworker.id)", members, ifMatch: "*").status == 200)
        }
        for _ in 0..<3 {
            try become(#"{"roles": [{"role": "teamleder", "reach": "team"}], "teams": ["\#(people.jobindsats)"]}"#)
            #expect(try statuses(clients, file.path) == [200])
            try become(#"{"teams": []}"#)
            #expect(try statuses(clients, file.path) == [404])
            try become(#"{"roles": []}"#)
            #expect(try statuses(clients, file.path) == [403])
        }
    }

    @Test("The person a system acts for is looked at in the same way")
    func acting() throws {
        let people = jobcenter.people
        let clients = clients(people.integration, acting: people.caseworker.id)
        #expect(try statuses(clients) == [200])
        #expect(try administrator.change("PATCH", "/v1/staff/\(people.caseworker.id)", #"{"active": false}"#, ifMatch: "*").status == 200)
        #expect(try statuses(clients) == [403])
        #expect(try administrator.change("PATCH", "/v1/staff/\(people.caseworker.id)", #"{"active": true}"#, ifMatch: "*").status == 200)
        #expect(try statuses(clients) == [200])
    }
}
