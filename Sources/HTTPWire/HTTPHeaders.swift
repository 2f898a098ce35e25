/// The fields of a message in the order they came (RFC 9110, section 5). Names compare without regard to ASCII case.
///
/// All fields lie in one byte array with a range for each name and value; strings are made when somebody asks for them,
/// since a request carries a dozen fields and an endpoint reads two.
public struct HTTPHeaders: Sendable {
    struct Field: Sendable {
        var name: Range<Int>
        var value: Range<Int>
        /// Whether the name is known to be one, and to have no part in framing.
        var hasKnownName = false
    }

    private(set) var bytes: [UInt8]
    private(set) var fields: [Field]

    /// No fields.
    public init() {
        bytes = []
        fields = []
    }

    /// No fields, with room for so many of so many bytes together.
    public init(reserving count: Int, bytes size: Int) {
        self.init()
        fields.reserveCapacity(count)
        bytes.reserveCapacity(size)
    }

    /// The fields `pairs` in that order.
    public init(_ pairs: [(String, String)]) {
        self.init()
        fields.reserveCapacity(pairs.count)
        for (name, value) in pairs { add(name, value) }
    }

    /// Fields that a parser has already found in `bytes`; every range lies inside them.
    init(bytes: [UInt8], fields: [Field]) {
        self.bytes = bytes
        self.fields = fields
    }

    /// How many fields there are; a repeated name counts each time.
    public var count: Int { fields.count }

    /// Whether there are no fields.
    public var isEmpty: Bool { fields.isEmpty }

    /// Adds a field behind those there are, also when the name is there already.
    public mutating func add(_ name: String, _ value: String) {
        var (name, value) = (name, value)
        name.withUTF8 { name in value.withUTF8 { add(name, $0, hasKnownName: false) } }
    }

    /// Adds a field whose name stands in the program: a token that has no part in framing. A test holds every such name to that.
    public mutating func add(own name: StaticString, _ value: String) {
        var value = value
        name.withUTF8Buffer { name in value.withUTF8 { add(name, $0, hasKnownName: true) } }
    }

    /// Adds a field whose name stands in the program and whose value is written where it stays.
    /// - Parameters:
    ///   - capacity: as many bytes as the value may have
    ///   - write: fills the front of such memory and returns how many bytes of it are the value
    @inline(__always)
    public mutating func add(own name: StaticString, capacity: Int, writing write: (UnsafeMutableBufferPointer<UInt8>) -> Int) {
        let start = bytes.count
        let middle = start + name.utf8CodeUnitCount
        bytes.append(addingCapacity: name.utf8CodeUnitCount + capacity) { output in
            output.withUnsafeMutableBufferPointer { buffer, count in
                var sink = ByteSink(buffer, from: count)
                sink.put(name)
                count = sink.end + write(buffer.extracting(sink.end..<sink.end + capacity))
            }
        }
        fields.append(Field(name: start..<middle, value: middle..<bytes.count, hasKnownName: true))
    }

    @inline(__always)
    private mutating func add(_ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>, hasKnownName: Bool) {
        let start = bytes.count
        let middle = start + name.count
        bytes.append(addingCapacity: name.count + value.count) { output in
            output.withUnsafeMutableBufferPointer { buffer, count in
                var sink = ByteSink(buffer, from: count)
                sink.put(name)
                sink.put(value)
                count = sink.end
            }
        }
        fields.append(Field(name: start..<middle, value: middle..<bytes.count, hasKnownName: hasKnownName))
    }

    /// Gives `name` the one value `value`: removes every field of that name and adds one.
    public mutating func set(_ name: String, _ value: String) {
        remove(name)
        add(name, value)
    }

    /// Removes every field of that name.
    public mutating func remove(_ name: String) {
        while let index = index(of: name, from: 0) { fields.remove(at: index) }
    }

    /// The value of the first field of that name, or nil.
    public subscript(_ name: String) -> String? {
        index(of: name, from: 0).map { text(fields[$0].value) }
    }

    /// The values of every field of that name, in order.
    public func values(_ name: String) -> [String] {
        var values: [String] = []
        var start = 0
        while let index = index(of: name, from: start) {
            values.append(text(fields[index].value))
            start = index + 1
        }
        return values
    }

    /// Whether there is a field of that name.
    public func contains(_ name: String) -> Bool { index(of: name, from: 0) != nil }

    /// The place of the first field of that name at or behind `start`.
    func index(of name: String, from start: Int) -> Int? {
        var name = name
        return name.withUTF8 { wanted in
            let span = bytes.span
            var index = start
            while index < fields.count {
                if span.spells(wanted, fields[index].name) { return index }
                index += 1
            }
            return nil
        }
    }

    func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }
}

extension HTTPHeaders: Sequence {
    /// Goes through the fields as strings.
    public struct Iterator: IteratorProtocol {
        private let headers: HTTPHeaders
        private var index = 0

        init(_ headers: HTTPHeaders) { self.headers = headers }

        /// The next field, or nil after the last.
        public mutating func next() -> (name: String, value: String)? {
            guard index < headers.fields.count else { return nil }
            let field = headers.fields[index]
            index += 1
            return (headers.text(field.name), headers.text(field.value))
        }
    }

    /// An iterator over `(name, value)` in order.
    public func makeIterator() -> Iterator { Iterator(self) }
}
