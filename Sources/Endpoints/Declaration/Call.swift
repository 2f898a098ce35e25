public import Application
public import Domain
public import JSON

/// A request after routing: its path parameters, its checked query, its body's bytes and its precondition.
public struct BoundRequest: Sendable {
    public var pathValues: PathValues
    public var query: QueryValues
    /// The body as parsed JSON; nil when none came.
    public var json: JSONValue?
    public var precondition: Precondition?
    /// The form that the answer comes in.
    public var medium: Medium

    /// The body read into an input, after which every fault of the request is known: those of its query are in the collector already.
    /// - Throws: `Problem.invalid` with all of them
    func body<Body: BodyInput>(_ type: Body.Type, _ faults: FaultCollector) throws -> Body {
        if let none = NoBody() as? Body {
            guard faults.isEmpty else { throw Problem.invalid(faults.faults) }
            return none
        }
        guard let json, let fields = ObjectReader(json, faults: faults) else { throw Problem.invalid(faults.faults) }
        let body = Body(fields)
        fields.finish()
        guard let body, faults.isEmpty else { throw Problem.invalid(faults.faults) }
        return body
    }
}

/// What a use case is called with.
public struct Call<Body: Sendable>: Sendable {
    let request: BoundRequest
    public let body: Body

    /// Which of the endpoint's forms the answer comes in.
    public var medium: Medium { request.medium }

    /// The query, checked against what the endpoint declared.
    public var query: QueryValues { request.query }

    /// The id in a path parameter. Something that is no id names nothing, so it is not found.
    /// - Throws: `Problem.notFound`
    public func id<Entity>(_ name: String, _: Entity.Type = Entity.self) throws -> ID<Entity> {
        guard let text = request.pathValues[name], let id = ID<Entity>(text) else { throw Problem.notFound }
        return id
    }

    /// The text in a path parameter.
    /// - Throws: `Problem.notFound`
    public func text(_ name: String) throws -> String {
        guard let text = request.pathValues[name], !text.isEmpty else { throw Problem.notFound }
        return text
    }

    /// The version the change was decided on.
    /// - Throws: `Problem.preconditionRequired`
    public func precondition() throws -> Precondition {
        guard let precondition = request.precondition else { throw Problem.preconditionRequired }
        return precondition
    }
}
