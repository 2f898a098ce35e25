import Application
import Domain
public import HTTPServer
import HTTPWire
import JSON
import Logging
import Storage
import Synchronization

/// The pipeline on one loop: takes a turn's requests, does the point reads in one read transaction, hands the rest on, and sends
/// the answers when their log rows are written. Confined to its loop's queue.
public final class LoopPipeline: TurnHandler {
    private let pipeline: Pipeline
    private let figures: RequestFigures
    private let open: () throws -> LoopReader
    /// Opened with the first request that reads, so that a store that cannot be opened is an answer and not a trap.
    private var reader: LoopReader?
    private let callers = KnownCallers()
    private let shared = SharedAnswers()
    private var isReading = false

    init(pipeline: Pipeline, figures: RequestFigures, open: @escaping () throws -> LoopReader) {
        self.pipeline = pipeline
        self.figures = figures
        self.open = open
    }

    /// Admits each request, answers reads on the spot and hands the rest on.
    public func handle(_ turn: [Exchange]) {
        var parked: [Parked] = []
        for exchange in turn {
            guard let answer = begin(exchange) else { continue }
            if answer.record == nil {
                pipeline.send(answer.response, answer.visit)
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
        let address = ClientAddress.behind(peer: exchange.peer.text, head: head, trusted: pipeline.parts.trustedProxies).address
        let route: Route
        let values: PathValues
        switch pipeline.destination(of: head, request: id) {
        case .answer(let response):
            turnAway(exchange, response, from: address, request: id)
            return nil
        case .route(let found, let holes): (route, values) = (found, holes)
        }

        var visit = Visit(exchange: exchange, id: id, now: now, route: route, address: address, figures: figures)
        if case .constant(let answer) = route.endpoint.work {
            visit.standing = pipeline.addressLimit?.count(address, at: exchange.received)
            if let refusal = overLimit(visit, figures.limitedAddresses) { return refusal }
            if let refusal = pipeline.formatRefusal(&visit) { return Parked(visit, refusal, Sighting()) }
            let faults = FaultCollector()
            let result = Result {
                let bound = try pipeline.bind(visit, values, faults)
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
                if case .unauthenticated = problem, let refusal = slowDown(visit) { return refusal }
                if let token, let refusal = count(token, &visit) { return refusal }
                return Parked(visit, pipeline.response(.failure(problem), visit), Sighting())
            case .admitted(let authority):
                visit.token = authority.token
                visit.staff = authority.staff
                visit.purpose = authority.purpose
                if let refusal = count(authority.token, &visit) { return refusal }
                pipeline.noteUse(authority)
                return try proceed(&visit, authority, values, connection)
            }
        } catch {
            return Parked(visit, pipeline.response(.failure(error), visit), Sighting())
        }
    }

    private func proceed(_ visit: inout Visit, _ authority: Authority, _ values: PathValues, _ connection: Connection) throws -> Parked? {
        // Only who is let in is told about formats: a stranger's request costs one answer and at most one log row.
        if let refusal = pipeline.formatRefusal(&visit) { return Parked(visit, refusal, Sighting()) }
        if let known = known(visit) { return Parked(visit, pipeline.response(known, visit), Sighting()) }
        let faults = FaultCollector()
        let bound = try pipeline.bind(visit, values, faults)
        switch visit.route.endpoint.work {
        case .constant:
            return nil
        case .read(let make):
            let work = try make(bound, faults)
            let outcome = Pipeline.perform(work, reach: visit.route.endpoint.access.reach, bound, ReadScope(db: connection, authority: authority))
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

    /// The answer to this target, where the loop remembers it. It was asked for well then, so nothing of it needs to be read again.
    private func known(_ visit: Visit) -> Reply? {
        guard case .shared = visit.route.endpoint.work, visit.exchange.request.body.isEmpty else { return nil }
        return shared.reply(to: visit.exchange.request.head, at: visit.now)
    }

    /// Answers on the spot, for the others too, or from the query pool.
    private func answerShared(_ visit: Visit, _ bound: BoundRequest, _ work: SharedWork, _ scope: ReadScope) throws -> Parked? {
        guard let reply = try work.read(scope) else {
            pipeline.query(visit, scope.authority, bound, work.query)
            return nil
        }
        shared.remember(reply, to: visit.exchange.request.head, at: visit.now)
        return Parked(visit, pipeline.response(reply, visit), Sighting())
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

extension LoopPipeline {
    /// Answers what leads to no endpoint.
    private func turnAway(_ exchange: Exchange, _ response: HTTPResponse, from address: String, request id: RequestID) {
        var response = response
        let standing = pipeline.addressLimit?.count(address, at: exchange.received)
        if let standing, !standing.isWithin {
            figures.limitedAddresses.add(1, ordering: .relaxed)
            response = ProblemAnswer.make(.tooManyRequests(retryAfter: standing.seconds), request: id)
        }
        standing?.write(into: &response.headers)
        pipeline.crossOrigin.mark(&response, for: exchange)
        pipeline.sendWithoutEndpoint(response, exchange, id, figures)
    }

    /// Counts a wrong token; the answer when its address has to wait.
    private func slowDown(_ visit: Visit) -> Parked? {
        figures.wrongTokens.add(1, ordering: .relaxed)
        guard let standing = pipeline.wrongTokens?.count(visit.address, at: visit.exchange.received), !standing.isWithin else { return nil }
        figures.slowedWrongTokens.add(1, ordering: .relaxed)
        return .unlogged(visit, pipeline.response(.failure(Problem.tooManyRequests(retryAfter: standing.seconds)), visit))
    }

    /// Counts a request of a known token; the answer when it is over its limit. Whoever owns the data folder has none.
    private func count(_ token: AccessTokenID, _ visit: inout Visit) -> Parked? {
        guard token != .service else { return nil }
        visit.standing = pipeline.tokenLimit?.count(token, at: visit.exchange.received)
        return overLimit(visit, figures.limitedTokens)
    }

    private func overLimit(_ visit: Visit, _ counter: borrowing Atomic<Int>) -> Parked? {
        guard let standing = visit.standing, !standing.isWithin else { return nil }
        counter.add(1, ordering: .relaxed)
        return .unlogged(visit, pipeline.response(.failure(Problem.tooManyRequests(retryAfter: standing.seconds)), visit))
    }
}

/// An answer that waits for its log row.
struct Parked: Sendable {
    let visit: Visit
    let response: HTTPResponse
    let record: AccessRecord?
    /// Whether history tells of it.
    var isInHistory = false

    /// An answer that leaves no row: nothing was looked at, and a flood of refusals must not fill the disk.
    static func unlogged(_ visit: Visit, _ response: HTTPResponse) -> Parked {
        Parked(visit: visit, response: response, record: nil)
    }

    private init(visit: Visit, response: HTTPResponse, record: AccessRecord?) {
        self.visit = visit
        self.response = response
        self.record = record
    }

    init(_ visit: Visit, _ response: HTTPResponse, _ sighting: Sighting, isInHistory: Bool = false) {
        self.visit = visit
        self.response = response
        self.isInHistory = isInHistory
        record = visit.record(sighting, status: response.status)
    }
}
