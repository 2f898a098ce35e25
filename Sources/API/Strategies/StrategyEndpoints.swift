public import Application
import Domain
public import Endpoints
public import JSON

/// Strategies of target groups, and what they mean for a case.
public enum StrategyEndpoints {
    /// The operations on strategies.
    public static func all(_ app: Kompas) -> [Endpoint] {
        [list(app), set(app), work(app)]
    }

    static func list(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/strategies", id: "listStrategies", access: .caseWork(.read, reach: .none),
            audit: .exempt(reason: "A choice about a whole target group, about nobody."),
            parameters: [QueryParameter("targetGroup", .text(length: 1...60))], body: NoBody.self, problems: [.invalid]
        ) { call, scope in
            let strategies = try app.strategies.all(of: call.query.text("targetGroup"), scope)
            return .json(reserving: 4096) { json in
                json.array("items") { json in
                    for strategy in strategies { json.object { $0.strategy(strategy) } }
                }
            }
        }
    }

    static func set(_ app: Kompas) -> Endpoint {
        Endpoint(
            .post, "/v1/strategies", id: "setStrategy", access: .roles([.teamleder, .leder], scope: .write, reach: .none),
            audit: .logged(.oprettelse, purpose: .ledelse), guarded: false, body: NewStrategy.self, success: [201], problems: [.invalid]
        ) { call, unit in
            let strategy = try app.strategies.set(call.body, unit)
            return .json(status: 201, location: "/v1/strategies") { $0.strategy(strategy) }
        }
    }

    static func work(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/cases/{caseID}/strategy", id: "getCaseStrategy", access: .caseWork(.read, reach: .case("caseID")),
            audit: .logged(.laesning, purpose: .sagsbehandling), parameters: [], problems: [.notFound]
        ) { call, scope in
            let work = try app.strategies.work(in: call.id("caseID"), scope)
            return .json { $0.caseStrategy(work) }
        }
    }
}

extension NewStrategy: BodyInput {
    public init?(_ fields: ObjectReader) {
        let group = fields.string("targetGroup", length: 1...60)
        let type = fields.choice("type", StrategyType.self)
        let reason = fields.string("reason", length: 1...2_000)
        let from = fields.optionalDay("from")
        guard let group, let type, let reason else { return nil }
        self.init(targetGroup: group, type: type, reason: reason, from: from)
    }
}

extension JSONWriter {
    fileprivate mutating func strategy(_ view: StrategyView) {
        let strategy = view.strategy
        member("id", strategy.id)
        member("targetGroup", strategy.targetGroup)
        member("targetGroupLabel", view.targetGroupLabel)
        member("type", strategy.type.rawValue)
        member("typeLabel", strategy.type.label)
        member("meaning", strategy.type.meaning)
        array("attention") { json in
            for text in strategy.type.attention { json.value(text) }
        }
        member("reason", strategy.reason)
        member("from", strategy.from)
        member("madeAt", strategy.madeAt)
        member("madeBy", strategy.madeBy)
        member("madeByName", view.madeByName)
    }

    fileprivate mutating func caseStrategy(_ work: CaseStrategy) {
        member("case", work.caseID)
        member("targetGroup", work.targetGroup)
        if let strategy = work.strategy {
            object("strategy") { $0.strategy(strategy) }
        } else {
            null("strategy")
        }
        member("unemployedSince", work.unemployedSince)
        array("tasks") { json in
            for task in work.tasks {
                json.object { json in
                    json.member("code", task.code.rawValue)
                    json.member("text", task.text)
                    json.member("dueOn", task.dueOn)
                    json.member("done", task.done)
                }
            }
        }
        member("remark", work.remark)
    }
}
