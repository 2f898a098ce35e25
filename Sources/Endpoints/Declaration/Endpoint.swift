public import Application
public import JSON
import Storage

/// One operation of the product: where it answers, who may call it, what is logged, what it takes and gives, and the use case
/// behind it. Router, authorization, logging and contract tests all read this one value. Nothing has a default: leaving
/// out who may call it, or what is logged, does not compile.
public struct Endpoint: Sendable {
    public let method: HTTPMethod
    public let path: PathPattern
    /// The `operationId` in the contract.
    public let id: String
    public let access: AccessRule
    public let audit: AuditRule
    public let parameters: [QueryParameter]
    /// Whether a JSON body is demanded.
    public let takesBody: Bool
    /// Whether `If-Match` is demanded (428 without, 412 when stale).
    public let guarded: Bool
    /// The statuses of success.
    public let success: Set<Int>
    /// The problems of its own, beside those that every endpoint shares.
    public let problems: Set<ProblemKind>
    /// The forms of a successful answer; the first unless another is asked for.
    public let media: [Medium]
    /// The work, and by that where it runs.
    public let work: Work
    /// Its place among the endpoints, from 0; given by the pipeline.
    var number = 0

    /// Where an endpoint's work runs.
    public enum Work: Sendable {
        /// On the loop, with nothing but the request: constants and pages about nobody.
        case constant(@Sendable (BoundRequest, FaultCollector) throws -> Reply)
        /// Point reads, on the loop inside its read transaction.
        case read(@Sendable (BoundRequest, FaultCollector) throws -> @Sendable (ReadScope) throws -> Reply)
        /// A list that is the same for everybody: on the loop, which remembers the answer, or on the query pool where it is long.
        case shared(@Sendable (BoundRequest, FaultCollector) throws -> SharedWork)
        /// Lists and reports, on the query pool.
        case query(@Sendable (BoundRequest, FaultCollector) throws -> @Sendable (ReadScope) throws -> Reply)
        /// At the single writer, inside its transaction. May be run again after a failed batch.
        case write(@Sendable (BoundRequest, FaultCollector) throws -> @Sendable (UnitOfWork) throws -> Reply)
    }
}

/// The two ways to a list that is the same for everybody.
public struct SharedWork: Sendable {
    /// nil where the list is long.
    let read: @Sendable (ReadScope) throws -> Reply?
    let query: @Sendable (ReadScope) throws -> Reply
}

/// What a request body is read into. Reads every member, lets the reader note every fault, and is nil if it cannot be built.
public protocol BodyInput: Sendable {
    init?(_ fields: ObjectReader)
}

/// For operations without a body.
public struct NoBody: BodyInput {
    public init() {}
    public init?(_ fields: ObjectReader) {}
}

extension Endpoint {
    /// A read that runs on the loop.
    public init(
        _ method: HTTPMethod, _ path: String, id: String, access: AccessRule, audit: AuditRule, parameters: [QueryParameter],
        problems: Set<ProblemKind>, reads: @escaping @Sendable (Call<NoBody>, ReadScope) throws -> Reply
    ) {
        self.init(method, path, id, access, audit, parameters, false, false, [200], problems, .read { request, faults in
            let call = Call(request: request, body: try request.body(NoBody.self, faults))
            return { scope in try reads(call, scope) }
        })
    }

    /// A list or a report that runs on the query pool. With a body when the criterion must not stand in a URL.
    public init<Body: BodyInput>(
        _ method: HTTPMethod, _ path: String, id: String, access: AccessRule, audit: AuditRule, parameters: [QueryParameter],
        body: Body.Type, problems: Set<ProblemKind>, queries: @escaping @Sendable (Call<Body>, ReadScope) throws -> Reply
    ) {
        self.init(method, path, id, access, audit, parameters, Body.self != NoBody.self, false, [200], problems, .query { request, faults in
            let call = Call(request: request, body: try request.body(Body.self, faults))
            return { scope in try queries(call, scope) }
        })
    }

    /// A list that runs on the query pool and answers `{items, next}`, also as a table of these columns.
    public init<Body: BodyInput>(
        _ method: HTTPMethod, _ path: String, id: String, access: AccessRule, audit: AuditRule, parameters: [QueryParameter],
        body: Body.Type, problems: Set<ProblemKind>, columns: TableColumns,
        lists: @escaping @Sendable (Call<Body>, ReadScope) throws -> Reply
    ) {
        self.init(method, path, id, access, audit, parameters, Body.self != NoBody.self, false, [200], problems, .query { request, faults in
            let call = Call(request: request, body: try request.body(Body.self, faults))
            return { scope in try lists(call, scope) }
        }, media: Medium.list(columns))
    }

    /// A document about somebody that runs on the query pool and comes in each of these forms, the first unless another is asked for. What
    /// it is asked to make stands in `Call.medium`.
    public init(
        _ method: HTTPMethod, _ path: String, id: String, access: AccessRule, audit: AuditRule, parameters: [QueryParameter],
        problems: Set<ProblemKind>, forms: [Medium], documents: @escaping @Sendable (Call<NoBody>, ReadScope) throws -> Reply
    ) {
        self.init(method, path, id, access, audit, parameters, false, false, [200], problems, .query { request, faults in
            let call = Call(request: request, body: try request.body(NoBody.self, faults))
            return { scope in try documents(call, scope) }
        }, media: forms)
    }

    /// A list that is the same for everybody, as its exemption from the log says. `reads` gives nil where it would be long, and then
    /// `queries` runs on the query pool.
    public init(
        shared path: String, id: String, access: AccessRule, exempt reason: String, parameters: [QueryParameter], problems: Set<ProblemKind>,
        reads: @escaping @Sendable (Call<NoBody>, ReadScope) throws -> Reply?,
        queries: @escaping @Sendable (Call<NoBody>, ReadScope) throws -> Reply
    ) {
        self.init(.get, path, id, access, .exempt(reason: reason), parameters, false, false, [200], problems, .shared { request, faults in
            let call = Call(request: request, body: try request.body(NoBody.self, faults))
            return SharedWork(read: { scope in try reads(call, scope) }, query: { scope in try queries(call, scope) })
        })
    }

    /// A change, at the writer. `guarded` ones demand `If-Match`.
    public init<Body: BodyInput>(
        _ method: HTTPMethod, _ path: String, id: String, access: AccessRule, audit: AuditRule, guarded: Bool,
        body: Body.Type, success: Set<Int>, problems: Set<ProblemKind>,
        writes: @escaping @Sendable (Call<Body>, UnitOfWork) throws -> Reply
    ) {
        self.init(method, path, id, access, audit, [], Body.self != NoBody.self, guarded, success, problems, .write { request, faults in
            let call = Call(request: request, body: try request.body(Body.self, faults))
            return { unit in try writes(call, unit) }
        })
    }

    /// A constant answer about nobody, such as the contract itself.
    public init(
        open path: String, id: String, access: AccessRule, audit: AuditRule, problems: Set<ProblemKind>, produces: Medium,
        answers: @escaping @Sendable (Call<NoBody>) throws -> Reply
    ) {
        self.init(.get, path, id, access, audit, [], false, false, [200], problems, .constant { request, faults in
            try answers(Call(request: request, body: try request.body(NoBody.self, faults)))
        }, media: [produces])
    }

    private init(
        _ method: HTTPMethod, _ path: String, _ id: String, _ access: AccessRule, _ audit: AuditRule, _ parameters: [QueryParameter],
        _ takesBody: Bool, _ guarded: Bool, _ success: Set<Int>, _ problems: Set<ProblemKind>, _ work: Work,
        media: [Medium] = [.json]
    ) {
        self.method = method
        self.path = PathPattern(path)
        self.id = id
        self.access = access
        self.audit = audit
        self.parameters = parameters
        self.takesBody = takesBody
        self.guarded = guarded
        self.success = success
        self.problems = problems
        self.media = media
        self.work = work
    }
}
