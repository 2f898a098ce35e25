import Storage

/// Figures as Prometheus reads them (text format 0.0.4): every family with its HELP and TYPE, every figure on a line of its own.
struct Exposition {
    /// The media type of the text.
    static let contentType = "text/plain; version=0.0.4; charset=utf-8"

    private(set) var text = ""

    /// Label names and values; few, and never about anybody.
    typealias Labels = [(name: String, value: String)]

    /// A figure that goes up and down.
    mutating func gauge(_ name: String, _ help: String, _ value: Double, _ labels: Labels = []) {
        family(name, "gauge", help)
        sample(name, labels, value)
    }

    /// Figures of one name that go up and down.
    mutating func gauges(_ name: String, _ help: String, _ values: [(labels: Labels, value: Double)]) {
        family(name, "gauge", help)
        for (labels, value) in values { sample(name, labels, value) }
    }

    /// A figure that only rises while the process runs.
    mutating func counter(_ name: String, _ help: String, _ value: Double) {
        family(name, "counter", help)
        sample(name, [], value)
    }

    /// Figures of one name that only rise.
    mutating func counters(_ name: String, _ help: String, _ values: [(labels: Labels, value: Double)]) {
        family(name, "counter", help)
        for (labels, value) in values { sample(name, labels, value) }
    }

    /// Values by their size.
    mutating func histogram(_ name: String, _ help: String, _ values: [(labels: Labels, value: Histogram)]) {
        family(name, "histogram", help)
        for (labels, value) in values {
            var below = 0
            for (bound, count) in zip(value.bounds, value.counts) {
                below += count
                sample(name + "_bucket", labels + [("le", Self.number(bound))], Double(below))
            }
            // The count is the last bucket's, also when values were counted while this was written.
            sample(name + "_bucket", labels + [("le", "+Inf")], Double(value.count))
            sample(name + "_sum", labels, value.sum)
            sample(name + "_count", labels, Double(value.count))
        }
    }

    private mutating func family(_ name: String, _ type: String, _ help: String) {
        text += "# HELP \(name) \(Self.escaped(help, quotes: false))\n# TYPE \(name) \(type)\n"
    }

    private mutating func sample(_ name: String, _ labels: Labels, _ value: Double) {
        text += name
        if !labels.isEmpty {
            text += "{" + labels.map { "\($0.name)=\"\(Self.escaped($0.value, quotes: true))\"" }.joined(separator: ",") + "}"
        }
        text += " \(Self.number(value))\n"
    }

    private static func number(_ value: Double) -> String {
        if let whole = Int(exactly: value) { return "\(whole)" }
        return "\(value)"
    }

    private static func escaped(_ text: String, quotes: Bool) -> String {
        let lines = text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
        return quotes ? lines.replacing("\"", with: "\\\"") : lines
    }
}
