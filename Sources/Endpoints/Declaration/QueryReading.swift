import Domain
import HTTPWire
import JSON

extension QueryValues {
    /// Reads a raw query against the declared parameters, collecting every fault.
    static func read(_ query: String?, parameters: [QueryParameter], faults: FaultCollector) -> QueryValues {
        var result = QueryValues()
        guard let query, !query.isEmpty else { return result }
        guard let items = try? PercentDecoding.queryItems(query) else {
            faults.add(Fault(pointer: "?", code: "malformed", detail: "Adressens forespørgsel kan ikke læses."))
            return result
        }
        for (name, text) in items {
            guard let parameter = parameters.first(where: { $0.name == name }) else {
                faults.add(Fault(pointer: "?", code: "unknown-parameter", detail: "Adressen har en parameter, som ikke kendes her."))
                continue
            }
            let pointer = "?\(parameter.name)"
            guard result.values[name] == nil else {
                faults.add(Fault(pointer: pointer, code: "duplicate", detail: "Parameteren må kun stå én gang."))
                continue
            }
            switch parameter.shape.read(text) {
            case .success(let value): result.values[name] = value
            case .failure(let refusal): faults.add(Fault(pointer: pointer, code: refusal.code, detail: refusal.detail))
            }
        }
        return result
    }
}

private struct Refusal: Error {
    var code: String
    var detail: String
}

extension QueryParameter.Shape {
    fileprivate func read(_ text: String) -> Result<QueryValues.Value, Refusal> {
        switch self {
        case .text(let length):
            guard length.contains(text.unicodeScalars.count) else {
                return .failure(Refusal(code: "too-long", detail: "Skal være fra \(length.lowerBound) til \(length.upperBound) tegn."))
            }
            return .success(.text(text))
        case .integer(let range):
            guard let value = Int(text), range.contains(value), String(value) == text else {
                return .failure(Refusal(code: "out-of-range", detail: "Skal være et helt tal fra \(range.lowerBound) til \(range.upperBound)."))
            }
            return .success(.integer(value))
        case .flag:
            switch text {
            case "true": return .success(.flag(true))
            case "false": return .success(.flag(false))
            default: return .failure(Refusal(code: "wrong-type", detail: "Skal være true eller false."))
            }
        case .day:
            guard let value = Day(text) else { return .failure(Refusal(code: "not-a-day", detail: "Skal være en dag som 2026-11-23.")) }
            return .success(.day(value))
        case .instant:
            guard let value = Instant(rfc3339: text) else {
                return .failure(Refusal(code: "not-an-instant", detail: "Skal være et tidspunkt som 2026-11-23T09:00:00Z."))
            }
            return .success(.instant(value))
        case .identifier:
            guard ID<Never>(text) != nil else { return .failure(Refusal(code: "not-an-id", detail: "Skal være et id.")) }
            return .success(.text(text))
        case .choice(let codes):
            guard codes.contains(text) else {
                return .failure(Refusal(code: "unknown-code", detail: "Vælg en af: \(codes.joined(separator: ", "))."))
            }
            return .success(.text(text))
        }
    }
}
