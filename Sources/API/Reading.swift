import Domain
import JSON

/// How the domain's values are read from a body, with the words that say what is wrong.
extension ObjectReader {
    func id<Entity>(_ name: String, _: Entity.Type = Entity.self) -> ID<Entity>? {
        value(name, code: "not-an-id", detail: idDetail) { ID<Entity>($0) }
    }

    func optionalID<Entity>(_ name: String, _: Entity.Type = Entity.self) -> ID<Entity>? {
        optionalValue(name, code: "not-an-id", detail: idDetail) { ID<Entity>($0) }
    }

    func patchID<Entity>(_ name: String, nullable: Bool = true, _: Entity.Type = Entity.self) -> Patch<ID<Entity>> {
        patchValue(name, code: "not-an-id", detail: idDetail, nullable: nullable) { ID<Entity>($0) }
    }

    func ids<Entity>(_ name: String, count: ClosedRange<Int>, _: Entity.Type = Entity.self) -> [ID<Entity>]? {
        values(name, count: count, code: "not-an-id", detail: idDetail) { ID<Entity>($0) }
    }

    /// Ids in a list that may be left out.
    func optionalIDs<Entity>(_ name: String, count: ClosedRange<Int>, _: Entity.Type = Entity.self) -> [ID<Entity>]? {
        optionalValues(name, count: count, code: "not-an-id", detail: idDetail) { ID<Entity>($0) }
    }

    /// Ids that take the place of the whole old list.
    func patchIDs<Entity>(_ name: String, count: ClosedRange<Int>, _: Entity.Type = Entity.self) -> Patch<[ID<Entity>]> {
        patchValues(name, count: count, code: "not-an-id", detail: idDetail, nullable: false) { ID<Entity>($0) }
    }

    func day(_ name: String) -> Day? {
        value(name, code: "not-a-day", detail: dayDetail) { Day($0) }
    }

    func optionalDay(_ name: String) -> Day? {
        optionalValue(name, code: "not-a-day", detail: dayDetail) { Day($0) }
    }

    func patchDay(_ name: String, nullable: Bool = true) -> Patch<Day> {
        patchValue(name, code: "not-a-day", detail: dayDetail, nullable: nullable) { Day($0) }
    }

    func instant(_ name: String) -> Instant? {
        value(name, code: "not-an-instant", detail: instantDetail) { Instant(rfc3339: $0) }
    }

    func optionalInstant(_ name: String) -> Instant? {
        optionalValue(name, code: "not-an-instant", detail: instantDetail) { Instant(rfc3339: $0) }
    }

    func patchInstant(_ name: String, nullable: Bool = true) -> Patch<Instant> {
        patchValue(name, code: "not-an-instant", detail: instantDetail, nullable: nullable) { Instant(rfc3339: $0) }
    }

    /// A time of day as minutes after midnight.
    func timeOfDay(_ name: String) -> Int? {
        value(name, code: "not-a-time", detail: "Skal være et klokkeslæt som 09:30.") { text in
            let parts = text.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }),
                  let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
            else { return nil }
            return hour * 60 + minute
        }
    }

    /// A CPR number. The fault says what is wrong with it and never what was written.
    func cpr(_ name: String) -> CPRNumber? {
        guard let text = string(name, length: 0...40) else { return nil }
        switch CPRNumber.parse(text) {
        case .success(let number): return number
        case .failure(let reason):
            fault(name, code: "not-a-cpr-number", reason.text)
            return nil
        }
    }

    func patchKLE(_ name: String) -> Patch<KLENumber> {
        patchValue(name, code: "not-a-kle-number", detail: kleDetail) { KLENumber($0) }
    }

    func optionalKLE(_ name: String) -> KLENumber? {
        optionalValue(name, code: "not-a-kle-number", detail: kleDetail) { KLENumber($0) }
    }
}

private let idDetail = "Skal være et id, som 019abcde-0000-7000-8000-000000000000."
private let dayDetail = "Skal være en dag, der findes, som 2026-11-23."
private let kleDetail = "Skal være et KLE-nummer, som 15.20.00 eller 15.20.00-P15."
private let instantDetail = "Skal være et tidspunkt, der findes, som 2026-11-23T08:15:00Z."
