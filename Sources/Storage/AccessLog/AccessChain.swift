import Crypto
import Domain
import FoundationEssentials

/// The chain that holds the log together: each entry's HMAC-SHA256 covers the entry and the HMAC before it, so that no entry can be
/// changed, taken out, put in or moved by anybody without the key.
struct AccessChain {
    /// What comes before the first entry of all.
    static let beginning = [UInt8](repeating: 0, count: 32)

    /// HMAC-SHA256 with the key taken in and nothing else: each MAC goes on from a copy.
    private let keyed: HMAC<SHA256>

    init(key: SymmetricKey) {
        keyed = HMAC(key: key)
    }

    /// The MAC of an entry.
    func mac(of record: AccessRecord, sequence: Int64, after previous: [UInt8]) -> [UInt8] {
        var message = CanonicalBytes(purpose: "kompas access log entry 1")
        message.add(previous)
        message.add(sequence)
        message.add(record.at.milliseconds)
        message.add(record.request.bytes)
        message.add(record.operation)
        message.add(record.action.rawValue)
        message.add(record.token?.bytes)
        message.add(record.staff?.bytes)
        message.add(record.through)
        message.add(record.purpose)
        message.add(record.citizenBytes)
        message.add(record.caseID?.bytes)
        message.add(record.object?.type)
        message.add(record.object?.id)
        message.add(record.searchHash)
        message.add(Int64(record.status))
        message.add(record.peer)
        return mac(message)
    }

    /// The MAC of a month's first page: which month it is and where the chain came from.
    func mac(of opening: MonthOpening) -> [UInt8] {
        var message = CanonicalBytes(purpose: "kompas access log month 1")
        message.add(opening.month.description)
        message.add(opening.keyID)
        message.add(opening.previousMonth?.description)
        message.add(opening.previousSequence)
        message.add(opening.previousMAC)
        return mac(message)
    }

    private func mac(_ message: CanonicalBytes) -> [UInt8] {
        var code = keyed
        code.update(data: message.bytes)
        return code.finalize().withUnsafeBytes(Array.init)
    }
}

/// How a month's file begins.
struct MonthOpening: Equatable {
    let month: LogMonth
    /// The id of the key that the month's entries are chained with.
    let keyID: String
    /// The month whose file comes before, nil for the first of all.
    let previousMonth: LogMonth?
    let previousSequence: Int64
    let previousMAC: [UInt8]
}

/// Fields one after another, each with its length, so that no two different records make the same bytes.
private struct CanonicalBytes {
    private(set) var bytes: [UInt8] = []

    init(purpose: String) {
        bytes.reserveCapacity(512)
        add(purpose)
    }

    mutating func add(_ field: [UInt8]?) {
        addHeader(count: field?.count)
        bytes += field ?? []
    }

    mutating func add(_ field: String?) {
        addHeader(count: field?.utf8.count)
        if let field { bytes += field.utf8 }
    }

    mutating func add(_ number: Int64) {
        addHeader(count: 8)
        addBigEndian(UInt64(bitPattern: number))
    }

    /// 0 for a field that is not there; 1 and the length in eight bytes for one that is.
    private mutating func addHeader(count: Int?) {
        guard let count else { return bytes.append(0) }
        bytes.append(1)
        addBigEndian(UInt64(count))
    }

    private mutating func addBigEndian(_ number: UInt64) {
        withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    }
}
