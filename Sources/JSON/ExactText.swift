/// Whether two texts have the same code points in the same order (RFC 8259 section 8.3).
///
/// Swift's `==` on strings compares canonically equivalent text as equal and normalises to do so. For names that
/// come from outside, that would be both the wrong rule and work that an attacker can make expensive.
func sameText(_ left: String, _ right: String) -> Bool {
    guard left.utf8.count == right.utf8.count else { return false }
    let same = left.utf8.withContiguousStorageIfAvailable { left in
        right.utf8.withContiguousStorageIfAvailable { right in left.elementsEqual(right) }
    }
    return (same ?? nil) ?? left.utf8.elementsEqual(right.utf8)
}

/// A text that hashes and compares by its code points, with Swift's seeded hasher, so that nobody can prepare names
/// that collide.
struct ExactText: Hashable {
    let text: String

    static func == (left: ExactText, right: ExactText) -> Bool {
        sameText(left.text, right.text)
    }

    func hash(into hasher: inout Hasher) {
        let contiguous: Void? = text.utf8.withContiguousStorageIfAvailable { bytes in
            hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
        }
        if contiguous == nil {
            Array(text.utf8).withUnsafeBytes { hasher.combine(bytes: $0) }
        }
    }
}

/// The names of one object so far. A few are compared one by one; many go into a hash set, so that an object with a
/// hundred thousand members is still read in linear time.
struct NamesSeen {
    private static let fewEnoughToCompare = 12
    private var names: Set<ExactText> = []

    /// Adds the name of the member that follows `members`; false when one of them already has it.
    mutating func insert(_ name: String, after members: [JSONMember]) -> Bool {
        if members.count < Self.fewEnoughToCompare {
            return !members.contains { sameText($0.name, name) }
        }
        if names.isEmpty {
            names = Set(members.map { ExactText(text: $0.name) })
        }
        return names.insert(ExactText(text: name)).inserted
    }
}
