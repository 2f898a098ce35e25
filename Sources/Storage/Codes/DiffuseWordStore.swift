public import Domain

/// The diffuse words, which are a code list: the label is the pattern. Reads `code`.
public enum DiffuseWordStore {
    /// The words in force on a day, in the list's order, which decides between words of the same strength and length.
    /// - Throws: `StorageError.corrupt` for a row that is no pattern, which no import lets in
    public static func all(on day: Day, in db: Connection) throws -> [DiffuseWord] {
        try db.all(
            """
            SELECT label, json_extract(attributes, '$.question'), json_extract(attributes, '$.strength') FROM code
            WHERE list = ? AND valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?) ORDER BY sort, code
            """, .text(DiffuseWord.list), .day(day), .day(day)
        ) { row in
            guard let word = DiffuseWord(pattern: try row.text(0), question: try row.text(1), strength: try row.text(2)) else {
                throw StorageError.corrupt
            }
            return word
        }
    }
}
