/// Cookies that are read are well formed and, once written, read again; and a cookie that may be set comes back as it was.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCookies(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = UnsafeBufferPointer(start: bytes, count: count)
    let lines = input.split(separator: 10).map { String(decoding: $0, as: UTF8.self) }
    let read = CookieHeader(HTTPHeaders(lines.map { ("Cookie", $0) }))
    hold(read.cookies.count <= CookieHeader.mostCookies, "cookies over their limit")
    let written = read.cookies.map { "\($0.name)=\($0.value)" }.joined(separator: "; ")
    hold(written.utf8.allSatisfy { (0x20...0x7E).contains($0) }, "visible characters alone")
    let again = CookieHeader(HTTPHeaders([("cookie", written)]))
    hold(again.cookies.map { "\($0.name)=\($0.value)" } == read.cookies.map { "\($0.name)=\($0.value)" }, "written and read again")
    for cookie in read.cookies {
        let isAlone = read.cookies.count { $0.name == cookie.name } == 1
        hold(read[cookie.name] == (isAlone ? cookie.value : nil), "a name that comes twice has no value")
    }
    if lines.count >= 2 { set(lines[0], lines[1], path: lines.count > 2 ? lines[2] : "/") }
    return 0
}

private func set(_ name: String, _ value: String, path: String) {
    guard let cookie = try? SetCookie(name: name, value: value, path: path) else { return }
    let parts = cookie.fieldValue.split(separator: ";", omittingEmptySubsequences: false)
    hold(parts.count == 5, "four attributes and no more")
    hold(cookie.fieldValue.utf8.allSatisfy { (0x20...0x7E).contains($0) }, "visible characters alone")
    hold(CookieHeader(HTTPHeaders([("Cookie", String(parts[0]))]))[name] == value, "what is set comes back")
}
