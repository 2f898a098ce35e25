import JSON
import Support

/// A reader who keeps a copy of a collection: by a walk through the whole list, and then by what changed.
final class FeedCopy {
    let list: String
    private let client: TestClient
    private(set) var things: [String: JSONValue] = [:]
    /// Every id that was told to be gone.
    private(set) var removed: Set<String> = []
    /// Every thing in the order in which a feed told of it.
    private(set) var told: [JSONValue] = []
    /// Where the next page of the walk begins; nil before the first.
    private var after: String?
    private var isWalking = true
    private(set) var cursor = ""
    /// Whether the last page said that there is no more now.
    private(set) var isWhole = false

    init(of list: String, by client: TestClient) {
        self.list = list
        self.client = client
    }

    /// Takes one page, of the walk or of the feed.
    func step(limit: Int) throws {
        if isWalking { try walk(limit) } else { try follow(limit) }
    }

    /// Goes on until there is no more, in at most so many pages.
    func finish(limit: Int, pages: Int = 2_000) throws {
        isWhole = false
        for _ in 0..<pages {
            try step(limit: limit)
            if !isWalking, isWhole { return }
        }
        throw FeedFault.endless
    }

    private func walk(_ limit: Int) throws {
        let page = try client.get("\(list)?limit=\(limit)" + (after.map { "&after=\($0)" } ?? ""))
        guard page.status == 200 else { throw UnexpectedAnswer(page) }
        if after == nil { cursor = page.text("changes") }
        for item in page.items { things[item["id"]?.text ?? ""] = item }
        after = page.json["next"]?.text
        isWalking = after != nil
    }

    private func follow(_ limit: Int) throws {
        let page = try client.get("\(list)?limit=\(limit)&changedSince=\(cursor)")
        guard page.status == 200, page.items.count <= limit else { throw UnexpectedAnswer(page) }
        for item in page.items {
            let id = item["id"]?.text ?? ""
            if item["removed"]?.boolean == true {
                things[id] = nil
                removed.insert(id)
            } else {
                things[id] = item
                told.append(item)
            }
        }
        let next = page.json["next"]?.text
        guard next == nil || next == page.text("changes") else { throw UnexpectedAnswer(page) }
        cursor = page.text("changes")
        isWhole = next == nil
    }

    /// What a walk through the whole list shows now.
    static func fresh(_ list: String, by client: TestClient) throws -> [String: JSONValue] {
        let copy = FeedCopy(of: list, by: client)
        while copy.isWalking { try copy.walk(200) }
        return copy.things
    }
}

enum FeedFault: Error {
    case endless
}
