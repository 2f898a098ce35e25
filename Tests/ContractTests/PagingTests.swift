import JSON
import Support
import Testing

@Suite("Lists in pages")
struct PagingTests {
    private static let lists = Contract.shared.operations.filter { $0.parameters.contains { $0["name"]?.text == "after" } }

    @Test("Page after page, a list is whole: nothing twice, nothing left out", arguments: lists)
    func pages(operation: ContractOperation) throws {
        let world = try ContractWorld()
        let client = try world.admitted(to: operation)
        let seed = try #require(Contract.shared.operations.first { $0.id == "getCase" })
        for _ in 0..<2 { _ = try world.request(seed) }
        let request = try world.request(operation).request
        let whole = try client.send(request.with(target: request.target + "?limit=200"))
        let items = try #require(whole.json["items"]?.elements)
        #expect(items.count > 1)
        #expect(whole.json["next"]?.isNull == true)
        #expect(whole.header("link") == nil)

        var found: [JSONValue] = []
        var target: String? = request.target + "?limit=1"
        while let place = target, found.count < 200 {
            let page = try client.send(request.with(target: place))
            #expect(page.status == 200, "\(page.text)")
            let here = try #require(page.json["items"]?.elements)
            #expect(here.count <= 1)
            found += here
            let link = page.header("link")
            #expect((link == nil) == (page.json["next"]?.isNull == true))
            target = link.map { $0.dropFirst().prefix { $0 != ">" }.description }
            // The next page of citizens leaves out everything but its cursor.
            if let next = target, !next.contains("limit=") { target = next + "&limit=1" }
        }
        // Reading the access log adds to its newer end.
        #expect(found.suffix(items.count).map(\.identity) == items.map(\.identity))
        if !operation.id.hasSuffix("AccessLog") { #expect(found.count == items.count) }
    }

    /// The access log goes on over a restore; every other list begins again.
    private static let ofTheStore = lists.filter { $0.statuses.contains(410) }

    @Test("A cursor of another life of the store is gone, and says to begin again", arguments: ofTheStore)
    func otherEpoch(operation: ContractOperation) throws {
        let world = try ContractWorld()
        let client = try world.admitted(to: operation)
        let seed = try #require(Contract.shared.operations.first { $0.id == "getCase" })
        for _ in 0..<2 { _ = try world.request(seed) }
        let request = try world.request(operation).request
        let next = try client.send(request.with(target: request.target + "?limit=1")).text("next")
        let first = try #require(next.first)
        let other = (first == "0" ? "1" : "0") + next.dropFirst()
        let answer = try client.send(request.with(target: request.target + "?limit=1&after=" + other))
        #expect(answer.status == 410, "\(answer.text)")
        #expect(answer.text("type") == "/problems/gone")
        #expect(answer.text("detail").contains("uden after"))
    }

    @Test("Every list but the access log's says 410")
    func listsSayGone() {
        #expect(Self.lists.filter { !$0.statuses.contains(410) }.map(\.id).sorted() == ["getCitizenAccessLog", "listAccessLog"])
    }

    @Test("A cursor that no list gave out is refused", arguments: lists)
    func strangeCursors(operation: ContractOperation) throws {
        let world = try ContractWorld()
        let client = try world.admitted(to: operation)
        let request = try world.request(operation).request
        for cursor in ["x", "0", "-1", "99999999999999999999999999", "019ab3c4-f000-7000-8000-00000000000f~zz", "2026-13~1~1", "~~", "0badcafe", "0badcafe0~1", "%F0%9F%92%A9"] {
            let answer = try client.send(request.with(target: request.target + "?after=" + cursor))
            #expect(answer.status == 422, "\(cursor): \(answer.text)")
            #expect(answer.faults == ["?after unknown-cursor"], "\(cursor)")
        }
    }
}

extension JSONValue {
    /// What tells an item of a list from the others: a token, say, moves in between, when its use is noted.
    fileprivate var identity: JSONValue { self["id"] ?? self }
}
