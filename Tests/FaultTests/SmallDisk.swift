import Foundation
import Glibc
import Synchronization

/// A disk of a few megabytes that only lives in memory, for filling.
final class SmallDisk: Sendable {
    let path: String
    private let files = Mutex<[String]>([])
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

    /// Takes the disk and its files away.
    func remove() {
        for file in files.withLock({ $0 }) { umount2(file, Int32(MNT_DETACH)) }
        umount2(path, Int32(MNT_DETACH))
    }

    /// Puts one file of another disk on this one; made where there is none.
    func take(_ file: String) throws {
        let own = path + "/" + (file.split(separator: "/").last ?? "")
        let content = FileManager.default.contents(atPath: file)
        for path in [own, file] { _ = FileManager.default.createFile(atPath: path, contents: content, attributes: [.posixPermissions: 0o600]) }
        guard mount(own, file, nil, UInt(MS_BIND), nil) == 0 else { throw NotMounted(description: "bind: \(String(cString: strerror(errno)))") }
        files.withLock { $0.append(file) }
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
