import JSON
import Support
import Testing

/// The request schemas against the program, member by member: what the contract demands is demanded, what it forbids is refused, and
/// what it allows is taken.
@Suite("Request bodies keep the contract's rules")
struct BodyRuleTests {
    @Test("Every member of a body follows its schema", arguments: Contract.shared.operations.filter(\.takesBody))
    func members(operation: ContractOperation) throws {
        let world = try ContractWorld()
        let client = try world.admitted(to: operation)
        let schema = try #require(operation.bodySchema)
        var tried = 0
        for index in operation.examples.indices {
            let request = try world.request(operation, example: index).request
            let body = try JSONValue.parse(Array((request.body ?? "").utf8))
            for variation in Variation.all(of: body, schema) {
                let answer = try client.send(request.with(body: variation.body.jsonText))
                let found = answer.faults.filter(variation.isAbout)
                let place = Comment(rawValue: "\(operation.id): \(variation.name) at \(variation.pointer) gave \(answer.status) \(answer.faults)")
                if variation.isWrong {
                    #expect(answer.status == 422, place)
                    #expect(!found.isEmpty, place)
                } else {
                    #expect(!found.contains(where: variation.isForbidden), place)
                }
                tried += 1
            }
        }
        #expect(tried > 0)
    }
}
