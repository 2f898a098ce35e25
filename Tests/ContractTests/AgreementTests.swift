import Application
import Domain
import Endpoints
import JSON
import Testing

@Suite("The contract and the program say the same")
struct AgreementTests {
    private let endpoints: [Endpoint]

    init() throws {
        endpoints = try ContractWorld().endpoints
    }

    /// Each declaration with its operation in the contract.
    private var pairs: [(Endpoint, ContractOperation)] {
        endpoints.compactMap { endpoint in
            Contract.shared.operations.first { $0.id == endpoint.id }.map { (endpoint, $0) }
        }
    }

    @Test("Both have the same operations at the same paths under the same names")
    func operations() {
        let declared = endpoints.map { "\($0.id) \($0.method.rawValue) \($0.path)" }
        let written = Contract.shared.operations.map { "\($0.id) \($0.method) \($0.path)" }
        #expect(!declared.isEmpty)
        #expect(declared.sorted() == written.sorted())
    }

    @Test("What an example asks to be done by a day can be done by it in a hundred years: examples are sent to a jobcenter of today")
    func examplesKeep() throws {
        let day = /"(due|nextOn|returnBy|focusShiftOn|decisionDue)":"(\d{4})/
        let found = Contract.shared.operations.flatMap { operation in
            operation.examples.flatMap { example in example.jsonText.matches(of: day).map { (operation.id, String($0.1), String($0.2)) } }
        }
        #expect(found.count > 10)
        // What stands on a citizen's sheet may have passed.
        for (id, name, year) in found where id != "saveCitizenPlan" { #expect(year >= "2199", "\(id) \(name)") }
    }

    @Test("Every hole of a path is a parameter")
    func pathParameters() {
        for (endpoint, operation) in pairs {
            let written = operation.parameters(in: "path")
            #expect(written.compactMap { $0["name"]?.text } == endpoint.path.parameters, "\(endpoint.id)")
            #expect(written.allSatisfy { $0["required"]?.boolean == true }, "\(endpoint.id)")
        }
    }

    @Test("Query parameters have the same names and take the same values")
    func queryParameters() {
        for (endpoint, operation) in pairs {
            let declared = endpoint.parameters.map { "\($0.name): \($0.shape.text)" }
            let written = operation.parameters(in: "query").map { "\($0["name"]?.text ?? ""): \(($0["schema"] ?? .null).shapeText)" }
            #expect(declared.sorted() == written.sorted(), "\(endpoint.id)")
            #expect(operation.parameters(in: "query").allSatisfy { $0["required"] == nil }, "\(endpoint.id)")
        }
    }

    @Test("Header fields follow from what the operation is")
    func headerParameters() {
        for (endpoint, operation) in pairs {
            var expected = ["X-Request-Id", "traceparent"]
            if !endpoint.access.isOpen, !endpoint.access.isForCitizen { expected += ["Kompas-Acting-Staff", "Kompas-Purpose"] }
            if endpoint.method == .get { expected.append("If-None-Match") }
            if endpoint.method == .post, endpoint.isWrite { expected.append("Idempotency-Key") }
            if endpoint.guarded { expected.append("If-Match") }
            let written = operation.parameters(in: "header")
            #expect(written.compactMap { $0["name"]?.text }.sorted() == expected.sorted(), "\(endpoint.id)")
            for parameter in written {
                #expect((parameter["required"]?.boolean ?? false) == (parameter["name"]?.text == "If-Match"), "\(endpoint.id)")
            }
        }
    }

    @Test("A body is demanded by both or by none")
    func bodies() {
        for (endpoint, operation) in pairs {
            #expect(operation.takesBody == endpoint.takesBody, "\(endpoint.id)")
            #expect(operation.demandsBody == endpoint.takesBody, "\(endpoint.id)")
            #expect(operation.examples.isEmpty != endpoint.takesBody, "\(endpoint.id)")
        }
    }

    @Test("The statuses are those of success, of the operation's own problems, and of what all operations share")
    func statuses() {
        for (endpoint, operation) in pairs {
            var expected = endpoint.success.union(endpoint.problems.map(\.status))
            expected.formUnion([406, 413, 415, 422, 500])
            if endpoint.method == .get { expected.insert(304) }
            expected.insert(429)
            if !endpoint.access.isOpen { expected.formUnion([401, 403, 503]) }
            // A purpose can be malformed, which a citizen has none of; and so can a body or a key of repeats.
            if !endpoint.access.isOpen, !endpoint.access.isForCitizen || endpoint.isWrite { expected.insert(400) }
            if !endpoint.path.parameters.isEmpty { expected.insert(400) }
            if endpoint.isWrite { expected.insert(507) }
            #expect(operation.statuses == expected, "\(endpoint.id)")
        }
    }

    @Test("A success comes in the declared media type")
    func mediaTypes() {
        for (endpoint, operation) in pairs {
            for status in endpoint.success { #expect(operation.produces(status) == endpoint.media.map(\.contractName), "\(endpoint.id)") }
        }
    }

    @Test("x-access says what the declaration says")
    func access() {
        for (endpoint, operation) in pairs {
            #expect(operation.access.accessText == endpoint.access.text, "\(endpoint.id)")
            #expect(operation.isOpen == endpoint.access.isOpen, "\(endpoint.id)")
        }
    }

    @Test("x-audit says what the declaration says")
    func audit() {
        for (endpoint, operation) in pairs {
            #expect(operation.audit.auditText == endpoint.audit.text, "\(endpoint.id)")
        }
    }
}
