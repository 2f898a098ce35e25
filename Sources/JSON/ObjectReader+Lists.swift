/// Fields with a list. A list is nil when it is absent, is no list or has too many elements; the elements of a list
/// that is too long are not looked at. Faults in elements point at them, as in `/deltagere/3`.
extension ObjectReader {
    /// Objects, with a reader each. An element that is no object is a fault and is left out, so that the faults in
    /// the others are found too.
    public func objects(_ name: String, count: ClosedRange<Int>) -> [ObjectReader]? {
        requiredElements(name, count).map { readers(of: $0, at: name) }
    }

    /// Objects in a list that may be left out.
    public func optionalObjects(_ name: String, count: ClosedRange<Int>) -> [ObjectReader]? {
        optionalElements(name, count).map { readers(of: $0, at: name) }
    }

    /// Texts by the rules of `string`; nil when any of them is wrong.
    public func strings(
        _ name: String, count: ClosedRange<Int>, length: ClosedRange<Int> = 1...200
    ) -> [String]? {
        requiredElements(name, count).flatMap { readStrings($0, at: name, length) }
    }

    /// Texts in a list that may be left out.
    public func optionalStrings(
        _ name: String, count: ClosedRange<Int>, length: ClosedRange<Int> = 1...200
    ) -> [String]? {
        optionalElements(name, count).flatMap { readStrings($0, at: name, length) }
    }

    /// Codes of a list, none of them twice; nil when any of them is wrong.
    public func choices<E: RawRepresentable & CaseIterable>(
        _ name: String, count: ClosedRange<Int>, _ type: E.Type = E.self
    ) -> [E]? where E.RawValue == String {
        requiredElements(name, count).flatMap { readChoices($0, at: name, type) }
    }

    /// Codes in a list that may be left out.
    public func optionalChoices<E: RawRepresentable & CaseIterable>(
        _ name: String, count: ClosedRange<Int>, _ type: E.Type = E.self
    ) -> [E]? where E.RawValue == String {
        optionalElements(name, count).flatMap { readChoices($0, at: name, type) }
    }

    /// Texts with a meaning of their own, such as ids; nil when any of them is wrong.
    public func values<T>(
        _ name: String, count: ClosedRange<Int>, code: String, detail: String, _ parse: (String) -> T?
    ) -> [T]? {
        let refusal = Refusal(code: code, detail: detail)
        return requiredElements(name, count).flatMap { readValues($0, at: name, refusal, parse) }
    }

    /// Texts with a meaning of their own in a list that may be left out.
    public func optionalValues<T>(
        _ name: String, count: ClosedRange<Int>, code: String, detail: String, _ parse: (String) -> T?
    ) -> [T]? {
        let refusal = Refusal(code: code, detail: detail)
        return optionalElements(name, count).flatMap { readValues($0, at: name, refusal, parse) }
    }
}

extension ObjectReader {
    private func requiredElements(_ name: String, _ count: ClosedRange<Int>) -> [JSONValue]? {
        guard present(name) != nil else {
            refuse(name, .required)
            return nil
        }
        return optionalElements(name, count)
    }

    /// The elements, with a fault when there are too few: those that are there are still read.
    private func optionalElements(_ name: String, _ count: ClosedRange<Int>) -> [JSONValue]? {
        guard let value = present(name) else { return nil }
        guard let elements = value.elements else {
            refuse(name, .notAList)
            return nil
        }
        guard elements.count <= count.upperBound else {
            refuse(name, .tooMany(count.upperBound))
            return nil
        }
        if elements.count < count.lowerBound { refuse(name, .tooFew(count.lowerBound)) }
        return elements
    }

    private func readers(of elements: [JSONValue], at name: String) -> [ObjectReader] {
        let list = JSONPointer.member(name, of: pointer)
        return elements.enumerated().compactMap { index, element in
            ObjectReader(element, at: JSONPointer.element(index, of: list), faults: faults)
        }
    }

    private func readStrings(_ elements: [JSONValue], at name: String, _ length: ClosedRange<Int>) -> [String]? {
        each(elements, at: name) { element throws(Refusal) in
            try element.readString(length: length, ifBlank: .required)
        }
    }

    private func readValues<T>(
        _ elements: [JSONValue], at name: String, _ refusal: Refusal, _ parse: (String) -> T?
    ) -> [T]? {
        each(elements, at: name) { element throws(Refusal) in try element.readParsed(refusal, parse) }
    }

    private func readChoices<E: RawRepresentable & CaseIterable>(
        _ elements: [JSONValue], at name: String, _ type: E.Type
    ) -> [E]? where E.RawValue == String {
        var seen: Set<String> = []
        return each(elements, at: name) { element throws(Refusal) in
            let choice = try element.readChoice(type)
            guard seen.insert(choice.rawValue).inserted else { throw .duplicate }
            return choice
        }
    }

    /// Reads every element, so that the faults of all are found; nil when any has one.
    private func each<T>(
        _ elements: [JSONValue], at name: String, _ read: (JSONValue) throws(Refusal) -> T
    ) -> [T]? {
        let list = JSONPointer.member(name, of: pointer)
        var values: [T] = []
        for (index, element) in elements.enumerated() {
            do {
                values.append(try read(element))
            } catch {
                faults.add(error.fault(at: JSONPointer.element(index, of: list)))
            }
        }
        return values.count == elements.count ? values : nil
    }
}
