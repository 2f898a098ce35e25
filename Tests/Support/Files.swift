import Foundation

extension TestJobcenter {
    /// Whether any file in the data folder holds the text, as UTF-8.
    public func anyFile(contains text: String) throws -> Bool {
        let wanted = Data(text.utf8)
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
            if let data = FileManager.default.contents(atPath: folder + "/" + name), data.range(of: wanted) != nil { return true }
        }
        return false
    }
}
