import Glibc
import Storage

/// Opens what another part of this process has closed and lets go of in a moment: a lock goes with the last reference to it. Tries for
/// ten seconds at most.
func whenLetGo<Output>(_ open: () throws -> Output) throws -> Output {
    for _ in 0..<200 {
        do {
            return try open()
        } catch FileAccessError.inUse {
            usleep(50_000)
        }
    }
    return try open()
}
