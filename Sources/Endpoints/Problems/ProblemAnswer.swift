import Application
import Domain
import HTTPWire
import JSON
import Storage

/// Writes `application/problem+json` (RFC 9457).
enum ProblemAnswer {
    static func make(_ problem: Problem, request: RequestID) -> HTTPResponse {
        let text = problem.text
        var faults: [Fault] = []
        var code: String?
        if case .invalid(let found) = problem { faults = found }
        var existing: String?
        if case .conflict(let name, _) = problem { code = name }
        if case .conflictWith(let address, let name, _) = problem { (code, existing) = (name, address) }
        var response = make(text.kind, detail: text.detail, code: code, existing: existing, faults: faults, request: request)
        switch problem {
        case .unauthenticated: response.headers.add(own: "WWW-Authenticate", "Bearer realm=\"kompas\"")
        case .tooManyRequests(let seconds), .unavailable(let seconds), .tooSlow(let seconds): response.headers.add(own: "Retry-After", "\(seconds)")
        default: break
        }
        return response
    }

    static func make(
        _ kind: ProblemKind, detail: String? = nil, code: String? = nil, existing: String? = nil, faults: [Fault] = [], status: Int? = nil,
        request: RequestID
    ) -> HTTPResponse {
        var writer = JSONWriter(reserving: 512)
        writer.object { json in
            json.member("type", "/problems/\(kind.rawValue)")
            json.member("title", kind.title)
            json.member("status", status ?? kind.status)
            json.member("detail", detail ?? kind.explanation)
            json.member("instance", "urn:uuid:\(request)")
            json.memberIfPresent("code", code)
            json.memberIfPresent("existing", existing)
            if !faults.isEmpty {
                json.array("errors") { json in
                    for fault in faults {
                        json.object { json in
                            json.member("pointer", fault.pointer)
                            json.member("code", fault.code)
                            json.member("detail", fault.detail)
                        }
                    }
                }
            }
        }
        var headers = HTTPHeaders()
        headers.add(own: "Content-Type", "application/problem+json; charset=utf-8")
        headers.add(own: "X-Request-Id", "\(request)")
        headers.add(own: "Cache-Control", "no-store")
        return HTTPResponse(status: status ?? kind.status, headers: headers, body: writer.bytes)
    }

    /// The problem behind an error that reached the top. What we did not foresee is a fault of ours.
    static func problem(behind error: any Error) -> Problem {
        switch error {
        case let problem as Problem: problem
        case let storage as StorageError: storage.problem
        default: .internalFault
        }
    }
}
