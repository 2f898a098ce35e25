import Foundation
import Glibc

/// A disk of a few megabytes that only lives in memory, for filling. Gone when the last one lets go.
final class SmallDisk: Sendable {
    let path: String
    private var ballast: String { path + "/ballast" }

    /// Nobody but root may mount; a test that needs a full disk fails where it cannot have one.
    struct NotMounted: Error, CustomStringConvertible {
        let description: String
    }

    init(at path: String, kilobytes: Int) throws {
        self.path = path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        guard mount("tmpfs", path, "tmpfs", 0, "size=\(kilobytes)k,mode=700") == 0 else {
            throw NotMounted(description: "a small disk could not be mounted (\(String(cString: strerror(errno)))): run the tests as root")
        }
    }

    deinit {
        umount2(path, Int32(MNT_DETACH))
    }

    /// Takes all the room there is left. Can be called again for what was freed meanwhile.
    func fill() {
        let descriptor = open(ballast, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        let page = [UInt8](repeating: 7, count: 4_096)
        while write(descriptor, page, page.count) > 0 {}
    }

    /// Gives the room back.
    func free() {
        unlink(ballast)
    }

    func makeReadOnly() throws {
        try remount(MS_RDONLY, "")
    }

    func grow(kilobytes: Int) throws {
        try remount(0, "size=\(kilobytes)k")
    }

    private func remount(_ flags: Int, _ options: String) throws {
        guard mount("tmpfs", path, "tmpfs", UInt(MS_REMOUNT | flags), options) == 0 else {
            throw NotMounted(description: "remount: \(String(cString: strerror(errno)))")
        }
    }
}
