import Application
import Embedded
public import Endpoints

/// The contract, for programs and for people.
public enum DocsEndpoints {
    /// - Parameter endpoints: what the page describes, beside the documentation itself.
    public static func all(describing endpoints: [Endpoint]) -> [Endpoint] {
        let others = [contract, style, problems, problem]
        let described = endpoints + others + [page(describing: [])]
        return [page(describing: described)] + others
    }

    private static let contract = Endpoint(
        open: "/openapi.yaml", id: "getContract", access: open, audit: aboutNobody, problems: [], produces: "application/yaml"
    ) { _ in
        Reply(status: 200, contentType: "application/yaml", body: Embedded.openAPI)
    }

    private static func page(describing endpoints: [Endpoint]) -> Endpoint {
        let page = ContractPage.make(describing: endpoints)
        return Endpoint(open: "/docs", id: "readContract", access: open, audit: aboutNobody, problems: [], produces: html) { _ in page }
    }

    private static let style = Endpoint(
        open: "/docs.css", id: "getDocsStyle", access: open, audit: aboutNobody, problems: [], produces: "text/css; charset=utf-8"
    ) { _ in
        var reply = Reply(status: 200, contentType: "text/css; charset=utf-8", body: Array(DocsStyle.sheet.utf8))
        reply.headers = [("X-Content-Type-Options", "nosniff")]
        return reply
    }

    private static let problems = Endpoint(
        open: "/problems", id: "listProblems", access: open, audit: aboutNobody, problems: [], produces: html
    ) { _ in
        ProblemPages.list()
    }

    /// One page a kind, written once.
    private static let pages = Dictionary(uniqueKeysWithValues: ProblemKind.allCases.map { ($0, ProblemPages.one($0)) })

    private static let problem = Endpoint(
        open: "/problems/{kind}", id: "getProblem", access: open, audit: aboutNobody, problems: [.notFound], produces: html
    ) { call in
        guard let kind = ProblemKind(rawValue: try call.text("kind")) else { throw Problem.notFound }
        guard let page = pages[kind] else { throw Problem.notFound }
        return page
    }

    private static let html = "text/html; charset=utf-8"
    private static let open = AccessRule.open(reason: "Whoever builds on the service reads the contract before they have a token.")
    private static let aboutNobody = AuditRule.exempt(reason: "The documentation is the same for everybody and about nobody.")
}
