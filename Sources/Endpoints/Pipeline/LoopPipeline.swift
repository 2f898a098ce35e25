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
            if let answer = begin(exchange) { parked.append(answer) }
        }
        if isReading {
            isReading = false
            reader?.endTurn()
        }
        if !parked.isEmpty { pipeline.release(parked) }
    }

    /// Takes one request as far as the loop can. Returns the answer if it waits for its log row alone.
    private func begin(_ exchange: Exchange) -> Parked? {
        let id = pipeline.requestID(exchange.request.head)
        let now = pipeline.parts.clock.now()
        let trusted = pipeline.parts.trustedProxies
        let address = ClientAddress.behind(peer: exchange.peer.text, head: exchange.request.head, trusted: trusted).address
        let route: Route
        let values: PathValues
        switch pipeline.destination(of: exchange.request.head, request: id) {
        case .answer(let response):
            turnAway(exchange, response, from: address, request: id)
            return nil
        case .route(let found, let holes): (route, values) = (found, holes)
        }

        var visit = Visit(exchange: exchange, id: id, now: now, route: route, address: address, figures: figures)
        if case .constant(let make) = route.endpoint.work {
            visit.standing = pipeline.addressLimit?.count(address: address, at: exchange.received)
            if let refusal = overLimit(visit, figures.limitedAddresses) { return unlogged(refusal, visit) }
            if let refusal = pipeline.formatRefusal(&visit) { return answer(refusal, visit) }
            let faults = FaultCollector()
            let result = Result {
                let bound = try pipeline.bind(visit, values, faults)
                return try make(bound, faults)
            }
            return answer(pipeline.response(result, visit), visit)
        }

        do {
            let connection = try read()
            switch try pipeline.admit(exchange, to: route, request: id, now: now, known: callers, in: connection) {
            case .refused(let problem, let token, let staff):
                visit.token = token
                visit.staff = staff
                if case .unauthenticated = problem, let refusal = slowDown(visit) { return unlogged(refusal, visit) }
                if let token, let refusal = count(token, by: pipeline.tokenLimit, &visit) { return unlogged(refusal, visit) }
                return answer(pipeline.response(.failure(problem), visit), visit)
            case .admitted(let authority):
                visit.token = authority.token
                visit.staff = authority.staff
                visit.purpose = authority.purpose
                let limit = authority.ownCase == nil ? pipeline.tokenLimit : pipeline.linkLimit
                if let refusal = count(authority.token, by: limit, &visit) { return unlogged(refusal, visit) }
                pipeline.noteUse(authority)
                return try proceed(&visit, authority, values, connection)
            }
        } catch {
            return answer(pipeline.response(.failure(error), visit), visit)
        }
    }

    private func proceed(_ visit: inout Visit, _ authority: Authority, _ values: PathValues, _ connection: Connection) throws -> Parked? {
        // Only who is let in is told about formats: a stranger's request costs one answer and at most one log row.
        if let refusal = pipeline.formatRefusal(&visit) { return answer(refusal, visit) }
        if let known = known(visit) { return answer(pipeline.response(known.reply, visit), visit) }
        let faults = FaultCollector()
        let bound = try pipeline.bind(visit, values, faults)
        switch visit.route.endpoint.work {
        case .constant:
            return nil
        case .read(let make):
            let work = try make(bound, faults)
            let outcome = Pipeline.perform(work, reach: visit.route.endpoint.access.reach, bound, ReadScope(db: connection, authority: authority))
            return answer(pipeline.response(outcome.result, visit), visit, outcome.sighting)
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
    private func known(_ visit: Visit) -> SharedAnswers.Remembered? {
        guard case .shared = visit.route.endpoint.work, visit.exchange.request.body.isEmpty else { return nil }
        return shared.answer(to: visit.exchange.request.head, at: visit.now)
    }

    /// Answers on the spot, for the others too, or from the query pool.
    private func answerShared(_ visit: Visit, _ bound: BoundRequest, _ work: SharedWork, _ scope: ReadScope) throws -> Parked? {
        guard let reply = try work.read(scope) else {
            pipeline.query(visit, scope.authority, bound, work.query)
            return nil
        }
        shared.remember(reply, to: visit.exchange.request.head, at: visit.now)
        return answer(pipeline.response(reply, visit), visit)
    }

    /// Sends an answer that is about nobody; one that is to be logged waits for its row.
    private func answer(_ response: HTTPResponse, _ visit: Visit, _ sighting: Sighting = Sighting()) -> Parked? {
        guard let record = visit.record(sighting, status: response.status) else { return unlogged(response, visit) }
        return Parked(visit: visit, response: response, record: record)
    }

    /// Sends an answer that leaves no row: nothing was looked at, and a flood of refusals must not fill the disk.
    private func unlogged(_ response: HTTPResponse, _ visit: Visit) -> Parked? {
        pipeline.send(response, visit)
        return nil
    }

    /// The loop's connection, inside the turn's read transaction.
    private func read() throws -> Connection {
        if isReading, let reader { return reader.connection }
        let reader = try reader ?? open()
        self.reader = reader
        try reader.beginTurn()
        isReading = true
        callers.beginTurn(seeing: reader.state)
        shared.beginTurn(seeing: reader.state)
        return reader.connection
    }
}

extension LoopPipeline {
    /// Answers what leads to no endpoint.
    private func turnAway(_ exchange: Exchange, _ response: HTTPResponse, from address: String, request id: RequestID) {
        var response = response
        let standing = pipeline.addressLimit?.count(address: address, at: exchange.received)
        if let standing, !standing.isWithin {
            figures.limitedAddresses.add(1, ordering: .relaxed)
            response = ProblemAnswer.make(.tooManyRequests(retryAfter: standing.seconds), request: id)
        }
        standing?.write(into: &response.headers)
        pipeline.crossOrigin.mark(&response, for: exchange)
        pipeline.sendWithoutEndpoint(response, exchange, id, figures)
    }

    /// Counts a wrong token; the answer when its address has to wait.
    private func slowDown(_ visit: Visit) -> HTTPResponse? {
        figures.wrongTokens.add(1, ordering: .relaxed)
        guard let standing = pipeline.wrongTokens?.count(address: visit.address, at: visit.exchange.received), !standing.isWithin else { return nil }
        figures.slowedWrongTokens.add(1, ordering: .relaxed)
        return pipeline.response(.failure(Problem.tooManyRequests(retryAfter: standing.seconds)), visit)
    }

    /// Counts a request of a known token; the answer when it is over its limit. Whoever owns the data folder has none.
    private func count(_ token: AccessTokenID, by limit: RateLimit?, _ visit: inout Visit) -> HTTPResponse? {
        guard token != .service else { return nil }
        visit.standing = limit?.count(token, at: visit.exchange.received)
        return overLimit(visit, figures.limitedTokens)
    }

    private func overLimit(_ visit: Visit, _ counter: borrowing Atomic<Int>) -> HTTPResponse? {
        guard let standing = visit.standing, !standing.isWithin else { return nil }
        counter.add(1, ordering: .relaxed)
        return pipeline.response(.failure(Problem.tooManyRequests(retryAfter: standing.seconds)), visit)
    }
}

/// An answer that waits for its log row.
struct Parked: Sendable {
    let visit: Visit
    let response: HTTPResponse
    let record: AccessRecord?
    /// Whether history tells of it.
    var isInHistory = false
}

extension Parked {
    init(_ visit: Visit, _ response: HTTPResponse, _ sighting: Sighting, historySequence: Int? = nil) {
        let record = visit.record(sighting, status: response.status, historySequence: historySequence)
        self.init(visit: visit, response: response, record: record, isInHistory: historySequence != nil)
    }
}
