import Foundation
import Glibc

/// What the system says of this process (proc(5)).
struct ProcessFigures {
    /// Bytes of memory it holds.
    var residentBytes = 0.0
    var openDescriptors = 0.0
    var mostDescriptors = 0.0
    var processorSeconds = 0.0
    /// When it started, in seconds since 1970.
    var started = 0.0

    /// Now. What the system does not tell stays 0.
    init() {
        let ticks = Double(max(1, sysconf(Int32(_SC_CLK_TCK))))
        residentBytes = Self.pages(1)
        openDescriptors = Double((try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count) ?? 0)
        var limit = rlimit()
        if getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 { mostDescriptors = Double(limit.rlim_cur) }
        // Behind the name, which may hold blanks and parentheses: the state is field 3.
        let text = Self.text("/proc/self/stat")
        let fields = text[(text.lastIndex(of: ")") ?? text.startIndex)...].dropFirst().split(separator: " ")
        func field(_ number: Int) -> Double { fields.indices.contains(number - 3) ? Double(fields[number - 3]) ?? 0 : 0 }
        processorSeconds = (field(14) + field(15)) / ticks
        // The start is told in time since the machine's; that since 1970 lies elsewhere in proc, where a confined service may not look.
        started = Self.seconds(CLOCK_REALTIME) - Self.seconds(CLOCK_BOOTTIME) + field(22) / ticks
    }

    /// The bytes of memory that lie in no file.
    static var anonymousBytes: Double { pages(1) - pages(2) }

    /// A field of statm, in bytes.
    private static func pages(_ index: Int) -> Double {
        let words = words("/proc/self/statm")
        return words.indices.contains(index) ? (Double(words[index]) ?? 0) * Double(sysconf(Int32(_SC_PAGESIZE))) : 0
    }

    private static func seconds(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func words(_ path: String) -> [Substring] {
        text(path).split(whereSeparator: \.isWhitespace)
    }

    private static func text(_ path: String) -> String {
        // A file of proc has no size to be read by.
        guard let file = FileHandle(forReadingAtPath: path), let data = try? file.readToEnd() else { return "" }
        return String(decoding: data, as: UTF8.self)
    }
}
