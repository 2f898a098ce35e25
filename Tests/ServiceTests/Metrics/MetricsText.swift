import Testing

/// A strict reader of the Prometheus text format 0.0.4: every line is a HELP, a TYPE or a sample of the family that was announced last.
struct MetricsText {
    struct Malformed: Error, CustomStringConvertible {
        let description: String
    }

    /// Values by name and labels as they are written: `kompas_requests_total{operation="getMe",status="2xx"}`.
    private(set) var samples: [String: Double] = [:]
    /// Types by family.
    private(set) var types: [String: String] = [:]
    /// Every label value there is, by the label's name.
    private(set) var labels: [String: Set<String>] = [:]

    init(_ text: String) throws {
        guard text.hasSuffix("\n") else { throw Malformed(description: "no line end at the end") }
        var helped: Set<String> = []
        var family = ""
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            if let match = line.wholeMatch(of: #/# HELP ([a-z_]+) [^\n]+/#) {
                guard helped.insert(String(match.output.1)).inserted else { throw Malformed(description: "twice: \(line)") }
                family = String(match.output.1)
            } else if let match = line.wholeMatch(of: #/# TYPE ([a-z_]+) (gauge|counter|histogram)/#) {
                guard family == match.output.1, types.updateValue(String(match.output.2), forKey: family) == nil else {
                    throw Malformed(description: "type without help, or twice: \(line)")
                }
            } else {
                try take(line, family)
            }
        }
        try checkHistograms()
    }

    private mutating func take(_ line: Substring, _ family: String) throws {
        let pattern = #/([a-z_]+)(\{[a-z]+="[^"\\\n]*"(?:,[a-z]+="[^"\\\n]*")*\})? ([0-9.e+-]+)/#
        guard let match = line.wholeMatch(of: pattern), let value = Double(match.output.3), let type = types[family] else {
            throw Malformed(description: "no sample: \(line)")
        }
        let name = String(match.output.1)
        let allowed = type == "histogram" ? ["_bucket", "_sum", "_count"].map { family + $0 } : [family]
        guard allowed.contains(name) else { throw Malformed(description: "\(name) stands in \(family)") }
        guard type != "counter" || name.hasSuffix("_total") else { throw Malformed(description: "a counter without _total: \(name)") }
        guard value >= 0 else { throw Malformed(description: "negative: \(line)") }
        let written = match.output.2.map(String.init) ?? ""
        guard samples.updateValue(value, forKey: name + written) == nil else { throw Malformed(description: "twice: \(line)") }
        for label in written.matches(of: #/([a-z]+)="([^"]*)"/#) {
            labels[String(label.output.1), default: []].insert(String(label.output.2))
        }
    }

    /// Buckets rise up to the count.
    private func checkHistograms() throws {
        for (family, type) in types where type == "histogram" {
            for (key, count) in samples where key.hasPrefix(family + "_count") {
                let own = key.dropFirst(family.count + 6).dropFirst().dropLast()
                let buckets = samples.filter { sample in
                    guard sample.key.hasPrefix(family + "_bucket{") else { return false }
                    let rest = sample.key.dropFirst(family.count + 8).replacing(#/,?le="[^"]*"\}/#, with: "")
                    return rest == own
                }
                let rising = buckets.sorted { Self.bound($0.key) < Self.bound($1.key) }.map(\.value)
                guard rising.count > 2, rising == rising.sorted(), rising.last == count, samples["\(family)_sum" + key.dropFirst(family.count + 6)] != nil
                else { throw Malformed(description: "\(key): \(rising) for \(count)") }
            }
        }
    }

    private static func bound(_ key: String) -> Double {
        guard let match = key.firstMatch(of: #/le="([^"]*)"/#) else { return -1 }
        return match.output.1 == "+Inf" ? .infinity : Double(match.output.1) ?? -1
    }

    /// The value of a sample; nil when there is none.
    subscript(_ key: String) -> Double? { samples[key] }
}
