import CLinux
import Glibc

/// Keeps the keys in this process: no core file is written of it, and no other process of its user may look into its memory or environment.
public enum ProcessSecrecy {
    /// Closes the process to others. To be called before the first key is read.
    /// - Throws: `StartFault` where the system does not let it
    public static func begin() throws {
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        guard setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none) == 0, clinux_forbid_dumps() == 0 else {
            throw StartFault(description: "core files of this process cannot be turned off: \(String(cString: strerror(errno)))")
        }
    }

    /// Takes a secret out of the environment: it is overwritten where the system keeps it, and no child process gets it.
    /// - Returns: nil where it is not set, or empty
    public static func take(_ name: String) -> String? {
        guard let value = getenv(name) else { return nil }
        let text = String(cString: value)
        memset(value, 0, strlen(value))
        unsetenv(name)
        return text.isEmpty ? nil : text
    }
}
