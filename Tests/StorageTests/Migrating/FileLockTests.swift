import Foundation
import Glibc
import Storage
import Testing

@Suite("A lock on a file")
struct FileLockTests {
    private let directory: TemporaryDirectory
    private var path: String { directory.file("lock") }

    init() throws { directory = try TemporaryDirectory() }

    @Test("It is held by one alone, and given back to the next")
    func one() throws {
        let lock = try FileLock(path)
        #expect(throws: FileAccessError.inUse(path: path)) { _ = try FileLock(path) }
        lock.release()
        lock.release()
        _ = try FileLock(path)
    }

    @Test("Released, it is free although a process that is just being started still has a copy of its descriptor")
    func copied() throws {
        let lock = try FileLock(path)
        let files = FileManager.default
        let descriptor = try #require(try files.contentsOfDirectory(atPath: "/proc/self/fd").first { number in
            (try? files.destinationOfSymbolicLink(atPath: "/proc/self/fd/" + number)) == path
        }.flatMap { Int32($0) })
        let copy = dup(descriptor)
        #expect(copy >= 0)
        lock.release()
        #expect(throws: Never.self) { _ = try FileLock(path) }
        close(copy)
    }
}
