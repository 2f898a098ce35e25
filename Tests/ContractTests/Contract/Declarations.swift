import Application
import Domain
import Endpoints
import JSON

// Declarations and contract in the same words, so that a difference shows as two texts.

extension Endpoint {
    var isWrite: Bool {
        if case .write = work { true } else { false }
    }

    var isLogged: Bool {
        if case .logged = audit { true } else { false }
    }
}

extension Medium {
    /// As the contract names it: without what every answer of the kind has.
    var contractName: String {
        contentType.split(separator: "; ").filter { !["charset=utf-8", "header=present"].contains($0) }.joined(separator: "; ")
    }
}

extension AccessRule {
    var isOpen: Bool {
        if case .open = self { true } else { false }
    }

    /// Whether it is a citizen's link that lets in.
    var isForCitizen: Bool {
        if case .citizen = self { true } else { false }
    }

    var text: String {
        switch self {
        case .open(let reason): "open: \(reason)"
        case .signedIn: "signed-in"
        case .citizen(let proof): "citizen \(proof.rawValue)"
        case .roles(let roles, let scope, let reach):
            "roles \(Role.allCases.filter(roles.contains).map(\.rawValue)) scope \(scope.rawValue) reach \(reach.text)"
        }
    }
}

extension ReachRule {
    var text: String {
        switch self {
        case .none: "none"
        case .all: "all"
        case .case(let name): "case \(name)"
        case .citizen(let name): "citizen \(name)"
        case .meeting(let name): "meeting \(name)"
        case .item(let name): "item \(name)"
        case .agreement(let name): "agreement \(name)"
        }
    }
}

extension AuditRule {
    var text: String {
        switch self {
        case .logged(let action, let purpose): "\(action.rawValue) for \(purpose.rawValue)"
        case .exempt(let reason): "exempt: \(reason)"
        }
    }
}

extension QueryParameter.Shape {
    var text: String {
        switch self {
        case .text(let length): "text \(length.lowerBound) to \(length.upperBound)"
        case .integer(let range): "integer \(range.lowerBound) to \(range.upperBound)"
        case .flag: "boolean"
        case .day: "date"
        case .instant: "date-time"
        case .identifier: "uuid"
        case .choice(let codes): "one of \(codes)"
        }
    }
}

extension JSONValue {
    /// A query parameter's schema as `QueryParameter.Shape.text` has it.
    var shapeText: String {
        if let codes = self["enum"]?.elements { return "one of \(codes.compactMap(\.text))" }
        if let format = self["format"]?.text { return format }
        switch self["type"]?.text {
        case "string": return "text \(number("minLength")) to \(number("maxLength"))"
        case "integer": return "integer \(number("minimum")) to \(number("maximum"))"
        default: return self["type"]?.text ?? "nothing"
        }
    }

    /// An `x-access` as `AccessRule.text` has it.
    var accessText: String {
        switch self["rule"]?.text {
        case "open": "open: \(self["reason"]?.text ?? "")"
        case "citizen": "citizen \(self["proof"]?.text ?? "")"
        case "roles": "roles \((self["roles"]?.elements ?? []).compactMap(\.text)) scope \(self["scope"]?.text ?? "") reach \(reachText)"
        default: self["rule"]?.text ?? "nothing"
        }
    }

    private var reachText: String {
        let reach = self["reach"]
        guard let member = reach?.members?.first else { return reach?.text ?? "nothing" }
        return "\(member.name) \(member.value.text ?? "")"
    }

    /// An `x-audit` as `AuditRule.text` has it.
    var auditText: String {
        self["exempt"]?.text.map { "exempt: \($0)" } ?? "\(self["action"]?.text ?? "") for \(self["purpose"]?.text ?? "")"
    }

    private func number(_ name: String) -> String { self[name]?.integer.map(String.init) ?? "nothing" }
}
