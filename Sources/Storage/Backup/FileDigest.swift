import Crypto
import Domain
import FoundationEssentials
import Glibc

/// The size of a file and the SHA-256 of its bytes.
public struct FileDigest: Sendable, Equatable {
    public let size: Int
    /// In hexadecimal digits.
    public let sha256: String

    public init(size: Int, sha256: String) {
        self.size = size
        self.sha256 = sha256
    }

    /// The digest of a file that would hold these bytes.
    public init(of bytes: [UInt8]) {
        self.init(size: bytes.count, sha256: Hexadecimal.text(SHA256.hash(data: bytes)))
    }

    /// Reads a file to its end.
    /// - Throws: `FileAccessError`
    public static func of(_ path: String) throws(FileAccessError) -> FileDigest {
        try reading(path) { _ throws(FileAccessError) in }
    }

    /// Copies a file to one that is not there yet (mode 600), makes the copy last, and tells what was copied.
    /// - Throws: `FileAccessError`
    public static func copying(_ path: String, to copy: String) throws(FileAccessError) -> FileDigest {
        try PrivateFile.prepare(copy)
        let descriptor = Glibc.open(copy, O_WRONLY | O_TRUNC | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { throw .cannotOpen(path: copy, code: errno) }
        defer { Glibc.close(descriptor) }
        let digest = try reading(path) { bytes throws(FileAccessError) in
            var written = 0
            while written < bytes.count {
                let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { throw .cannotOpen(path: copy, code: errno) }
                written += count
            }
        }
        guard fsync(descriptor) == 0 else { throw .cannotOpen(path: copy, code: errno) }
        return digest
    }

    private static func reading(
        _ path: String, _ take: (UnsafeRawBufferPointer) throws(FileAccessError) -> Void
    ) throws(FileAccessError) -> FileDigest {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { throw .cannotOpen(path: path, code: errno) }
        defer { Glibc.close(descriptor) }
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        var hash = SHA256()
        var size = 0
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .cannotOpen(path: path, code: errno) }
            if count == 0 { return FileDigest(size: size, sha256: Hexadecimal.text(hash.finalize())) }
            hash.update(data: buffer[..<count])
            size += count
            let outcome: Result<Void, FileAccessError> = buffer[..<count].withUnsafeBytes { bytes in
                Result { () throws(FileAccessError) in try take(bytes) }
            }
            try outcome.get()
        }
    }
}
