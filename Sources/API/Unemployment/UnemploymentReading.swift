public import Application
public import Endpoints
public import JSON

extension NewLocalLimit: BodyInput {
    public init?(_ fields: ObjectReader) {
        let weeks = fields.integer("localWeeks", in: 1...520)
        let from = fields.optionalDay("from")
        let reason = fields.string("reason", length: 1...1_000)
        guard let weeks, let reason else { return nil }
        self.init(weeks: weeks, from: from, reason: reason)
    }
}
