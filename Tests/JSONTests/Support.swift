import JSON
import Testing

/// Parses text, as nearly every test does.
func parse(_ text: String, limits: JSONLimits = .standard) throws(JSONSyntaxError) -> JSONValue {
    try JSONValue.parse(Array(text.utf8), limits: limits)
}

/// Why the bytes are refused; nil when they are a document.
func refusal(of bytes: [UInt8], limits: JSONLimits = .standard) -> JSONSyntaxError? {
    do {
        _ = try JSONValue.parse(bytes, limits: limits)
        return nil
    } catch {
        return error
    }
}

func refusal(of text: String, limits: JSONLimits = .standard) -> JSONSyntaxError? {
    refusal(of: Array(text.utf8), limits: limits)
}

/// What the writer makes of a document.
func written(_ value: JSONValue) -> [UInt8] {
    var writer = JSONWriter()
    writer.value(value)
    return writer.bytes
}

func text(_ writer: JSONWriter) -> String {
    String(decoding: writer.bytes, as: UTF8.self)
}

func number(_ text: String) throws -> JSONValue {
    .number(try #require(JSONNumber(text)))
}

/// A reader over a document written as text, and where its faults go.
func reader(_ text: String) throws -> ObjectReader {
    try #require(ObjectReader(try parse(text), faults: FaultCollector()))
}
