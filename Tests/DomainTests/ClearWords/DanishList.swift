import Foundation

@testable import Domain

/// The list that the product comes with, as the migration writes it: pattern, what is left open, and how clearly.
enum DanishList {
    static let rows: [(pattern: String, question: String, strength: String)] = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
        let migration = (try? String(contentsOf: root.appending(path: "Migrations/0006_meetings.sql"), encoding: .utf8)) ?? ""
        let row = /'diffuse-ord', '[a-z]+-\d+', '[-\d]+', NULL, '([^']+)', \d+, \d, NULL, '\{"question": "([a-z]+)", "strength": "([a-z]+)"\}'/
        return migration.matches(of: row).map { (String($0.1), String($0.2), String($0.3)) }
    }()

    static let words: [DiffuseWord] = rows.compactMap { DiffuseWord(pattern: $0.pattern, question: $0.question, strength: $0.strength) }
}

extension DiffuseWords {
    static let danish = DiffuseWords(DanishList.words)
}
