/// `Forwarded` and its older kin, `Accept`, `Accept-Encoding` and `traceparent`, whatever stands in them. The first byte says which. And
/// `Authorization` each time.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzHeaders(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = UnsafeBufferPointer(start: bytes, count: count)
    guard let kind = input.first else { return 0 }
    let lines = input.dropFirst().split(separator: 10, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    checkBearer(lines.first ?? "")
    switch kind % 5 {
    case 0: checkForwarded(lines)
    case 1: checkOlder(lines)
    case 2: checkAddress(lines.first ?? "")
    case 3: checkAccept(lines)
    default: checkTrace(lines.first ?? "")
    }
    return 0
}

private func chain(_ name: String, _ lines: [String]) -> ForwardedChain { ForwardedChain(HTTPHeaders(lines.map { (name, $0) })) }

/// What a proxy adds behind it cannot be confused by anything that stands before.
private func checkForwarded(_ lines: [String]) {
    let before = chain("Forwarded", lines)
    hold(before.elements.count <= ForwardedChain.mostElements, "elements over their limit")
    for added in ["for=192.0.2.60;proto=https", #"for="[2001:db8::1]:80";host="a\"b,c""#, #"ext="a\\";for=unknown"#] {
        let alone = chain("Forwarded", [added])
        var joined = lines
        joined[joined.count - 1] += ", " + added
        for both in [chain("Forwarded", joined), chain("Forwarded", lines + [added])] {
            guard !alone.isCutShort else {
                hold(both.elements.isEmpty, "a broken element ends the list")
                continue
            }
            hold(both.elements.last == alone.elements.last, "the nearest proxy's own words")
            hold(both.elements.dropLast() == before.elements.suffix(ForwardedChain.mostElements - 1), "what it was sent stays as it was")
        }
    }
    checkClient(HTTPHeaders(lines.map { ("Forwarded", $0) }), before)
}

private func checkOlder(_ lines: [String]) {
    let names = ["X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host"]
    let headers = HTTPHeaders(lines.enumerated().map { (names[$0.offset % 3], $0.element) })
    let read = ForwardedChain(headers)
    hold(read.elements.count <= ForwardedChain.mostElements, "elements over their limit")
    for element in read.elements {
        if let scheme = element.scheme { hold(scheme == scheme.lowercased() && !scheme.isEmpty, "a scheme in lower case") }
        if let host = element.host { hold(!host.isEmpty, "a host") }
    }
    checkClient(headers, read)
}

/// Nobody but a trusted peer is believed, and the client is the peer or stands in the list.
private func checkClient(_ headers: HTTPHeaders, _ chain: ForwardedChain) {
    let head = RequestHead(method: "GET", target: "/", headers: headers)
    let trusted = TrustedProxies.read("10.0.0.0/8, ::1").proxies
    hold(ClientAddress.behind(peer: "192.0.2.1", head: head, trusted: trusted) == ClientAddress(address: "192.0.2.1"), "a stranger's word")
    let found = ClientAddress.behind(peer: "10.0.0.1", head: head, trusted: trusted)
    let named = chain.elements.compactMap { element -> String? in if case .address(let address)? = element.client { "\(address)" } else { nil } }
    hold(found.address == "10.0.0.1" || named.contains(found.address), "a client from nowhere")
}

/// A token is what stands behind the scheme, without the blanks around it.
private func checkBearer(_ value: String) {
    guard let token = HTTPHeaders([("Authorization", value)]).bearerToken else { return }
    let blanks: Set<UInt8> = [9, 32]
    hold(token.utf8.first.map(blanks.contains) == false && token.utf8.last.map(blanks.contains) == false, "a token without blanks around it")
    let spelled = Array(value.utf8)
    hold(String(decoding: spelled.prefix(7), as: UTF8.self).lowercased() == "bearer ", "another scheme")
    hold(spelled.dropFirst(7).drop(while: blanks.contains).starts(with: token.utf8), "a token of its own making")
}

private func checkAddress(_ text: String) {
    if let address = IPAddress(text) {
        hold(IPAddress(address.description) == address, "written and read again")
        hold(address.description.utf8.count <= 39, "no longer than the longest address")
        let own = TrustedProxies.read(address.description)
        hold(own.faults.isEmpty && own.proxies.contains(address), "its own range")
    }
    let read = TrustedProxies.read(text)
    for fault in read.faults { hold(text.contains(fault.item), "a fault of what was written") }
}

private func checkAccept(_ lines: [String]) {
    let offers = [
        MediaType("application", "json", [("charset", "utf-8")]), MediaType("text", "csv", [("charset", "utf-8")]),
        MediaType("text", "csv", [("charset", "utf-8"), ("excel", "da")]),
    ]
    let accept = AcceptHeader(HTTPHeaders(lines.map { ("Accept", $0) }))
    let qualities = offers.map { accept.quality(of: $0, among: offers) }
    hold(qualities.allSatisfy { (0...1000).contains($0) }, "a weight in thousandths")
    if lines.allSatisfy({ $0.utf8.allSatisfy { [9, 32, 44].contains($0) } }) {
        hold(accept.choose(from: offers) == 0, "who names nothing takes anything")
    } else if let chosen = accept.choose(from: offers) {
        hold(qualities[chosen] > 0 && qualities.max() == qualities[chosen], "the best is chosen")
    } else {
        hold(qualities.allSatisfy { $0 == 0 }, "nothing is taken")
    }
    for line in lines {
        guard let type = MediaType(line) else { continue }
        let again = MediaType("\(type.type)/\(type.subtype)" + type.parameters.map { ";\($0.name)=\(quoted($0.value))" }.joined())
        hold(again == type, "written and read again")
    }
    let coding = AcceptEncoding(HTTPHeaders(lines.map { ("Accept-Encoding", $0) }))
    if coding.prefersGzip { hold(lines.contains { $0.lowercased().contains("gzip") || $0.contains("*") }, "gzip for who takes it") }
}

private func quoted(_ value: String) -> String {
    "\"" + value.unicodeScalars.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }.joined() + "\""
}

private func checkTrace(_ text: String) {
    guard let trace = TraceParent(text) else { return }
    hold(trace.traceID.utf8.count == 32 && trace.parentID.utf8.count == 16, "lengths")
    hold(TraceParent("00-\(trace.traceID)-\(trace.parentID)-\(trace.isSampled ? "01" : "00")") == trace, "written and read again")
    hold(text.utf8.prefix(2).elementsEqual("ff".utf8) == false, "the version that there never is")
}
