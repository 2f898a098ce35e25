import JSON
import Support
import Testing

/// What became of the requests that were not answered, and whether everything that was answered is there.
extension Trial {
    /// Takes over what had been committed although nobody was told. Each desk has one request at most of which it does not know.
    mutating func settle(_ left: WhatWasLeft) {
        for index in desks.indices {
            guard let unanswered = desks[index].unanswered, left.holds(unanswered, desks[index], shared) else { continue }
            switch unanswered {
            case .reading, .askingShared: break
            case .recording(let post, let known):
                guard let id = left.cases[post.key]?.first?.id else { break }
                desks[index].cases.append(known.recorded(as: id, citizen: ""))
            case .placing(_, let placed, let file):
                desks[index].cases[file].positions += placed
                desks[index].cases[file].isFresh = true
            case .asking(let question, let file):
                desks[index].cases[file].question = question
                desks[index].cases[file].version += 1
                desks[index].cases[file].isFresh = true
            }
        }
    }

    /// The store holds exactly what was acknowledged and what was settled: nothing is lost, nothing is there twice, nothing is half
    /// there and nothing came of itself.
    func compare(with left: WhatWasLeft) {
        let known = desks.flatMap(\.cases)
        #expect(Set(left.cases.keys) == Set(known.map(\.key) + ["crash-shared"]), place)
        for file in known {
            #expect(left.cases[file.key] == [.init(id: file.id, version: file.version, question: file.question)], place)
        }
        let placed = known.flatMap { file in
            file.positions.map { position in
                WhatWasLeft.Placed(
                    caseID: file.id, statement: position.statement, systemFaglighed: position.systemFaglighed,
                    individOmverden: position.individOmverden
                )
            }
        }
        #expect(left.positions.count == placed.count, place)
        #expect(Set(left.positions) == Set(placed), place)
        #expect(left.untold == 0, place)
        compareShared(with: left)
    }

    /// Every change made a version of its own, and every acknowledged one is there as the version it was told to be.
    private func compareShared(with left: WhatWasLeft) {
        let questions = left.questions[shared.id] ?? []
        #expect(left.cases["crash-shared"]?.map(\.version) == [questions.count], place)
        #expect(Set(questions).count == questions.count, place)
        for (version, question) in shared.acknowledged {
            #expect(questions.indices.contains(version - 1) && questions[version - 1] == question, place)
        }
    }

    /// Sends what was not answered again. What had been committed is replayed, or refused as stale; what had not is done now.
    mutating func sendAgain(_ left: WhatWasLeft) throws {
        let client = client
        for index in desks.indices {
            guard let unanswered = desks[index].unanswered else { continue }
            let wasDone = left.holds(unanswered, desks[index], shared)
            switch unanswered {
            case .reading, .askingShared: break
            case .recording(let post, let known):
                let answer = try sendTwice(post, isReplayed: wasDone, client, nil, nil)
                if wasDone { desks[index].cases.removeLast() }
                #expect(!wasDone || left.cases[post.key]?.map(\.id) == [answer.text("id")], place)
                desks[index].cases.append(known.recorded(as: answer.text("id"), citizen: answer.text("citizen")))
            case .placing(let post, let placed, let file):
                _ = try sendTwice(post, isReplayed: wasDone, client, desks[index].cases[file].id, desks[index].cases[file].citizen)
                if !wasDone { desks[index].cases[file].positions += placed }
                desks[index].cases[file].isFresh = true
            case .asking(let question, let file):
                let known = desks[index].cases[file]
                let before = "\"\(wasDone ? known.version - 1 : known.version)\""
                let answer = try client.change("PATCH", known.path, #"{"question": "\#(question)"}"#, ifMatch: before)
                answered.append(AnsweredRequest("changeCase", answer, case: known.id, citizen: known.citizen))
                #expect(answer.status == (wasDone ? 412 : 200), place)
                if !wasDone { desks[index].cases[file].version += 1 }
                desks[index].cases[file].question = question
                desks[index].cases[file].isFresh = true
            }
        }
    }

    /// Both times the same answer; the second is a replay whatever the first was.
    private mutating func sendTwice(
        _ post: RepeatablePost, isReplayed: Bool, _ client: TestClient, _ id: String?, _ citizen: String?
    ) throws -> TestAnswer {
        let first = try client.post(post.path, post.body, headers: post.headers)
        let second = try client.post(post.path, post.body, headers: post.headers)
        #expect(first.status == 201, "\(first.text), seed \(seed), round \(round)")
        #expect(first.header("idempotency-replayed") == (isReplayed ? "true" : nil), place)
        #expect(second.header("idempotency-replayed") == "true", place)
        #expect(first.body == second.body, place)
        for answer in [first, second] {
            answered.append(AnsweredRequest(
                post.operation, answer, case: id ?? first.text("id"), citizen: citizen ?? first.text("citizen")
            ))
        }
        return first
    }

    /// Sends some of what was answered before the crash again: the answer is the one that was given then, to the byte.
    mutating func repeatAnswered() throws {
        let client = client
        for desk in desks {
            for known in desk.posts.suffix(6) {
                let answer = try client.post(known.post.path, known.post.body, headers: known.post.headers)
                answered.append(AnsweredRequest(known.post.operation, answer, case: known.caseID, citizen: known.citizen))
                #expect(answer.status == 201, place)
                #expect(answer.header("idempotency-replayed") == "true", place)
                #expect(answer.body == known.answer, place)
            }
        }
    }
}

extension KnownCase {
    fileprivate func recorded(as id: String, citizen: String) -> KnownCase {
        KnownCase(key: key, id: id, citizen: citizen, name: name, version: version, question: question, positions: positions)
    }
}

extension WhatWasLeft {
    /// Whether a request that was not answered had been done.
    fileprivate func holds(_ unanswered: Unanswered, _ desk: Desk, _ shared: SharedCase) -> Bool {
        switch unanswered {
        case .reading: false
        case .recording(let post, _): cases[post.key] != nil
        case .placing(_, let placed, _): placed.contains { one in positions.contains { $0.statement == one.statement } }
        case .asking(let question, let index): questions[desk.cases[index].id]?.contains(question) == true
        case .askingShared(let question): questions[shared.id]?.contains(question) == true
        }
    }
}
