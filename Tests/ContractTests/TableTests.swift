import CSV
import Endpoints
import JSON
import Support
import Testing

/// That each column is a member of the contract is checked on the recorded answers; here, that every list has its tables.
@Suite("Lists as tables")
struct TableTests {
    private static let lists = Contract.shared.operations.filter { $0.parameters.contains { $0["name"]?.text == "after" } }

    @Test("Every list in pages comes as a table too, with a row for each item and a field for each column", arguments: lists)
    func tables(operation: ContractOperation) throws {
        let world = try ContractWorld()
        let client = try world.admitted(to: operation)
        let seed = try #require(Contract.shared.operations.first { $0.id == "getCase" })
        _ = try world.request(seed)
        let request = try world.request(operation).request
        let endpoint = try world.endpoint(operation)
        #expect(endpoint.media.map(\.contractName) == ["application/json", "text/csv", "text/csv; excel=da"])
        for medium in endpoint.media {
            guard let columns = medium.columns else { continue }
            let items = try #require(try client.send(request).json["items"]?.elements)
            let answer = try client.send(request.with("Accept", medium.contentName))
            #expect(answer.status == 200, "\(answer.text)")
            #expect(answer.header("content-type") == medium.contentType)
            var reader = CSVReader()
            reader.feed(answer.body)
            reader.finish()
            var rows: [[String]] = []
            while let row = try reader.next() { rows.append(row.fields) }
            #expect(rows.first == columns.names)
            let item = try #require(items.first)
            if operation.id.hasSuffix("AccessLog") {
                // Reading it adds to it.
                #expect(rows.count >= items.count + 1)
            } else {
                #expect(rows.count == items.count + 1)
                let first = zip(columns.names, try #require(rows.dropFirst().first))
                for (name, field) in first where !name.contains(".") && name != "lastUsedAt" {
                    if let text = item[name]?.text, !text.hasPrefix("-"), !text.hasPrefix("+") { #expect(field == text, "\(name)") }
                    if item[name]?.isNull == true { #expect(field == "", "\(name)") }
                }
            }
        }
    }
}

extension Medium {
    /// As a caller asks for it.
    fileprivate var contentName: String { contractName.replacing("; ", with: ";") }
}
