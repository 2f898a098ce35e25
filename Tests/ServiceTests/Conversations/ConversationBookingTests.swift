import Domain
import JSON
import Support
import Testing

@Suite("Bookings that another system keeps")
struct ConversationBookingTests {
    private let desk: ConversationDesk
    private let system: TestClient
    private let leader: TestClient
    private static let booking = #""booking": {"system": "Prøvebooking", "id": "B-1"}"#

    init() throws {
        desk = try ConversationDesk()
        system = desk.desk.jobcenter.client(desk.people.integration)
        leader = desk.desk.jobcenter.client(desk.people.leader.token)
    }

    private func patch(_ conversation: TestAnswer, _ body: String, as client: TestClient, ifMatch tag: String = "*") throws -> TestAnswer {
        try client.change("PATCH", desk.path(conversation), body, ifMatch: tag)
    }

    @Test("A conversation is found by its booking, and by the system alone, where the case is in reach")
    func found() throws {
        let mine = try desk.plan(", " + Self.booking, as: system)
        let other = try desk.plan(#", "booking": {"system": "Prøvebooking", "id": "B-2"}"#, inHours: 2, as: system)
        _ = try desk.plan(inHours: 3)
        func ids(_ query: String, _ client: TestClient? = nil) throws -> [String] { try (client ?? system).get("/v1/conversations?\(query)").ids }
        #expect(try ids("bookingSystem=Pr%C3%B8vebooking&bookingKey=B-1") == [mine.text("id")])
        #expect(try ids("bookingSystem=Pr%C3%B8vebooking&bookingKey=B-1", desk.client) == [mine.text("id")])
        #expect(try ids("bookingSystem=Pr%C3%B8vebooking&bookingKey=B-1&state=afholdt").isEmpty)
        #expect(try ids("bookingSystem=Pr%C3%B8vebooking&bookingKey=B-1&case=\(desk.borger)").isEmpty)
        #expect(try ids("bookingSystem=Pr%C3%B8vebooking") == [mine.text("id"), other.text("id")])
        #expect(try ids("bookingSystem=Andet&bookingKey=B-1").isEmpty)
        let colleague = desk.desk.jobcenter.client(desk.people.colleague.token)
        #expect(try ids("bookingSystem=Pr%C3%B8vebooking&bookingKey=B-1", colleague).isEmpty)
        #expect(try system.get("/v1/conversations?bookingKey=B-1").faults == ["?bookingSystem required"])
        let page = try system.get("/v1/conversations?bookingSystem=Pr%C3%B8vebooking&limit=1")
        #expect(try system.get(#require(page.nextLink)).ids == [other.text("id")], "the filter goes along to the next page")
    }

    @Test("A booking that is taken says by which conversation, to whoever may see it")
    func taken() throws {
        let mine = try desk.plan(", " + Self.booking, as: system)
        let hidden = try desk.desk.record(#""team": "\#(desk.people.jobindsats)","#, citizen: 2, as: desk.desk.jobcenter.client(desk.people.colleague.token))
        func clash(_ client: TestClient, in caseID: String) throws -> TestAnswer {
            let answer = try client.post("/v1/cases/\(caseID)/conversations", #"{"form": "digitalt", "startsAt": "\#(desk.hours(1))", \#(Self.booking)}"#)
            #expect(answer.status == 409)
            #expect(answer.text("code") == "booking-taken")
            return answer
        }
        let told = try clash(system, in: hidden.text("id"))
        #expect(told.text("existing") == desk.path(mine))
        #expect(told.text("detail") == """
            Bookingen hører til en anden samtale, den \(Copenhagen.day(of: desk.now.advanced(byMilliseconds: 3_600_000)).danish). \
            Ret den samtale, eller frigør bookingen dér først.
            """)
        let administrator = desk.desk.jobcenter.client(desk.people.administrator.token)
        let members = #""scopes": ["read", "write"], "roles": [{"role": "integration", "reach": "team"}], "teams": ["\#(desk.people.jobindsats)"]"#
        let narrow = desk.desk.jobcenter.client(try administrator.token(members).text)
        let untold = try clash(narrow, in: hidden.text("id"))
        #expect(!untold.text.contains(mine.text("id")))
        #expect(!untold.text.contains(desk.caseID))
        #expect(untold.json["existing"] == nil)
    }

    @Test("A planned conversation without a booking is tied to one, and is then the source's; another, or one that was held, is not")
    func tied() throws {
        let planned = try desk.plan()
        #expect(try patch(planned, "{\(Self.booking)}", as: desk.client).faults == ["/booking not-yours"])
        #expect(try patch(planned, "{\(Self.booking)}", as: system, ifMatch: CaseDesk.tag(7)).status == 412)
        let tied = try patch(planned, "{\(Self.booking), \"place\": \"Lokale 3\"}", as: system, ifMatch: planned.tag)
        try #require(tied.status == 200, "\(tied.text)")
        #expect(tied.json["booking"]?["id"]?.text == "B-1")
        #expect(tied.text("place") == "Lokale 3")
        #expect(try desk.story().last == "En samtale blev knyttet til en booking: Prøvebooking B-1.")
        #expect(try patch(planned, #"{"place": "Lokale 4"}"#, as: desk.client).faults == ["/place owned-by-source"])
        #expect(try patch(planned, "{\(Self.booking)}", as: system).taggedVersion == tied.taggedVersion, "the same again is no change")
        #expect(try patch(planned, #"{"booking": {"system": "Prøvebooking", "id": "B-9"}}"#, as: system).faults == ["/booking has-booking"])
        let foreign = try patch(planned, #"{"booking": {"system": "Prøvebooking", "id": "B-9"}}"#, as: desk.client)
        #expect(foreign.faults == ["/booking not-yours"], "whoever may not write one is told no more")
        #expect(foreign.text.contains("af den integration, der henter den, når den ikke arbejder for en person."))
        let other = try desk.plan(inHours: -2)
        #expect(try patch(other, "{\(Self.booking)}", as: system).text("code") == "booking-taken")
        #expect(try desk.client.change("PUT", desk.path(other, "/completion"), "{}", ifMatch: "*").status == 200)
        #expect(try patch(other, #"{"booking": {"system": "Prøvebooking", "id": "B-3"}}"#, as: system).faults == ["/booking not-planned"])
    }

    @Test("When the source has gone away a leader or the integration lets go of the booking; then the time is ours again")
    func freed() throws {
        let planned = try desk.plan(", " + Self.booking, as: system)
        let refused = try patch(planned, #"{"booking": null, "place": "Lokale 9"}"#, as: desk.client)
        #expect(refused.faults.sorted() == ["/booking not-yours", "/place owned-by-source"])
        #expect(refused.text.contains("en teamleder eller leder"))
        #expect(try patch(planned, #"{"place": "Lokale 9"}"#, as: leader).faults == ["/place owned-by-source"])
        let freed = try patch(planned, #"{"booking": null, "place": "Lokale 9"}"#, as: leader, ifMatch: planned.tag)
        try #require(freed.status == 200, "\(freed.text)")
        #expect(freed.json["booking"]?.isNull == true)
        #expect(try desk.story().last == "En samtale blev frigjort fra en booking: Prøvebooking B-1.")
        let history = try desk.client.get("/v1/cases/\(desk.caseID)/history").text
        #expect(history.contains("\"booking\""))
        #expect(try patch(planned, #"{"place": "Lokale 10"}"#, as: desk.client).text("place") == "Lokale 10")
        #expect(try patch(planned, #"{"booking": null}"#, as: desk.client).status == 200, "there is none to let go of")
        // The key is free for another conversation, and the system lets go of its own.
        let other = try desk.plan(", " + Self.booking, inHours: 5, as: system)
        #expect(try patch(other, #"{"booking": null}"#, as: system).json["booking"]?.isNull == true)
    }
}
