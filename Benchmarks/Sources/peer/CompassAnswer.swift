import Foundation
import Hummingbird

/// The compass as it is sent.
struct CompassAnswer: ResponseEncodable {
    var `case`: UUID
    var asOf: Date
    var question: QuestionAnswer?
    var actors: [ActorAnswer]
    var patterns: [PatternAnswer]
}

struct QuestionAnswer: Encodable {
    var id: UUID
    var text: String
    var askedAt: Date
}

struct ActorAnswer: Encodable {
    var id: UUID
    var role: ActorRole
    var roleLabel: String
    var name: String?
    var staff: UUID?
    var anskuelse: StandingAnswer?
    var handling: StandingAnswer?
    var stance: StanceAnswer?
}

struct StandingAnswer: Encodable {
    var position: UUID
    var precision: String
    var systemFaglighed: Int?
    var individOmverden: Int?
    var logic: PracticeLogic?
    var logicLabel: String?
    var basis: Basis?
    var basisLabel: String?
    var since: Date
    var logicSince: Date?
    var statement: String?
    var conditions: [String]
    var conditionsNote: String?
    var recordedBy: UUID?
    var movement: MovementAnswer?
}

struct MovementAnswer: Encodable {
    var fromSystemFaglighed: Int
    var fromIndividOmverden: Int
    var fromLogic: PracticeLogic?
    var fromLogicLabel: String?
    var systemFaglighed: Int
    var individOmverden: Int
    var changedLogic: Bool

    init(from: CompassPoint, to: CompassPoint) {
        fromSystemFaglighed = from.systemFaglighed
        fromIndividOmverden = from.individOmverden
        fromLogic = from.logic
        fromLogicLabel = from.logic?.label
        systemFaglighed = to.systemFaglighed - from.systemFaglighed
        individOmverden = to.individOmverden - from.individOmverden
        changedLogic = from.logic != to.logic
    }
}

struct StanceAnswer: Encodable {
    var code: Stance
    var label: String
    var since: Date
    var position: UUID
}

struct PatternAnswer: Encodable {
    struct Remark: Encodable {
        var rule: String
        var text: String
    }

    var code: String
    var rule: String?
    var effect: String
    var title: String
    var sentence: String
    var question: String
    var actors: [UUID]
    var remark: Remark?
}
