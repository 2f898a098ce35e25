import Application
import Domain
import HTTPServer
import HTTPWire
import Logging
import Storage

/// Doing the work off the loop, and answering.
extension Pipeline {
    /// Checks the declared reach and does a read, inside one transaction.
    static func perform(
        _ work: (ReadScope) throws -> Reply, reach: ReachRule, _ bound: BoundRequest, _ scope: ReadScope
    ) -> Outcome {
        let result = Result {
            try scope.enforce(reach, bound)
            return try work(scope)
        }
        return Outcome(result: result, sighting: Sighting(scope.notes))
    }

    func query(_ visit: Visit, _ authority: Authority, _ bound: BoundRequest, _ work: @escaping @Sendable (ReadScope) throws -> Reply) {
        let reach = visit.endpoint.access.reach
        var visit = visit
        visit.isOffLoop = true
        parts.pool.submit(deadline: .now + parts.queryDeadline, { [visit] db in
            Pipeline.perform({ try visit.presented(try work($0)) }, reach: reach, bound, ReadScope(db: db, authority: authority))
        }, completion: { [self, visit] result in
            switch result {
            case .success(let outcome): release([Parked(visit, response(outcome.result, visit), outcome.sighting)])
            case .failure(let error): release([Parked(visit, response(.failure(error), visit), Sighting())])
            }
        })
    }

    func write(
        _ visit: Visit, _ authority: Authority, _ bound: BoundRequest, _ key: Repeats.Identity?,
        _ work: @escaping @Sendable (UnitOfWork) throws -> Reply
    ) {
        let reach = visit.endpoint.access.reach
        let (ids, repeats) = (parts.ids, repeats)
        parts.writer.submit({ db -> Outcome in
            let scope = ReadScope(db: db, authority: authority, isForChange: true)
            do {
                try scope.enforce(reach, bound)
                if let key, let kept = try repeats.replay(key, in: scope) {
                    return Outcome(result: .success(kept), sighting: Sighting(scope.notes))
                }
                let unit = UnitOfWork(scope: scope, ids: ids)
                let reply = try work(unit)
                if let key { try repeats.keep(reply, key, in: scope) }
                return Outcome(result: .success(reply), sighting: Sighting(scope.notes), historySequence: unit.firstRecorded)
            } catch {
                throw Outcome(result: .failure(error), sighting: Sighting(scope.notes))
            }
        }, completion: { [self] result in
            switch result {
            case .success(let outcome):
                written.add(Parked(visit, response(outcome.result, visit), outcome.sighting, historySequence: outcome.historySequence))
            case .failure(let outcome as Outcome):
                release([Parked(visit, response(outcome.result, visit), outcome.sighting)])
            case .failure(let error):
                release([Parked(visit, response(.failure(error), visit), Sighting())])
            }
        })
    }

    /// The repeat this request may be, if it says so.
    /// - Throws: `Problem.malformed`
    func repeatKey(_ visit: Visit, _ authority: Authority) throws -> Repeats.Identity? {
        let request = visit.exchange.request
        guard request.head.method == "POST", let header = request.head.headers["Idempotency-Key"] else { return nil }
        guard let key = Repeats.key(header) else {
            throw Problem.malformed(detail: "Idempotency-Key skal være en tekst i anførselstegn på højst 64 tegn.")
        }
        return Repeats.Identity(authority, key: key, path: request.head.path, body: request.body)
    }
}

extension Pipeline {
    /// Sends answers when their log rows are written. Without a row there is no answer (3.1).
    func release(_ parked: [Parked]) {
        let records = parked.compactMap(\.record)
        for answer in parked where answer.record == nil { send(answer.response, answer.visit) }
        guard !records.isEmpty else { return }
        parts.log.append(records) { [self] result in
            for answer in parked where answer.record != nil {
                switch result {
                case .success:
                    send(answer.response, answer.visit)
                case .failure(let error):
                    complain("access log refused a row", error, answer.visit)
                    send(unlogged(answer.visit), answer.visit)
                }
            }
        }
    }

    /// The answer in place of one whose log row could not be written.
    private func unlogged(_ visit: Visit) -> HTTPResponse {
        let detail = "Adgangsloggen kan ikke skrives lige nu, og uden den gives der intet svar. Intet er ændret. "
            + "Prøv igen om lidt; bliver det ved, så sig det til driften."
        var response = ProblemAnswer.make(.unavailable, detail: detail, request: visit.id)
        response.headers.add(own: "Retry-After", "5")
        mark(&response, for: visit)
        return response
    }

    /// Writes the rows of a batch's writes together, and then sends their answers. A committed write answers even if the log fails: it is
    /// in history, from which its row is made again. What changed nothing (a repeat, the same once more) is an answer like any other.
    func releaseWritten() {
        let answers = written.take()
        guard !answers.isEmpty else { return }
        parts.log.append(answers.compactMap(\.record)) { [self] result in
            guard case .failure(let error) = result else {
                for answer in answers { send(answer.response, answer.visit) }
                return
            }
            for answer in answers {
                if answer.record != nil { complain("access log refused the row of a committed write", error, answer.visit) }
                let isAnswered = answer.record == nil || answer.isInHistory
                send(isAnswered ? answer.response : unlogged(answer.visit), answer.visit)
            }
            if answers.contains(where: { $0.record != nil && $0.isInHistory }) { parts.whenRowIsMissing() }
        }
    }

    /// The HTTP response to what came of the work.
    func response(_ result: Result<Reply, any Error>, _ visit: Visit) -> HTTPResponse {
        switch result {
        case .success(let reply): response(reply, visit)
        case .failure(let error): response(error, visit)
        }
    }

    /// The HTTP response to work that succeeded.
    func response(_ reply: Reply, _ visit: Visit) -> HTTPResponse {
        // With room for all that is added from here on.
        var response = HTTPResponse(status: reply.status, headers: HTTPHeaders(reserving: 12, bytes: 640), body: reply.body)
        response.prepared = reply.prepared
        if reply.prepared == nil { reply.write(into: &response.headers, mayBeStored: visit.route.endpoint.audit.isExempt) }
        response.headers.add(own: "X-Request-Id", capacity: RequestID.textLength) { buffer in
            visit.id.fill(buffer)
            return RequestID.textLength
        }
        visit.finish(&response, reply)
        mark(&response, for: visit)
        return response
    }

    /// The HTTP response to work that did not.
    private func response(_ error: any Error, _ visit: Visit) -> HTTPResponse {
        let problem = ProblemAnswer.problem(behind: error)
        if problem == .internalFault { complain("a request failed", error, visit) }
        var response = ProblemAnswer.make(problem, request: visit.id)
        mark(&response, for: visit)
        return response
    }

    /// What every answer of an endpoint says beside what it is about: what is left of the caller's allowance, and whose pages may read it.
    func mark(_ response: inout HTTPResponse, for visit: Visit) {
        visit.standing?.write(into: &response.headers)
        crossOrigin.mark(&response, for: visit.exchange)
    }

    /// Tells the operating log, without a word about any person.
    private func complain(_ what: String, _ error: any Error, _ visit: Visit) {
        parts.logger.error("\(what)", metadata: [
            "request": "\(visit.id)", "operation": "\(visit.endpoint.id)", "error": "\(type(of: error)): \(error)",
        ])
    }
}

extension ReadScope {
    /// Makes sure that the caller reaches what the path names.
    func enforce(_ rule: ReachRule, _ bound: BoundRequest) throws {
        switch rule {
        // Of the caller alone; the gate has looked.
        case .none, .all: break
        case .case(let name):
            guard let id = bound.pathValues[name].flatMap({ CaseID($0) }) else { throw Problem.notFound }
            try requireCase(id)
        case .citizen(let name):
            guard let id = bound.pathValues[name].flatMap({ CitizenID($0) }) else { throw Problem.notFound }
            try requireCitizen(id)
        case .meeting(let name):
            guard let id = bound.pathValues[name].flatMap({ MeetingID($0) }) else { throw Problem.notFound }
            _ = try requireMeeting(id)
        case .item(let name):
            guard let id = bound.pathValues[name].flatMap({ MeetingItemID($0) }),
                  let meeting = bound.pathValues["meetingID"].flatMap({ MeetingID($0) })
            else { throw Problem.notFound }
            try requireItem(id, of: meeting)
        case .agreement(let name):
            guard let id = bound.pathValues[name].flatMap({ AgreementID($0) }) else { throw Problem.notFound }
            try requireAgreement(id)
        }
    }
}

extension AccessRule {
    var reach: ReachRule {
        if case .roles(_, _, let reach) = self { reach } else { .none }
    }
}

extension AuditRule {
    var purpose: Purpose {
        if case .logged(_, let purpose) = self { purpose } else { .drift }
    }

    var isExempt: Bool {
        if case .exempt = self { true } else { false }
    }
}
