import CLinux
import Glibc

/// The system gives this process less than it needs now. The same may succeed later.
public struct Shortage: Error, CustomStringConvertible {
    public let description: String

    /// Dispatch waits without a word for threads that it cannot have, and everything here runs on Dispatch: a service that serves one caller
    /// has some ten, two event loops among them.
    private static let threads: Int32 = 16

    /// Proves that the process can have the threads that it needs, before it begins anything that would wait for them. They are gone
    /// when this returns.
    /// - Throws: `Shortage`
    public static func checkThreads() throws(Shortage) {
        let code = clinux_try_threads(threads)
        if code != 0 { throw ofThreads(String(cString: strerror(code))) }
    }

    /// Threads are wanting.
    /// - Parameter what: what was waited for in vain, or what the system said.
    public static func ofThreads(_ what: String) -> Shortage {
        Shortage(description: """
            Threads cannot be started (\(what)): this process needs \(threads) at least. Give it more memory (MemoryMax, ulimit -v), or its user or \
            service more processes (TasksMax, ulimit -u)
            """)
    }
}
