import Glibc

/// File descriptors: a connection takes one, and the usual soft limit of 1,024 is for programs that use `select`.
enum Descriptors {
    /// Raises the soft limit to the hard one. Where that is not allowed, the server serves as many connections as it can.
    static func raiseLimit() {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0, limit.rlim_cur < limit.rlim_max else { return }
        limit.rlim_cur = limit.rlim_max
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
}
