import Application
import Embedded
public import Endpoints

/// The contract, for programs and for people.
public enum DocsEndpoints {
    /// Every answer is made here, once, with its compressed form.
    /// - Parameter endpoints: what the page describes, beside the documentation itself.
    public static func all(describing endpoints: [Endpoint]) -> [Endpoint] {
        let others = [contract, style, problems, problem]
        let described = endpoints + others + [page(describing: [])]
        return [page(describing: described)] + others
    }

    private static let contract = constant(
        "/openapi.yaml", id: "getContract", .yaml, Reply(status: 200, contentType: Medium.yaml.contentType, body: Embedded.openAPI))

    private static func page(describing endpoints: [Endpoint]) -> Endpoint {
        constant("/docs", id: "readContract", .html, ContractPage.make(describing: endpoints))
    }

    private static let style = {
        var reply = Reply(status: 200, contentType: Medium.css.contentType, body: Array(DocsStyle.sheet.utf8))
        reply.headers = [("X-Content-Type-Options", "nosniff")]
        return constant("/docs.css", id: "getDocsStyle", .css, reply)
    }()

    private static let problems = constant("/problems", id: "listProblems", .html, ProblemPages.list())

    /// One page a kind.
    private static let problem = {
        let pages = Dictionary(uniqueKeysWithValues: ProblemKind.allCases.map { ($0.rawValue, ProblemPages.one($0).precompressed()) })
        return Endpoint(
            open: "/problems/{kind}", id: "getProblem", access: open, audit: aboutNobody, problems: [.notFound], produces: .html
        ) { call in
            guard let page = pages[try call.text("kind")] else { throw Problem.notFound }
            return page
        }
    }()

    private static func constant(_ path: String, id: String, _ medium: Medium, _ reply: Reply) -> Endpoint {
        let answer = reply.precompressed()
        return Endpoint(open: path, id: id, access: open, audit: aboutNobody, problems: [], produces: medium) { _ in answer }
    }

    private static let open = AccessRule.open(reason: "Whoever builds on the service reads the contract before they have a token.")
    private static let aboutNobody = AuditRule.exempt(reason: "The documentation is the same for everybody and about nobody.")
}
