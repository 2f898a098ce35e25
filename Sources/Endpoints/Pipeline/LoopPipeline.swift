import Application
import Domain
public import HTTPServer
import HTTPWire
import JSON
import Logging
import Storage

/// The pipeline on one loop: takes a turn's requests, does the point reads in one read transaction, hands the rest on, and sends
/// the answers when their log rows are written. Confined to its loop's queue.
public final class LoopPipeline: TurnHandler {
    private let pipeline: Pipeline
    private let open: () throws -> LoopReader
    /// Opened with the first request that reads, so that a store that cannot be opened is an answer and not a trap.
    private var reader: LoopReader?
    private let callers = KnownCallers()
    private let shared = SharedAnswers()
    private var isReading = false

    init(pipeline: Pipeline, open: @escaping () throws -> LoopReader) {
        self.pipeline = pipeline
        self.open = open
    }

    /// Admits each request, answers reads on the spot and hands the rest on.
    public func handle(_ turn: [Exchange]) {
        var parked: [Parked] = []
        for exchange in turn {
            guard let answer = begin(exchange) else { continue }
            if answer.record == nil {
                exchange.reply.send(answer.response)
            } else {
                parked.append(answer)
            }
        }
        if isReading {
            isReading = false
            reader?.endTurn()
        }
        if !parked.isEmpty { pipeline.release(parked) }
    }

    /// Takes one request as far as the loop can. Returns the answer if it is ready but for its log row.
    private func begin(_ exchange: Exchange) -> Parked? {
        let head = exchange.request.head
        let id = pipeline.requestID(head)
        let now = pipeline.parts.clock.now()
        let route: Route
        let values: PathValues
        switch pipeline.destination(of: head, request: id) {
        case .answer(var response):
            pipeline.crossOrigin.mark(&response, for: head)
            exchange.reply.send(response)
            return nil
        case .route(let found, let holes): (route, values) = (found, holes)
        }

        var visit = Visit(exchange: exchange, id: id, now: now, route: route)
        if case .constant(let answer) = route.endpoint.work {
            if let refusal = pipeline.formatRefusal(visit) { return Parked(visit, refusal, Sighting()) }
            let faults = FaultCollector()
            let result = Result {
                let bound = try pipeline.bind(route.endpoint, values, exchange.request, faults)
                return try answer(bound, faults)
            }
            return Parked(visit, pipeline.response(result, visit), Sighting())
        }

        do {
            let connection = try read()
            switch try pipeline.admit(exchange, to: route.endpoint, request: id, now: now, known: callers, in: connection) {
            case .refused(let problem, let token, let staff):
                visit.token = token
                visit.staff = staff
                if case .unauthenticated = problem, let wait = pipeline.wrongTokens.count(from: exchange.peer.text, now: now) {
                    exchange.reply.send(pipeline.response(.failure(Problem.tooManyRequests(retryAfter: wait)), visit))
                    return nil
                }
                return Parked(visit, pipeline.response(.failure(problem), visit), Sighting())
            case .admitted(let authority):
                visit.token = authority.token
                visit.staff = authority.staff
                visit.purpose = authority.purpose
                pipeline.noteUse(authority)
                return try proceed(visit, authority, values, connection)
            }
        } catch {
            return Parked(visit, pipeline.response(.failure(error), visit), Sighting())
        }
    }

    private func proceed(_ visit: Visit, _ authority: Authority, _ values: PathValues, _ connection: Connection) throws -> Parked? {
        // Only who is let in is told about formats: a stranger's request costs one answer and at most one log row.
        if let refusal = pipeline.formatRefusal(visit) { return Parked(visit, refusal, Sighting()) }
        let faults = FaultCollector()
        let bound = try pipeline.bind(visit.endpoint, values, visit.exchange.request, faults)
        switch visit.endpoint.work {
        case .constant:
            return nil
        case .read(let make):
            let work = try make(bound, faults)
            let outcome = Pipeline.perform(work, reach: visit.endpoint.access.reach, bound, ReadScope(db: connection, authority: authority))
            return Parked(visit, pipeline.response(outcome.result, visit), outcome.sighting)
        case .shared(let make):
            return try answerShared(visit, bound, make(bound, faults), ReadScope(db: connection, authority: authority))
        case .query(let make):
            let work = try make(bound, faults)
            pipeline.query(visit, authority, bound, work)
            return nil
        case .write(let make):
            let key = try pipeline.repeatKey(visit, authority)
            let work = try make(bound, faults)
            pipeline.write(visit, authority, bound, key, work)
            return nil
        }
    }

    /// Answers from memory, on the spot, or from the query pool.
    private func answerShared(_ visit: Visit, _ bound: BoundRequest, _ work: SharedWork, _ scope: ReadScope) throws -> Parked? {
        let head = visit.exchange.request.head
        if let known = shared.reply(to: head, at: visit.now) {
            return Parked(visit, pipeline.response(.success(known), visit), Sighting())
        }
        guard let reply = try work.read(scope) else {
            pipeline.query(visit, scope.authority, bound, work.query)
            return nil
        }
        shared.remember(reply, to: head, at: visit.now)
        return Parked(visit, pipeline.response(.success(reply), visit), Sighting())
    }

    /// The loop's connection, inside the turn's read transaction.
    private func read() throws -> Connection {
        let reader = try reader ?? open()
        self.reader = reader
        if !isReading {
            try reader.beginTurn()
            isReading = true
            callers.beginTurn(seeing: reader.state)
            shared.beginTurn(seeing: reader.state)
        }
        return reader.connection
    }
}

/// An answer that waits for its log row.
struct Parked: Sendable {
    let visit: Visit
    let response: HTTPResponse
    let record: AccessRecord?

    init(_ visit: Visit, _ response: HTTPResponse, _ sighting: Sighting) {
        self.visit = visit
        self.response = response
        record = visit.record(sighting, status: response.status)
    }
}
