/// What has moved from one order to another: the fewest things whose moves explain the difference. What was added or left out moves nothing.
struct OrderChange<Name: Hashable> {
    /// Everything that moved.
    let moved: Set<Name>

    /// - Parameters: two lists without repeats.
    init(from earlier: [Name], to later: [Name]) {
        let before = Dictionary(earlier.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let kept = later.filter { before[$0] != nil }
        let places = kept.compactMap { before[$0] }
        // What keeps its order is a longest row of rising places; for each place the longest that ends there, and what comes before it.
        var length = Array(repeating: 1, count: places.count)
        var previous = [Int?](repeating: nil, count: places.count)
        for index in places.indices {
            for earlier in 0..<index where places[earlier] < places[index] && length[earlier] + 1 > length[index] {
                length[index] = length[earlier] + 1
                previous[index] = earlier
            }
        }
        var stays: Set<Name> = []
        var step = length.indices.max { length[$0] < length[$1] }
        while let index = step {
            stays.insert(kept[index])
            step = previous[index]
        }
        moved = Set(kept).subtracting(stays)
    }
}
