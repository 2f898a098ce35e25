import Domain
import Foundation
import Glibc
import JSON
import Storage

/// What a backup holds, in a file of its own beside the copies: what a restore checks them against. Its last member is the SHA-256 of all that
/// stands before it in the file, so that damage to the manifest itself is found too.
struct BackupManifest: Sendable, Equatable {
    static let fileName = "manifest.json"
    /// Of the manifest; a restore refuses what it does not know.
    private static let format: Int64 = 2
    /// The format before the manifest had a digest of its own.
    private static let formatWithoutDigest: Int64 = 1

    struct File: Sendable, Equatable {
        var name: String
        var digest: FileDigest
    }

    var madeAt: Instant
    /// The last migration of the store.
    var schema: Int
    /// The store's epoch; nil before there were epochs.
    var epoch: UInt32?
    /// The access log's last entry; nil for an empty log.
    var logHead: AccessLogHead?
    /// The store first, then the log's months.
    var files: [File]

    var bytes: [UInt8] {
        var writer = JSONWriter()
        writer.object { json in
            json.member("kompasBackup", Self.format)
            json.member("madeAt", madeAt.rfc3339)
            json.member("schema", Int64(schema))
            if let epoch { json.member("epoch", Int64(epoch)) }
            if let logHead {
                json.object("logHead") { json in
                    json.member("month", "\(logHead.month)")
                    json.member("sequence", logHead.sequence)
                    json.member("mac", Hexadecimal.text(logHead.mac))
                }
            }
            json.array("files") { json in
                for file in files {
                    json.object { json in
                        json.member("name", file.name)
                        json.member("size", Int64(file.digest.size))
                        json.member("sha256", file.digest.sha256)
                    }
                }
            }
        }
        // All but the brace that ends it.
        let beginning = Array(writer.bytes.dropLast())
        return beginning + Self.ending(of: beginning)
    }

    /// How a manifest with this beginning ends.
    private static func ending(of beginning: [UInt8]) -> [UInt8] {
        Array(#","digest":"\#(FileDigest(of: beginning).sha256)"}"#.utf8) + Array("\n".utf8)
    }

    /// The manifest of a backup.
    /// - Throws: `BackupFault`; `FileAccessError` where folder or file cannot be read, also because there is no folder
    static func read(in folder: String) throws -> BackupManifest {
        let path = "\(folder)/\(fileName)"
        let bytes: Data
        do {
            bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            guard FileManager.default.fileExists(atPath: folder) else { throw FileAccessError.cannotOpen(path: folder, code: ENOENT) }
            if case .cannotOpen(_, let code)? = FileAccessError(error), ![ENOENT, ENOTDIR].contains(code) {
                throw FileAccessError.cannotOpen(path: path, code: code)
            }
            throw BackupFault("\(folder) is no backup of Kompas: it has no \(fileName)")
        }
        guard let manifest = BackupManifest(bytes: Array(bytes)) else {
            throw BackupFault("\(path) is damaged, or not a manifest that this version of Kompas can read")
        }
        return manifest
    }

    /// nil for what is no manifest, or not all that was written.
    init?(bytes: [UInt8]) {
        guard let json = try? JSONValue.parse(bytes), let format = json["kompasBackup"]?.integer else { return nil }
        if format == Self.format {
            let beginning = Array(bytes.dropLast(Self.ending(of: []).count))
            guard bytes == beginning + Self.ending(of: beginning) else { return nil }
        } else if format != Self.formatWithoutDigest {
            return nil
        }
        self.init(json)
    }

    private init?(_ json: JSONValue) {
        guard let madeAt = json["madeAt"]?.text.flatMap({ Instant(rfc3339: $0) }),
              let schema = json["schema"]?.integer.flatMap({ Int(exactly: $0) }),
              let files = json["files"]?.elements?.map(File.init), !files.isEmpty
        else { return nil }
        let known = files.compactMap { $0 }
        guard known.count == files.count, Set(known.map(\.name)).count == known.count, known.first?.name == StoreFile.fileName else { return nil }
        self.init(madeAt: madeAt, schema: schema, epoch: nil, logHead: nil, files: known)
        if let value = json["epoch"] {
            guard let number = value.integer.flatMap({ UInt32(exactly: $0) }) else { return nil }
            epoch = number
        }
        if let value = json["logHead"] {
            guard let head = AccessLogHead(value) else { return nil }
            logHead = head
        }
    }

    init(madeAt: Instant, schema: Int, epoch: UInt32?, logHead: AccessLogHead?, files: [File]) {
        self.madeAt = madeAt
        self.schema = schema
        self.epoch = epoch
        self.logHead = logHead
        self.files = files
    }
}

extension BackupManifest.File {
    /// nil for a name that is not one of ours: a manifest cannot lead out of its folder.
    fileprivate init?(_ json: JSONValue) {
        guard let name = json["name"]?.text, name == StoreFile.fileName || AccessLog.isFileName(name),
              let size = json["size"]?.integer.flatMap({ Int(exactly: $0) }), size >= 0,
              let sha256 = json["sha256"]?.text, sha256.utf8.count == 64
        else { return nil }
        self.init(name: name, digest: FileDigest(size: size, sha256: sha256))
    }
}

extension AccessLogHead {
    fileprivate init?(_ json: JSONValue) {
        guard let month = json["month"]?.text.flatMap({ LogMonth($0) }), let sequence = json["sequence"]?.integer, sequence >= 0,
              let mac = json["mac"]?.text.flatMap({ Hexadecimal.bytes($0) }), mac.count == 32
        else { return nil }
        self.init(month: month, sequence: sequence, mac: mac)
    }
}

/// Why a backup could not be made, or is not taken. For the person who runs the service.
public struct BackupFault: Error, CustomStringConvertible {
    public let description: String
    /// What a command ends with for it.
    let status: ExitStatus

    init(_ description: String, _ status: ExitStatus = .dataDamaged) {
        self.description = description
        self.status = status
    }
}
